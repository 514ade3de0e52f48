import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { dayInVietnam, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Case, ClockStanding } from '../domain/case.ts'
import type { CaseAct } from '../domain/case-act.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import type { DutyScope } from '../domain/figures/duty-scope.ts'
import { foldCase } from '../domain/fold.ts'
import type { CaseWorld } from '../domain/world.ts'

/** A case as its rows lie in the database, with the case to which it was joined. */
export interface RawCase {
  readonly found: Case
  readonly mergedInto: CaseId | null
  readonly what: string | null
  readonly applicant: string | null
  readonly reclassifiedFrom: CaseId | null
  /** Whoever filed it said that something extra had to be paid. */
  readonly extraPayment: boolean
}

export interface RecountedTerm {
  readonly clock: string
  readonly unitId: UnitId
  readonly startedAt: Date
  /** Nothing while it stands still in time. */
  readonly dueAt: Date | null
  readonly metAt: Date | null
  readonly fellAway: boolean
  readonly late: boolean
  /** Pauses that are not counted, those begun late left out. */
  readonly pauses: ClockStanding['pauses']
}

export interface RecountedDuty {
  readonly found: Case
  readonly dueAt: Date | null
  readonly late: boolean
  readonly metAt: Date | null
  readonly startedAt: Date
  readonly terms: readonly RecountedTerm[]
}

/** The duties of some units, counted from the acts alone and one case after the other: the judge of the figures. */
export function recountDuties(
  all: readonly RawCase[],
  units: readonly UnitId[],
  scope: DutyScope,
  world: CaseWorld,
): readonly RecountedDuty[] {
  const byId = new Map(all.map((raw) => [raw.found.id, raw]))
  return all
    .filter(({ found, what }) => {
      const isOfSort = scope.incidents === undefined || scope.incidents.includes(what ?? '')
      const isOfChannel = scope.channel === undefined || scope.channel === found.channel
      return scope.kinds.includes(found.kind) && isOfSort && isOfChannel && knownActs(found, world).length > 0
    })
    .flatMap((raw) => dutiesOf(raw, byId, units, scope, world))
}

function dutiesOf(
  raw: RawCase,
  byId: ReadonlyMap<CaseId, RawCase>,
  units: readonly UnitId[],
  scope: DutyScope,
  world: CaseWorld,
): RecountedDuty[] {
  const own = termsOf(raw, byId, scope, world).filter(({ unitId }) => units.includes(unitId))
  if (own.length === 0) return []
  const lateDates = own.flatMap(({ late, dueAt }) => (late && dueAt !== null ? [dueAt.getTime()] : []))
  const late = lateDates.length > 0
  if (!late && (own.some(({ fellAway }) => fellAway) || succeeds(raw, byId))) return []
  const dates = own.map(({ dueAt }) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY)
  const due = late ? Math.min(...lateDates) : Math.max(...dates)
  const met = own.map(({ metAt }) => metAt?.getTime() ?? Number.POSITIVE_INFINITY)
  const lastMet = Math.max(...met)
  return [
    {
      found: raw.found,
      late,
      dueAt: Number.isFinite(due) ? new Date(due) : null,
      metAt: Number.isFinite(lastMet) ? new Date(lastMet) : null,
      startedAt: new Date(Math.min(...own.map(({ startedAt }) => startedAt.getTime()))),
      terms: own,
    },
  ]
}

/** Filed in the stead of another: as another kind, or again soon after staff had ended it without a result. */
function succeeds(
  { found, applicant, reclassifiedFrom }: RawCase,
  byId: ReadonlyMap<CaseId, RawCase>,
): boolean {
  if (reclassifiedFrom !== null) return true
  const filedAt = found.acts[0]?.at.getTime() ?? 0
  return [...byId.values()].some(({ found: other, applicant: name }) => {
    const isSame =
      name !== null &&
      name === applicant &&
      other.id !== found.id &&
      other.kind === found.kind &&
      other.receivedUnitId === found.receivedUnitId &&
      other.procedureId === found.procedureId
    return isSame && other.acts.some((act) => isHollowEnd(act) && within30Days(act.at.getTime(), filedAt))
  })
}

function isHollowEnd(act: CaseAct): boolean {
  const hollow = ['withdrawn', 'refused', 'not-accepted', 'lapsed']
  const isEnd = act.type === 'moved' && act.outcome !== null && hollow.includes(act.outcome)
  return (
    isEnd && act.actor.kind !== 'citizen' && act.clocks.some(({ clock }) => !citizenClocks.includes(clock))
  )
}

function within30Days(endedAt: number, filedAt: number): boolean {
  return endedAt <= filedAt && filedAt <= endedAt + 30 * 86_400_000
}

interface Run {
  readonly first: ClockStanding
  readonly last: ClockStanding
}

function termsOf(
  { found, mergedInto }: RawCase,
  byId: ReadonlyMap<CaseId, RawCase>,
  scope: DutyScope,
  world: CaseWorld,
): RecountedTerm[] {
  return runsOf(knownActs(found, world), scope).flatMap(({ first, last }) => {
    const { dueAt, credited } = dateThatCounts(found, first, world)
    const end = last.stoppedAt === null ? undefined : endingAct(found, last, world)
    const idleSince = last.pauses.find(({ to }) => to?.getTime() === last.stoppedAt?.getTime())?.from
    const isEarly =
      last.stoppedAt !== null &&
      dueAt !== null &&
      (idleSince ?? last.stoppedAt).getTime() <=
        first.startedAt.getTime() + (dueAt.getTime() - first.startedAt.getTime()) / 2
    const outcome = end?.outcome ?? null
    const isInTime = last.stoppedAt !== null && dueAt !== null && last.stoppedAt <= dueAt
    const target = mergedInto === null ? undefined : byId.get(mergedInto)
    const joinedAt = target === undefined ? null : answeredAt(target.found, scope, world)
    const fellAway =
      (outcome === 'forwarded' && isEarly) ||
      (outcome === 'merged' && isEarly && dueAt !== null && joinedAt !== null && joinedAt <= dueAt) ||
      (outcome === 'withdrawn' && end?.actor.kind === 'citizen' && isInTime)
    const isReal = outcome === null || outcome === 'answered' || outcome === 'granted'
    const isEarlyRefusal =
      isEarly && (outcome === 'refused' || outcome === 'not-accepted' || outcome === 'lapsed')
    const metAt = isReal || isEarlyRefusal ? last.stoppedAt : null
    if (scope.gates?.includes(first.clock) && (isReal || isEarlyRefusal)) return []
    const late = !fellAway && dueAt !== null && (metAt ?? world.now) > dueAt
    const unitId = holderOf(found, first, dueAt, world)
    return [
      {
        clock: first.clock,
        unitId,
        startedAt: first.startedAt,
        dueAt,
        metAt,
        fellAway,
        late,
        pauses: credited,
      },
    ]
  })
}

/** The runs of the listed clocks, those that go on from an earlier one joined to it. */
function runsOf(acts: readonly CaseAct[], { clocks, gates = [], ownDates = [] }: DutyScope): Run[] {
  const seen = new Map<string, ClockStanding>()
  acts.forEach((_, index) => {
    for (const clock of Object.values(foldCase(acts.slice(0, index + 1)).clocks)) {
      seen.set(`${clock.clock} ${clock.run}`, clock)
    }
  })
  const runs = [...seen.values()].filter(({ clock }) => clocks.includes(clock) || gates.includes(clock))
  return runs.flatMap((first) => {
    if (ownDates.includes(first.clock)) return [{ first, last: first }]
    if (first.run > 1) return []
    const last = runs.filter(({ clock }) => clock === first.clock).toSorted((a, b) => b.run - a.run)[0]
    return [{ first, last: last ?? first }]
  })
}

/** The date of the law, as it stood before the first pause that was begun in the second half of the term. */
function dateThatCounts(found: Case, clock: ClockStanding, world: CaseWorld) {
  for (const [index, pause] of clock.pauses.entries()) {
    const before = { ...clock, pauses: clock.pauses.slice(0, index), stoppedAt: null }
    const dueAt = dueOf(found, before, { ...world, now: pause.from })
    const half = clock.startedAt.getTime() + (dueAt.getTime() - clock.startedAt.getTime()) / 2
    if (pause.from.getTime() > half) return { dueAt, credited: before.pauses }
  }
  const isStandingStill = clock.pauses.some(({ to }) => to === null)
  return { dueAt: isStandingStill ? null : dueOf(found, clock, world), credited: clock.pauses }
}

function dueOf(found: Case, clock: ClockStanding, world: CaseWorld): Date {
  return deadlineOfClock(clock, found.procedureDays, world).dueAt
}

function endingAct(found: Case, { clock, stoppedAt }: ClockStanding, world: CaseWorld) {
  const act = knownActs(found, world).find(
    ({ at, clocks }) =>
      at.getTime() === stoppedAt?.getTime() &&
      clocks.some(
        (change) => change.clock === clock && (change.change === 'stop' || change.change === 'cancel'),
      ),
  )
  return act?.type === 'moved' ? act : undefined
}

/** Terms of whoever asks; they are no duty of the office. */
const citizenClocks = ['supplement', 'collection', 'appeal']

function answeredAt(found: Case, scope: DutyScope, world: CaseWorld): Date | null {
  const runs = runsOf(knownActs(found, world), {
    ...scope,
    ownDates: [...scope.clocks, ...(scope.gates ?? [])],
  })
  const hollow = knownActs(found, world).some(
    (act) =>
      act.type === 'moved' &&
      act.outcome !== null &&
      act.outcome !== 'answered' &&
      act.outcome !== 'granted' &&
      act.clocks.some(({ clock }) => !citizenClocks.includes(clock)),
  )
  const stops = runs.map(({ first }) => first.stoppedAt?.getTime() ?? Number.NaN)
  const last = Math.max(...stops)
  return hollow || !Number.isFinite(last) ? null : new Date(last)
}

/** Who had it for the longest part of its term; whoever had it first when two had it equally long. */
function holderOf(found: Case, clock: ClockStanding, dueAt: Date | null, world: CaseWorld): UnitId {
  const moves = found.acts.flatMap((act) =>
    act.type === 'filed' || act.type === 'transferred'
      ? [{ unitId: act.unitId, at: act.type === 'filed' ? -Infinity : act.at.getTime() }]
      : [],
  )
  const end = Math.min(dueAt?.getTime() ?? Infinity, clock.stoppedAt?.getTime() ?? world.now.getTime())
  const held = new Map<UnitId, number>()
  for (const [index, { unitId, at }] of moves.entries()) {
    const hadItAtStart = at <= startedBy(found, clock)
    const from = hadItAtStart ? clock.startedAt.getTime() : Math.max(at, clock.startedAt.getTime())
    const to = Math.min(moves[index + 1]?.at ?? Infinity, end)
    const isOnlyBefore = (moves[index + 1]?.at ?? Infinity) <= startedBy(found, clock)
    if (!isOnlyBefore && (hadItAtStart || at <= end))
      held.set(unitId, (held.get(unitId) ?? 0) + Math.max(0, to - from))
  }
  const [longest] = [...held].toSorted(([, a], [, b]) => b - a)
  return longest?.[0] ?? found.receivedUnitId
}

/** When the act was made that started a run. */
function startedBy(found: Case, { clock, run }: ClockStanding): number {
  const starts = found.acts.flatMap((act) =>
    act.clocks.flatMap((change) =>
      change.clock === clock && change.change === 'start' ? [act.at.getTime()] : [],
    ),
  )
  return starts[run - 1] ?? 0
}

function knownActs({ acts }: Case, { now }: CaseWorld): readonly CaseAct[] {
  return acts.filter(({ at }) => at <= now)
}

const workingHoursSince = localDate('2024-01-01')

/** Working hours between two instants, of days from 8 to 12 and from 13 to 17 o'clock, added up day by day. */
export function workingHours(from: Date, to: Date, { calendar }: CaseWorld): number {
  const through = (instant: Date) => {
    const day = dayInVietnam(instant)
    const whole = workingDaysBetween(calendar, workingHoursSince, day)
    const hour = (instant.getTime() - startOfDay(day).getTime()) / 3_600_000
    const worked = whole.steps.at(-1)?.kind === 'counted'
    const inDay = Math.min(Math.max(hour - 8, 0), 4) + Math.min(Math.max(hour - 13, 0), 4)
    return (whole.days - (worked ? 1 : 0)) * 8 + (worked ? inDay : 0)
  }
  return through(to) - through(from)
}
