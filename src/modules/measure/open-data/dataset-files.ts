import type {
  Dataset,
  DatasetColumnType,
  DatasetRow,
  DatasetValue,
} from '../../../platform/contracts/dataset.ts'
import { renderXlsx } from '../../../platform/documents/render-xlsx.ts'
import { writeCsv } from '../../../platform/documents/write-csv.ts'
import { licence } from './licence.ts'

export const fileFormats = ['csv', 'xlsx', 'json'] as const
export type FileFormat = (typeof fileFormats)[number]

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<FileFormat, string>

export interface DatasetFile {
  readonly dataset: Dataset
  readonly rows: readonly DatasetRow[]
  readonly isCut: boolean
  readonly asAt: Date
  readonly isExample: boolean
}

/** A dataset as a file that the named programs read. */
export async function datasetFile(format: FileFormat, file: DatasetFile): Promise<Uint8Array | string> {
  switch (format) {
    case 'csv':
      return writeCsv({ name: file.dataset.code, ...table(file) })
    case 'xlsx':
      return renderXlsx({
        title: file.dataset.title.vi,
        exampleData: file.isExample,
        sheets: [
          { name: 'du-lieu', title: file.dataset.title.vi, subtitle: noteOf(file), ...table(file) },
          dictionary(file.dataset),
        ],
      })
    case 'json':
      return JSON.stringify({
        dataset: file.dataset.code,
        as_at: file.asAt.toISOString(),
        licence: licence.address,
        is_example: file.isExample,
        is_cut: file.isCut,
        rows: file.rows,
      })
  }
}

const sheetTypes: Partial<Record<DatasetColumnType, 'integer' | 'date'>> = { integer: 'integer', day: 'date' }

function table({ dataset, rows }: DatasetFile) {
  return {
    columns: dataset.columns.map(({ name, type }) => ({
      header: name,
      type: sheetTypes[type] ?? ('text' as const),
    })),
    rows: rows.map((row) => dataset.columns.map(({ name }) => cell(row[name] ?? null))),
  }
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

function noteOf({ asAt, isCut, rows }: DatasetFile): string {
  const cut = isCut ? `; chỉ ${rows.length} dòng đầu, tải theo năm để có đủ` : ''
  return `Tính đến ${asAt.toISOString()}; giấy phép ${licence.name}${cut}`
}
