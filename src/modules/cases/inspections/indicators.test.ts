import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content } from '../../../../test/example/example.builder.ts'
import { addDays, endOfDay, localDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { waitingMedian } from '../domain/inspections/waiting-median.ts'
import { inspectionIndicators } from './indicators.ts'

const { database, owner } = await testDatabase()
const period = { from: localDate('2026-01-01'), to: localDate('2026-06-30') }
const first = localDate('2026-01-05')
const asAt = new Date('2026-07-15T00:00:00Z')
const fileId = newId('file')
await owner.query(
  `insert into platform.file (id, name, media_type, size, sha256, storage_key)
   values ($1, 'a.txt', 'text/plain', 1, decode(repeat('00', 32), 'hex'), 'khoa')`,
  [fileId],
)

async function figure(code: string, units: readonly UnitId[], at = asAt) {
  const definition = inspectionIndicators(content).find((one) => one.code === code)
  if (definition === undefined) throw new RangeError(`no such figure: ${code}`)
  return definition.compute(database, { units, period, asAt: at })
}

let count = 0
async function insertUnit(kind: 'school' | 'city-office'): Promise<UnitId> {
  const id = newId('unit')
  count += 1
  await owner.query(
    `insert into organisations.unit (id, code, kind, level, valid_from) values ($1, $2, $3, $4, '2010-01-01')`,
    [id, `don-vi-${count}`, kind, kind === 'school' ? 'TH' : null],
  )
  return id
}

/** An invented inspection: when it was signed and published, what was found, what became of each remedy. */
interface Story {
  readonly topic: 'extra-teaching' | 'collections'
  readonly quarter: number
  /** Days after the first one; null when it never came to that. */
  readonly signed: number | null
  readonly publishedAfter: number | null
  readonly violation: 'upheld' | 'dropped' | 'none'
  readonly remedies: readonly {
    readonly due: number
    readonly steps: readonly { readonly action: 'report' | 'accept' | 'return'; readonly after: number }[]
    readonly withFile: boolean
  }[]
}

const anyStory: fc.Arbitrary<Story> = fc.record({
  topic: fc.constantFrom('extra-teaching', 'collections'),
  quarter: fc.integer({ min: 1, max: 4 }),
  signed: fc.option(fc.integer({ min: 0, max: 200 })),
  publishedAfter: fc.option(fc.integer({ min: 0, max: 30 })),
  violation: fc.constantFrom('upheld', 'dropped', 'none'),
  remedies: fc.array(
    fc.record({
      due: fc.integer({ min: 0, max: 200 }),
      withFile: fc.boolean(),
      steps: fc
        .tuple(
          fc.constantFrom(
            ['report'],
            ['report', 'accept'],
            ['report', 'return'],
            ['report', 'return', 'report', 'accept'],
            [],
          ),
          fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 }),
        )
        .map(([actions, gaps]) =>
          actions.map((action, index) => ({
            action: action === 'accept' || action === 'return' ? action : ('report' as const),
            after: gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0),
          })),
        ),
    }),
    { maxLength: 3 },
  ),
})

const noon = (days: number) => new Date(startOfDay(addDays(first, days)).getTime() + 12 * 3_600_000)

async function tell(stories: readonly Story[], spare: number) {
  const officeId = await insertUnit('city-office')
  const schoolId = await insertUnit('school')
  const programmeId = newId('programme')
  await owner.query(
    `insert into cases.inspection_programme (id, unit_id, year, title) values ($1, $2, 2026, 'Chương trình')`,
    [programmeId, officeId],
  )
  const lines = new Map<number, string>()
  for (const quarter of [1, 2, 3, 4]) {
    const lineId = newId('line')
    lines.set(quarter, lineId)
    await owner.query(
      `insert into cases.inspection_line (id, programme_id, topic, quarter, places, selection, position)
       values ($1, $2, 'collections', $3, $4, 'draw', $3)`,
      [
        lineId,
        programmeId,
        quarter,
        Math.max(1, stories.filter((one) => one.quarter === quarter).length) + spare,
      ],
    )
  }
  await owner.query(
    `update cases.inspection_programme set state = 'approved', approved_at = '2026-01-02' where id = $1`,
    [programmeId],
  )
  for (const story of stories) {
    const id = newId('inspection')
    const findingId = newId('finding')
    const published =
      story.signed === null || story.publishedAfter === null ? null : story.signed + story.publishedAfter
    const inspected = await insertUnit('school')
    await owner.query(
      `insert into cases.inspection (id, unit_id, issuer_id, code, topic, checklist_code, line_id, due_on,
         concluded_at, published_at) values ($1, $2, $3, $4, $5, 'x', $6, '2026-12-31', $7, $8)`,
      [
        id,
        inspected,
        officeId,
        `KT-2026-${String(count).padStart(6, '0')}`,
        story.topic,
        lines.get(story.quarter),
        story.signed === null ? null : noon(story.signed),
        published === null ? null : noon(published),
      ],
    )
    await owner.query(
      `insert into cases.inspection_finding (id, inspection_id, kind, text, position, upheld)
       values ($1, $2, $3, 'Điều phát hiện', 1, $4)`,
      [
        findingId,
        id,
        story.violation === 'none' ? 'shortcoming' : 'violation',
        story.violation !== 'dropped',
      ],
    )
    for (const [position, remedy] of story.remedies.entries()) {
      const remedyId = newId('remedy')
      await owner.query(
        `insert into cases.inspection_remedy (id, inspection_id, finding_id, unit_id, text, due_on, position)
         values ($1, $2, $3, $4, 'Việc', $5, $6)`,
        [remedyId, id, findingId, schoolId, addDays(first, remedy.due), position],
      )
      for (const [order, step] of remedy.steps.entries()) {
        const actionId = newId('action')
        await owner.query(
          `insert into cases.inspection_remedy_action (id, remedy_id, action, text, made_at) values ($1, $2, $3, 'lý do', $4)`,
          [actionId, remedyId, step.action, new Date(noon(step.after).getTime() + order)],
        )
        if (step.action === 'report' && remedy.withFile) {
          await owner.query(`insert into cases.inspection_remedy_file (action_id, file_id) values ($1, $2)`, [
            actionId,
            fileId,
          ])
        }
      }
    }
    if (story.signed !== null) {
      await owner.query(
        `insert into cases.inspection_conclusion (inspection_id, number, signed_on) values ($1, 1, $2)`,
        [id, addDays(first, story.signed)],
      )
    }
  }
  const { rows } = await owner.query<{ unit_id: UnitId }>(
    `select distinct unit_id from cases.inspection where issuer_id = $1`,
    [officeId],
  )
  return { officeId, schoolId, inspected: rows.map(({ unit_id }) => unit_id) }
}

test('each figure equals a plain recount of the rows, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStory, { minLength: 1, maxLength: 5 }),
      fc.nat(2),
      async (stories, spare) => {
        const { officeId, schoolId, inspected } = await tell(stories, spare)
        const isSigned = ({ signed }: Story) => signed !== null && noon(signed) <= asAt
        const inFirstHalf = ({ signed }: Story) => signed !== null && addDays(first, signed) <= period.to

        const places = [1, 2].map(
          (quarter) => Math.max(1, stories.filter((one) => one.quarter === quarter).length) + spare,
        )
        const done = stories.filter((one) => one.quarter <= 2 && isSigned(one) && inFirstHalf(one))
        expect(await figure('inspection-plan-completion-rate', [officeId])).toEqual({
          numerator: done.length,
          denominator: places.reduce((sum, count) => sum + count, 0),
        })

        const owed = stories.filter(isSigned).flatMap(({ remedies }) => remedies)
        const due = owed.filter((remedy) => addDays(first, remedy.due) <= period.to)
        const closed = due.filter(({ steps, withFile, due: day }) => {
          const known = steps.filter(({ after }) => noon(after) <= asAt)
          const end = known.findIndex(({ action }) => action === 'accept')
          const report = known[end - 1]
          return (
            withFile && end > 0 && report !== undefined && noon(report.after) < endOfDay(addDays(first, day))
          )
        })
        expect(await figure('inspection-finding-closed-rate', [schoolId])).toEqual(
          owed.length === 0 ? null : { numerator: closed.length, denominator: due.length },
        )

        const taught = stories.filter((one) => one.topic === 'extra-teaching' && isSigned(one))
        const counted = taught.filter(inFirstHalf)
        expect(await figure('extra-teaching-violation-rate', inspected)).toEqual(
          taught.length === 0
            ? null
            : {
                numerator: counted.filter(({ violation }) => violation === 'upheld').length,
                denominator: counted.length,
              },
        )
      },
    ),
    { numRuns: 25 },
  )
})

test('cancelling, not drawing and not looking at evidence improve nothing', async () => {
  const clean = { topic: 'collections', quarter: 1, publishedAfter: null, violation: 'none' } as const
  const { officeId, schoolId } = await tell(
    [
      {
        ...clean,
        signed: 10,
        remedies: [{ due: 40, withFile: true, steps: [{ action: 'report', after: 30 }] }],
      },
      { ...clean, signed: null, remedies: [] },
    ],
    1,
  )
  const before = await figure('inspection-plan-completion-rate', [officeId])
  expect(before).toEqual({ numerator: 1, denominator: 5 })
  await owner.query(
    `update cases.inspection set state = 'cancelled' where issuer_id = $1 and concluded_at is null`,
    [officeId],
  )
  expect(await figure('inspection-plan-completion-rate', [officeId])).toEqual(before)
  expect(await figure('inspection-finding-closed-rate', [schoolId])).toEqual({ numerator: 0, denominator: 1 })
  // What was not due then does not count then, for ever.
  const then = new Date('2026-02-01T00:00:00Z')
  expect(await figure('inspection-finding-closed-rate', [schoolId], then)).toEqual({
    numerator: 0,
    denominator: 0,
  })
})

test('a conclusion that is not published has waited until now', async () => {
  const story = { topic: 'collections', quarter: 1, violation: 'none', remedies: [] } as const
  const { inspected } = await tell(
    [
      { ...story, signed: 0, publishedAfter: 1 },
      { ...story, signed: 0, publishedAfter: 3 },
      { ...story, signed: 0, publishedAfter: null },
      { ...story, signed: 0, publishedAfter: null },
    ],
    0,
  )
  expect(await figure('inspection-result-publication-lag-days', inspected)).toEqual({
    numerator: 3,
    denominator: null,
  })
  expect(await figure('inspection-result-publication-lag-days', [await insertUnit('school')])).toBeNull()
})

test('the median of waiting times is that of their middle, and not below what is still waited for', () => {
  const done = (days: number) => ({ days, done: true })
  expect(waitingMedian([])).toBeUndefined()
  expect(waitingMedian([5, 1, 3].map(done))).toBe(3)
  expect(waitingMedian([done(1), { days: 9, done: false }, { days: 9, done: false }])).toBe(9)
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 20 }), (days) => {
      const sorted = days.toSorted((left, right) => left - right)
      expect(waitingMedian(days.map(done))).toBe(sorted[Math.ceil(sorted.length / 2) - 1])
    }),
  )
})
