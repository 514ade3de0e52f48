import type { Tx } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'

/** The public list of the next reception days of everybody. */
export const receptionDaysTopic = 'reception.days'

/** The public page of one unit's reception, by the unit's code as it stands in the address. */
export function receptionTopic(code: string): string {
  return `reception.unit:${code}`
}

/** Says that a unit's reception days have changed. */
export async function touchReception(tx: Tx, unit: { readonly id: UnitId; readonly code: string }) {
  await touchTopics(tx, [receptionDaysTopic, receptionTopic(unit.code)])
}
