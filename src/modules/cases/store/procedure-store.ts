import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import { type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { newId, type PersonId, type ProcedureId, type UnitId } from '../../../platform/kernel/ids.ts'
import { columnsOfDraft, type ProcedureDraft, rowOfDraft } from './procedure-rows.ts'

/** Adds a draft; a unit has at most one draft of a procedure. */
export async function addDraft(
  tx: Tx,
  draft: ProcedureDraft,
  by: PersonId | null,
  example = false,
): Promise<ProcedureId> {
  const id = newId('procedure')
  await tx
    .insertInto('cases.procedure')
    .values({ ...rowOfDraft(draft, id), created_by: by, example })
    .execute()
  return id
}

/**
 * Adds versions that are already promulgated, as they come with example data.
 * @param ended the last day of each, null while it goes on
 */
export async function addPublished(
  tx: Tx,
  versions: readonly (ProcedureDraft & { readonly id: ProcedureId; readonly validTo: LocalDate | null })[],
  example: boolean,
): Promise<void> {
  for (let from = 0; from < versions.length; from += 200) {
    const rows = versions.slice(from, from + 200).map((version) => ({
      ...rowOfDraft(version, version.id),
      valid_to: version.validTo,
      published_at: startOfDay(version.validFrom).toISOString(),
      example,
    }))
    await tx.insertInto('cases.procedure').values(rows).execute()
  }
}

/** Changes a draft that nobody changed since `revision`. @returns false when somebody did, or it is published */
export async function changeDraft(
  tx: Tx,
  id: ProcedureId,
  revision: number,
  draft: ProcedureDraft,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cases.procedure')
    .set({ ...columnsOfDraft(draft), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('published_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** @returns false when there is no such draft any more */
export async function dropDraft(tx: Tx, id: ProcedureId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('cases.procedure')
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** Holds all versions of a procedure in a unit until the transaction ends: two decisions never cross. */
export async function lockVersions(tx: Tx, unitId: UnitId, slug: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`procedure ${unitId} ${slug}`}, 0))`.execute(tx)
}

/** A draft that is to be made public, as it was when somebody decided so. */
export interface DraftToPublish {
  readonly id: ProcedureId
  readonly unitId: UnitId
  readonly slug: string
  readonly decision: string
  readonly revision: number
}

/**
 * Makes a draft public from its first day under a decision, and ends the version before it.
 * @returns false, having changed nothing, when the draft was changed, dropped or published since
 */
export async function publishDraft(
  tx: Tx,
  draft: DraftToPublish,
  endsBeforeOn: LocalDate | undefined,
  now: Date,
): Promise<boolean> {
  const open = await tx
    .selectFrom('cases.procedure')
    .select('id')
    .where('id', '=', draft.id)
    .where('revision', '=', draft.revision)
    .where('published_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (open === undefined) return false
  if (endsBeforeOn !== undefined) {
    await tx
      .updateTable('cases.procedure')
      .set({ valid_to: endsBeforeOn })
      .where('unit_id', '=', draft.unitId)
      .where('slug', '=', draft.slug)
      .where('published_at', 'is not', null)
      .where('valid_from', '<=', endsBeforeOn)
      .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', endsBeforeOn)]))
      .execute()
  }
  await tx
    .updateTable('cases.procedure')
    .set({ published_at: now.toISOString(), decision: draft.decision })
    .where('id', '=', draft.id)
    .execute()
  return true
}

/** Sets the last day of a published version. Dossiers that run under it keep it. */
export async function endVersion(tx: Tx, id: ProcedureId, lastDay: LocalDate): Promise<void> {
  await tx.updateTable('cases.procedure').set({ valid_to: lastDay }).where('id', '=', id).execute()
}
