import type { Tx } from '../../../platform/database/database.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import { unitNames } from '../../organisations/index.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { guardedBy, type OpenCase, openCase } from '../conduct/move-case.ts'
import { type CaseCaller, moveRefusal } from '../domain/decide.ts'
import type { GuardedCase } from '../domain/guards.ts'
import { findCase } from '../store/case-store.ts'
import { type CounterDossier, findCounterDossier, isResultAt } from '../store/counter-dossiers.ts'
import { actAs } from '../store/reading-as.ts'
import { counterPermission, type StaffVisit } from './open-counter.ts'

/** A dossier before a clerk of the counter that gives it out. */
export interface AtCounter {
  readonly opened: OpenCase
  readonly guarded: GuardedCase
  readonly caller: CaseCaller
  readonly counter: { readonly id: UnitId; readonly code: string; readonly name: string }
  readonly dossier: CounterDossier
  /** Whether the result, when there is one, lies at this counter. */
  readonly isHere: boolean
}

/**
 * Opens a dossier for a clerk of the counter that took it in, or of the office that decides it; a clerk of a centre
 * may do there what the receiver may, and gives out only what was brought to the centre. The transaction reads as this
 * case from then on. Undefined for everybody else.
 */
export async function findAtCounter(
  tx: Tx,
  office: CaseOffice,
  visit: StaffVisit,
  caseId: CaseId,
): Promise<AtCounter | undefined> {
  await actAs(tx, { kind: 'case', caseId })
  const found = await findCase(tx, caseId)
  if (found === undefined || found.kind !== 'dossier') return undefined
  const { unitId, confidentiality } = found.standing
  // What was made confidential is worked on at the desk alone, where each reader says why.
  if ((confidentiality ?? found.confidentiality) === 'confidential') return undefined
  const taken = await findCounterDossier(tx, caseId)
  const atCounter = taken !== undefined && visit.may(counterPermission, taken.unitId)
  if (!atCounter && !visit.may(counterPermission, unitId)) return undefined
  const counterId = atCounter ? taken.unitId : unitId
  const [opened, names] = [
    await openCase(tx, office, caseId, visit.now),
    await unitNames(tx, [counterId], visit.today),
  ]
  const counter = names.get(counterId)
  return {
    opened,
    guarded: guardedBy(opened),
    caller: {
      actor: { kind: 'staff', personId: visit.actor.personId },
      may: (permission) => permission === counterPermission || visit.may(permission, unitId),
    },
    counter: { id: counterId, code: counter?.code ?? '', name: counter?.name ?? '' },
    dossier: taken ?? { caseId, unitId, parts: [], enteredAt: found.receivedAt },
    isHere: counterId === unitId ? true : await isResultAt(tx, caseId, counterId),
  }
}

/** By which step a result is given out now. */
export function givingMoveOf({ opened, guarded, caller }: AtCounter): string | undefined {
  return ['return-counter', 'hand-over-kept'].find(
    (name) => moveRefusal(opened.type, guarded, caller, name, opened.world) === undefined,
  )
}
