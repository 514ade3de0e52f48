import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import { type ChainedText, chainedColumns, chainStart, linkHash, utcText } from './audit-hash.ts'
import type { AuditHead } from './audit-heads.ts'

/** What can be wrong with the log; each names the first place where it is seen. */
export const auditFaults = [
  'changed',
  'link-removed',
  'entry-removed',
  'rewritten',
  'cut-off',
  'unchained',
] as const
export type AuditFault = (typeof auditFaults)[number]

export interface AuditFinding {
  readonly fault: AuditFault
  /** Place in the chain, or undefined for an entry that is in no place. */
  readonly sequence: number | undefined
  readonly entryId: string | undefined
}

export interface AuditReport {
  /** The first fault, or undefined when the log is as it was written. */
  readonly finding: AuditFinding | undefined
  /** How many links were recomputed and agree. */
  readonly verified: number
  readonly head: AuditHead
  /** Entries chained over an hour after they are said to have happened: written late, or dated back. */
  readonly late: number
}

interface Link extends ChainedText {
  readonly sequence: number
  readonly link_entry_id: string
  readonly previous_hash: Buffer
  readonly hash: Buffer
  readonly chained_at: string
  readonly entry_exists: boolean
  readonly late: boolean
}

const pageSize = 2_000

/**
 * Recomputes the whole chain from its start and compares it with what was recorded of it elsewhere.
 * @param recorded  ends of the chain as they were at earlier times; each must still be in its place
 */
export async function verifyAudit(
  database: Reader,
  recorded: readonly AuditHead[] = [],
): Promise<AuditReport> {
  const expected = new Map(recorded.map(({ sequence, hash }) => [sequence, hash]))
  let head: AuditHead = { sequence: 0, hash: chainStart }
  let late = 0
  const report = (finding: AuditFinding | undefined): AuditReport => ({
    finding,
    verified: head.sequence,
    head,
    late,
  })
  for (;;) {
    const links = await linksAfter(database, head.sequence)
    for (const link of links) {
      const fault = faultOf(link, head, expected)
      if (fault !== undefined) {
        return report({ fault, sequence: head.sequence + 1, entryId: link.link_entry_id })
      }
      if (link.late) late += 1
      head = { sequence: link.sequence, hash: link.hash }
    }
    if (links.length < pageSize) break
  }
  const latest = Math.max(0, ...expected.keys())
  if (latest > head.sequence) {
    return report({ fault: 'cut-off', sequence: head.sequence + 1, entryId: undefined })
  }
  const straggler = await findUnchained(database)
  if (straggler !== undefined) {
    return report({ fault: 'unchained', sequence: undefined, entryId: straggler })
  }
  return report(undefined)
}

function faultOf(link: Link, head: AuditHead, expected: ReadonlyMap<number, Buffer>): AuditFault | undefined {
  if (link.sequence !== head.sequence + 1) return 'link-removed'
  if (!link.entry_exists) return 'entry-removed'
  const hash = linkHash(head.hash, link.sequence, link.chained_at, link)
  if (!link.previous_hash.equals(head.hash) || !link.hash.equals(hash)) return 'changed'
  const kept = expected.get(link.sequence)
  return kept !== undefined && !kept.equals(hash) ? 'rewritten' : undefined
}

async function linksAfter(database: Reader, sequence: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select link.sequence, link.entry_id as link_entry_id, link.previous_hash, link.hash,
      ${utcText('link.chained_at')} as chained_at, ${chainedColumns}, entry.id is not null as entry_exists,
      coalesce(link.chained_at - entry.occurred_at > interval '1 hour', false) as late
    from platform.audit_chain link left join platform.audit_entry entry on entry.id = link.entry_id
    where link.sequence > ${sequence}
    order by link.sequence
    limit ${pageSize}`.execute(database)
  return rows
}

/** An entry that the chain should have taken up by now: the writer is down, or it came past the writer. */
async function findUnchained(database: Reader): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select entry.id from platform.audit_entry entry
    where entry.occurred_at < clock_timestamp() - interval '1 minute'
      and not exists (select from platform.audit_chain link where link.entry_id = entry.id)
    order by entry.occurred_at, entry.id
    limit 1`.execute(database)
  return rows[0]?.id
}
