import { formatDay, parseLocalDate } from '../../../../platform/kernel/dates.ts'
import type { FieldMeta } from './field-meta.ts'
import { type Fields, fieldsOf } from './fields-of.ts'
import { formatPhone } from './phone-number.ts'
import type { FieldValue, FieldValues } from './stored-values.ts'
import { typedNumber } from './typed-number.ts'

/** Known values as somebody would type them, for a form that is filled in already. Read back, they are the same. */
export function typedValues(
  schema: Fields,
  values: FieldValues,
): Readonly<Record<string, string | readonly string[]>> {
  const typed: [string, string | readonly string[]][] = []
  for (const { name, meta } of fieldsOf(schema)) {
    const value = values[name]
    if (value !== undefined) typed.push([name, typedValue(meta, value)])
  }
  return Object.fromEntries(typed)
}

function typedValue({ widget, decimals }: FieldMeta, value: FieldValue): string | readonly string[] {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return typedNumber(value, decimals)
  if (typeof value !== 'string') return value
  if (widget === 'phone') return formatPhone(value)
  const day = widget === 'day' ? parseLocalDate(value) : undefined
  return day === undefined ? value : formatDay(day)
}
