import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, redirect } from '../../../platform/http/answer.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { findUnit, type Unit, unitName } from '../../organisations/index.ts'
import type { CaseDependencies } from '../dependencies.ts'
import type { ApplyDraft } from '../domain/apply/apply-draft.ts'
import type { CaseType } from '../domain/case-type.ts'
import { findProcedureVersion, type ProcedureVersion } from '../procedures/face.ts'
import { type DraftKey, OwnDrafts } from './own-draft.ts'
import { applyPaths } from './paths.ts'

/** What the pages of a dossier in preparation stand on. */
export interface ApplyGround extends CaseDependencies {
  readonly drafts: OwnDrafts
}

export function applyGround(dependencies: CaseDependencies): ApplyGround {
  return { ...dependencies, drafts: new OwnDrafts(dependencies) }
}

/** A draft with what it is about. */
export interface OpenDraft {
  readonly key: DraftKey
  readonly draft: ApplyDraft
  readonly version: ProcedureVersion
  readonly unit: Unit
  readonly unitName: string
  readonly type: CaseType
}

type AnyVisit = Pick<Visit<unknown, unknown>, 'database' | 'headers' | 'now' | 'today'>

/** The draft of the browser that asks. */
export async function findOwnDraft(
  { drafts, office }: ApplyGround,
  { database, headers, now, today }: AnyVisit,
): Promise<OpenDraft | undefined> {
  const key = drafts.keyOf(headers)
  const draft = key && (await drafts.find(database, key, now))
  if (key === undefined || draft === undefined) return undefined
  const about = await findSubject(database, draft, today)
  return about && { key, draft, ...about, type: office.types.inForce('dossier', today) }
}

async function findSubject(
  database: Reader,
  { procedureId }: ApplyDraft,
  today: Visit<unknown, unknown>['today'],
) {
  const version = await findProcedureVersion(database, procedureId)
  const unit = version && (await findUnit(database, version.unitId))
  if (version === undefined || unit === undefined) return undefined
  return { version, unit, unitName: await unitName(database, unit.id, today) }
}

/** Answers with the draft of this browser; without one it leads to where a draft is taken up again. */
export async function withOwnDraft(
  ground: ApplyGround,
  visit: AnyVisit,
  answer: (opened: OpenDraft) => Promise<Answer>,
): Promise<Answer> {
  const opened = await findOwnDraft(ground, visit)
  return opened === undefined ? redirect(applyPaths.resume.to({}, { het: '1' })) : answer(opened)
}
