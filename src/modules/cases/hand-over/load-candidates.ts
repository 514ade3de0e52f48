import { dayTable } from '../../../platform/calendar/day-table.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { findUnit } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { servedUnits } from '../counter/open-counter.ts'
import { countParts } from '../domain/counter/checklist.ts'
import type { BatchContents } from '../domain/hand-over/batch.ts'
import { findHandoverRule, handoverDue } from '../domain/hand-over/handover-due.ts'
import {
  countersOf,
  dossiersToHandOver,
  type HandoverCandidate,
  resultsToHandOver,
} from '../store/counter-dossiers.ts'

/** A case that waits to be handed over, with its time for that. */
export interface WaitingCase extends Omit<HandoverCandidate, 'parts'> {
  readonly parts: number
  readonly handOverBy: Date
}

/** What a unit is to hand over to another. */
export interface WaitingGroup {
  readonly what: BatchContents
  readonly toUnitId: UnitId
  readonly cases: readonly WaitingCase[]
}

/** Everything that a unit is to hand over now: dossiers to those who decide, results to the counters that give them out. */
export async function loadWaiting(
  reader: Reader,
  office: CaseOffice,
  unitId: UnitId,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<readonly WaitingGroup[]> {
  const unit = await findUnit(reader, unitId)
  if (unit === undefined) return []
  const world = await office.world(reader, now)
  const table = dayTable(world.calendar)
  const timed = (candidates: readonly HandoverCandidate[]): WaitingCase[] =>
    candidates.map((candidate) => {
      const rule = findHandoverRule(world.laws, dayInVietnam(candidate.readyAt))
      const { readyAt } = candidate
      return {
        ...candidate,
        parts: countParts(candidate.parts),
        handOverBy: rule === undefined ? readyAt : handoverDue(readyAt, rule, table),
      }
    })
  const groups: WaitingGroup[] = []
  for (const toUnitId of await servedUnits(reader, unit, today)) {
    if (toUnitId === unitId) continue
    groups.push({
      what: 'dossiers',
      toUnitId,
      cases: timed(await dossiersToHandOver(reader, unitId, toUnitId)),
    })
  }
  for (const toUnitId of await countersOf(reader, unitId)) {
    groups.push({
      what: 'results',
      toUnitId,
      cases: timed(await resultsToHandOver(reader, unitId, toUnitId)),
    })
  }
  return groups.filter(({ cases }) => cases.length > 0)
}
