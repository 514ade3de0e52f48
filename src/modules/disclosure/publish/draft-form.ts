import type {
  DisclosureTemplate,
  TemplateTable,
} from '../../../platform/content/schema/disclosure-template.ts'
import { readSheet } from '../../../platform/documents/read-sheet.ts'
import { sheetRefusalWords } from '../../../platform/documents/sheets/sheet-reading.ts'
import type { FieldProblem, RawForm, UploadedFile } from '../../../platform/http/form.ts'
import { version } from '../../../platform/http/form-values.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { parseTypedDay } from '../../../platform/kernel/typed-day.ts'
import type { DraftText } from '../domain/templates/draft.ts'
import type { DraftValues } from '../domain/templates/draft-values.ts'
import { readCells, tableOfCells } from '../domain/templates/pasted-table.ts'
import { readAmount, writeAmount } from '../domain/templates/typed-amount.ts'

/** Names of the fields of a draft's form. */
export const draftNames = {
  version: 'phienBan',
  title: 'tieuDe',
  until: 'denNgay',
  reason: 'lyDo',
  files: 'tep',
  dropped: 'boTep',
  /** Which button was pressed. */
  deed: 'viec',
  field: (key: string) => `o.${key}`,
  cell: (key: string, row: number, column: number) => `o.${key}.${row}.${column}`,
  sheet: (key: string) => `bang.${key}`,
} as const

const longestField = 200_000

export interface ReadDraftForm {
  readonly text: Omit<DraftText, 'law'>
  readonly files: readonly UploadedFile[]
  readonly dropped: readonly string[]
  readonly version: number
  readonly problems: readonly FieldProblem[]
}

/**
 * What a clerk typed, pasted or sent. What is missing is no problem here: a draft is kept as far as it goes. Only what
 * could not be kept is one.
 */
export async function readDraftForm(template: DisclosureTemplate, raw: RawForm): Promise<ReadDraftForm> {
  const problems: FieldProblem[] = []
  const values: Record<string, DraftValues[string]> = {}
  for (const field of template.fields) {
    if (field.kind !== 'table') {
      const text = textOf(raw[draftNames.field(field.key)])
      const amount = field.kind === 'number' || field.kind === 'money' ? readAmount(text) : undefined
      values[field.key] = amount === undefined ? text : writeAmount(amount)
      continue
    }
    const [sheet] = filesOf(raw[draftNames.sheet(field.key)])
    const read = sheet === undefined ? typedTable(field, raw) : await sheetTable(field, sheet)
    if ('problem' in read) problems.push(read.problem)
    values[field.key] = 'rows' in read ? read.rows : typedTable(field, raw).rows
  }
  const knownVersion = version.safeParse(raw[draftNames.version])
  const until = textOf(raw[draftNames.until])
  const publicUntil = until === '' ? null : parseTypedDay(until)
  if (publicUntil === undefined) problems.push({ field: draftNames.until, message: texts.noDay })
  const title = textOf(raw[draftNames.title]).replace(/\s+/gu, ' ')
  if (title.length > 300) problems.push({ field: draftNames.title, message: texts.longTitle })
  return {
    text: {
      title: title.slice(0, 300),
      values,
      publicUntil: publicUntil ?? null,
      correctionReason: textOf(raw[draftNames.reason]).slice(0, 2_000),
    },
    files: filesOf(raw[draftNames.files]),
    dropped: [raw[draftNames.dropped]].flat().filter((id) => typeof id === 'string'),
    // One that cannot be is that of no draft: the page is then stale.
    version: knownVersion.success ? knownVersion.data : 0,
    problems,
  }
}

function typedTable(field: TemplateTable, raw: RawForm): { readonly rows: string[][] } {
  const pasted = tableOfCells(field, readCells(textOf(raw[draftNames.field(field.key)])))
  if (field.rows.length === 0) return { rows: pasted }
  const typed = field.rows.map((label, row) =>
    field.columns.map(({ kind }, column) => {
      if (column === 0) return label
      const cell = textOf(raw[draftNames.cell(field.key, row, column)])
      const amount = kind === 'number' || kind === 'money' ? readAmount(cell) : undefined
      return amount === undefined ? cell : writeAmount(amount)
    }),
  )
  return { rows: merged(typed, pasted) }
}

async function sheetTable(
  field: TemplateTable,
  file: UploadedFile,
): Promise<{ readonly rows: string[][] } | { readonly problem: FieldProblem }> {
  const sheet = await readSheet(file.bytes, file.fileName)
  if (!sheet.ok)
    return { problem: { field: draftNames.sheet(field.key), message: sheetRefusalWords[sheet.reason] } }
  const cells = [sheet.value.header, ...sheet.value.rows.map((row) => row.cells)]
  const rows = tableOfCells(field, cells)
  const given = field.rows.map((label) => field.columns.map((_, at) => (at === 0 ? label : '')))
  return { rows: field.rows.length === 0 ? rows : merged(given, rows) }
}

/** Rows that the law names, filled from pasted ones of the same name; others follow. */
function merged(given: readonly string[][], pasted: readonly string[][]): string[][] {
  if (pasted.length === 0) return [...given]
  const named = new Map(pasted.map((row) => [foldText(row[0] ?? ''), row]))
  const labels = new Set(given.map(([label = '']) => foldText(label)))
  return [
    ...given.map((row) => named.get(foldText(row[0] ?? '')) ?? row),
    ...pasted.filter(([label = '']) => !labels.has(foldText(label))),
  ]
}

/** Text as it is stored; nothing that PostgreSQL has no place for. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return ''
  // Tabs and lines inside are what a pasted table is made of.
  return value
    .slice(0, longestField)
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n|\s+$/gu, '')
}

/** The files of a field; a browser sends an empty one where none was chosen. */
export function filesOf(value: unknown): UploadedFile[] {
  return [value].flat().filter(isUploaded)
}

function isUploaded(item: unknown): item is UploadedFile {
  return (
    typeof item === 'object' &&
    item !== null &&
    'fileName' in item &&
    typeof item.fileName === 'string' &&
    'bytes' in item &&
    item.bytes instanceof Uint8Array &&
    item.bytes.length > 0
  )
}

const texts = {
  noDay: {
    vi: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 30/06/2031, hoặc để trống nếu công khai lâu dài',
    en: 'Type a day as day/month/year, for example 30/06/2031, or leave it empty for no end',
  },
  longTitle: { vi: 'Tiêu đề dài tối đa 300 ký tự', en: 'The title has at most 300 characters' },
}
