import type { Tx } from '../../../platform/database/database.ts'
import { announce } from '../../../platform/events/announce.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { superiorsOf } from '../../organisations/index.ts'
import type { Case, CaseRefusal, CaseStanding } from '../domain/case.ts'
import type { CaseAct, CaseRelation } from '../domain/case-act.ts'
import { type CaseType, type Confidentiality, transitionOf } from '../domain/case-type.ts'
import { type CaseCaller, decideMove, type MoveWish } from '../domain/decide.ts'
import type { GuardedCase } from '../domain/guards.ts'
import type { CaseWorld } from '../domain/world.ts'
import { caseMoved } from '../events.ts'
import { appendAct, CaseStale, getCase, moveContent } from '../store/case-store.ts'
import { actAs } from '../store/reading-as.ts'
import type { CaseOffice } from './case-office.ts'

/** A case as it stands, with the definition by which it runs. */
export interface OpenCase {
  readonly type: CaseType
  readonly case: Case
  readonly world: CaseWorld
}

export interface MovedCase {
  readonly standing: CaseStanding
  readonly act: CaseAct
}

/**
 * Reads a case to do something with it. The transaction must be reading as somebody who may (`actAs`).
 * @throws CaseNotFound when it is not there for this reader
 */
export async function openCase(tx: Tx, office: CaseOffice, caseId: CaseId, now: Date): Promise<OpenCase> {
  const found = await getCase(tx, caseId)
  return {
    case: found,
    type: office.types.version(found.kind, found.definitionVersion),
    world: await office.world(tx, now),
  }
}

/** What the guards of transitions look at. */
export function guardedBy({ case: found }: OpenCase): GuardedCase {
  return { standing: found.standing, anonymous: found.anonymous, procedureDays: found.procedureDays }
}

/**
 * Makes a transition, with the change of its clocks, and tells the other modules. `seenSequence` is the act
 * up to which the person had read: when something happened since, it is refused as `stale`.
 */
export async function moveCase(
  tx: Tx,
  opened: OpenCase,
  caller: CaseCaller,
  wish: MoveWish,
  seenSequence: number,
): Promise<Result<MovedCase, CaseRefusal>> {
  if (opened.case.standing.sequence !== seenSequence) return refused('stale')
  const decision = decideMove(opened.type, guardedBy(opened), caller, wish, opened.world)
  if (!decision.ok) return decision
  const added = await add(tx, opened, decision.value)
  if (!added.ok) return added
  const moved = await handOver(tx, opened, added.value, wish.transition)
  await announce(tx, caseMoved, {
    caseId: opened.case.id,
    kind: opened.case.kind,
    unitId: moved.standing.unitId,
    transition: wish.transition,
    state: moved.standing.state,
    outcome: moved.standing.outcome,
  })
  return accepted(moved)
}

/** Takes the case to the unit above where the transition says so; where there is none it stays. */
async function handOver(tx: Tx, opened: OpenCase, moved: MovedCase, name: string): Promise<MovedCase> {
  const transition = transitionOf(opened.type, name)
  if (transition.handsOver === undefined) return moved
  const superiors = await superiorsOf(tx, moved.standing.unitId, dayInVietnam(opened.world.now))
  const superior = superiors.find(({ kind }) => kind === 'administrative')
  if (superior === undefined) return moved
  const after: OpenCase = {
    ...opened,
    case: { ...opened.case, standing: moved.standing, acts: [...opened.case.acts, moved.act] },
  }
  const caller = { actor: moved.act.actor }
  const reason = transition.words.vi
  const handed = await actOnCase(tx, after, caller, {
    type: 'transferred',
    unitId: superior.superiorId,
    reason,
  })
  return handed.ok ? { ...handed.value, act: moved.act } : moved
}

/** Acts that move nothing but are part of the story; who may make them, the caller has asked. */
export type PlainAct =
  | { readonly type: 'assigned'; readonly handlerId: PersonId; readonly reason: string }
  | { readonly type: 'transferred'; readonly unitId: UnitId; readonly reason: string }
  | { readonly type: 'noted'; readonly text: string }
  | { readonly type: 'said'; readonly note: string }
  | { readonly type: 'linked'; readonly otherId: CaseId; readonly relation: CaseRelation }
  | { readonly type: 'rated'; readonly score: number }
  | { readonly type: 'level-changed'; readonly confidentiality: Confidentiality; readonly reason: string }

/**
 * Adds such an act; an assignment or a transfer takes the right to read along, and leaves the transaction
 * reading as this case alone.
 */
export async function actOnCase(
  tx: Tx,
  opened: OpenCase,
  caller: Pick<CaseCaller, 'actor'>,
  act: PlainAct,
): Promise<Result<MovedCase, CaseRefusal>> {
  const { standing } = opened.case
  if (standing.closedAt !== null && (act.type === 'assigned' || act.type === 'transferred')) {
    return refused('already-ended')
  }
  const whole: CaseAct = {
    ...act,
    sequence: standing.sequence + 1,
    at: opened.world.now,
    actor: caller.actor,
    clocks: [],
    data: {},
  }
  const added = await add(tx, opened, whole)
  if (added.ok && (act.type === 'assigned' || act.type === 'transferred' || act.type === 'level-changed')) {
    const { unitId, handlerId, confidentiality } = added.value.standing
    // Whoever hands it over may not read it afterwards; what is left to write is written as the case itself.
    await actAs(tx, { kind: 'case', caseId: opened.case.id })
    await moveContent(tx, opened.case.id, {
      unitId,
      confidentiality: confidentiality ?? opened.case.confidentiality,
      readers: handlerId === null ? [] : [handlerId],
    })
  }
  return added
}

async function add(tx: Tx, opened: OpenCase, act: CaseAct): Promise<Result<MovedCase, CaseRefusal>> {
  try {
    const standing = await appendAct(tx, opened.type, opened.case, act, opened.world)
    return accepted({ standing, act })
  } catch (error) {
    if (error instanceof CaseStale) return refused('stale')
    throw error
  }
}
