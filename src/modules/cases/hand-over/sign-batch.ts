import { dayTable } from '../../../platform/calendar/day-table.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { CaseId, PersonId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result } from '../../../platform/kernel/result.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { moveCase, openCase } from '../conduct/move-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import { counterPermission, type StaffVisit } from '../counter/open-counter.ts'
import { type BatchRefusal, type BatchWish, decideBatch } from '../domain/hand-over/batch.ts'
import { workingMinutes } from '../domain/hand-over/working-minutes.ts'
import { findContent } from '../store/desk-case.ts'
import { type StoredBatch, saveBatch } from '../store/hand-over-batches.ts'
import { actAs } from '../store/reading-as.ts'

/** Signs a batch for one side, or gives it up; its cases go on when it is taken. */
export async function signBatch(
  tx: Tx,
  office: CaseOffice,
  visit: StaffVisit,
  batch: StoredBatch,
  { wish, differences }: { readonly wish: BatchWish<CaseId>; readonly differences: string },
): Promise<Result<StoredBatch['state'], BatchRefusal>> {
  const actor = {
    personId: visit.actor.personId,
    mayFor: (unitId: StoredBatch['fromUnitId']) => visit.may(counterPermission, unitId),
  }
  const decided = decideBatch<CaseId>(batch, actor, wish)
  if (!decided.ok) return decided
  const { calendar } = await office.world(tx, visit.now)
  const table = dayTable(calendar)
  const minutes = batch.items.map(
    ({ caseId, readyAt }) => [caseId, workingMinutes(readyAt, visit.now, table)] as const,
  )
  await saveBatch(tx, batch.id, decided.value, {
    at: visit.now,
    differences,
    workingMinutes: new Map(minutes),
  })
  if (decided.value.state === 'taken') {
    const goOn = batch.what === 'dossiers' ? acceptCase : inviteApplicant
    const taken = decided.value.items.filter(({ state }) => state === 'accepted')
    for (const { caseId } of taken) await goOn(tx, office, visit, caseId)
  }
  return accepted(decided.value.state)
}

/** Whoever has listed, given or taken a batch. */
export function signersOf({ openedBy, handedBy, takenBy }: StoredBatch): PersonId[] {
  return [openedBy, handedBy, takenBy].filter((id) => id !== null)
}

/** Whoever takes a dossier for the office has looked it through: it goes on. The clock has run all the time. */
async function acceptCase(tx: Tx, office: CaseOffice, visit: StaffVisit, caseId: CaseId): Promise<void> {
  await actAs(tx, { kind: 'case', caseId })
  const opened = await openCase(tx, office, caseId, visit.now)
  const { unitId, sequence } = opened.case.standing
  const caller = {
    actor: { kind: 'staff', personId: visit.actor.personId },
    may: (permission: string) => visit.may(permission, unitId),
  } as const
  // One that was withdrawn or sent for a supplement meanwhile is handed over all the same, and stays as it is.
  await moveCase(tx, opened, caller, { transition: 'accept', note: '', data: {} }, sequence)
}

/** A result that has come to the counter where it is to be collected: whoever waits for it is told. */
async function inviteApplicant(tx: Tx, office: CaseOffice, visit: StaffVisit, caseId: CaseId): Promise<void> {
  await actAs(tx, { kind: 'case', caseId })
  const content = await findContent(tx, caseId)
  if (content?.applicant?.resultBy !== 'counter') return
  const opened = await openCase(tx, office, caseId, visit.now)
  const caller = {
    actor: { kind: 'staff', personId: visit.actor.personId },
    may: (permission: string) => permission === counterPermission,
  } as const
  const wish = { transition: 'invite', note: '', data: {} }
  const moved = await moveCase(tx, opened, caller, wish, opened.case.standing.sequence)
  if (!moved.ok) return
  const { sequence } = moved.value.standing
  await tellCitizen(tx, office, { caseId, code: opened.case.code, sequence })
}
