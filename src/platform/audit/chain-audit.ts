import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Database, Tx } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { type BackgroundLoop, startLoop } from '../jobs/background-loop.ts'
import { type ChainedText, chainedColumns, chainStart, linkHash, utcText } from './audit-hash.ts'
import type { AuditHead } from './audit-heads.ts'

/** Key of the advisory lock that makes one process of all the writer of the chain. */
const chainLock = 7_002
const batchSize = 500
/** Entries become visible when their transaction commits: none takes longer than this to do so. */
const recentMinutes = 10

/** Which entries are looked at: those of the last minutes, by an index, or all that there are. */
export type ChainScope = 'recent' | 'all'

/**
 * Puts entries that are not chained yet at the end of the chain, at most 500, in the order in which they
 * happened. Acts write their entries without waiting for one another; this is the one place where they queue.
 * @returns how many were chained; 0 also while another process is at it
 */
export async function chainAudit(database: Database, scope: ChainScope = 'all'): Promise<number> {
  return transaction(database, async (tx) => {
    const { rows } = await sql<{
      locked: boolean
    }>`select pg_try_advisory_xact_lock(${chainLock}) as locked`.execute(tx)
    if (rows[0]?.locked !== true) return 0
    const head = await lastLink(tx)
    const entries = await unchained(tx, scope)
    if (entries.length === 0) return 0
    const chainedAt = await clockText(tx)
    let { sequence, hash } = head
    const links = entries.map((entry) => {
      const previous = hash
      sequence += 1
      hash = linkHash(previous, sequence, chainedAt, entry)
      return { sequence, entry_id: entry.entry_id, previous_hash: previous, hash, chained_at: chainedAt }
    })
    await tx.insertInto('platform.audit_chain').values(links).execute()
    return links.length
  })
}

/** The end of the chain, or its start when nothing has been chained. */
export async function lastLink(database: Database | Tx): Promise<AuditHead> {
  const last = await database
    .selectFrom('platform.audit_chain')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { sequence: 0, hash: chainStart }
}

async function unchained(tx: Tx, scope: ChainScope): Promise<ChainedText[]> {
  const since =
    scope === 'all' ? sql`true` : sql`entry.occurred_at > now() - ${recentMinutes} * interval '1 minute'`
  const { rows } = await sql<ChainedText>`
    select ${chainedColumns} from platform.audit_entry entry
    where ${since} and not exists (select from platform.audit_chain link where link.entry_id = entry.id)
    order by entry.occurred_at, entry.id
    limit ${batchSize}`.execute(tx)
  return rows
}

async function clockText(tx: Tx): Promise<string> {
  const { rows } = await sql<{ now: string }>`select ${utcText('clock_timestamp()')} as now`.execute(tx)
  const now = rows[0]?.now
  if (now === undefined) throw new Error('the database did not tell the time')
  return now
}

export interface ChainLoopOptions {
  readonly database: Database
  readonly logger: Logger
  readonly pauseMs?: number
  /** Called with the end of the chain at the start, every hour and at each sweep that moved it. */
  readonly recordHead: (head: AuditHead) => Promise<void>
}

const sweepEveryMs = 600_000

/** Keeps the chain up to date, a second behind; every ten minutes it also looks for stragglers of any age. */
export function startAuditChain(options: ChainLoopOptions): BackgroundLoop {
  const { database, logger, pauseMs = 1_000, recordHead } = options
  let lastSweep = Number.NEGATIVE_INFINITY
  let recorded = -1

  async function sweep(): Promise<void> {
    while ((await chainAudit(database, 'all')) === batchSize);
    const head = await lastLink(database)
    if (head.sequence !== recorded) await recordHead(head)
    recorded = head.sequence
    lastSweep = performance.now()
  }

  return startLoop({
    name: 'audit-chain',
    pauseMs,
    logger,
    work: async () => {
      if (performance.now() - lastSweep > sweepEveryMs) await sweep()
      return (await chainAudit(database, 'recent')) === batchSize ? 'more' : 'idle'
    },
  })
}
