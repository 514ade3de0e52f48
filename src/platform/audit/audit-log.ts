import { CompiledQuery } from 'kysely'
import type { Actor } from '../contracts/access.ts'
import type { Tx } from '../database/database.ts'
import { deferred } from '../database/pool-dialect.ts'
import type { UnitId } from '../kernel/ids.ts'

/** One act as it is kept for ever: names of fields and things, never what people wrote. */
export interface AuditEntry {
  readonly actor: Actor
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string | undefined }
  readonly unitId?: UnitId | undefined
  readonly reason?: string | undefined
  readonly details?: Readonly<Record<string, string | number | boolean | null>> | undefined
}

const insertion = `insert into platform.audit_entry
  (id, actor_id, actor_role, action, subject_kind, subject_id, unit_id, reason, details)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/** Writes an act into the audit log, in the transaction of the act itself. */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { actor, action, subject, unitId, reason, details } = entry
  const values = [
    crypto.randomUUID(),
    actor.kind === 'person' ? actor.personId : null,
    actor.kind === 'person' ? (actor.assignments[0]?.role ?? null) : null,
    action,
    subject.kind,
    subject.id ?? null,
    unitId ?? null,
    reason ?? null,
    JSON.stringify(details ?? {}),
  ]
  await tx.executeQuery(deferred(CompiledQuery.raw(insertion, values)))
}
