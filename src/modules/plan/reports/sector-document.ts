import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import { formatDay, localDate } from '../../../platform/kernel/dates.ts'
import type { SectorArea, SectorFigure, SectorReport, SectorSchool } from '../domain/report-roll-up.ts'
import { type FigureNames, figureName, sectorFigureText } from './figure-text.ts'
import {
  annexWithoutRecords,
  areaHeading,
  countWithoutRecords,
  paragraphs,
  type ReportNames,
  reportFrame,
} from './report-document.ts'
import type { ReportHeader } from './report-header.ts'
import { latenessWords } from './report-words.ts'

/** An authority's report on a plan, from those of its schools, as a document that its head could sign. */
export function sectorReportDocument(
  report: SectorReport,
  header: ReportHeader,
  names: ReportNames,
  exampleData: boolean,
): AdministrativeDocumentInput {
  const frame = reportFrame(header, report.number, exampleData)
  return {
    ...frame,
    recipients: [`${header.recipientName} (để báo cáo)`, 'Các trường trực thuộc', 'Lưu: VT'],
    blocks: [
      {
        type: 'paragraph',
        text: `${header.unitName} tổng hợp kết quả thực hiện từ ngày ${formatDay(header.periodFrom)} đến ngày ${formatDay(header.periodTo)} như sau:`,
      },
      { type: 'heading', level: 1, text: 'TÌNH HÌNH BÁO CÁO CỦA CÁC TRƯỜNG' },
      { type: 'paragraph', text: standingSentence(report.schools) },
      ...lateBlocks(report.schools),
      { type: 'heading', level: 1, text: 'KẾT QUẢ THỰC HIỆN' },
      ...report.areas.flatMap((area) => areaBlocks(area, names)),
      { type: 'heading', level: 1, text: 'KHÓ KHĂN, VƯỚNG MẮC' },
      ...paragraphs(report.difficulties, 'Không có khó khăn, vướng mắc.'),
      { type: 'heading', level: 1, text: 'ĐỀ XUẤT, KIẾN NGHỊ' },
      ...paragraphs(report.proposals, 'Không có đề xuất, kiến nghị.'),
    ],
    annexes: [
      { title: 'Kết quả nổi bật do các trường báo cáo', blocks: quotedBlocks(report, names) },
      { title: 'Danh sách trường và tình hình gửi báo cáo', blocks: [schoolTable(report.schools)] },
      ...annexWithoutRecords(
        report.areas.map(({ dimension, figures }) => ({
          dimension,
          codes: figures.filter(({ schools }) => schools === 0).map(({ code }) => code),
        })),
        names,
      ),
    ],
  }
}

/** How many of the schools have reported, and how: nobody is left out of the count. */
export function standingSentence(schools: readonly SectorSchool[]): string {
  const count = (standing: SectorSchool['standing']) =>
    schools.filter((school) => school.standing === standing).length
  const sent = count('sent-in-time') + count('sent-late')
  return `Tổng số ${schools.length} trường; ${sent} trường đã gửi báo cáo (đúng hạn ${count('sent-in-time')}, trễ hạn ${count('sent-late')}); ${count('overdue')} trường quá hạn chưa gửi; ${count('open')} trường chưa gửi, còn trong hạn.`
}

function lateBlocks(schools: readonly SectorSchool[]): DocumentBlockInput[] {
  const late = schools.filter(({ standing }) => standing === 'overdue' || standing === 'sent-late')
  return late.map((school) => ({
    type: 'bullet',
    text: `${school.name}: ${lowerFirst(latenessWords(kindOf(school)).vi)}${school.standing === 'overdue' ? ', chưa gửi' : ''}.`,
  }))
}

function kindOf(school: SectorSchool) {
  return { kind: school.standing, workingDays: school.workingDays }
}

function areaBlocks(area: SectorArea, names: ReportNames): DocumentBlockInput[] {
  const { done, blocked } = area.tasks
  const tasks = done + blocked + area.tasks['in-progress'] + area.tasks['not-started']
  return [
    { type: 'heading', level: 3, text: areaHeading(area.dimension, names) },
    ...paragraphs(area.summary, ''),
    ...(tasks === 0
      ? []
      : [
          {
            type: 'paragraph' as const,
            text: `Nhiệm vụ của các trường: ${done}/${tasks} đã hoàn thành, ${area.tasks['in-progress']} đang thực hiện, ${blocked} đang vướng, ${area.tasks['not-started']} chưa bắt đầu.`,
          },
        ]),
    ...figureBlocks(area.figures, names.figures),
  ]
}

function figureBlocks(all: readonly SectorFigure[], names: FigureNames): DocumentBlockInput[] {
  const counted = all.filter(({ schools }) => schools > 0)
  const text = (figure: SectorFigure, part: 'reported' | 'computed') =>
    sectorFigureText('vi', names.get(figure.code), figure, figure[part])
  const table: DocumentBlockInput = {
    type: 'table',
    columns: [
      { width: 1, align: 'centre' },
      { width: 6 },
      { width: 4, align: 'right' },
      { width: 2, align: 'right' },
    ],
    header: [['TT', 'Chỉ số', 'Kết quả chung', 'Số trường có số liệu']],
    rows: counted.map((figure, index) => [
      String(index + 1),
      figureName(names, figure.code).vi,
      text(figure, 'reported'),
      String(figure.schools),
    ]),
  }
  return [
    ...(counted.length === 0 ? [] : [table]),
    ...counted
      .filter(({ changedBy }) => changedBy > 0)
      .map(
        (figure): DocumentBlockInput => ({
          type: 'bullet',
          text: `${figureName(names, figure.code).vi}: ${figure.changedBy} trường báo cáo khác số liệu hệ thống; theo hệ thống là ${text(figure, 'computed')}.`,
        }),
      ),
    ...countWithoutRecords(all.length - counted.length),
  ]
}

function quotedBlocks(report: SectorReport, names: ReportNames): DocumentBlockInput[] {
  const groups = [
    ...report.areas.map(({ dimension, narratives }) => ({
      title: areaHeading(dimension, names),
      narratives,
    })),
    { title: 'Khó khăn, vướng mắc', narratives: report.schoolDifficulties },
    { title: 'Đề xuất, kiến nghị', narratives: report.schoolProposals },
  ]
  return groups
    .filter(({ narratives }) => narratives.length > 0)
    .flatMap(({ title, narratives }): DocumentBlockInput[] => [
      { type: 'heading', level: 2, text: title },
      ...narratives.map(
        ({ school, text }): DocumentBlockInput => ({
          type: 'bullet',
          text: [{ text: `${school}: `, bold: true }, { text: text.replace(/\s*\n\s*/gu, ' ') }],
        }),
      ),
    ])
}

function schoolTable(schools: readonly SectorSchool[]): DocumentBlockInput {
  return {
    type: 'table',
    columns: [{ width: 1, align: 'centre' }, { width: 6 }, { width: 3, align: 'centre' }, { width: 4 }],
    header: [['TT', 'Trường', 'Ngày gửi', 'Tình hình']],
    rows: schools.map((school, index) => [
      String(index + 1),
      school.name,
      school.sentOn === null ? '' : formatDay(localDate(school.sentOn)),
      `${latenessWords(kindOf(school)).vi}${school.resendings > 0 ? `; gửi lại ${school.resendings} lần` : ''}`,
    ]),
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
