import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/database/test-database.ts'
import { content, plainOptions, today, usualExample } from '../../../../../test/example/example.builder.ts'
import { dayInVietnam, localDate } from '../../../../platform/kernel/dates.ts'
import { idSchema } from '../../../../platform/kernel/ids.ts'
import { buildLeaf } from '../../../../platform/public-log/build-leaf.ts'
import { loadExample } from '../../../organisations/index.ts'
import { publicationLogSource } from '../../conduct/publication-log-source.ts'
import { obligationIndicators } from '../../figures/duty-figures.ts'
import { obligationExample } from './obligation-example.ts'

const { database, owner } = await testDatabase()
const year2025 = { from: localDate('2025-01-01'), to: localDate('2025-12-31') }
let seconds = 0

const timed = {
  ...obligationExample,
  load: async (context: Parameters<typeof obligationExample.load>[0]) => {
    const started = performance.now()
    await obligationExample.load(context)
    seconds = (performance.now() - started) / 1_000
  },
}

beforeAll(async () => {
  await loadExample(database, usualExample(), { ...plainOptions, steps: [timed] })
}, 60_000)

async function rows<Row extends object>(text: string): Promise<Row[]> {
  return (await owner.query<Row>(text)).rows
}

test('a few thousand publications are there in a moment, all marked as invented and none in the future', async () => {
  expect(seconds).toBeLessThan(20)
  const [counted] = await rows<{ all: number; real: number; latest: Date; leaves: number }>(
    `select count(*)::int as all, count(*) filter (where not example)::int as real, max(published_at) as latest,
       (select count(*)::int from platform.log_outbox) as leaves from disclosure.publication`,
  )
  expect(counted?.all).toBeGreaterThan(1_500)
  expect(counted?.all).toBeLessThan(6_000)
  expect(counted?.real).toBe(0)
  expect(counted?.leaves).toBeGreaterThanOrEqual(counted?.all ?? 0)
  expect(dayInVietnam(counted?.latest ?? new Date()) <= today).toBe(true)
})

test('every row is what its leaf in the public log says', async () => {
  const hashes = await rows<{ hash: string }>(
    `select encode(leaf_hash, 'hex') as hash from platform.log_outbox where type = 'publication'`,
  )
  const leaves = new Set(hashes.map(({ hash }) => hash))
  let compared = 0
  for await (const entry of publicationLogSource.entries(database)) {
    if (entry.revision > 1) continue
    compared += 1
    expect(leaves.has(buildLeaf(entry, undefined).hash.toString('hex'))).toBe(true)
  }
  expect(compared).toBe(leaves.size)
})

test('most of it is in time, some late, some missing, and units differ', async () => {
  const schools = await rows<{ id: string }>(
    `select id from organisations.unit where kind = 'school' and valid_to is null order by code`,
  )
  const units = schools.map(({ id }) => idSchema('unit').parse(id))
  const definition = obligationIndicators(content).find(({ code }) => code === 'disclosure-freshness-rate')
  const shares = await Promise.all(
    units.map(async (unit) => {
      const figure = await definition?.compute(database, {
        units: [unit],
        period: year2025,
        asAt: plainOptions.now,
      })
      return (figure?.numerator ?? 0) / (figure?.denominator ?? 1)
    }),
  )
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  expect(mean).toBeGreaterThan(0.6)
  expect(mean).toBeLessThan(0.97)
  expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.1)
})
