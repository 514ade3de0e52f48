import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { type AgeBucket, ageBuckets } from '../domain/late/age-bucket.ts'
import { type BoardScope, countAges, countHandlerAges } from './ageing-counts.ts'

const { database, owner } = await testDatabase()
const units = [1, 2, 3, 4].map(() => newId('unit'))
const people = [newId('person'), newId('person')]
const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 9, day, hour))
const bounds = { over20: at(1), over5: at(12), late: at(20, 3), soon: at(23) }

interface Row {
  readonly unitId: UnitId
  readonly aboutUnitId: UnitId | null
  readonly handlerId: PersonId | null
  readonly kind: string
  readonly confidential: boolean
  readonly dueAt: Date | null
  readonly open: boolean
}

/** Dates on the bounds as well as between them. */
const anyDue = fc.oneof(
  fc.constantFrom(...Object.values(bounds)),
  fc.integer({ min: -10, max: 35 }).map((day) => at(day, 17)),
)
const rows: readonly Row[] = fc.sample(
  fc.record({
    unitId: fc.constantFrom(...units),
    aboutUnitId: fc.option(fc.constantFrom(...units)),
    handlerId: fc.option(fc.constantFrom(...people)),
    kind: fc.constantFrom('feedback', 'complaint', 'dossier'),
    confidential: fc.boolean(),
    dueAt: fc.option(anyDue),
    open: fc.boolean(),
  }),
  { numRuns: 800, seed: 7 },
)

beforeAll(async () => {
  for (const [index, id] of units.entries())
    await owner.query(
      `insert into organisations.unit (id, code, kind, valid_from) values ($1, $2, 'city-office', '2000-01-01')`,
      [id, `unit-${index}`],
    )
  for (const id of people)
    await owner.query(
      `insert into organisations.person (id, family_name, given_name, sort_key, email) values ($1, 'Trần', 'An', 'an', $2)`,
      [id, `${id}@example.vn`],
    )
  await owner.query(
    `insert into cases.case (id, code, kind, definition_version, unit_id, received_unit_id, about_unit_id, handler_id,
       state, owner, confidentiality, channel, anonymous, received_at, due_at, closed_at, outcome, sequence)
     select gen_random_uuid(), 'PA-' || place, kind, 1, "unitId", "unitId", "aboutUnitId", "handlerId",
       'handling', case when open then 'handler' else 'nobody' end,
       case when confidential then 'confidential' else 'open' end, 'online', true, now(), "dueAt",
       case when open then null else now() end, case when open then null else 'answered' end, 1
     from (select *, row_number() over () as place
       from jsonb_to_recordset($1) as told ("unitId" uuid, "aboutUnitId" uuid, "handlerId" uuid, kind text,
         confidential boolean, "dueAt" timestamptz, open boolean)) as numbered`,
    [JSON.stringify(rows)],
  )
})

function bucketOf(dueAt: Date | null): AgeBucket {
  if (dueAt === null) return 'standing'
  if (dueAt < bounds.over20) return 'late-over-20'
  if (dueAt < bounds.over5) return 'late-6-20'
  if (dueAt < bounds.late) return 'late-to-5'
  return dueAt < bounds.soon ? 'soon' : 'later'
}

/** The same by looking at every case, one rule of decision 0012 after the other. */
function recount(scope: BoardScope, keyOf: (row: Row) => string | null) {
  const counted = rows.filter(
    ({ open, unitId, aboutUnitId, confidential }) =>
      open &&
      scope.units.includes(unitId) &&
      (!confidential || scope.deciding.includes(unitId)) &&
      (aboutUnitId === null || !scope.own.includes(aboutUnitId) || scope.own.includes(unitId)),
  )
  const byKey = Map.groupBy(counted, keyOf)
  return new Map(
    [...byKey].map(([key, group]) => {
      const buckets = Map.groupBy(group, ({ dueAt }) => bucketOf(dueAt))
      return [key, Object.fromEntries(ageBuckets.map((one) => [one, buckets.get(one)?.length ?? 0]))]
    }),
  )
}

const told = (counts: readonly { readonly of: string | null; readonly ages: object }[]) =>
  new Map(counts.map(({ of, ages }) => [of, ages]))

test('whatever somebody oversees, decides and belongs to, the board equals a plain recount', async () => {
  const some = fc.subarray(units)
  await fc.assert(
    fc.asyncProperty(fc.record({ units: some, deciding: some, own: some }), async (scope) => {
      const counts = await countAges(database, scope, bounds)
      expect(told(counts.units)).toEqual(recount(scope, ({ unitId }) => unitId))
      expect(told(counts.kinds)).toEqual(recount(scope, ({ kind }) => kind))
      expect(told(await countHandlerAges(database, scope, bounds))).toEqual(
        recount(scope, ({ handlerId }) => handlerId),
      )
    }),
    { numRuns: 40 },
  )
})
