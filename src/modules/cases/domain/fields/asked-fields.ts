import type { FieldMeta } from './field-meta.ts'

/**
 * Whether a field is asked, given the values of the earlier ones. A field that hangs on one that is not asked
 * itself has no value to look at, so it is not asked either.
 */
export function isAsked({ askIf }: Pick<FieldMeta, 'askIf'>, earlier: ReadonlyMap<string, unknown>): boolean {
  if (askIf === undefined) return true
  const value = earlier.get(askIf.field)
  return Array.isArray(value) ? value.includes(askIf.equals) : value === askIf.equals
}
