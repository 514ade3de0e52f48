import type { DisclosureTemplate } from '../../../../platform/content/schema/disclosure-template.ts'
import type { PublicationContent } from '../publication/publication-content.ts'
import type { DraftValues } from './draft-values.ts'

/**
 * The values with which a form begins: what was published last time wherever the form still asks it, except what is
 * different each time; a table whose rows are given begins with them.
 * @param all also what is different each time: for a correction of the same publication
 */
export function valuesFromLastTime(
  { fields }: DisclosureTemplate,
  last: PublicationContent | undefined,
  all = false,
): DraftValues {
  const values: Record<string, string | readonly (readonly string[])[]> = {}
  const known = new Map(
    (last?.blocks ?? []).flatMap((block) =>
      block.kind === 'values' ? block.rows.map(({ label, value }) => [label, value] as const) : [],
    ),
  )
  for (const field of fields) {
    const keeps = all || !field.changes
    if (field.kind !== 'table') {
      const value = known.get(field.label.vi)
      if (!keeps || value === undefined) continue
      const unit = field.kind === 'money' ? 'đồng' : field.kind === 'number' ? field.unit : undefined
      values[field.key] =
        unit !== undefined && value.endsWith(unit) ? value.slice(0, -unit.length).trim() : value
      continue
    }
    const block = last?.blocks.find((one) => one.kind === 'table' && one.caption === field.label.vi)
    const columns = field.columns.map(({ label }) => label.vi)
    if (keeps && block?.kind === 'table' && columns.some((column) => block.columns.includes(column)))
      values[field.key] = block.rows.map((row) =>
        columns.map((column) => row[block.columns.indexOf(column)] ?? ''),
      )
    else if (field.rows.length > 0)
      values[field.key] = field.rows.map((row) => [row, ...columns.slice(1).map(() => '')])
  }
  return values
}
