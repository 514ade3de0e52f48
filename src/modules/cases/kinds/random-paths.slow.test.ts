import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { isClockOverdue } from '../domain/case-deadline.ts'
import { type CaseType, casePermissions, isFinal, stateOf } from '../domain/case-type.ts'
import { availableMoves, type CaseCaller } from '../domain/decide.ts'
import { foldCase } from '../domain/fold.ts'
import type { CaseWorld } from '../domain/world.ts'
import {
  assignWalk,
  type CaseWalk,
  callerOf,
  everybody,
  fileWalk,
  judgedMoves,
  moveWalk,
  walkedBy,
} from './case-walk.builder.ts'
import { caseKindDefinitions } from './index.ts'

const { laws, calendar: days } = loadContent(path.join(projectRoot(), 'content'))
const calendar = workingCalendar(days.years)
const worldAt = (now: Date): CaseWorld => ({ now, calendar, laws })
const hour = 3_600_000
const day = 24 * hour

/** Mondays some weeks before Tết, so that most cases run through it. */
const beforeTet = [
  '2020-01-06',
  '2021-01-25',
  '2022-01-17',
  '2023-01-09',
  '2024-01-29',
  '2025-01-13',
  '2026-02-02',
  '2027-01-18',
  '2028-01-10',
]
const named = caseKindDefinitions.map((type) => [`${type.code} ${type.version}`, type] as const)

const step = fc.record({
  who: fc.oneof(
    { weight: 5, arbitrary: fc.constant(callerOf(casePermissions)) },
    { weight: 2, arbitrary: fc.constantFrom(callerOf('citizen'), callerOf('system')) },
    { weight: 2, arbitrary: fc.subarray([...casePermissions]).map((rights) => callerOf(rights)) },
  ),
  pick: fc.nat(1_000),
  after: fc.oneof(fc.integer({ min: 0, max: 3 * day }), fc.integer({ min: 0, max: 50 * day })),
})
const courseOf = ({ validFrom }: CaseType) =>
  fc.record({
    start: fc.oneof(
      fc
        .tuple(fc.constantFrom(...beforeTet.filter((from) => from >= validFrom)), fc.nat(20 * 24))
        .map(([from, hours]) => new Date(Date.parse(from) + hours * hour)),
      fc.date({ min: new Date('2021-12-01'), max: new Date('2026-11-24'), noInvalidDate: true }),
    ),
    days: fc.integer({ min: 1, max: 40 }),
    anonymous: fc.boolean(),
    assigned: fc.boolean(),
    steps: fc.array(step, { minLength: 1, maxLength: 9 }),
  })

test.for(named)('%s: on every path somebody must act, the clocks hold, and there is an end', ([, type]) => {
  fc.assert(
    fc.property(courseOf(type), ({ start, days: term, anonymous, assigned, steps }) => {
      let now = start
      let walk = fileWalk(type, worldAt(now), { days: term, anonymous })
      if (assigned) walk = assignWalk(walk, worldAt(now))
      for (const { who, pick, after } of steps) {
        now = new Date(now.getTime() + after)
        walk = goOn(walk, who, pick, worldAt(now))
      }
      checkHistory(walk)
      expect(endOf(assignWalk(walk, worldAt(now)), now)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

/** Does what is possible, after asking whether the page, the decision and the judge agree on what that is. */
function goOn(walk: CaseWalk, who: CaseCaller, pick: number, world: CaseWorld): CaseWalk {
  const { type, guarded } = walk
  const offered = availableMoves(type, guarded, who, world)
  expect(offered).toEqual(judgedMoves(walk, who, world))
  const decisions = offered.map((name) => moveWalk(walk, who, name, world))
  expect(decisions.filter(({ ok }) => !ok)).toEqual([])
  const others = Object.keys(type.transitions).filter((name) => !offered.includes(name))
  const stolen = others[pick % others.length]
  if (stolen !== undefined) expect(moveWalk(walk, who, stolen, world).ok).toBe(false)
  const chosen = decisions[pick % decisions.length]
  const gone = chosen?.ok === true ? walkedBy(walk, chosen.value) : walk
  checkStanding(gone, world)
  return gone
}

function checkStanding({ type, guarded }: CaseWalk, world: CaseWorld): void {
  const { standing, procedureDays } = guarded
  const office = Object.values(standing.clocks).filter(({ clock }) => type.clocks[clock]?.duty === 'office')
  const going = office.filter(({ state }) => state === 'running' || state === 'paused')
  const { owner } = stateOf(type, standing.state)
  if (isFinal(type, standing.state)) {
    expect(going).toEqual([])
    expect(standing.closedAt).not.toBeNull()
    expect(standing.outcome).not.toBeNull()
  } else {
    expect(standing.closedAt).toBeNull()
    if (owner !== 'citizen' && owner !== 'other-agency')
      expect(going.map(({ state }) => state)).toContain('running')
  }
  for (const clock of Object.values(standing.clocks)) {
    const inTenYears = new Date(world.now.getTime() + 1_000 * day)
    // What stands still in time never becomes late, and what was late before it was paused stays so.
    if (clock.state === 'paused' || clock.stoppedAt !== null)
      expect(isClockOverdue(clock, procedureDays, { ...world, now: inTenYears })).toBe(
        isClockOverdue(clock, procedureDays, world),
      )
  }
}

function checkHistory({ type, acts, guarded }: CaseWalk): void {
  expect(foldCase(acts)).toEqual(guarded.standing)
  expect(acts.map(({ sequence }) => sequence)).toEqual(acts.map((_, index) => index + 1))
  for (const [name, { guards = [] }] of Object.entries(type.transitions)) {
    const limits = guards.flatMap((guard) => (guard.kind === 'at-most' ? [guard.times] : []))
    const made = acts.filter((act) => act.type === 'moved' && act.transition === name).length
    expect(made).toBeLessThanOrEqual(Math.min(...limits, Number.POSITIVE_INFINITY))
  }
}

/** Whether the case comes to an end when everybody goes on doing what is possible, the least used first. */
function endOf(walk: CaseWalk, from: Date): boolean {
  let current = walk
  for (let turn = 0; turn < 60; turn += 1) {
    const { type, guarded } = current
    if (isFinal(type, guarded.standing.state)) return true
    const world = worldAt(new Date(from.getTime() + turn * 5 * day))
    const moves = everybody.flatMap((who) =>
      availableMoves(type, guarded, who, world).map((name) => ({ who, name })),
    )
    const uses = (name: string) => guarded.standing.taken[name] ?? 0
    const next = moves.toSorted((one, other) => uses(one.name) - uses(other.name))[0]
    if (next === undefined) continue
    const decision = moveWalk(current, next.who, next.name, world)
    if (decision.ok) current = walkedBy(current, decision.value)
  }
  return false
}
