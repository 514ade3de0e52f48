import type { Actor } from '../contracts/access.ts'
import type { Tx } from '../database/database.ts'
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

/** Writes an act into the audit log, in the transaction of the act itself. */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('platform.audit_entry')
    .values({
      id: crypto.randomUUID(),
      actor_id: entry.actor.kind === 'person' ? entry.actor.personId : null,
      actor_role: entry.actor.kind === 'person' ? (entry.actor.assignments[0]?.role ?? null) : null,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id ?? null,
      unit_id: entry.unitId ?? null,
      reason: entry.reason ?? null,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute()
}
