import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { JobDefinition } from '../contracts/job.ts'
import { applicationRole, type Database } from '../database/database.ts'
import { failureFields } from '../operations/failure-fields.ts'
import { jobSchema } from './job-schema.ts'

const timeZone = 'Asia/Ho_Chi_Minh'

export interface JobsOptions {
  readonly url: string
  readonly database: Database
  readonly jobs: readonly JobDefinition[]
  readonly now: () => Date
  readonly logger: Logger
  /** Between two looks for due work, in seconds. */
  readonly pollSeconds?: number
}

export interface RunningJobs {
  /** Queues a job now, as its time would; one process of all runs it. */
  trigger(name: string): Promise<void>
  /** Whether the timekeeping works: false after it has reported nothing but errors for a while. */
  isAlive(): boolean
  /** Lets the jobs at hand end, for at most 20 seconds. */
  stop(): Promise<void>
}

/**
 * Runs the jobs of all modules at their times in Việt Nam. However many processes there are, a due job runs
 * in one, and never twice at the same time; a failed one is tried again three times.
 * @throws Error when two jobs have the same name
 */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const { jobs, logger, pollSeconds: poll = 5 } = options
  refuseSameNames(jobs)
  const boss = new PgBoss({
    connectionString: options.url,
    schema: jobSchema,
    application_name: 'minhbach jobs',
    options: `-c role=${applicationRole} -c timezone=UTC`,
    max: 2,
    migrate: false,
    createSchema: false,
    // Rebuilding indexes is for their owner; the application's role may not.
    reindex: false,
    cronMonitorIntervalSeconds: Math.min(Math.max(poll, 1), 30),
    cronWorkerIntervalSeconds: Math.min(Math.max(poll, 1), 5),
  })
  const health = watchErrors(boss, logger)
  try {
    await boss.start()
    for (const job of jobs) await startJob(boss, job, options)
    await unscheduleOthers(boss, jobs)
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
  return {
    trigger: async (name) => {
      await boss.send(name)
    },
    isAlive: health,
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

async function startJob(boss: PgBoss, job: JobDefinition, options: JobsOptions): Promise<void> {
  const queue = {
    retryLimit: 3,
    retryDelay: 60,
    retryBackoff: true,
    expireInSeconds: 3_600,
    deleteAfterSeconds: 30 * 86_400,
  }
  await boss.createQueue(job.name, { ...queue, policy: 'singleton' })
  await boss.work(job.name, { pollingIntervalSeconds: options.pollSeconds ?? 5 }, () =>
    runAndReport(job, options),
  )
  await boss.schedule(job.name, job.cron, null, { tz: timeZone })
}

async function runAndReport(job: JobDefinition, options: JobsOptions): Promise<void> {
  const { database, logger, now } = options
  const start = performance.now()
  try {
    await job.run({ database, now: now() })
    logger.info({ job: job.name, milliseconds: Math.round(performance.now() - start) }, 'job done')
  } catch (error) {
    logger.error({ job: job.name, ...failureFields(error) }, 'job failed')
    // What pg-boss keeps of a failure is read by others: the kind, not the message with people's words in it.
    throw new Error(failureFields(error).name)
  }
}

/** A job that a newer version no longer has must not fill its queue for ever. */
async function unscheduleOthers(boss: PgBoss, jobs: readonly JobDefinition[]): Promise<void> {
  const names = new Set(jobs.map(({ name }) => name))
  const left = (await boss.getSchedules()).filter(({ name }) => !names.has(name))
  for (const { name } of left) await boss.unschedule(name)
}

/** Errors of the timekeeping itself: logged, and taken for illness when they go on for two minutes. */
function watchErrors(boss: PgBoss, logger: Logger): () => boolean {
  const patienceMs = 120_000
  let first: number | undefined
  let last = Number.NEGATIVE_INFINITY
  boss.on('error', (error) => {
    const now = performance.now()
    if (first === undefined || now - last > patienceMs) first = now
    last = now
    logger.error({ loop: 'jobs', ...failureFields(error) }, 'the jobs could not be looked after')
  })
  return () => first === undefined || performance.now() - last > patienceMs || last - first < patienceMs
}

function refuseSameNames(jobs: readonly JobDefinition[]): void {
  const names = jobs.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`two jobs are called ${twice}`)
}
