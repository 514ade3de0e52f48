import type {
  Dataset,
  DatasetColumnType,
  DatasetRow,
  DatasetValue,
} from '../../../platform/contracts/dataset.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { byteOrderMark, csvLine } from '../../../platform/documents/write-csv.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatNumber } from '../../../ui/number-format.ts'
import { licence } from './licence.ts'

export const fileFormats = ['csv', 'xlsx', 'json', 'jsonl'] as const
export type FileFormat = (typeof fileFormats)[number]

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
} as const satisfies Record<FileFormat, string>

/** More rows than this are not put into an Excel file, which must be whole before it can be sent. */
export const mostRowsInXlsx = 20_000

export interface DatasetFile {
  readonly dataset: Dataset
  /** All rows, some at a time. */
  readonly parts: AsyncIterable<readonly DatasetRow[]>
  readonly asAt: Date
  readonly isExample: boolean
}

/** A dataset as a file that the named programs read: row after row as it is read, but for Excel. */
export async function datasetFile(
  format: FileFormat,
  file: DatasetFile,
): Promise<Uint8Array | AsyncIterable<string>> {
  switch (format) {
    case 'csv':
      return csvText(file)
    case 'jsonl':
      return jsonLines(file)
    case 'json':
      return jsonText(file)
    case 'xlsx':
      return xlsxFile(file)
  }
}

async function* csvText({ dataset, parts }: DatasetFile): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(dataset.columns.map(({ name }) => name))
  for await (const rows of parts) yield rows.map((row) => csvLine(cellsOf(dataset, row))).join('')
}

async function* jsonLines({ parts }: DatasetFile): AsyncGenerator<string> {
  for await (const rows of parts) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

async function* jsonText({ dataset, parts, asAt, isExample }: DatasetFile): AsyncGenerator<string> {
  const head = {
    dataset: dataset.code,
    as_at: asAt.toISOString(),
    licence: licence.address,
    is_example: isExample,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`
  let separator = ''
  for await (const rows of parts) {
    if (rows.length === 0) continue
    yield separator + rows.map((row) => JSON.stringify(row)).join(',\n')
    separator = ',\n'
  }
  yield ']}'
}

async function xlsxFile(file: DatasetFile): Promise<Uint8Array> {
  const { dataset, isExample } = file
  const { rows, isCut } = await firstRows(file)
  return renderXlsx({
    title: dataset.title.vi,
    exampleData: isExample,
    sheets: [
      {
        name: 'du-lieu',
        title: dataset.title.vi,
        subtitle: noteOf(file, isCut),
        columns: dataset.columns.map(({ name, type }) => ({
          header: name,
          type: sheetTypes[type] ?? ('text' as const),
        })),
        rows: rows.map((row) => cellsOf(dataset, row)),
      },
      dictionary(dataset),
    ],
  })
}

async function firstRows({ parts }: DatasetFile) {
  const rows: DatasetRow[] = []
  for await (const part of parts) {
    rows.push(...part)
    if (rows.length > mostRowsInXlsx) return { rows: rows.slice(0, mostRowsInXlsx), isCut: true }
  }
  return { rows, isCut: false }
}

const sheetTypes: Partial<Record<DatasetColumnType, 'integer' | 'date'>> = { integer: 'integer', day: 'date' }

function cellsOf({ columns }: Dataset, row: DatasetRow): (string | number | null)[] {
  return columns.map(({ name }) => cell(row[name] ?? null))
}

function cell(value: DatasetValue): string | number | null {
  return typeof value === 'boolean' ? String(value) : value
}

function dictionary({ columns }: Dataset) {
  return {
    name: 'tu-dien',
    columns: ['column', 'type', 'vi', 'en'].map((header) => ({ header })),
    rows: columns.map(({ name, type, words }) => [name, type, words.vi, words.en]),
  }
}

/** What an Excel file holds at most, and where the rest is. */
export const xlsxLimit: Words = {
  vi: `Tệp Excel chứa tối đa ${formatNumber('vi', mostRowsInXlsx)} dòng đầu; CSV và JSON luôn có đủ, hoặc tải Excel theo từng năm.`,
  en: `An Excel file holds the first ${formatNumber('en', mostRowsInXlsx)} rows at most; CSV and JSON always hold them all, or take Excel year by year.`,
}

function noteOf({ asAt }: DatasetFile, isCut: boolean): string {
  const note = `Tính đến ${asAt.toISOString()}; giấy phép ${licence.name}`
  return isCut ? `${note}. CHƯA ĐỦ: ${xlsxLimit.vi}` : note
}
