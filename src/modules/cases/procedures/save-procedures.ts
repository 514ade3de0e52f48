import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { accepted, type Result, refused } from '../../../platform/kernel/result.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { decidePublish, type PublishRefusal } from '../domain/procedures/version-rules.ts'
import { versionsOf } from '../store/procedure-queries.ts'
import type { ProcedureDraft } from '../store/procedure-rows.ts'
import { addDraft, type DraftToPublish, lockVersions, publishDraft } from '../store/procedure-store.ts'
import { proceduresTopic } from './topics.ts'

/** The rules' refusal, or that somebody else was faster. */
export type PublishingRefusal = PublishRefusal | 'stale'

/**
 * Publishes a draft after asking the rules, ends the version before it and refreshes the public pages.
 * @returns the refusal, when something stands against it; nothing is changed then
 */
export async function publishNow(
  tx: Tx,
  draft: ProcedureDraft & DraftToPublish,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): Promise<Result<undefined, PublishingRefusal>> {
  await lockVersions(tx, draft.unitId, draft.slug)
  const published = (await versionsOf(tx, draft.unitId, draft.slug)).filter(
    ({ publishedAt }) => publishedAt !== null,
  )
  const decided = decidePublish({ ...draft, papers: draft.definition.parts.length }, published, today)
  if (!decided.ok) return refused(decided.reason)
  if (!(await publishDraft(tx, draft, decided.value.endsBeforeOn, now))) return refused('stale')
  await touchTopics(tx, [proceduresTopic])
  return accepted(undefined)
}

/** Writes several drafts down, and publishes those that the rules let pass. A unit's open drafts are left as they are. */
export async function addProcedures(
  tx: Tx,
  drafts: readonly ProcedureDraft[],
  how: {
    readonly publish: boolean
    readonly by: PersonId
    readonly today: LocalDate
    readonly now: Date
  },
): Promise<{ readonly added: number; readonly published: number }> {
  let added = 0
  let published = 0
  for (const draft of drafts) {
    await lockVersions(tx, draft.unitId, draft.slug)
    const versions = await versionsOf(tx, draft.unitId, draft.slug)
    if (versions.some(({ publishedAt }) => publishedAt === null)) continue
    const id = await addDraft(tx, draft, how.by)
    added += 1
    if (!how.publish) continue
    const done = await publishNow(tx, { ...draft, id, revision: 1 }, how)
    if (done.ok) published += 1
  }
  return { added, published }
}
