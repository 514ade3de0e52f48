import type { SheetDescriptionInput } from '../../../platform/documents/sheets/workbook-description.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { schoolLevels, type Unit, unitKinds } from '../domain/unit.ts'
import type { NamedUnit } from '../store/unit-queries.ts'
import { kindWords } from '../unit-words.ts'

/** The columns of the table in which units are brought in and taken out, in their order. */
export const unitColumns = {
  code: { words: { vi: 'Mã', en: 'Code' }, required: false },
  name: { words: { vi: 'Tên đầy đủ', en: 'Full name' }, required: true },
  shortName: { words: { vi: 'Tên ngắn', en: 'Short name' }, required: false },
  kind: { words: { vi: 'Loại đơn vị', en: 'Kind' }, required: true },
  superior: { words: { vi: 'Cơ quan quản lý', en: 'Superior' }, required: true },
  validFrom: { words: { vi: 'Từ ngày', en: 'From' }, required: true },
  basis: { words: { vi: 'Căn cứ', en: 'Basis' }, required: true },
  symbol: { words: { vi: 'Ký hiệu văn bản', en: 'Symbol' }, required: false },
  address: { words: { vi: 'Địa chỉ', en: 'Address' }, required: false },
  phone: { words: { vi: 'Điện thoại', en: 'Telephone' }, required: false },
  email: { words: { vi: 'Thư điện tử', en: 'E-mail' }, required: false },
  public: { words: { vi: 'Công khai', en: 'Public' }, required: false },
} as const satisfies Record<string, { words: Words; required: boolean }>
export type UnitColumn = keyof typeof unitColumns
export const columnNames = Object.keys(unitColumns).filter(isUnitColumn)

function isUnitColumn(text: string): text is UnitColumn {
  return Object.hasOwn(unitColumns, text)
}

/** Where each known column stands in a header, whatever its case and diacritics, in either language. */
export function columnsOfHeader(header: readonly string[]): ReadonlyMap<UnitColumn, number> {
  const folded = header.map(foldText)
  return new Map(
    columnNames.flatMap((column) => {
      const { vi, en } = unitColumns[column].words
      const at = folded.findIndex((text) => text === foldText(vi) || text === foldText(en))
      return at < 0 ? [] : [[column, at]]
    }),
  )
}

/** What a kind is called in the table: the level for schools, else the kind of authority. */
export function kindText(unit: Pick<Unit, 'kind' | 'level'>): string {
  return kindWords(unit).vi
}

const kindsByText = new Map(
  [
    ...schoolLevels.map((level) => ({ kind: 'school' as const, level, texts: [level] })),
    ...unitKinds.filter((kind) => kind !== 'school').map((kind) => ({ kind, level: null, texts: [kind] })),
  ].flatMap(({ kind, level, texts }) => {
    const { vi, en } = kindWords({ kind, level })
    const withoutSchool = foldText(vi).replace(/^truong /, '')
    return [...texts, vi, en, withoutSchool].map((text) => [foldText(text), { kind, level }] as const)
  }),
)

/** The kind that a cell names: `TH`, `Tiểu học`, `Trường tiểu học`, `Primary school`. */
export function kindOfText(text: string): Pick<Unit, 'kind' | 'level'> | undefined {
  return kindsByText.get(foldText(text))
}

/** Units as a table that can be brought in again. */
export function unitSheet(
  units: readonly NamedUnit[],
  superiorOf: (unit: NamedUnit) => string,
): SheetDescriptionInput {
  return {
    name: 'Đơn vị',
    columns: Object.entries(unitColumns).map(([column, { words }]) => ({
      header: words.vi,
      type: column === 'validFrom' ? ('date' as const) : ('text' as const),
    })),
    rows: units.map((unit) => [
      unit.code,
      unit.name,
      unit.shortName,
      kindText(unit),
      superiorOf(unit),
      unit.validFrom,
      '',
      unit.documentSymbol,
      unit.address,
      unit.phone,
      unit.email,
      unit.public ? 'Có' : 'Không',
    ]),
  }
}

/** How to fill in the table, with the superiors that may be named: the second sheet of the template. */
export function guideSheet(managed: readonly NamedUnit[]): SheetDescriptionInput {
  const { code, name, kind, superior, validFrom, basis, public: shown } = unitColumns
  const kinds = schoolLevels.map((level) => `${level} (${kindText({ kind: 'school', level })})`)
  const superiors = managed.filter((unit) => unit.kind !== 'school')
  return {
    name: 'Hướng dẫn',
    columns: [{ header: 'Cột' }, { header: 'Cách ghi', width: 90 }],
    rows: [
      [code.words.vi, 'Chữ thường không dấu, chữ số, gạch nối; để trống thì đặt theo tên ngắn.'],
      [name.words.vi, 'Bắt buộc, ví dụ Trường Tiểu học Kim Đồng.'],
      [kind.words.vi, `Bắt buộc: ${kinds.join(', ')} hoặc tên loại cơ quan.`],
      [superior.words.vi, `Bắt buộc, ghi mã hoặc tên: ${superiors.map((unit) => unit.code).join(', ')}.`],
      [validFrom.words.vi, 'Bắt buộc, ngày/tháng/năm.'],
      [basis.words.vi, 'Bắt buộc: số, ký hiệu, ngày của quyết định thành lập.'],
      [shown.words.vi, 'Có hoặc Không; để trống là Có.'],
    ],
  }
}
