import { type DayTable, dayNumber, dayOfNumber } from '../../../../platform/calendar/day-table.ts'
import type { Law, LawRule } from '../../../../platform/content/schema/law.ts'
import { dayInVietnam, endOfDay, type LocalDate, startOfDay } from '../../../../platform/kernel/dates.ts'

export const handoverRuleCode = 'onestop.transfer.sameday'

/** Until which hour what came is handed over on the day itself. */
export interface HandoverRule {
  /** Minutes after midnight. */
  readonly sameDayUntil: number
  readonly article: string
  readonly law: string
  /** Unconfirmed also where the decree that said it has ended and no successor is known to say it. */
  readonly standing: 'confirmed' | 'unconfirmed'
}

/** "At the beginning of the next working day" names no hour; until nine is our own reading and unconfirmed. */
const beginningUntil = 9 * 60

/** The rule in force on a day; after it ended the last one that there was, as unconfirmed. */
export function findHandoverRule(laws: readonly Law[], on: LocalDate): HandoverRule | undefined {
  const all = laws
    .flatMap((law) => law.rules.map((rule) => ({ law, rule })))
    .filter(({ rule }) => rule.code === handoverRuleCode && rule.validFrom <= on)
    .toSorted((one, other) => other.rule.validFrom.localeCompare(one.rule.validFrom))
  const [found] = all
  if (found === undefined) return undefined
  const until = minutesOf(found.rule)
  if (until === undefined) return undefined
  const inForce = found.rule.validTo === undefined || on <= found.rule.validTo
  return {
    sameDayUntil: until,
    article: found.rule.article,
    law: found.rule.citation ?? found.law.name,
    standing: inForce ? found.rule.standing : 'unconfirmed',
  }
}

function minutesOf({ unit, value }: LawRule): number | undefined {
  if (unit !== 'hour-of-day' || typeof value !== 'string') return undefined
  const [hours = 0, minutes = 0] = value.split(':').map(Number)
  return hours * 60 + minutes
}

/**
 * Until when what was ready at an instant has to be handed over: on a working day before the hour until the end of
 * that day, else until nine on the next working day.
 */
export function handoverDue(readyAt: Date, rule: HandoverRule, table: DayTable): Date {
  const day = dayInVietnam(readyAt)
  const minute = Math.floor((readyAt.getTime() - startOfDay(day).getTime()) / 60_000)
  let number = dayNumber(day)
  if (table(number).status.working && minute < rule.sameDayUntil) return endOfDay(day)
  number += 1
  while (!table(number).status.working) number += 1
  return new Date(startOfDay(dayOfNumber(number)).getTime() + beginningUntil * 60_000)
}
