import { appendAudit } from '../../../platform/audit/audit-log.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { type Answer, notFound, redirect } from '../../../platform/http/answer.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import type { OpenCase } from '../conduct/move-case.ts'
import type { Confidentiality } from '../domain/case-type.ts'
import type { CaseCaller } from '../domain/decide.ts'
import { findCase } from '../store/case-store.ts'
import { findReadingReason } from '../store/desk-case.ts'
import { actAs, staffReader } from '../store/reading-as.ts'
import { deskPaths } from './paths.ts'

export type StaffVisit = Visit<unknown, unknown, SignedIn>

/** A case that this member of staff may read, and what they may do with it. */
export interface DeskCase extends OpenCase {
  readonly caller: CaseCaller
  readonly level: Confidentiality
}

/**
 * Opens a case for somebody of staff; the transaction reads as this person from then on. Undefined for what is not
 * there for them: absent and forbidden look the same.
 */
export async function openForStaff(
  tx: Tx,
  office: CaseOffice,
  visit: StaffVisit,
  caseId: CaseId,
): Promise<DeskCase | undefined> {
  await actAs(tx, staffReader(visit))
  const found = await findCase(tx, caseId)
  if (found === undefined) return undefined
  const { unitId, confidentiality } = found.standing
  return {
    case: found,
    type: office.types.version(found.kind, found.definitionVersion),
    world: await office.world(tx, visit.now),
    level: confidentiality ?? found.confidentiality,
    caller: {
      actor: { kind: 'staff', personId: visit.actor.personId },
      may: (permission) => visit.may(permission, unitId),
    },
  }
}

/**
 * What a refused form is answered: it is shown again after its transaction and by the same rule as any other page of
 * the case, so that a refusal tells nothing to whoever has not said why they read.
 */
export function readAgain(
  office: CaseOffice,
  visit: StaffVisit,
  caseId: CaseId,
  show: (tx: Tx, opened: DeskCase) => Promise<Answer>,
): () => Promise<Answer> {
  return () => readingCase(office, visit, caseId, 'case.read', show)
}

/**
 * Shows something of a case. Reading a confidential one is written into the audit log in the same transaction; whoever
 * does not handle it is first asked why.
 * @param what  for the log: `case.read`, `case.file-read` …
 */
export async function readingCase(
  office: CaseOffice,
  visit: StaffVisit,
  caseId: CaseId,
  what: string,
  show: (tx: Tx, opened: DeskCase) => Promise<Answer>,
): Promise<Answer> {
  return transaction(visit.database, async (tx) => {
    const opened = await openForStaff(tx, office, visit, caseId)
    if (opened === undefined) return notFound()
    if (opened.level === 'confidential') {
      const { personId } = visit.actor
      const isHandler = opened.case.standing.handlerId === personId
      const reason = isHandler ? undefined : await findReadingReason(tx, caseId, personId, visit.now)
      if (!isHandler && reason === undefined) return redirect(deskPaths.read.to({ caseId }))
      await appendAudit(tx, {
        actor: visit.actor,
        action: what,
        subject: { kind: 'case', id: caseId },
        unitId: opened.case.standing.unitId,
        reason: reason ?? 'handler',
      })
    }
    return show(tx, opened)
  })
}
