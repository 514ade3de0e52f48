import type { WorkbookDescriptionInput } from '../../../platform/documents/sheets/workbook-description.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { SchoolReport } from '../domain/report-content.ts'
import type { SectorReport } from '../domain/report-roll-up.ts'
import { taskStatesInReports, taskStateWords } from '../task-state-words.ts'
import { figureName, figureText, sectorFigureText } from './figure-text.ts'
import { type ReportNames, taskProgressText } from './report-document.ts'
import type { ReportHeader } from './report-header.ts'
import { generalAreaWords, latenessWords } from './report-words.ts'

/** A school's report as tables: figures with both numbers, and tasks. */
export function schoolReportWorkbook(
  report: SchoolReport,
  header: ReportHeader,
  names: ReportNames,
  exampleData: boolean,
): WorkbookDescriptionInput {
  const subtitle = subtitleOf(header)
  return {
    title: `Báo cáo của ${header.unitName}`,
    author: header.unitName,
    exampleData,
    sheets: [
      {
        name: 'Số liệu',
        title: `Số liệu – ${header.unitName}`,
        subtitle,
        landscape: true,
        columns: [
          { header: 'Lĩnh vực', width: 32 },
          { header: 'Mã chỉ số', width: 28 },
          { header: 'Chỉ số', width: 48 },
          { header: 'Hệ thống: tử số', type: 'text', width: 12 },
          { header: 'Hệ thống: mẫu số', type: 'text', width: 12 },
          { header: 'Hệ thống', width: 22 },
          { header: 'Đơn vị báo cáo', width: 22 },
          { header: 'Lý do sửa', width: 40 },
        ],
        rows: report.areas.flatMap((area) =>
          area.figures.map(({ code, computed, changed }) => [
            areaName(area.dimension, names),
            code,
            figureName(names.figures, code).vi,
            computed?.numerator ?? null,
            computed?.denominator ?? null,
            figureText('vi', names.figures.get(code), computed),
            figureText('vi', names.figures.get(code), changed ?? computed),
            changed?.reason ?? null,
          ]),
        ),
      },
      {
        name: 'Nhiệm vụ',
        title: `Nhiệm vụ – ${header.unitName}`,
        subtitle,
        landscape: true,
        columns: [
          { header: 'Lĩnh vực', width: 32 },
          { header: 'Nhiệm vụ', width: 60 },
          { header: 'Thời gian', width: 22 },
          { header: 'Hạn', type: 'date', width: 14 },
          { header: 'Tiến độ', width: 30 },
        ],
        rows: report.areas.flatMap((area) =>
          area.tasks.map((task) => [
            areaName(area.dimension, names),
            task.text,
            task.timeText,
            task.dueOn,
            taskProgressText(task),
          ]),
        ),
      },
    ],
  }
}

/** An authority's report as tables: pooled figures and the schools. */
export function sectorReportWorkbook(
  report: SectorReport,
  header: ReportHeader,
  names: ReportNames,
  exampleData: boolean,
): WorkbookDescriptionInput {
  const subtitle = subtitleOf(header)
  return {
    title: `Tổng hợp báo cáo của ${header.unitName}`,
    author: header.unitName,
    exampleData,
    sheets: [
      {
        name: 'Số liệu chung',
        title: `Số liệu chung – ${header.unitName}`,
        subtitle,
        landscape: true,
        columns: [
          { header: 'Lĩnh vực', width: 32 },
          { header: 'Mã chỉ số', width: 28 },
          { header: 'Chỉ số', width: 48 },
          { header: 'Các trường báo cáo', width: 24 },
          { header: 'Theo hệ thống', width: 24 },
          { header: 'Số trường có số liệu', type: 'integer', width: 12 },
          { header: 'Số trường sửa số liệu', type: 'integer', width: 12 },
        ],
        rows: report.areas.flatMap((area) =>
          area.figures.map((figure) => [
            areaName(area.dimension, names),
            figure.code,
            figureName(names.figures, figure.code).vi,
            sectorFigureText('vi', names.figures.get(figure.code), figure, figure.reported),
            sectorFigureText('vi', names.figures.get(figure.code), figure, figure.computed),
            figure.schools,
            figure.changedBy,
          ]),
        ),
      },
      {
        name: 'Nhiệm vụ',
        title: 'Nhiệm vụ của các trường theo lĩnh vực',
        subtitle,
        columns: [
          { header: 'Lĩnh vực', width: 48 },
          ...taskStatesInReports.map((state) => ({
            header: taskStateWords[state].vi,
            type: 'integer' as const,
          })),
        ],
        rows: report.areas.map(({ dimension, tasks }) => [
          areaName(dimension, names),
          ...taskStatesInReports.map((state) => tasks[state]),
        ]),
      },
      {
        name: 'Các trường',
        title: 'Tình hình gửi báo cáo của các trường',
        subtitle,
        columns: [
          { header: 'Trường', width: 40 },
          { header: 'Cấp học', width: 12 },
          { header: 'Ngày gửi đầu tiên', type: 'date', width: 16 },
          { header: 'Tình hình', width: 30 },
          { header: 'Số lần gửi lại', type: 'integer', width: 12 },
        ],
        rows: report.schools.map((school) => [
          school.name,
          school.level,
          school.sentOn,
          latenessWords({ kind: school.standing, workingDays: school.workingDays }).vi,
          school.resendings,
        ]),
      },
    ],
  }
}

function subtitleOf({ periodFrom, periodTo, plan }: ReportHeader): string {
  return `Kỳ báo cáo từ ${formatDay(periodFrom)} đến ${formatDay(periodTo)}. ${plan.title}`
}

function areaName(dimension: keyof ReportNames['dimensions'] | null, { dimensions }: ReportNames): string {
  return dimension === null ? generalAreaWords.vi : dimensions[dimension].vi
}
