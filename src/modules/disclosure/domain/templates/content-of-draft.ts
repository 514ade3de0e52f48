import type {
  DisclosureTemplate,
  TemplateField,
  TemplateTable,
} from '../../../../platform/content/schema/disclosure-template.ts'
import { formatDay } from '../../../../platform/kernel/dates.ts'
import { parseTypedDay } from '../../../../platform/kernel/typed-day.ts'
import type { ContentBlock, PublicationContent } from '../publication/publication-content.ts'
import { isFilled } from './check-completeness.ts'
import { type DraftValues, tableValue, textValue } from './draft-values.ts'
import { readAmount, writeAmount } from './typed-amount.ts'

/** What the public reads of a draft: its filled fields in the order of the form, as plain words. */
export function contentOfDraft({ fields }: DisclosureTemplate, values: DraftValues): PublicationContent {
  const blocks: ContentBlock[] = []
  for (const field of fields) {
    const block = blockOf(field, values)
    if (block === undefined) continue
    const last = blocks.at(-1)
    if (block.kind === 'values' && last?.kind === 'values') last.rows.push(...block.rows)
    else blocks.push(block)
  }
  return { blocks }
}

function blockOf(field: TemplateField, values: DraftValues): ContentBlock | undefined {
  if (field.kind === 'table') return tableBlock(field, values)
  const text = textValue(values, field.key)
  if (text === '') return undefined
  return { kind: 'values', rows: [{ label: field.label.vi, value: writtenValue(field, text) }] }
}

function writtenValue(field: Exclude<TemplateField, { kind: 'table' }>, text: string): string {
  if (field.kind === 'date') {
    const day = parseTypedDay(text)
    return day === undefined ? text : formatDay(day)
  }
  if (field.kind !== 'number' && field.kind !== 'money') return text
  const amount = readAmount(text)
  const written = amount === undefined ? text : writeAmount(amount)
  const unit = field.kind === 'money' ? 'đồng' : field.unit
  if (unit === undefined) return written
  return unit === '%' ? `${written}%` : `${written} ${unit}`
}

function tableBlock(field: TemplateTable, values: DraftValues): ContentBlock | undefined {
  const rows = tableValue(values, field.key).filter((row) => isFilled(field, row))
  if (rows.length === 0) return undefined
  return {
    kind: 'table',
    caption: field.label.vi,
    columns: field.columns.map(({ label }) => label.vi),
    rows: rows.map((row) => field.columns.map((_, at) => row[at] ?? '')),
  }
}
