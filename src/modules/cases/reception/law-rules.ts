import type { Content } from '../../../platform/content/content.ts'
import type { LawRule } from '../../../platform/content/schema/law.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'

/** A rule of law with the name of the law that it stands in. */
export type CitedRule = LawRule & { readonly law: string }

/** The rule of a code that is in force on a day, if content has one. */
export function ruleOn(content: Content, code: string, day: LocalDate): CitedRule | undefined {
  for (const { name, rules } of content.laws) {
    const rule = rules.find((candidate) => candidate.code === code && isValidOn(candidate, day))
    if (rule !== undefined) return { ...rule, law: rule.citation ?? name }
  }
  return undefined
}

/** The rule on how many days a month the head of a unit receives: schools have their own, by decree. */
export function headDayRule(content: Content, isSchool: boolean, day: LocalDate): CitedRule | undefined {
  const codes = isSchool
    ? ['reception.head.school', 'reception.head.school.2014']
    : ['reception.head.monthly']
  return codes.map((code) => ruleOn(content, code, day)).find((rule) => rule !== undefined)
}

/** The value of a rule that counts something; undefined when there is no such rule on the day. */
export function countOf(rule: LawRule | undefined): number | undefined {
  return typeof rule?.value === 'number' ? rule.value : undefined
}
