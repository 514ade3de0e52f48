import pino from 'pino'
import { afterEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database/test-database.ts'
import type { JobDefinition } from '../contracts/job.ts'
import { prepareJobSchema } from './job-schema.ts'
import { readJobSuccesses } from './job-successes.ts'
import { runJob } from './run-job.ts'
import { type RunningJobs, startJobs } from './start-jobs.ts'

const { database, url, owner } = await testDatabase()
await prepareJobSchema(url)
const logger = pino({ level: 'silent' })
const now = (): Date => new Date('2024-11-25T01:00:00Z')
const running: RunningJobs[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
})

async function start(jobs: readonly JobDefinition[]): Promise<RunningJobs> {
  const started = await startJobs({ url, database, jobs, now, logger, pollSeconds: 0.5 })
  running.push(started)
  return started
}

test('preparing the tables of the jobs twice, and at the same time, does no harm', async () => {
  await Promise.all([prepareJobSchema(url), prepareJobSchema(url)])
})

test('the application owns nothing of the jobs', async () => {
  const owned = await owner.query(
    "select 1 from pg_tables where schemaname = 'pgboss' and tableowner = 'minhbach_app'",
  )
  expect(owned.rowCount).toBe(0)
})

test('a job that is due runs in one process of several, with the time it is given', async () => {
  const runs: string[] = []
  const job = (process: string): JobDefinition => ({
    name: 'test.once',
    cron: '0 7 * * *',
    run: async (context) => {
      runs.push(`${process} ${context.now.toISOString()}`)
    },
  })
  const first = await start([job('a')])
  await start([job('b')])
  await first.trigger('test.once')
  await expect.poll(() => readJobSuccesses(database), { timeout: 10_000 }).toHaveLength(1)
  expect(runs).toHaveLength(1)
  expect(runs[0]).toContain('2024-11-25T01:00:00.000Z')
})

test('a job whose minute comes is queued by its cron line', async () => {
  let ran = false
  const job: JobDefinition = {
    name: 'test.each-minute',
    cron: '* * * * *',
    run: async () => {
      ran = true
    },
  }
  await start([job])
  await expect.poll(() => ran, { timeout: 75_000, interval: 500 }).toBe(true)
}, 80_000)

test('times are those of Việt Nam, and a job that no longer exists loses its time', async () => {
  const idle = async (): Promise<void> => undefined
  const before = await start([
    { name: 'test.kept', cron: '30 2 * * 1', run: idle },
    { name: 'test.gone', cron: '0 3 * * *', run: idle },
  ])
  await before.stop()
  await start([{ name: 'test.kept', cron: '45 2 * * 1', run: idle }])
  const { rows } = await owner.query('select name, cron, timezone from pgboss.schedule')
  expect(rows).toEqual([{ name: 'test.kept', cron: '45 2 * * 1', timezone: 'Asia/Ho_Chi_Minh' }])
})

test('a job that fails is queued again, and what is kept of the failure names no content', async () => {
  let attempts = 0
  const jobs = await start([
    {
      name: 'test.failing',
      cron: '0 7 * * *',
      run: async () => {
        attempts += 1
        throw new Error('Nguyễn Thị Hoa')
      },
    },
  ])
  await jobs.trigger('test.failing')
  await expect
    .poll(
      async () =>
        (await owner.query("select state, output from pgboss.job where name = 'test.failing'")).rows[0]
          ?.state,
      { timeout: 10_000 },
    )
    .toBe('retry')
  const { rows } = await owner.query("select output from pgboss.job where name = 'test.failing'")
  expect(attempts).toBe(1)
  expect(JSON.stringify(rows)).toContain('Error')
  expect(JSON.stringify(rows)).not.toContain('Hoa')
})

test('two jobs of the same name are refused', async () => {
  const job: JobDefinition = { name: 'test.twin', cron: '0 7 * * *', run: async () => undefined }
  await expect(start([job, job])).rejects.toThrow('test.twin')
})

test('a job can be run by its name, without queue', async () => {
  let seen: Date | undefined
  const job: JobDefinition = {
    name: 'test.direct',
    cron: '0 7 * * *',
    run: async (context) => {
      seen = context.now
    },
  }
  await runJob([job], 'test.direct', { database, now: now() })
  expect(seen).toEqual(now())
  await expect(runJob([job], 'test.unknown', { database, now: now() })).rejects.toThrow('test.unknown')
})
