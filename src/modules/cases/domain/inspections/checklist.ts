import { citationOf, findRule } from '../../../../platform/content/cited-rule.ts'
import type { Content } from '../../../../platform/content/content.ts'
import type { InspectionChecklist, InspectionTopic } from '../../../../platform/content/schema/inspection.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../../platform/kernel/validity.ts'

export const answerResults = ['met', 'not-met', 'not-applicable'] as const
export type AnswerResult = (typeof answerResults)[number]

/** The list of questions on a topic that is in force on a day. */
export function checklistOn(
  { inspections }: Pick<Content, 'inspections'>,
  topic: InspectionTopic,
  day: LocalDate,
): InspectionChecklist | undefined {
  return inspections.checklists.find((list) => list.topic === topic && isValidOn(list, day))
}

/** The list under which an inspection was made; it stays when another comes into force. @throws RangeError */
export function checklistOf(
  { inspections }: Pick<Content, 'inspections'>,
  code: string,
): InspectionChecklist {
  const found = inspections.checklists.find((list) => list.code === code)
  if (found === undefined) throw new RangeError(`content/inspections does not know the checklist ${code}`)
  return found
}

/** A legal or house term as it is on a day, with where it comes from. */
export interface InspectionTerm {
  readonly code: string
  readonly title: Words
  readonly value: number
  readonly unit: 'working-day' | 'calendar-day'
  readonly source: string
  readonly standing: 'confirmed' | 'unconfirmed'
}

/** The rule of the law that is in force on the day, else the platform's own. @throws RangeError when there is neither */
export function inspectionTerm(
  { laws, inspections }: Pick<Content, 'laws' | 'inspections'>,
  code: string,
  day: LocalDate,
): InspectionTerm {
  const rule = findRule(laws, code, day)
  if (typeof rule?.value === 'number' && (rule.unit === 'working-day' || rule.unit === 'calendar-day')) {
    const { title, value, unit, standing } = rule
    return { code, title, value, unit, standing, source: citationOf(rule) }
  }
  const own = inspections.terms.find((term) => term.code === code && term.validFrom <= day)
  if (own === undefined) throw new RangeError(`no rule gives the term ${code} on ${day}`)
  const { title, value, unit, source } = own
  return { code, title, value, unit, source: source.text, standing: source.standing }
}
