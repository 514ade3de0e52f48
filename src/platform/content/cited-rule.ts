import type { LocalDate } from '../kernel/dates.ts'
import { isValidOn } from '../kernel/validity.ts'
import type { Law, LawRule } from './schema/law.ts'

/** A rule with the name of the law that it stands in. */
export type CitedRule = LawRule & { readonly law: string }

/** The rule of a code in force on a day, else the one in force that stands in its place; undefined when there is neither. */
export function findRule(laws: readonly Law[], code: string, day: LocalDate): CitedRule | undefined {
  const inForce = laws.flatMap(({ name, rules }) =>
    rules
      .filter((rule) => (rule.code === code || rule.replaces?.includes(code)) && isValidOn(rule, day))
      .map((rule) => ({ ...rule, law: rule.citation ?? name })),
  )
  return inForce.find((rule) => rule.code === code) ?? inForce[0]
}

/** As `findRule`. @throws RangeError when no such rule was in force on the day */
export function ruleOn(laws: readonly Law[], code: string, day: LocalDate): CitedRule {
  const rule = findRule(laws, code, day)
  if (rule === undefined) throw new RangeError(`no rule ${code} was in force on ${day}`)
  return rule
}

/** How many days a rule gives, in its own unit. @throws RangeError when it counts nothing */
export function daysOf(rule: LawRule): number {
  if (typeof rule.value !== 'number') throw new RangeError(`the rule ${rule.code} counts nothing`)
  return rule.value
}

/** `Thông tư 16/2018/TT-BGDĐT, Điều 5`. */
export function citationOf({ law, article }: CitedRule): string {
  return `${law}, ${article}`
}
