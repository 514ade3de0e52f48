import type {
  AdministrativeDocumentInput,
  DocumentBlockInput,
} from '../../../platform/documents/administrative-document.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { numberAndSymbol, type Plan } from '../domain/plan.ts'
import type { ReportArea, ReportFigure, ReportTask, SchoolReport } from '../domain/report-content.ts'
import type { DimensionNames } from '../plan-words.ts'
import { taskStateWords } from '../task-state-words.ts'
import { type FigureNames, figureName, figureText } from './figure-text.ts'
import type { ReportHeader } from './report-header.ts'
import { generalAreaWords } from './report-words.ts'

/** The names that a report prints: of figures and of areas. */
export interface ReportNames {
  readonly figures: FigureNames
  readonly dimensions: DimensionNames
}

/** A school's report as a document that the principal could sign (Decree 30/2020/NĐ-CP). */
export function schoolReportDocument(
  report: SchoolReport,
  header: ReportHeader,
  names: ReportNames,
  exampleData: boolean,
): AdministrativeDocumentInput {
  return {
    ...reportFrame(header, report.number, exampleData),
    blocks: [
      {
        type: 'paragraph',
        text: `${header.unitName} báo cáo kết quả thực hiện từ ngày ${formatDay(header.periodFrom)} đến ngày ${formatDay(header.periodTo)} như sau:`,
      },
      { type: 'heading', level: 1, text: 'KẾT QUẢ THỰC HIỆN' },
      ...report.areas.flatMap((area) => areaBlocks(area, names)),
      { type: 'heading', level: 1, text: 'KHÓ KHĂN, VƯỚNG MẮC' },
      ...paragraphs(report.difficulties, 'Không có khó khăn, vướng mắc.'),
      { type: 'heading', level: 1, text: 'ĐỀ XUẤT, KIẾN NGHỊ' },
      ...paragraphs(report.proposals, 'Không có đề xuất, kiến nghị.'),
      {
        type: 'paragraph',
        text: `Trên đây là báo cáo kết quả thực hiện ${planInWords(header.plan)} của ${header.unitName}, kính gửi ${header.recipientName} tổng hợp.`,
      },
    ],
    annexes: annexWithoutRecords(
      report.areas.map(({ dimension, figures }) => ({
        dimension,
        codes: figures.filter(({ computed }) => computed === null).map(({ code }) => code),
      })),
      names,
    ),
  }
}

/** What stands around the text of every report: head, legal bases, signature, recipients. */
export function reportFrame(
  header: ReportHeader,
  number: number | null,
  exampleData: boolean,
): Omit<AdministrativeDocumentInput, 'blocks'> {
  const bases = [header.plan, ...(header.ownPlan ? [header.ownPlan] : [])].map((plan) =>
    basisOf(plan, plan === header.ownPlan ? header.unitName : header.planIssuer),
  )
  return {
    parentBody: header.superiorName,
    issuingBody: header.unitName,
    number,
    symbol: header.unitSymbol === '' ? 'BC' : `BC-${header.unitSymbol}`,
    place: header.place,
    date: header.sentOn,
    kind: 'report',
    title: `Kết quả thực hiện ${planInWords(header.plan)}`,
    bases,
    signatory: { title: header.signer.title, name: header.signer.name },
    recipients: [`${header.recipientName} (để báo cáo)`, 'Ban Thanh tra nhân dân', 'Lưu: VT'],
    exampleData,
  }
}

/** `Kế hoạch nâng cao chỉ số PAPI năm 2026`: the title as a plan's name in running text. */
function planInWords(plan: Plan): string {
  const title = plan.title.replace(/[.;]+$/u, '')
  return /^kế hoạch/iu.test(title) ? title : `Kế hoạch ${title.charAt(0).toLowerCase()}${title.slice(1)}`
}

function basisOf(plan: Plan, issuer: string): string {
  const number = numberAndSymbol(plan)
  const [year, month, day] = (plan.documentDate ?? '').split('-')
  const date =
    year !== undefined && month !== undefined && day !== undefined ? ` ngày ${day}/${month}/${year}` : ''
  const called = number === null ? '' : ` số ${number}`
  const title = plan.title.replace(/^kế hoạch\s*/iu, '').replace(/[.;]+$/u, '')
  return `Căn cứ Kế hoạch${called}${date} của ${issuer} về ${title.charAt(0).toLowerCase()}${title.slice(1)}`
}

function areaBlocks(area: ReportArea, names: ReportNames): DocumentBlockInput[] {
  const { dimension, commitments } = area
  return [
    { type: 'heading', level: 3, text: areaHeading(dimension, names) },
    ...(commitments.total === 0 ? [] : [commitmentParagraph(area)]),
    ...paragraphs(area.narrative, ''),
    ...(area.figures.length === 0 ? [] : figureBlocks(area.figures, names.figures)),
    ...(area.tasks.length === 0 ? [] : [taskTable(area.tasks)]),
  ]
}

/** `1. Tham gia…` without its number: the document counts by itself. */
function withoutNumber(text: string): string {
  return text.replace(/^\d+\.\s*/u, '')
}

function commitmentParagraph({ commitments }: ReportArea): DocumentBlockInput {
  const { total, adopted, adapted, added } = commitments
  const kinds = [
    adopted > 0 ? `giữ nguyên ${adopted}` : '',
    adapted > 0 ? `điều chỉnh ${adapted}` : '',
    added > 0 ? `bổ sung ${added}` : '',
  ].filter((kind) => kind !== '')
  const detail = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`
  return { type: 'paragraph', text: `Số cam kết thực hiện: ${total}${detail}.` }
}

/** What somebody wrote, each line a paragraph. */
export function paragraphs(text: string, whenEmpty: string): DocumentBlockInput[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const shown = lines.length === 0 && whenEmpty !== '' ? [whenEmpty] : lines
  return shown.map((line) => ({ type: 'paragraph', text: line.trim() }))
}

function figureBlocks(figures: readonly ReportFigure[], names: FigureNames): DocumentBlockInput[] {
  const changed = figures.filter((figure) => figure.changed !== null)
  const counted = figures.filter((figure) => figure.computed !== null)
  return [
    ...(counted.length === 0 ? [] : [figureTable(counted, names)]),
    ...changed.map(
      (figure): DocumentBlockInput => ({
        type: 'bullet',
        text: `${figureName(names, figure.code).vi}: hệ thống ghi nhận ${figureText('vi', names.get(figure.code), figure.computed)}; đơn vị báo cáo ${figureText('vi', names.get(figure.code), figure.changed)}. Lý do: ${withFullStop(figure.changed?.reason ?? '')}`,
      }),
    ),
    ...countWithoutRecords(figures.length - counted.length),
  ]
}

/** Says how many figures have no records yet, so that nobody takes silence for a good result. */
export function countWithoutRecords(count: number): DocumentBlockInput[] {
  if (count === 0) return []
  return [{ type: 'paragraph', text: `Còn ${count} chỉ số chưa có số liệu (danh mục tại Phụ lục).` }]
}

/** The names of all figures without records, by area; nothing when every figure has some. */
export function annexWithoutRecords(
  areas: readonly { readonly dimension: ReportArea['dimension']; readonly codes: readonly string[] }[],
  names: ReportNames,
): NonNullable<AdministrativeDocumentInput['annexes']> {
  const listed = areas.filter(({ codes }) => codes.length > 0)
  if (listed.length === 0) return []
  const blocks = listed.flatMap(({ dimension, codes }): DocumentBlockInput[] => [
    { type: 'heading', level: 2, text: areaHeading(dimension, names) },
    ...codes.map(
      (code): DocumentBlockInput => ({ type: 'bullet', text: figureName(names.figures, code).vi }),
    ),
  ])
  return [{ title: 'Chỉ số chưa có số liệu', blocks }]
}

/** The name of an area as a heading. */
export function areaHeading(dimension: ReportArea['dimension'], { dimensions }: ReportNames): string {
  return dimension === null ? generalAreaWords.vi : withoutNumber(dimensions[dimension].vi)
}

function figureTable(figures: readonly ReportFigure[], names: FigureNames): DocumentBlockInput {
  return {
    type: 'table',
    columns: [{ width: 1, align: 'centre' }, { width: 7 }, { width: 4, align: 'right' }],
    header: [['TT', 'Chỉ số', 'Kết quả']],
    rows: figures.map((figure, index) => [
      String(index + 1),
      figureName(names, figure.code).vi,
      figureText('vi', names.get(figure.code), figure.changed ?? figure.computed),
    ]),
  }
}

function withFullStop(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`
}

function taskTable(tasks: readonly ReportTask[]): DocumentBlockInput {
  return {
    type: 'table',
    columns: [
      { width: 1, align: 'centre' },
      { width: 6 },
      { width: 3, align: 'centre' },
      { width: 3, align: 'centre' },
    ],
    header: [['TT', 'Nhiệm vụ', 'Thời gian', 'Tiến độ']],
    rows: tasks.map((task, index) => [String(index + 1), task.text, task.timeText, taskProgressText(task)]),
  }
}

export function taskProgressText({ state, percent, note }: ReportTask): string {
  const words = taskStateWords[state].vi
  if (state === 'in-progress' && percent !== null && percent > 0) return `${words} (${percent}%)`
  return note === '' ? words : `${words}: ${note}`
}
