import { addDays, startOfDay } from '../../../platform/kernel/dates.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import type { StaffVisit } from '../desk/open-desk.ts'
import { type RepeatReason, repeatedMatters } from '../domain/late/repeated-matters.ts'
import { type ListedMatter, matterToCompare } from '../store/ageing-counts.ts'
import { readingAs, staffReader } from '../store/reading-as.ts'

const daysCompared = 180
const mattersCompared = 500
const repeatsShown = 20

/** Matters that keep coming back, and by what it was seen. */
export interface Repeat {
  readonly reason: RepeatReason
  readonly matters: readonly ListedMatter[]
}

/** What keeps coming back in the units whose cases somebody reads, of the newest matters of half a year. */
export async function loadRepeats(visit: StaffVisit): Promise<readonly Repeat[]> {
  const own = new Set(visit.actor.assignments.map(({ unitId }) => unitId))
  const units = visit.unitsFor('cases.read').filter((id) => own.has(id))
  if (units.length === 0) return []
  const since = startOfDay(addDays(visit.today, -daysCompared))
  const matters = await readingAs(visit.database, staffReader(visit), (reader) =>
    matterToCompare(reader, units, since, mattersCompared),
  )
  const byId = new Map<CaseId, ListedMatter>(matters.map((matter) => [matter.caseId, matter]))
  return repeatedMatters(matters)
    .slice(0, repeatsShown)
    .map(({ reason, caseIds }) => ({ reason, matters: caseIds.flatMap((id) => byId.get(id) ?? []) }))
}
