import type { Actor } from '../contracts/access.ts'
import { type AuditRow, closingWritesOf } from '../database/closing-writes.ts'
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
  const row = auditRow(entry)
  const closing = closingWritesOf(tx)
  if (closing !== undefined) {
    closing.audited.push(row)
    return
  }
  await tx
    .insertInto('platform.audit_entry')
    .values({ ...row, details: JSON.stringify(row.details) })
    .execute()
}

function auditRow({ actor, action, subject, unitId, reason, details }: AuditEntry): AuditRow {
  return {
    id: crypto.randomUUID(),
    actor_id: actor.kind === 'person' ? actor.personId : null,
    actor_role: actor.kind === 'person' ? (actor.assignments[0]?.role ?? null) : null,
    action,
    subject_kind: subject.kind,
    subject_id: subject.id ?? null,
    unit_id: unitId ?? null,
    reason: reason ?? null,
    details: details ?? {},
  }
}
