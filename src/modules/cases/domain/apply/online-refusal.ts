import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { ProcedureDays } from '../procedure-rule.ts'
import type { ProcedureVersion } from '../procedures/procedure-definition.ts'

/** Why a procedure is not taken on line here. */
export const onlineRefusals = ['not-valid', 'not-online', 'no-days'] as const
export type OnlineRefusal = (typeof onlineRefusals)[number]

/**
 * Why a dossier may not be handed in on line on a day, or undefined. Without a confirmed number of days there is no
 * appointment to give, and nobody is left without one: such a procedure goes to the counter.
 */
export function onlineRefusal(version: ProcedureVersion, today: LocalDate): OnlineRefusal | undefined {
  const { validFrom, validTo, channels, onlineLevel } = version
  if (validFrom > today || (validTo !== null && validTo < today)) return 'not-valid'
  const online = channels.includes('online') || onlineLevel === 'full' || onlineLevel === 'partial'
  if (!online) return 'not-online'
  return procedureDaysOf(version) === undefined ? 'no-days' : undefined
}

/** The term that the procedure names, as the clock needs it. */
export function procedureDaysOf({ time }: Pick<ProcedureVersion, 'time'>): ProcedureDays | undefined {
  if (time.unit !== 'working-day' && time.unit !== 'calendar-day') return undefined
  return time.days === undefined ? undefined : { days: time.days, unit: time.unit }
}
