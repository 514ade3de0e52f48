import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, redirect } from '../../../platform/http/answer.ts'
import type { FormVisit } from '../../../platform/http/visit.ts'
import type { ApplyDraft } from '../domain/apply/apply-draft.ts'
import type { ApplyGround, OpenDraft } from './open-draft.ts'
import { applyPaths } from './paths.ts'

/**
 * Changes the draft as it was saved last, so that two windows do not undo one another's pages, and goes on to the next
 * page; to where a draft is taken up again when it was sent or deleted meanwhile.
 */
export async function changeDraft(
  { drafts }: ApplyGround,
  { write, now }: Pick<FormVisit<unknown, unknown, unknown>, 'write' | 'now'>,
  { key, version }: OpenDraft,
  next: string,
  change: (tx: Tx, current: ApplyDraft) => Promise<ApplyDraft>,
): Promise<Answer> {
  let isGone = false
  const answer = await write(async ({ tx, audit }) => {
    const current = await drafts.lock(tx, key, now)
    isGone = current === undefined
    if (current === undefined) return notFound()
    await drafts.save(tx, key, await change(tx, current), now)
    await audit({ subject: { kind: 'dossier-draft', id: current.id }, unitId: version.unitId })
    return redirect(next)
  })
  return isGone ? redirect(draftGone) : answer
}

/** Where somebody is led whose draft is not there any more. */
export const draftGone = applyPaths.resume.to({}, { het: '1' })
