import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'

/** What stands before the first entry of the chain. */
export const chainStart: Buffer = Buffer.alloc(32)

/** An entry exactly as PostgreSQL holds it, every value as text: times to the microsecond, JSON as stored. */
export interface ChainedText {
  readonly entry_id: string
  readonly occurred_at: string
  readonly actor_id: string | null
  readonly actor_role: string | null
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string | null
  readonly unit_id: string | null
  readonly reason: string | null
  readonly details: string
}

/** The columns of `ChainedText`, to be selected from `platform.audit_entry as entry`. */
export const chainedColumns: RawBuilder<ChainedText> = sql<ChainedText>`
  entry.id as entry_id, ${utcText('entry.occurred_at')} as occurred_at, entry.actor_id::text, entry.actor_role,
  entry.action, entry.subject_kind, entry.subject_id::text, entry.unit_id::text, entry.reason,
  entry.details::text as details`

/** SQL for a time as text in UTC, to the microsecond: `2026-11-24T02:20:00.123456Z`. */
export function utcText(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

/**
 * Hash of one link: SHA-256 over the previous hash followed by one JSON array in UTF-8, without spaces:
 * format, place, time of chaining, and the entry's columns in the order below. The details are the text that
 * PostgreSQL gives for its jsonb, so that not even a number beyond double precision can be changed unseen.
 */
export function linkHash(previous: Buffer, sequence: number, chainedAt: string, entry: ChainedText): Buffer {
  const link = [
    'minhbach-audit-1',
    sequence,
    chainedAt,
    entry.entry_id,
    entry.occurred_at,
    entry.actor_id,
    entry.actor_role,
    entry.action,
    entry.subject_kind,
    entry.subject_id,
    entry.unit_id,
    entry.reason,
    entry.details,
  ]
  return createHash('sha256').update(previous).update(JSON.stringify(link)).digest()
}
