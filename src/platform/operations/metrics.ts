import { sql } from 'kysely'
import type { Pool } from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../database/database.ts'
import { readJobSuccesses } from '../jobs/job-successes.ts'
import { countWaitingMail } from '../mail/mail-store.ts'
import { readLogState } from '../public-log/store/alarm-store.ts'

/** The figures of one process and of the database it shares, for Prometheus. */
export interface Metrics {
  /** Notes one answered request, by the pattern of its route. */
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void
  /** All figures as text. Without the database those that need it are left out, and `minhbach_database_up` is 0. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>
}

export interface MetricsSources {
  readonly database: Database
  readonly pool: Pool
}

export function createMetrics({ database, pool }: MetricsSources): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'minhbach_request_duration_seconds',
    help: 'Time from a request to its answer, by method, pattern of the route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Gauge({ name: `minhbach_${name}`, help, labelNames, registers: [registry] })
  const up = gauge('database_up', 'Whether the database answered when these figures were read.')
  const connections = gauge('database_connections', 'Connections of this process to the database.', ['state'])
  const outbox = gauge('outbox_waiting', 'Announcements that are not delivered yet.')
  const outboxFailing = gauge('outbox_failing', 'Announcements whose delivery has failed five times or more.')
  const mail = gauge('mail_waiting', 'Letters that are not sent yet.')
  const chainLag = gauge('audit_chain_lag_seconds', 'Age of the oldest audit entry that is not chained yet.')
  const logWaiting = gauge('public_log_waiting', 'Leaves of the public log that have no number yet.')
  const logAlarms = gauge(
    'public_log_alarms',
    'Things that do not agree with the public log and that nobody has settled.',
  )
  const jobSuccess = gauge('job_last_success_timestamp_seconds', 'When a job last ran to its end.', ['job'])

  async function readDatabase(): Promise<void> {
    const depth = await readOutbox(database)
    outbox.set(depth.waiting)
    outboxFailing.set(depth.failing)
    mail.set(await countWaitingMail(database))
    chainLag.set(await readChainLag(database))
    const log = await readLogState(database)
    logWaiting.set(log.waiting)
    logAlarms.set(log.alarms)
    for (const { name, completedAt } of await readJobSuccesses(database)) {
      jobSuccess.set({ job: name }, completedAt.getTime() / 1_000)
    }
  }

  return {
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    render: async () => {
      connections.set({ state: 'open' }, pool.totalCount)
      connections.set({ state: 'idle' }, pool.idleCount)
      connections.set({ state: 'wanted' }, pool.waitingCount)
      try {
        await readDatabase()
        up.set(1)
      } catch {
        for (const figure of [outbox, outboxFailing, mail, chainLag, logWaiting, logAlarms]) figure.remove()
        up.set(0)
      }
      return { contentType: registry.contentType, text: await registry.metrics() }
    },
  }
}

async function readOutbox(database: Database): Promise<{ waiting: number; failing: number }> {
  const { rows } = await sql<{ waiting: number; failing: number }>`
    select count(*) as waiting, count(*) filter (where attempts >= 5) as failing
    from platform.outbox where delivered_at is null`.execute(database)
  return rows[0] ?? { waiting: 0, failing: 0 }
}

async function readChainLag(database: Database): Promise<number> {
  const { rows } = await sql<{ lag: number | null }>`
    select extract(epoch from clock_timestamp() - min(entry.occurred_at))::float8 as lag
    from platform.audit_entry entry
    where entry.occurred_at > now() - interval '1 day'
      and not exists (select from platform.audit_chain link where link.entry_id = entry.id)`.execute(database)
  return rows[0]?.lag ?? 0
}
