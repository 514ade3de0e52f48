import type { Tx } from '../../../platform/database/database.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import type { UploadedFile } from '../../../platform/http/form.ts'
import { type Result, refused } from '../../../platform/kernel/result.ts'
import { actOnCase, guardedBy, type MovedCase, moveCase, openCase } from '../conduct/move-case.ts'
import { tellCitizen } from '../conduct/tell-citizen.ts'
import type { CaseDependencies } from '../dependencies.ts'
import type { CaseRefusal } from '../domain/case.ts'
import { type TransitionDefinition, transitionOf } from '../domain/case-type.ts'
import { decideMove, type MoveWish } from '../domain/decide.ts'
import { type DeskRefusal, deskRefusal } from '../domain/desk/before-moving.ts'
import type { FieldValues } from '../domain/fields/field.ts'
import { afterAct } from '../domain/fold.ts'
import { type CasePaper, needsSignature } from '../domain/papers/case-paper.ts'
import { attachFile, findContent, listRelations } from '../store/desk-case.ts'
import { insertPaper, listPapers } from '../store/desk-papers.ts'
import { actAs } from '../store/reading-as.ts'
import { asksForUnlisted } from './listed-papers.ts'
import { makePapers } from './make-papers.ts'
import type { DeskCase, StaffVisit } from './open-desk.ts'
import { loadPaperGround } from './paper-ground.ts'
import { valuesOfAct } from './paper-questions.ts'

/** A transition as somebody filled it in. */
export interface FilledMove {
  readonly wish: Omit<MoveWish, 'data'>
  /** Of the transition's own fields and of its papers. */
  readonly values: FieldValues
  readonly files: readonly UploadedFile[]
  readonly seenSequence: number
}

/** Why the desk holds a transition back, before anything is filled in. */
export async function findDeskRefusal(
  tx: Tx,
  { case: found, type }: DeskCase,
  transition: TransitionDefinition,
): Promise<DeskRefusal | undefined> {
  const papers = await listPapers(tx, found.id)
  return deskRefusal(
    found,
    type,
    transition,
    papers.map(({ paper, actSequence, signedAt }) => ({
      actSequence,
      needsSignature: needsSignature(paper),
      isSigned: signedAt !== null,
    })),
  )
}

/**
 * Makes a transition with everything that follows from it: its papers, its files, the news to the citizen, the same
 * answer to whoever's case was merged into this one. Leaves the transaction reading as a case.
 */
export async function makeMove(
  tx: Tx,
  { office, files }: Pick<CaseDependencies, 'office' | 'files'>,
  visit: StaffVisit,
  opened: DeskCase,
  filled: FilledMove,
): Promise<Result<MovedCase, CaseRefusal | DeskRefusal>> {
  const { wish, values, seenSequence } = filled
  const transition = transitionOf(opened.type, wish.transition)
  const held = await findDeskRefusal(tx, opened, transition)
  if (held !== undefined) return refused(held)
  if (await asksForUnlisted(tx, opened, transition, values)) return refused('paper-not-listed')
  const data = valuesOfAct(transition, values)
  const moved = await moveCase(tx, opened, opened.caller, { ...wish, data }, seenSequence)
  if (!moved.ok) return moved
  const { standing, act } = moved.value
  const caseId = opened.case.id
  const tells = transition.tellsCitizen !== false
  await makeItsPapers(tx, office.origin, visit, opened, moved.value, filled, tells)
  const owner = { unitId: standing.unitId, uploadedBy: visit.actor.personId }
  for (const file of filled.files) {
    const fileId = await storeFile(tx, files, { ...file, ...owner })
    await attachFile(tx, { caseId, fileId, actSequence: act.sequence, forCitizen: tells })
  }
  const merged =
    transition.isAnswer === true
      ? (await listRelations(tx, caseId)).filter(
          ({ relation, direction }) => relation === 'merged-into' && direction === 'by',
        )
      : []
  if (tells) await tellCitizen(tx, office, { caseId, code: opened.case.code, sequence: act.sequence })
  for (const { otherId } of merged) await sayTheSame(tx, office, visit, otherId, wish.note)
  return moved
}

/** The papers that a transition would make now; none when it would be refused. Nothing is written. */
export async function draftPapers(
  tx: Tx,
  { origin }: Pick<CaseDependencies['office'], 'origin'>,
  visit: StaffVisit,
  opened: DeskCase,
  { wish, values }: FilledMove,
): Promise<CasePaper[]> {
  const transition = transitionOf(opened.type, wish.transition)
  const content = await findContent(tx, opened.case.id)
  const decided = decideMove(
    opened.type,
    guardedBy(opened),
    opened.caller,
    { ...wish, data: valuesOfAct(transition, values) },
    opened.world,
  )
  if (content === undefined || !decided.ok) return []
  return makePapers(transition, {
    opened,
    after: afterAct(opened.case.standing, decided.value),
    note: wish.note,
    values,
    reappointOn: wish.reappointOn,
    ground: await loadPaperGround(tx, opened, content, origin),
    madeBy: visit.actor.name,
  })
}

async function makeItsPapers(
  tx: Tx,
  origin: string,
  visit: StaffVisit,
  opened: DeskCase,
  { standing, act }: MovedCase,
  { wish, values }: FilledMove,
  forCitizen: boolean,
): Promise<void> {
  const transition = transitionOf(opened.type, wish.transition)
  if ((transition.papers ?? []).length === 0) return
  const content = await findContent(tx, opened.case.id)
  if (content === undefined) return
  const papers = makePapers(transition, {
    opened,
    after: standing,
    note: wish.note,
    values,
    reappointOn: wish.reappointOn,
    ground: await loadPaperGround(tx, opened, content, origin),
    madeBy: visit.actor.name,
  })
  for (const paper of papers) {
    const { id: caseId } = opened.case
    await insertPaper(tx, { caseId, paper, actSequence: act.sequence, madeAt: visit.now, forCitizen })
  }
}

/** Whoever's case was merged into another gets the answer that the other got. */
async function sayTheSame(
  tx: Tx,
  office: CaseDependencies['office'],
  visit: StaffVisit,
  caseId: DeskCase['case']['id'],
  note: string,
): Promise<void> {
  await actAs(tx, { kind: 'case', caseId })
  const opened = await openCase(tx, office, caseId, visit.now)
  const actor = { kind: 'staff', personId: visit.actor.personId } as const
  const said = await actOnCase(tx, opened, { actor }, { type: 'said', note })
  if (!said.ok) return
  await tellCitizen(tx, office, { caseId, code: opened.case.code, sequence: said.value.act.sequence })
}
