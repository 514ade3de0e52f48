import { CompiledQuery } from 'kysely'
import type { UnitId } from '../kernel/ids.ts'
import type { Tx } from './database.ts'
import { withCommit } from './pool-dialect.ts'

/** A row of `platform.audit_entry`. */
export interface AuditRow {
  readonly id: string
  readonly actor_id: string | null
  readonly actor_role: string | null
  readonly action: string
  readonly subject_kind: string
  readonly subject_id: string | null
  readonly unit_id: UnitId | null
  readonly reason: string | null
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

/** A row of `platform.submission`. */
export interface SubmissionRow {
  readonly request_id: string
  readonly route: string
  readonly actor_id: string | null
  readonly result_location: string
}

/**
 * What a form writes besides its own rows: its audit entries, its announcements, the public pages that it
 * changes and where it led. It is gathered while the form is worked on and written by one statement that
 * travels with the commit, in the same transaction.
 */
export interface ClosingWrites {
  readonly audited: AuditRow[]
  readonly announced: { readonly id: string; readonly event_type: string; readonly payload: unknown }[]
  readonly topics: Set<string>
  submission: SubmissionRow | undefined
}

const gathered = new WeakMap<Tx, ClosingWrites>()

/** Begins to gather for a transaction that has no savepoints: what is gathered is not undone with one. */
export function gatherClosingWrites(tx: Tx): ClosingWrites {
  const writes: ClosingWrites = { audited: [], announced: [], topics: new Set(), submission: undefined }
  gathered.set(tx, writes)
  return writes
}

/** What is gathered for this transaction, or undefined when its statements are written at once. */
export function closingWritesOf(tx: Tx): ClosingWrites | undefined {
  return gathered.get(tx)
}

/** Writes everything that was gathered; to be called last, and once. */
export async function writeClosing(tx: Tx, writes: ClosingWrites): Promise<void> {
  gathered.delete(tx)
  const { parts, values } = statementParts(writes)
  if (parts.length === 0) return
  const text = `with ${parts.map((part, index) => `closing_${index} as (${part})`).join(', ')} select`
  await tx.executeQuery(withCommit(CompiledQuery.raw(text, values)))
}

function statementParts({ audited, announced, topics, submission }: ClosingWrites) {
  const values: unknown[] = []
  const next = (value: unknown) => `$${values.push(value)}`
  const parts: string[] = []
  if (audited.length > 0) {
    parts.push(`insert into platform.audit_entry
      (id, actor_id, actor_role, action, subject_kind, subject_id, unit_id, reason, details)
      select id, actor_id, actor_role, action, subject_kind, subject_id, unit_id, reason, details
      from jsonb_to_recordset(${next(JSON.stringify(audited))}::jsonb) as entry (id uuid, actor_id uuid,
        actor_role text, action text, subject_kind text, subject_id uuid, unit_id uuid, reason text, details jsonb)`)
  }
  if (announced.length > 0) {
    parts.push(`insert into platform.outbox (id, event_type, payload)
      select id, event_type, payload from jsonb_to_recordset(${next(JSON.stringify(announced))}::jsonb)
        as told (id uuid, event_type text, payload jsonb)`)
  }
  if (topics.size > 0) {
    // In one order everywhere, so that two changes of the same topics never wait for each other in a circle.
    parts.push(`insert into platform.public_version (topic, slot)
      select topic, pg_backend_pid() % 256 from unnest(${next([...topics].sort())}::text[]) as topic
      on conflict (topic, slot) do update set version = platform.public_version.version + 1`)
  }
  if (submission !== undefined) {
    const { request_id, route, actor_id, result_location } = submission
    const row = [request_id, route, actor_id, result_location].map(next)
    parts.push(
      `insert into platform.submission (request_id, route, actor_id, result_location) values (${row.join(', ')})`,
    )
  }
  return { parts, values }
}
