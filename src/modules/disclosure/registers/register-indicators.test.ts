import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { content, plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { addDays, endOfDay, localDate } from '../../../platform/kernel/dates.ts'
import { loadExample } from '../../organisations/index.ts'
import { conflictState } from '../domain/registers/conflict.ts'
import { declarationState } from '../domain/registers/declaration.ts'
import { rotationState } from '../domain/registers/rotation.ts'
import { loadTallies } from '../store/register-tallies.ts'
import { registerExample } from './register-example.ts'
import { registerIndicators } from './register-indicators.ts'

const { database, owner } = await testDatabase()
const example = usualExample()
const units = example.records.units.map(({ id }) => id)
const period = { from: localDate('2024-01-01'), to: localDate('2026-12-31') }
const figures = new Map(registerIndicators.map(({ code, compute }) => [code, compute]))

beforeAll(() => loadExample(database, example, { ...plainOptions, steps: [registerExample] }))

async function figure(code: string, asAt: Date, within = period) {
  const compute = figures.get(code)
  if (compute === undefined) throw new RangeError(`no such figure: ${code}`)
  return compute(database, { units, period: within, asAt })
}

test.each(['2024-12-15', '2025-01-03', '2025-12-31', '2026-02-20', '2026-11-23'])(
  'what the database counts as at %s is what is counted again one by one',
  async (day) => {
    const today = localDate(day)
    const asAt = endOfDay(today)
    const tomorrow = addDays(today, 1)
    const all = [...(await loadTallies(database, units, asAt)).values()]
    const share = (good: number, bad: number) => ({ numerator: good, denominator: good + bad })

    const declared = all
      .flatMap(({ rounds }) => rounds)
      .flatMap(({ round, list }) => list.map((due) => declarationState(due, round.dueOn, tomorrow)))
    const count = <State>(states: readonly State[], ...wanted: State[]) =>
      states.filter((state) => wanted.includes(state)).length
    expect(declared.length).toBeGreaterThan(20)
    expect(await figure('asset-declaration-on-time-rate', asAt)).toEqual(
      share(count(declared, 'on-time'), count(declared, 'late', 'overdue')),
    )

    const rotated = all
      .flatMap(({ plans }) => plans)
      .flatMap(({ lines }) => lines.map((line) => rotationState(line, tomorrow)))
    expect(await figure('position-rotation-on-time-rate', asAt)).toEqual(
      rotated.length === 0 ? null : share(count(rotated, 'done'), count(rotated, 'done-late', 'overdue')),
    )

    const decided = all
      .flatMap(({ conflicts }) => conflicts)
      .filter(({ declaredAt }) => declaredAt <= asAt)
      .map(({ decision, ...conflict }) =>
        conflictState({ ...conflict, decision: decision && decision.at <= asAt ? decision : null }, tomorrow),
      )
    expect(await figure('conflict-decided-on-time-rate', asAt)).toEqual(
      decided.length === 0
        ? null
        : share(count(decided, 'decided'), count(decided, 'decided-late', 'overdue')),
    )
  },
)

test('who was not taken down by their day counts against, until they are received late too', async () => {
  const code = 'asset-declaration-on-time-rate'
  const within = { from: localDate('2024-12-31'), to: localDate('2024-12-31') }
  const before = await figure(code, endOfDay(localDate('2024-12-31')), within)
  const after = await figure(code, endOfDay(localDate('2025-02-01')), within)
  expect(after).toEqual(before)
})

test('content has words for every figure, and there is none where no register is kept', async () => {
  for (const { code, compute } of registerIndicators) {
    expect(content.indicators.some((indicator) => indicator.code === code)).toBe(true)
    expect(await compute(database, { units: [], period, asAt: new Date() })).toBeNull()
  }
})

test('the example keeps what the database promises and names nobody in public', async () => {
  const { rows } = await owner.query<{ words: string }>(
    `select publication.title || version.content::text as words from disclosure.publication
     join disclosure.publication_version version on version.publication_id = publication.id`,
  )
  expect(rows.length).toBeGreaterThan(10)
  const names = example.people.map(({ familyName, middleName, givenName }) =>
    [familyName, middleName, givenName].filter((part) => part !== '').join(' '),
  )
  const words = rows.map((row) => row.words).join('\n')
  expect(names.filter((name) => words.includes(name))).toEqual([])
})
