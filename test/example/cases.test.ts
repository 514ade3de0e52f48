import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { caseKinds } from '../../src/modules/cases/domain/case-type.ts'
import { caseTypesOf } from '../../src/modules/cases/domain/case-types.ts'
import { foldCase } from '../../src/modules/cases/domain/fold.ts'
import { caseExample, rowsOf } from '../../src/modules/cases/example/case-example.ts'
import { drawCases } from '../../src/modules/cases/example/draw-cases.ts'
import { makeGround } from '../../src/modules/cases/example/make-ground.ts'
import { caseKindDefinitions } from '../../src/modules/cases/kinds/index.ts'
import { procedureExample } from '../../src/modules/cases/procedures/example.ts'
import { findCase, getCase } from '../../src/modules/cases/store/case-store.ts'
import { clockRows, nearestDue } from '../../src/modules/cases/store/clock-rows.ts'
import { actAs } from '../../src/modules/cases/store/reading-as.ts'
import { exampleWorld } from '../../src/modules/organisations/example/example-world.ts'
import { loadExample } from '../../src/modules/organisations/example/load-example.ts'
import { seededRandom } from '../../src/modules/organisations/example/seeded-random.ts'
import { workingCalendar } from '../../src/platform/calendar/working-calendar.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { dayInVietnam } from '../../src/platform/kernel/dates.ts'
import { idSchema } from '../../src/platform/kernel/ids.ts'
import { testDatabase } from '../database/test-database.ts'
import { content, plainOptions, usualExample } from './example.builder.ts'

const { database, owner } = await testDatabase()
const types = caseTypesOf(caseKindDefinitions)
const calendar = workingCalendar(content.calendar.years)
let seconds = 0

const timed = {
  ...caseExample,
  load: async (context: Parameters<typeof caseExample.load>[0]) => {
    const started = performance.now()
    await caseExample.load(context)
    seconds = (performance.now() - started) / 1_000
  },
}

beforeAll(async () => {
  await loadExample(database, usualExample(), { ...plainOptions, steps: [procedureExample, timed] })
}, 60_000)

async function rows<Row extends object>(text: string): Promise<Row[]> {
  return (await owner.query<Row>(text)).rows
}

test('about fifteen hundred cases of every kind are there in a moment, all marked as invented', async () => {
  expect(seconds).toBeLessThan(15)
  const kinds = await rows<{ kind: string; count: number; real: number }>(
    `select kind, count(*)::int as count, count(*) filter (where not example)::int as real from cases.case group by kind`,
  )
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(caseKinds))
  expect(kinds.every(({ real }) => real === 0)).toBe(true)
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  expect(all).toBeGreaterThan(1_200)
  expect(all).toBeLessThan(2_200)
})

test('every case is what its acts fold to, its clocks are what the law counts, and nothing happens out of turn', async () => {
  // Every fourth, and all that were handed over: reading them one by one takes its time.
  const ids = await rows<{ id: string }>(
    `select id from cases.case where right(code, 2)::int % 4 = 0
       or id in (select case_id from cases.act where type = 'transferred') order by code`,
  )
  const kept = Map.groupBy(
    await rows<{ case_id: string; clock: string; run: number; due_at: Date; late: boolean; state: string }>(
      `select case_id, clock, run, due_at, late, state from cases.clock`,
    ),
    ({ case_id }) => case_id,
  )
  const stored = new Map(
    (
      await rows<{ id: string; state: string; unit_id: string; due_at: Date | null; sequence: number }>(
        `select id, state, unit_id, handler_id, closed_at, outcome, due_at, sequence from cases.case`,
      )
    ).map((row) => [row.id, row]),
  )
  await transaction(database, async (tx) => {
    await actAs(tx, { kind: 'system' })
    for (const { id } of ids) {
      const found = await findCase(tx, idSchema('case').parse(id))
      if (found === undefined) throw new Error(`${id} cannot be read`)
      const type = types.version(found.kind, found.definitionVersion)
      const last = found.acts.at(-1)?.at ?? found.receivedAt
      const times = found.acts.map(({ at }) => at.getTime())
      expect(times, found.code).toEqual(times.toSorted((a, b) => a - b))
      expect(last <= plainOptions.now, found.code).toBe(true)
      const counted = clockRows(type, found, found.standing, { now: last, calendar, laws: content.laws })
      expect(stored.get(id), found.code).toMatchObject({
        state: found.standing.state,
        unit_id: found.standing.unitId,
        handler_id: found.standing.handlerId,
        closed_at: found.standing.closedAt,
        outcome: found.standing.outcome,
        sequence: found.standing.sequence,
        due_at: nearestDue(counted),
      })
      for (const row of counted) {
        const own = kept.get(id)?.find(({ clock, run }) => clock === row.clock && run === row.run)
        expect(own, `${found.code} ${row.clock}`).toMatchObject({
          due_at: row.due_at,
          late: row.late,
          state: row.state,
        })
      }
    }
  })
})

test('on 1 July 2025 the open cases of the office went to who is competent, with their clocks as they were', async () => {
  const handedOver = await rows<{ case_id: string; at: Date; kind: string; sequence: number }>(
    `select act.case_id, act.at, unit.kind, act.sequence from cases.act
     join organisations.unit on unit.id = (act.data -> 'details' ->> 'unitId')::uuid
     where act.type = 'transferred' and act.actor_kind = 'system'`,
  )
  expect(handedOver.length).toBeGreaterThan(3)
  for (const { at, kind } of handedOver) {
    expect(dayInVietnam(at)).toBe('2025-07-01')
    expect(kind).toBe('commune-department')
  }
  await transaction(database, async (tx) => {
    await actAs(tx, { kind: 'system' })
    for (const { case_id, sequence } of handedOver) {
      const found = await getCase(tx, idSchema('case').parse(case_id))
      const until = (last: number) => foldCase(found.acts.filter((act) => act.sequence <= last))
      expect(until(sequence).clocks).toEqual(until(sequence - 1).clocks)
    }
  })
  const leftBehind = await rows(
    `select "case".code from cases.case join organisations.unit on unit.id = unit_id
     where unit.valid_to < coalesce(closed_at, '${plainOptions.now.toISOString()}')::date - 1`,
  )
  expect(leftBehind).toEqual([])
})

test('whoever acts works in the unit on that day, and no open case is without somebody who can act', async () => {
  const strangers = await rows(
    `select act.case_id, act.sequence from cases.act
     join cases.stage on stage.case_id = act.case_id and stage.entered_at <= act.at
       and (stage.left_at is null or stage.left_at >= act.at)
     where act.person_id is not null
     group by act.case_id, act.sequence, act.person_id, act.at
     having not bool_or(exists (
       select from organisations.role_assignment held where held.person_id = act.person_id
         and held.unit_id = stage.unit_id
         and (act.at at time zone 'Asia/Ho_Chi_Minh')::date between held.valid_from and coalesce(held.valid_to, 'infinity')))`,
  )
  expect(strangers).toEqual([])
  const ownerless = await rows(
    `select code from cases.case where closed_at is null and not exists (
       select from organisations.role_assignment held where held.unit_id = "case".unit_id
         and held.role in ('head', 'principal') and (held.valid_to is null or held.valid_to >= '2026-11-24'))`,
  )
  expect(ownerless).toEqual([])
})

test('it shows what an office meets: late with an apology, lying open, standing still, again, twice, rated, public', async () => {
  const [seen] = await rows<Record<string, number>>(
    `select (select count(*) from cases.clock where late and duty = 'office')::int as late,
       (select count(*) from cases.act where transition = 'reappoint')::int as apologised,
       (select count(*) from cases.case where closed_at is null and due_at < '2026-11-24T03:00:00Z')::int as overdue,
       (select count(*) from cases.clock where state = 'paused')::int as paused,
       (select count(*) from cases.act where transition = 'reopen')::int as reopened,
       (select count(*) from cases.act where transition = 'decide-second')::int as twice,
       (select count(*) from cases.rating)::int as rated,
       (select count(*) from cases.publication)::int as published,
       (select count(*) from cases.relation)::int as joined,
       (select count(*) from cases.case where anonymous)::int as anonymous`,
  )
  for (const [what, count] of Object.entries(seen ?? {})) expect(count, what).toBeGreaterThan(0)
  const [{ share } = { share: 1 }] = await rows<{ share: number }>(
    `select count(*) filter (where late)::float / count(*) as share from cases.clock where duty = 'office'`,
  )
  expect(share).toBeLessThan(0.1)
})

test('every case says what its form would have let in, and names nobody who could exist', async () => {
  const contents = await rows<{ kind: string; definition_version: number; fields: unknown; code: string }>(
    `select kind, definition_version, fields, code from cases.case join cases.content on case_id = id`,
  )
  for (const { kind, definition_version, fields, code } of contents) {
    const type = types.version(z.enum(caseKinds).parse(kind), definition_version)
    expect(type.fields.safeParse(fields).error?.issues, code).toBeUndefined()
  }
  const real = await rows(
    `select case_id from cases.applicant where phone !~ '^02720' or email !~ '^$|@vi-du\\.example\\.test$' or citizen_number <> ''`,
  )
  expect(real).toEqual([])
})

test('the same seed tells the same stories, to the byte', () => {
  const example = usualExample()
  const told = () => {
    const ground = makeGround({
      world: exampleWorld(example, content),
      content,
      now: plainOptions.now,
      random: seededRandom('cases'),
      procedures: [],
    })
    const [school] = ground.world.unitsOn(example.wish.today, 'school')
    if (school === undefined) throw new Error('the example has no school')
    const cases = [...drawCases(ground, school, 40, seededRandom('school'))]
    return JSON.stringify(rowsOf(ground, cases, 1, seededRandom('rows')))
  }
  expect(told()).toBe(told())
})

test('people wait at counters, are helped to file on line, and say where else they had to go', async () => {
  const [counted] = await rows<Record<string, number>>(`select
    (select count(*)::int from cases.queue_ticket) as tickets,
    (select count(*)::int from cases.online_help where case_id is not null) as helped,
    (select count(*)::int from cases.online_help where obstacle is not null) as "inVain",
    (select count(*)::int from cases.rating where went_elsewhere is not null) as said,
    (select count(*)::int from organisations.pupil_count) as pupils,
    (select count(*)::int from cases.content join cases.case on id = case_id
      where kind = 'petition' and fields ->> 'publicly' is not null) as petitions`)
  for (const [what, count] of Object.entries(counted ?? {})) expect(count, what).toBeGreaterThan(0)
})
