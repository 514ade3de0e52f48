import type {
  DisclosureTemplate,
  TemplateColumn,
  TemplateField,
  TemplateTable,
} from '../../../../platform/content/schema/disclosure-template.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { parseTypedDay } from '../../../../platform/kernel/typed-day.ts'
import { type DraftValues, tableValue, textValue } from './draft-values.ts'
import { mostRows } from './pasted-table.ts'
import { isWholeDong, readAmount } from './typed-amount.ts'

/** Something that keeps a draft from going out: where, and what to do. */
export interface CompletenessProblem {
  readonly field: string
  readonly message: Words
}

/** Longer than any text that is published; more is a file. */
export const longestText = 20_000

/** What is missing in a draft, or cannot be what it should be. Files are counted by whoever asks. */
export function completenessProblems(
  { fields, file }: DisclosureTemplate,
  values: DraftValues,
  fileCount: number,
): readonly CompletenessProblem[] {
  const problems = fields.flatMap((field) => fieldProblems(field, values))
  return file === 'required' && fileCount === 0
    ? [...problems, { field: 'tep', message: texts.noFile }]
    : problems
}

function fieldProblems(field: TemplateField, values: DraftValues): CompletenessProblem[] {
  if (field.kind === 'table') return tableProblems(field, tableValue(values, field.key))
  const text = textValue(values, field.key)
  const message =
    text === '' ? (field.required ? texts.missing(field.label) : undefined) : textProblem(field, text)
  return message === undefined ? [] : [{ field: field.key, message }]
}

function textProblem(
  { kind, label }: Exclude<TemplateField, { kind: 'table' }>,
  text: string,
): Words | undefined {
  if (text.length > longestText) return texts.tooLong(label)
  return kind === 'long-text' ? undefined : cellProblem(kind, text, label)
}

function cellProblem(kind: TemplateColumn['kind'], text: string, label: Words): Words | undefined {
  if (kind === 'date') return parseTypedDay(text) === undefined ? texts.noDay(label) : undefined
  if (kind === 'text') return undefined
  const amount = readAmount(text)
  if (amount === undefined) return texts.noNumber(label)
  return kind === 'money' && !isWholeDong(amount) ? texts.partsOfDong(label) : undefined
}

function tableProblems(field: TemplateTable, rows: readonly (readonly string[])[]): CompletenessProblem[] {
  const { key, label, columns } = field
  const at = (message: Words): CompletenessProblem => ({ field: key, message })
  const filled = rows.filter((row) => isFilled(field, row))
  if (filled.length === 0) return field.required ? [at(texts.emptyTable(label))] : []
  if (rows.length >= mostRows) return [at(texts.tooManyRows(label))]
  if (rows.some((row) => row.slice(columns.length).some((cell) => cell !== '')))
    return [at(texts.tooWide(label))]
  const messages = rows.flatMap((row, index) =>
    columns.flatMap((column, place) => {
      const cell = row[place] ?? ''
      const message =
        cell === ''
          ? column.required
            ? texts.missing(column.label)
            : undefined
          : cellProblem(column.kind, cell, column.label)
      return message === undefined ? [] : [texts.inRow(label, index + 1, message)]
    }),
  )
  // A table of one wrong column says so once and not a thousand times.
  const shown = messages.slice(0, 3).map(at)
  return messages.length > 3 ? [...shown, at(texts.more(label, messages.length - 3))] : shown
}

/** A row of a form whose first column is given counts when something stands beside it. */
export function isFilled({ rows: given }: TemplateTable, row: readonly string[]): boolean {
  return (given.length > 0 ? row.slice(1) : row).some((cell) => cell !== '')
}

const texts = {
  noFile: { vi: 'Đính kèm văn bản đã ký', en: 'Attach the signed document' },
  missing: ({ vi, en }: Words) => ({ vi: `Nhập “${vi}”`, en: `Enter “${en}”` }),
  tooLong: ({ vi, en }: Words) => ({
    vi: `“${vi}” quá dài; hãy rút gọn và đính kèm tệp`,
    en: `“${en}” is too long: shorten it and attach a file`,
  }),
  noDay: ({ vi, en }: Words) => ({
    vi: `“${vi}” phải là ngày, ví dụ 25/11/2026`,
    en: `“${en}” must be a day, for example 25/11/2026`,
  }),
  noNumber: ({ vi, en }: Words) => ({
    vi: `“${vi}” phải là số, ví dụ 1.500.000`,
    en: `“${en}” must be a number, for example 1.500.000`,
  }),
  partsOfDong: ({ vi, en }: Words) => ({
    vi: `“${vi}” phải là số đồng chẵn, không có phần lẻ`,
    en: `“${en}” must be whole đồng`,
  }),
  emptyTable: ({ vi, en }: Words) => ({
    vi: `Bảng “${vi}” chưa có dòng nào`,
    en: `The table “${en}” has no rows yet`,
  }),
  tooManyRows: ({ vi, en }: Words) => ({
    vi: `Bảng “${vi}” quá dài; hãy đính kèm tệp Excel`,
    en: `The table “${en}” is too long: attach it as a file`,
  }),
  tooWide: ({ vi, en }: Words) => ({
    vi: `Bảng “${vi}” có nhiều cột hơn mẫu; hãy bỏ cột thừa rồi dán lại`,
    en: `The table “${en}” has more columns than the form: remove those and paste again`,
  }),
  inRow: (table: Words, row: number, message: Words) => ({
    vi: `Bảng “${table.vi}”, dòng ${row}: ${message.vi}`,
    en: `Table “${table.en}”, row ${row}: ${message.en}`,
  }),
  more: (table: Words, count: number) => ({
    vi: `Bảng “${table.vi}” còn ${count} chỗ nữa như vậy`,
    en: `The table “${table.en}” has ${count} more of these`,
  }),
}
