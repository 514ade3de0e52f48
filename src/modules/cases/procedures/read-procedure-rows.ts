import type { Procedure, ProcedurePlace } from '../../../platform/content/schema/procedure.ts'
import type { ReadSheet } from '../../../platform/documents/sheets/sheet-reading.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type LocalDate, parseLocalDate } from '../../../platform/kernel/dates.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { parseTypedDay } from '../../../platform/kernel/typed-day.ts'
import { codeOnDay, definitionOfContent } from '../domain/procedures/definition-of-content.ts'
import type { ProcedureDefinition } from '../domain/procedures/procedure-definition.ts'
import { partsOfText } from '../domain/procedures/typed-lines.ts'
import { procedureOfContent, slugOfName } from './procedure-slug.ts'

/** The columns of a promulgated list, as they are called in its header. */
export const procedureColumns = {
  code: { words: { vi: 'Mã thủ tục', en: 'Number' }, required: false },
  name: { words: { vi: 'Tên thủ tục', en: 'Name' }, required: true },
  legalBasis: { words: { vi: 'Căn cứ pháp lý', en: 'Legal basis' }, required: false },
  days: { words: { vi: 'Thời hạn (ngày làm việc)', en: 'Time (working days)' }, required: false },
  fee: { words: { vi: 'Phí, lệ phí', en: 'Fee' }, required: false },
  papers: { words: { vi: 'Thành phần hồ sơ', en: 'Papers' }, required: false },
  result: { words: { vi: 'Kết quả', en: 'Result' }, required: false },
  place: { words: { vi: 'Nơi giải quyết', en: 'Done by' }, required: false },
  from: { words: { vi: 'Áp dụng từ ngày', en: 'Valid from' }, required: false },
} as const satisfies Record<string, { words: Words; required: boolean }>
type ColumnName = keyof typeof procedureColumns

export interface ReadProcedureRow {
  /** As the spreadsheet numbers it. */
  readonly number: number
  readonly name: string
  readonly problems: readonly Words[]
  /** Whether the model catalogue knows it, and lends what the table does not say. */
  readonly known: boolean
  readonly draft:
    | {
        readonly slug: string
        readonly code: string | undefined
        readonly definition: ProcedureDefinition
        readonly validFrom: LocalDate
      }
    | undefined
}

export type ReadProcedures =
  | { readonly ok: true; readonly rows: readonly ReadProcedureRow[] }
  | { readonly ok: false; readonly missing: readonly Words[] }

const placesByText: readonly (readonly [string, ProcedurePlace])[] = [
  ['truong', 'school'],
  ['phong', 'office'],
  ['xa', 'commune'],
  ['tinh', 'province'],
  ['so ', 'province'],
]

/** Reads a promulgated list: what the table says stands, and the model catalogue lends the rest, unconfirmed. */
export function readProcedureRows(
  sheet: ReadSheet,
  surroundings: { readonly procedures: readonly Procedure[]; readonly day: LocalDate },
): ReadProcedures {
  const columns = columnsOf(sheet.header)
  const missing = columnNames.filter((name) => procedureColumns[name].required && !columns.has(name))
  if (missing.length > 0) return { ok: false, missing: missing.map((name) => procedureColumns[name].words) }
  const seen = new Set<string>()
  const rows = sheet.rows.map(({ number, cells }) => {
    const cell = (name: ColumnName) => cells[columns.get(name) ?? -1]?.trim() ?? ''
    const row = readRow(cell, surroundings)
    const slug = row.draft?.slug ?? ''
    const repeated = seen.has(slug)
    seen.add(slug)
    return { number, ...row, ...(repeated && { problems: [...row.problems, words.twice], draft: undefined }) }
  })
  return { ok: true, rows }
}

function readRow(
  cell: (name: ColumnName) => string,
  { procedures, day }: { readonly procedures: readonly Procedure[]; readonly day: LocalDate },
): Omit<ReadProcedureRow, 'number'> {
  const name = cell('name')
  const code = cell('code')
  const fromText = cell('from')
  const validFrom = fromText === '' ? day : (parseTypedDay(fromText) ?? parseLocalDate(fromText))
  const days = cell('days')
  const problems = [
    ...(name === '' ? [words.noName] : []),
    ...(code !== '' && !/^\d\.\d{6}$/u.test(code) ? [words.code] : []),
    ...(validFrom === undefined ? [words.day] : []),
    ...(days !== '' && !/^[1-9]\d{0,3}$/u.test(days) ? [words.days] : []),
  ]
  const known = procedureOfContent(procedures, { code, name })
  if (problems.length > 0 || validFrom === undefined) {
    return { name, problems, known: known !== undefined, draft: undefined }
  }
  const lent = known && definitionOfContent(known, validFrom)
  const definition = mergedDefinition(cell, lent)
  const draft = {
    slug: known?.slug ?? slugOfName(name),
    code: code === '' ? known && codeOnDay(known, validFrom) : code,
    definition,
    validFrom,
  }
  return { name, problems, known: known !== undefined, draft }
}

/** What the table says is promulgated and so confirmed; what is lent keeps its doubts. */
function mergedDefinition(
  cell: (name: ColumnName) => string,
  lent: ProcedureDefinition | undefined,
): ProcedureDefinition {
  const fee = feeOfCell(cell('fee'))
  const days = cell('days')
  const papers = partsOfText(cell('papers').replaceAll(';', '\n'))
  const said = {
    name: true,
    code: cell('code') !== '',
    legalBasis: cell('legalBasis') !== '',
    time: days !== '',
    fee: fee !== undefined,
    dossier: papers.length > 0,
    result: cell('result') !== '',
    authority: cell('place') !== '',
  }
  const name = cell('name')
  return {
    name: { vi: name, en: lent?.name.en ?? name },
    legalBasis: cell('legalBasis') || (lent?.legalBasis ?? ''),
    time: days === '' ? (lent?.time ?? { unit: 'working-day' }) : { unit: 'working-day', days: Number(days) },
    ...(fee === undefined ? lent?.fee !== undefined && { fee: lent.fee } : { fee }),
    ...(lent?.sets !== undefined && { sets: lent.sets }),
    parts: papers.length > 0 ? papers : (lent?.parts ?? []),
    ...(lent?.fields !== undefined && { fields: lent.fields }),
    result: cell('result') || (lent?.result ?? ''),
    ...(lent?.onlineLevel !== undefined && { onlineLevel: lent.onlineLevel }),
    channels: lent?.channels ?? ['counter'],
    eligibility: lent?.eligibility ?? [],
    applicants: lent?.applicants ?? [],
    stages: lent?.stages ?? [],
    levels: lent?.levels ?? [],
    place: placeOfCell(cell('place')) ?? lent?.place ?? 'office',
    ...authorityOf(cell('place'), lent),
    sources: lent?.sources ?? [],
    unconfirmed: [
      ...unsaid.filter((field) => !said[field]),
      ...(lent?.unconfirmed ?? []).filter((field) => !Object.hasOwn(said, field)),
    ],
  }
}

const unsaid = ['code', 'legalBasis', 'time', 'fee', 'dossier', 'result', 'authority'] as const

function authorityOf(place: string, lent: ProcedureDefinition | undefined) {
  const authority = place === '' ? lent?.authority : place
  return authority === undefined ? {} : { authority }
}

function placeOfCell(text: string): ProcedurePlace | undefined {
  const folded = ` ${foldText(text)} `
  return placesByText.find(([word]) => folded.includes(` ${word}`))?.[1]
}

function feeOfCell(text: string): number | string | undefined {
  if (text === '') return undefined
  if (/^(?:0|không)(?:\s|$)/iu.test(text)) return 0
  const plain = text.replaceAll(/[.\s]|đồng$|đ$/giu, '')
  return /^\d{1,12}$/u.test(plain) ? Number(plain) : text
}

const columnNames = Object.keys(procedureColumns).filter((name): name is ColumnName =>
  Object.hasOwn(procedureColumns, name),
)

/** Where each known column stands, whatever its case and diacritics, in either language. */
function columnsOf(header: readonly string[]): ReadonlyMap<ColumnName, number> {
  const folded = header.map(foldText)
  return new Map(
    columnNames.flatMap((name) => {
      const { vi, en } = procedureColumns[name].words
      const at = folded.findIndex((text) => text === foldText(vi) || text === foldText(en))
      return at < 0 ? [] : [[name, at]]
    }),
  )
}

const words = {
  noName: { vi: 'Thiếu tên thủ tục', en: 'The name is missing' },
  code: { vi: 'Mã số chưa đúng dạng, ví dụ 1.005099', en: 'The number is not in its form, e.g. 1.005099' },
  day: { vi: 'Ngày chưa đúng dạng ngày/tháng/năm', en: 'The day is not day/month/year' },
  days: { vi: 'Thời hạn phải là số ngày làm việc', en: 'The time must be a number of working days' },
  twice: { vi: 'Thủ tục này đã có ở dòng trên', en: 'This procedure already stands above' },
} as const satisfies Record<string, Words>
