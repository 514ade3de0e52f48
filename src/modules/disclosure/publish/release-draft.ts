import type { DisclosureTemplate } from '../../../platform/content/schema/disclosure-template.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { type PublishedVersion, publish } from '../conduct/publish.ts'
import { contentOfDraft } from '../domain/templates/content-of-draft.ts'
import type { Draft, DraftFile } from '../domain/templates/draft.ts'
import { changeDraft, insertStep } from '../store/draft-store.ts'

export interface Release {
  readonly draft: Draft
  readonly template: DisclosureTemplate
  readonly files: readonly DraftFile[]
  readonly by: PersonId
  readonly at: Date
  /** The first day on which the law lets it go, counted from its publication. */
  readonly lawfulEnd?: LocalDate | undefined
  readonly example?: boolean
}

/** Somebody changed the draft in between: nothing of this was done. */
export class DraftChanged extends Error {}

/** Hands a draft to whoever leads the unit. @throws DraftChanged */
export async function handIn(
  tx: Tx,
  { draft, by, at }: Pick<Release, 'draft' | 'by' | 'at'>,
): Promise<Draft> {
  if (!(await changeDraft(tx, draft, { state: 'submitted', submittedBy: by, by, at })))
    throw new DraftChanged()
  await insertStep(tx, draft.id, 'submitted', by, '', at)
  return { ...draft, state: 'submitted', version: draft.version + 1, submittedBy: by, submittedAt: at }
}

/** Lets a draft out that was handed in: word for word as it was approved. @throws DraftChanged */
export async function release(
  tx: Tx,
  { draft, template, files, by, at, lawfulEnd, example }: Release,
): Promise<PublishedVersion> {
  const made = await publish(tx, {
    ...(draft.correctionOf !== null && { publicationId: draft.correctionOf }),
    kind: draft.template,
    unitId: draft.unitId,
    duty: draft.duty,
    subject: null,
    title: draft.title,
    content: contentOfDraft(template, draft.values),
    files: files.map(({ id }) => id),
    law: draft.law,
    publicUntil: laterEnd(draft.publicUntil, lawfulEnd),
    reason: draft.correctionReason,
    by: draft.submittedBy,
    approvedBy: by,
    at,
    ...(example !== undefined && { example }),
  })
  const change = { state: 'published', decidedBy: by, publicationId: made.publicationId, by, at } as const
  if (!(await changeDraft(tx, draft, change))) throw new DraftChanged()
  await insertStep(tx, draft.id, 'approved', by, '', at)
  return made
}

/** Null is without end. */
function laterEnd(end: LocalDate | null, lawful: LocalDate | undefined): LocalDate | null {
  return end !== null && lawful !== undefined && lawful > end ? lawful : end
}
