import { z } from 'zod'
import type { ReadSheet } from '../../../platform/documents/sheets/sheet-reading.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type LocalDate, parseLocalDate } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { parseTypedDay } from '../../../platform/kernel/typed-day.ts'
import type { NewUnit } from '../domain/reorganisation.ts'
import type { NamedUnit } from '../store/unit-queries.ts'
import { isUsableCode, unitCode } from '../unit-code.ts'
import { columnNames, columnsOfHeader, kindOfText, type UnitColumn, unitColumns } from './unit-columns.ts'

/** One row of the table: the unit that it would make, or everything that is wrong with it. */
export interface ReadUnitRow {
  /** As the spreadsheet numbers it. */
  readonly number: number
  readonly name: string
  readonly problems: readonly Words[]
  readonly unit: { readonly begin: NewUnit; readonly day: LocalDate; readonly basis: string } | undefined
}

export interface UnitSurroundings {
  /** Units that the actor may manage; superiors are looked for among them and in the table itself. */
  readonly managed: readonly NamedUnit[]
  readonly takenCodes: ReadonlySet<string>
}

export type ReadUnits =
  | { readonly ok: true; readonly rows: readonly ReadUnitRow[] }
  | { readonly ok: false; readonly missing: readonly Words[] }

/** Checks a whole table of new units; nothing is stored. */
export function readUnitRows(sheet: ReadSheet, around: UnitSurroundings): ReadUnits {
  const columns = columnsOfHeader(sheet.header)
  const missing = Object.entries(unitColumns).flatMap(([column, { words, required }]) =>
    required && !new Set<string>(columns.keys()).has(column) ? [words] : [],
  )
  if (missing.length > 0) return { ok: false, missing }
  const cells = sheet.rows.map(({ number, cells: values }) => ({
    number,
    cell: (column: UnitColumn) => values[columns.get(column) ?? -1] ?? '',
  }))
  const drafts = cells.map((row) => ({ ...row, id: newId('unit'), code: codeOf(row.cell) }))
  const superiors = superiorFinder(around.managed, drafts)
  const codes = Map.groupBy(drafts, ({ code }) => code)
  return {
    ok: true,
    rows: drafts.map((draft) =>
      readRow(draft, superiors, {
        ...around,
        repeated: (codes.get(draft.code)?.length ?? 0) > 1,
      }),
    ),
  }
}

interface Draft {
  readonly number: number
  readonly id: UnitId
  readonly code: string
  readonly cell: (column: UnitColumn) => string
}

function readRow(
  { number, id, code, cell }: Draft,
  findSuperior: (text: string) => UnitId | undefined,
  around: UnitSurroundings & { readonly repeated: boolean },
): ReadUnitRow {
  const kind = kindOfText(cell('kind'))
  const day = parseTypedDay(cell('validFrom')) ?? parseLocalDate(cell('validFrom'))
  const superiorId = findSuperior(cell('superior'))
  const isPublic = publicOf(cell('public'))
  const problems: Words[] = []
  const wrong = (condition: boolean, words: Words) => {
    if (condition) problems.push(words)
  }
  wrong(cell('name') === '', words.nameMissing)
  wrong(cell('name').length > 300, words.nameTooLong)
  const others = columnNames.filter((column) => column !== 'name' && cell(column).length > 500)
  for (const column of others) problems.push(words.tooLong(unitColumns[column].words))
  wrong(kind === undefined, words.kindUnknown(cell('kind')))
  wrong(day === undefined, words.dayUnreadable(cell('validFrom')))
  wrong(superiorId === undefined || superiorId === id, words.superiorUnknown(cell('superior')))
  wrong(cell('basis') === '', words.basisMissing)
  wrong(!isUsableCode(code), words.codeWrong(code))
  wrong(around.takenCodes.has(code), words.codeTaken(code))
  wrong(around.repeated, words.codeRepeated(code))
  wrong(isPublic === undefined, words.publicUnreadable(cell('public')))
  const email = cell('email')
  wrong(email !== '' && !z.email().safeParse(email).success, words.emailWrong(email))
  const complete =
    kind !== undefined && day !== undefined && superiorId !== undefined && isPublic !== undefined
  if (!complete || problems.length > 0) return { number, name: cell('name'), problems, unit: undefined }
  return {
    number,
    name: cell('name'),
    problems,
    unit: {
      day,
      basis: cell('basis'),
      begin: {
        id,
        code,
        ...kind,
        public: isPublic,
        address: cell('address'),
        phone: cell('phone'),
        email,
        documentSymbol: cell('symbol'),
        example: false,
        name: cell('name'),
        shortName: cell('shortName'),
        superiors: [{ kind: 'administrative', superiorId }],
      },
    },
  }
}

function codeOf(cell: Draft['cell']): string {
  return unitCode(foldText(cell('code')), cell('shortName'), cell('name'))
}

/** By code, full or short name; a name that several have finds nothing. */
function superiorFinder(managed: readonly NamedUnit[], drafts: readonly Draft[]) {
  const known = [
    ...managed.map(({ id, code, name, shortName }) => ({ id, texts: [code, name, shortName] })),
    ...drafts.map(({ id, code, cell }) => ({ id, texts: [code, cell('name'), cell('shortName')] })),
  ].flatMap(({ id, texts }) =>
    texts.filter((text) => text !== '').map((text) => ({ id, text: foldText(text) })),
  )
  const byText = Map.groupBy(known, ({ text }) => text)
  return (text: string): UnitId | undefined => {
    const ids = new Set(byText.get(foldText(text))?.map(({ id }) => id) ?? [])
    return ids.size === 1 ? [...ids][0] : undefined
  }
}

function publicOf(text: string): boolean | undefined {
  const folded = foldText(text)
  if (folded === '' || folded === 'co' || folded === 'yes' || folded === 'x') return true
  return folded === 'khong' || folded === 'no' ? false : undefined
}

const words = {
  nameMissing: { vi: 'Thiếu tên đầy đủ.', en: 'The full name is missing.' },
  nameTooLong: { vi: 'Tên dài hơn 300 ký tự.', en: 'The name is longer than 300 characters.' },
  tooLong: ({ vi, en }: Words): Words => ({
    vi: `Ô ở cột ${vi} dài hơn 500 ký tự.`,
    en: `The cell under ${en} is longer than 500 characters.`,
  }),
  basisMissing: { vi: 'Thiếu căn cứ.', en: 'The basis is missing.' },
  kindUnknown: (text: string): Words => ({
    vi: `Không có loại đơn vị “${text}”. Dùng MN, MG, TH, THCS hoặc tên loại trong tệp mẫu.`,
    en: `There is no kind “${text}”. Use MN, MG, TH, THCS or a kind named in the template.`,
  }),
  dayUnreadable: (text: string): Words => ({
    vi: `Ngày “${text}” chưa đúng dạng ngày/tháng/năm.`,
    en: `“${text}” is not a day written day/month/year.`,
  }),
  superiorUnknown: (text: string): Words => ({
    vi: `Không xác định được cơ quan quản lý “${text}” trong phạm vi bạn quản lý.`,
    en: `The superior “${text}” is not clear among the units that you manage.`,
  }),
  codeWrong: (text: string): Words => ({
    vi: `Mã “${text}” chỉ được gồm chữ thường không dấu, chữ số và gạch nối.`,
    en: `The code “${text}” may only have lower case letters, digits and hyphens.`,
  }),
  codeTaken: (text: string): Words => ({
    vi: `Mã “${text}” đã có trong hệ thống.`,
    en: `The code “${text}” is already in use.`,
  }),
  codeRepeated: (text: string): Words => ({
    vi: `Mã “${text}” có ở nhiều dòng trong tệp.`,
    en: `The code “${text}” stands in several rows of the file.`,
  }),
  emailWrong: (text: string): Words => ({
    vi: `“${text}” không phải là địa chỉ thư điện tử.`,
    en: `“${text}” is not an e-mail address.`,
  }),
  publicUnreadable: (text: string): Words => ({
    vi: `Cột Công khai ghi “${text}”; chỉ dùng Có hoặc Không.`,
    en: `Public says “${text}”; use Có (yes) or Không (no).`,
  }),
}
