import type {
  DisclosureTemplate,
  TemplateTable,
} from '../../../../platform/content/schema/disclosure-template.ts'
import type { ExampleUnit, SeededRandom } from '../../../../platform/contracts/example.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { formatDay } from '../../../../platform/kernel/dates.ts'
import type { PublicationContent } from '../../domain/publication/publication-content.ts'
import { contentOfDraft } from '../../domain/templates/content-of-draft.ts'
import type { DraftValues } from '../../domain/templates/draft-values.ts'

/** Stands under everything that is invented. */
const invented = 'Dữ liệu ví dụ: nội dung và số liệu là bịa, không nói về đơn vị hay người nào có thật.'

const sentences = [
  'Thực hiện đúng quy định hiện hành và kế hoạch đã được phê duyệt.',
  'Đã lấy ý kiến tập thể và thông qua tại cuộc họp của đơn vị.',
  'Nội dung đầy đủ có tại văn phòng, xem được trong giờ làm việc.',
  'Kết quả tăng nhẹ so với kỳ trước, không phát sinh khiếu nại.',
] as const

/** What a template's form would say of a unit, filled in with invented values that fit one another. */
export function exampleContent(
  template: DisclosureTemplate,
  unit: ExampleUnit,
  day: LocalDate,
  random: SeededRandom,
): PublicationContent {
  const values: Record<string, DraftValues[string]> = {}
  for (const field of template.fields) {
    if (field.kind === 'table') values[field.key] = tableOf(field, unit, day, random)
    else if (field.kind === 'money') values[field.key] = String(moneyOf(unit, random))
    else if (field.kind === 'number') values[field.key] = String(numberOf(field.unit, unit, random))
    else if (field.kind === 'date') values[field.key] = formatDay(day)
    else values[field.key] = textOf(field.key, unit, day, random)
  }
  const { blocks } = contentOfDraft(template, values)
  return { blocks: [...blocks, { kind: 'text', text: invented }] }
}

function textOf(key: string, unit: ExampleUnit, day: LocalDate, random: SeededRandom): string {
  if (/quyet-dinh|^so/u.test(key))
    return `Số ${random.integer(10, 400)}/${unit.documentSymbol}, ngày ${formatDay(day)}`
  if (/dia-chi|noi/u.test(key)) return `Trụ sở ${unit.name}`
  if (/dien-thoai|lien-he/u.test(key)) return 'Văn phòng của đơn vị, giờ hành chính'
  return random.pick(sentences)
}

function tableOf(table: TemplateTable, unit: ExampleUnit, day: LocalDate, random: SeededRandom): string[][] {
  const names = table.rows.length > 0 ? table.rows : ['Nội dung 1', 'Nội dung 2', 'Nội dung 3']
  const amounts = new Map(table.columns.map(({ key, kind }) => [key, amountsOf(kind, names, unit, random)]))
  return names.map((name, row) =>
    table.columns.map(({ key, kind }, column) => {
      if (column === 0) return name
      if (kind === 'date') return formatDay(day)
      if (kind === 'text') return random.pick(sentences)
      return String(amounts.get(key)?.[row] ?? 0)
    }),
  )
}

/** Totals are the sums of what follows them, as far as the rows are those of a budget. */
function amountsOf(
  kind: string,
  names: readonly string[],
  unit: ExampleUnit,
  random: SeededRandom,
): number[] {
  if (kind === 'number') return names.map(() => numberOf(undefined, unit, random))
  if (names[0] !== 'Tổng số thu' || names.length !== 4) return names.map(() => moneyOf(unit, random))
  const regular = moneyOf(unit, random) * 20
  const other = moneyOf(unit, random)
  return [regular + other, regular + other, regular, other]
}

/** In đồng, by the size of the unit. */
function moneyOf({ size }: ExampleUnit, random: SeededRandom): number {
  return (size?.pupils ?? 200) * random.integer(20, 400) * 1_000
}

function numberOf(unitOfNumber: string | undefined, { size }: ExampleUnit, random: SeededRandom): number {
  if (unitOfNumber === '%') return random.integer(82, 100)
  return random.integer(1, Math.max(2, size?.staff ?? 12))
}
