import { type CitedRule, findRule } from '../../../platform/content/cited-rule.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { LawRule } from '../../../platform/content/schema/law.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'

/** The rule on how many days a month the head of a unit receives: schools have their own, by decree. */
export function headDayRule(content: Content, isSchool: boolean, day: LocalDate): CitedRule | undefined {
  const codes = isSchool
    ? ['reception.head.school', 'reception.head.school.2014']
    : ['reception.head.monthly']
  return codes.map((code) => findRule(content.laws, code, day)).find((rule) => rule !== undefined)
}

/** The value of a rule that counts something; undefined when there is no such rule on the day. */
export function countOf(rule: LawRule | undefined): number | undefined {
  return typeof rule?.value === 'number' ? rule.value : undefined
}
