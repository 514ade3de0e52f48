import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content } from '../../../../test/example/example.builder.ts'
import { addDays, endOfDay, type LocalDate, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import {
  receptionDayHeldRate,
  receptionHeadPresentRate,
  receptionPromiseKeptRate,
} from './reception-indicators.ts'

const { database, owner } = await testDatabase()
const personId = crypto.randomUUID()
await owner.query(
  `insert into organisations.person (id, family_name, given_name, sort_key, email)
   values ($1, 'Cao', 'Tiếp', 'a', 'tiep@example.test')`,
  [personId],
)

const year = { from: localDate('2026-01-01'), to: localDate('2026-12-31') }
const after = new Date('2027-06-01T00:00:00Z')
let units = 0
let sessions = 0
const pad = (number: number) => String(number).padStart(2, '0')

async function aUnit(kind = 'city-office'): Promise<UnitId> {
  const id = newId('unit')
  units += 1
  await owner.query(
    `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, $2, $3, $4, '2010-01-01')`,
    [id, `noi-tiep-${units}`, kind, kind === 'school' ? 'TH' : null],
  )
  return id
}

interface DayStory {
  readonly day: string
  readonly head?: boolean
  readonly heldBy?: 'head' | 'deputy'
  readonly cancelledOn?: string
  /** The day in its place, announced when the day was cancelled, and who received on it. */
  readonly movedTo?: string
  readonly thenHeldBy?: 'head' | 'deputy'
  readonly publishedOn?: string
}

async function announce(unitId: UnitId, story: DayStory): Promise<void> {
  const { day, head = true, heldBy, cancelledOn, movedTo, thenHeldBy, publishedOn = '2025-12-01' } = story
  const first = await session(unitId, day, head, publishedOn, null)
  if (heldBy !== undefined) await hold(first, day, heldBy)
  if (cancelledOn === undefined) return
  await owner.query(
    `insert into cases.reception_cancellation (session_id, reason, made_at) values ($1, 'Đi họp', $2)`,
    [first, `${cancelledOn}T01:00:00Z`],
  )
  if (movedTo === undefined) return
  const second = await session(unitId, movedTo, head, cancelledOn, first)
  if (thenHeldBy !== undefined) await hold(second, movedTo, thenHeldBy)
}

async function session(
  unitId: UnitId,
  day: string,
  head: boolean,
  publishedOn: string,
  replaces: string | null,
): Promise<string> {
  const id = crypto.randomUUID()
  // A second of its own: several may fall on one day.
  sessions += 1
  const hour = `${pad(Math.floor(sessions / 3600) % 23)}:${pad(Math.floor(sessions / 60) % 60)}:${pad(sessions % 60)}`
  await owner.query(
    `insert into cases.reception_session
       (id, unit_id, day, starts_at, ends_at, place, head_day, quota, replaces_id, published_at)
     values ($1, $2, $3, $4, '23:59', 'Phòng họp', $5, 10, $6, $7)`,
    [id, unitId, day, hour, head, replaces, `${publishedOn}T01:00:00Z`],
  )
  return id
}

async function hold(sessionId: string, day: string, capacity: 'head' | 'deputy'): Promise<void> {
  await owner.query(
    `insert into cases.reception_held (session_id, held_by, capacity, authorisation, recorded_at)
     values ($1, $2, $3, $4, $5)`,
    [sessionId, personId, capacity, capacity === 'head' ? '' : 'Giấy ủy quyền', `${day}T05:00:00Z`],
  )
}

const held = (ids: readonly UnitId[], asAt = after, period = year) =>
  receptionDayHeldRate.compute(database, { units: ids, period, asAt })
const present = (ids: readonly UnitId[], asAt = after, period = year) =>
  receptionHeadPresentRate(content).compute(database, { units: ids, period, asAt })
const kept = (ids: readonly UnitId[], asAt = after) =>
  receptionPromiseKeptRate.compute(database, { units: ids, period: year, asAt })

describe('days held as announced', () => {
  test('nothing announced is no record, a day that is still to come is no case', async () => {
    const unitId = await aUnit()
    expect(await held([unitId])).toBeNull()
    await announce(unitId, { day: '2026-11-10' })
    expect(await held([unitId], new Date('2026-11-10T10:00:00Z'))).toEqual({ numerator: 0, denominator: 0 })
    expect(await held([unitId])).toEqual({ numerator: 0, denominator: 1 })
  })

  test('a day cancelled without another counts against; moved before and held, it counts as held', async () => {
    const unitId = await aUnit()
    await announce(unitId, { day: '2026-03-10', cancelledOn: '2026-03-02' })
    expect(await held([unitId])).toEqual({ numerator: 0, denominator: 1 })
    await announce(unitId, {
      day: '2026-04-10',
      cancelledOn: '2026-04-02',
      movedTo: '2026-04-15',
      thenHeldBy: 'head',
    })
    expect(await held([unitId])).toEqual({ numerator: 1, denominator: 2 })
    // On 12 April the day in its place has not come: nobody has received yet.
    expect(await held([unitId], new Date('2026-04-12T00:00:00Z'))).toEqual({ numerator: 0, denominator: 2 })
  })

  test('a day that is moved when it has begun, or announced when it is over, improves nothing', async () => {
    const unitId = await aUnit()
    await announce(unitId, {
      day: '2026-05-12',
      cancelledOn: '2026-05-12',
      movedTo: '2026-05-20',
      thenHeldBy: 'head',
    })
    await announce(unitId, { day: '2026-06-10', publishedOn: '2026-06-11', heldBy: 'head' })
    expect(await held([unitId])).toEqual({ numerator: 0, denominator: 1 })
  })
})

describe('days on which the head received', () => {
  test('a deputy does not count as the head, though the day was held', async () => {
    const unitId = await aUnit()
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-10`
      await announce(unitId, { day, heldBy: month % 4 === 0 ? 'deputy' : 'head' })
    }
    expect(await present([unitId])).toEqual({ numerator: 9, denominator: 12 })
    expect(await held([unitId])).toEqual({ numerator: 12, denominator: 12 })
  })

  test.each(['city-office', 'school'])(
    'in a %s, announcing fewer days than the law asks improves nothing',
    async (kind) => {
      const unitId = await aUnit(kind)
      await announce(unitId, { day: '2026-02-10', heldBy: 'head' })
      // February to December: eleven months, one day a month.
      expect(await present([unitId])).toEqual({ numerator: 1, denominator: 11 })
      // In the middle of March only February is over.
      expect(await present([unitId], new Date('2026-03-15T00:00:00Z'))).toEqual({
        numerator: 1,
        denominator: 1,
      })
    },
  )
})

interface PromiseStory {
  readonly dueOn: LocalDate
  readonly actions: readonly { kind: string; evidence: boolean; at: Date }[]
}

async function promise(unitId: UnitId, { dueOn, actions }: PromiseStory): Promise<void> {
  const entryId = crypto.randomUUID()
  const id = crypto.randomUUID()
  await owner.query(
    `insert into cases.reception_entry (id, unit_id, year, number, received_on, kind, received_by, capacity,
       people_count, representatives, classification, outcome)
     values ($1, $2, 2026, (select coalesce(max(number), 0) + 1 from cases.reception_entry where unit_id = $2),
       '2026-01-05', 'regular', $3, 'head', 1, 1, 'petition', 'received')`,
    [entryId, unitId, personId],
  )
  await owner.query(
    `insert into cases.reception_promise (id, entry_id, unit_id, lead_unit_id, due_on, made_at)
     values ($1, $2, $3, $3, $4, '2026-01-05')`,
    [id, entryId, unitId, dueOn],
  )
  for (const [index, { kind, evidence, at }] of actions.entries()) {
    await owner.query(
      `insert into cases.reception_promise_action (id, promise_id, sequence, kind, has_evidence, made_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [crypto.randomUUID(), id, index + 1, kind, evidence, at],
    )
  }
}

describe('promises kept', () => {
  const dueOn = localDate('2026-06-15')
  const lastSecond = new Date('2026-06-15T16:59:59Z')
  test.each([
    [
      'kept in the last second of its day, with evidence',
      [{ kind: 'kept', evidence: true, at: lastSecond }],
      1,
    ],
    ['kept a second later', [{ kind: 'kept', evidence: true, at: endOfDay(dueOn) }], 0],
    [
      'closed early without evidence',
      [{ kind: 'kept', evidence: false, at: new Date('2026-02-01T00:00:00Z') }],
      0,
    ],
    ['withdrawn', [{ kind: 'withdrawn', evidence: false, at: new Date('2026-02-01T00:00:00Z') }], 0],
    [
      'closed in time and reopened since',
      [
        { kind: 'kept', evidence: true, at: new Date('2026-02-01T00:00:00Z') },
        { kind: 'reopened', evidence: false, at: new Date('2026-08-01T00:00:00Z') },
      ],
      0,
    ],
    ['left open', [], 0],
  ])('a promise %s', async (_name, actions, numerator) => {
    const unitId = await aUnit()
    await promise(unitId, { dueOn, actions })
    expect(await kept([unitId])).toEqual({ numerator, denominator: 1 })
  })
})

test('the figures equal a plain recount of what happened, whatever happened', async () => {
  const dayOfYear = fc.integer({ min: 0, max: 364 }).map((offset) => addDays(year.from, offset))
  const who = fc.constantFrom('head' as const, 'deputy' as const, undefined)
  const aDay = fc.record({
    day: dayOfYear,
    head: fc.boolean(),
    heldBy: who,
    move: fc.constantFrom('none', 'cancelled', 'moved'),
    daysAhead: fc.integer({ min: -1, max: 5 }),
    later: fc.integer({ min: 1, max: 30 }),
    thenHeldBy: who,
  })
  const aPromise = fc.record({
    dueOn: dayOfYear,
    actions: fc.array(
      fc.record({
        kind: fc.constantFrom('kept', 'withdrawn', 'reopened'),
        evidence: fc.boolean(),
        hours: fc.integer({ min: 0, max: 24 * 365 }),
      }),
      { maxLength: 4 },
    ),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(aDay, { maxLength: 8 }),
      fc.array(aPromise, { maxLength: 6 }),
      dayOfYear,
      fc.constantFrom('school', 'city-office'),
      async (days, promises, until, kind) => {
        const unitId = await aUnit(kind)
        const asAt = startOfDay(until)
        const told = days.map((one) => {
          const { day, head, heldBy, move, daysAhead, later, thenHeldBy } = one
          if (move === 'none') return { day, head, ...(heldBy && { heldBy }) }
          const cancelledOn = addDays(day, -daysAhead)
          const gone = { day, head, cancelledOn }
          if (move === 'cancelled') return gone
          return { ...gone, movedTo: addDays(day, later), ...(thenHeldBy && { thenHeldBy }) }
        })
        for (const one of told) await announce(unitId, one)
        const dated = promises.map(({ dueOn, actions }) => ({
          dueOn,
          actions: actions
            .map(({ hours, ...action }) => ({
              ...action,
              at: new Date(startOfDay(year.from).getTime() + hours * 3_600_000),
            }))
            .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
        }))
        for (const one of dated) await promise(unitId, one)

        const over = told.filter(({ day }) => endOfDay(localDate(day)) <= asAt)
        const at = (day: string, hour: string) => new Date(`${day}T${hour}:00:00Z`)
        const receiverOf = (one: DayStory) => {
          if (one.heldBy !== undefined) return at(one.day, '05') <= asAt ? one.heldBy : undefined
          if (one.movedTo === undefined || one.thenHeldBy === undefined) return undefined
          const published = at(one.cancelledOn ?? one.day, '01')
          const inTime = published < startOfDay(localDate(one.day)) && published <= asAt
          return inTime && at(one.movedTo, '05') <= asAt ? one.thenHeldBy : undefined
        }
        expect(await held([unitId], asAt)).toEqual(
          told.length === 0
            ? null
            : {
                denominator: over.length,
                numerator: over.filter((one) => receiverOf(one) !== undefined).length,
              },
        )

        const heads = told.filter(({ head }) => head)
        const first = heads.map(({ day }) => day.slice(0, 7)).toSorted()[0]
        let owed = 0
        for (let month = 1; month <= 12; month += 1) {
          const name = `2026-${String(month).padStart(2, '0')}`
          const ends = endOfDay(localDate(`${name}-${new Date(Date.UTC(2026, month, 0)).getUTCDate()}`))
          const planned = over.filter(({ head, day }) => head && day.startsWith(name)).length
          const asked = first !== undefined && name >= first && ends <= asAt ? 1 : 0
          owed += Math.max(planned, asked)
        }
        expect(await present([unitId], asAt)).toEqual(
          heads.length === 0
            ? null
            : {
                denominator: owed,
                numerator: over.filter((one) => one.head && receiverOf(one) === 'head').length,
              },
        )

        const due = dated.filter(({ dueOn }) => endOfDay(dueOn) <= asAt)
        const isKept = ({ dueOn, actions }: PromiseStory) => {
          const last = actions.filter((action) => action.at <= asAt).at(-1)
          return last?.kind === 'kept' && last.evidence && last.at < endOfDay(dueOn)
        }
        const promised = dated.length > 0 && asAt >= new Date('2026-01-05T00:00:00Z')
        expect(await kept([unitId], asAt)).toEqual(
          promised ? { denominator: due.length, numerator: due.filter(isKept).length } : null,
        )
      },
    ),
    { numRuns: 60 },
  )
})
