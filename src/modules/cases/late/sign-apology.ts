import type { Tx } from '../../../platform/database/database.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { peopleWithRoles } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { decidingRoles } from '../desk/handlers.ts'
import { makeMove } from '../desk/make-move.ts'
import { openForStaff, type StaffVisit } from '../desk/open-desk.ts'
import type { CaseRefusal } from '../domain/case.ts'
import type { DeskRefusal } from '../domain/desk/before-moving.ts'
import { newDayProblem } from '../domain/late/propose-day.ts'
import { listPapers, signPaper } from '../store/desk-papers.ts'
import { findApology, markApologySigned } from '../store/late-apologies.ts'
import { reappointTransition } from './reappointment.ts'

export type ApologyRefusal = CaseRefusal | DeskRefusal | 'not-prepared'

export interface SignedApology {
  readonly number: string
}

/**
 * Signs the apology of a dossier: it is re-appointed, the letter gets its number and goes to whoever filed it, all in
 * the transaction given, which is left reading as the case.
 */
export async function signApology(
  tx: Tx,
  dependencies: Pick<CaseDependencies, 'office' | 'files'>,
  visit: StaffVisit,
  caseId: CaseId,
): Promise<Result<SignedApology, ApologyRefusal>> {
  const opened = await openForStaff(tx, dependencies.office, visit, caseId)
  if (opened === undefined) return refused('not-allowed')
  const { unitId, sequence } = opened.case.standing
  if (!visit.may('cases.decide', unitId)) return refused('not-allowed')
  const apology = await findApology(tx, caseId)
  if (apology === undefined || apology.newDay === null) return refused('not-prepared')
  if (newDayProblem(opened.world.calendar, visit.today, apology.newDay) !== undefined)
    return refused('day-missing')
  const moved = await makeMove(tx, dependencies, visit, opened, {
    wish: { transition: reappointTransition, note: apology.reason, reappointOn: apology.newDay },
    values: {},
    files: [],
    seenSequence: sequence,
  })
  if (!moved.ok) return moved
  const actSequence = moved.value.act.sequence
  const letter = (await listPapers(tx, caseId)).find((stored) => stored.actSequence === actSequence)
  if (letter === undefined || letter.paper.kind !== 'apology-letter')
    throw new Error('a re-appointment made no letter')
  const people = await peopleWithRoles(tx, [unitId], decidingRoles, visit.today)
  const signer = people.find(({ id }) => id === visit.actor.personId)
  const number = await signPaper(
    tx,
    { id: letter.id, paper: letter.paper },
    {
      unitId,
      signatory: { title: signer?.position || 'Thủ trưởng đơn vị', name: signer?.name ?? visit.actor.name },
      by: visit.actor.personId,
      at: visit.now,
    },
  )
  if (number === undefined) throw new Error('the letter of a re-appointment was signed before')
  await markApologySigned(tx, caseId, { by: visit.actor.personId, at: visit.now, actSequence })
  return accepted({ number })
}
