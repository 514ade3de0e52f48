import type { Period } from '../../../platform/contracts/indicator.ts'
import type { Database } from '../../../platform/database/database.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { findUnitByCode } from '../../organisations/index.ts'
import type { IndicatorRegistry } from '../registry.ts'
import { findClosing, latestClosings } from '../store.ts'
import { closeAnew } from './close-periods.ts'
import type { Closing } from './closing.ts'

export const recountRefusals = ['no-unit', 'not-closed', 'reason-missing'] as const
export type RecountRefusal = (typeof recountRefusals)[number]

export interface RecountWish {
  readonly unitCode: string
  readonly period: Period
  /** Everybody will read it. */
  readonly reason: string
}

/**
 * Computes a closed period again as it is known now. What was closed stays in the log for ever; the new numbers are
 * a revision beside it, with its reason.
 */
export async function recountPeriod(
  database: Database,
  registry: IndicatorRegistry,
  { unitCode, period, reason }: RecountWish,
  now: Date,
): Promise<Result<Closing, RecountRefusal>> {
  if (reason.trim() === '') return refused('reason-missing')
  const unit = await findUnitByCode(database, unitCode)
  if (unit === undefined) return refused('no-unit')
  const last = (await latestClosings(database, period)).get(unit.id)
  const before = last && (await findClosing(database, last))
  if (before === undefined) return refused('not-closed')
  return accepted(
    await closeAnew(database, registry, {
      unit: { unitId: unit.id, unitCode },
      period,
      before,
      stands: () => false,
      reason: reason.trim(),
      now,
    }),
  )
}
