import type { Law, LawRule } from '../../../../platform/content/schema/law.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'

/** A rule with the name of the law that it stands in. */
export type CitedRule = LawRule & { readonly law: string }

/**
 * The rule of this code on a day, or the one that stands in its place.
 * @throws RangeError when none was in force
 */
export function ruleOn(laws: readonly Law[], code: string, on: LocalDate): CitedRule {
  const rule = laws
    .flatMap(({ name, rules }) => rules.map((one) => ({ ...one, law: one.citation ?? name })))
    .find((one) => (one.code === code || one.replaces?.includes(code)) && isValidOn(one, on))
  if (rule === undefined) throw new RangeError(`no rule ${code} was in force on ${on}`)
  return rule
}
