import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { DisclosureDraft } from '../../../platform/database/schema.ts'
import { idSchema, type PersonId, type PublicationId, type UnitId } from '../../../platform/kernel/ids.ts'
import type { Duty } from '../domain/publication/publication.ts'
import {
  type Draft,
  type DraftId,
  type DraftState,
  type DraftStep,
  type DraftStepKind,
  type DraftText,
  draftStates,
  draftStepKinds,
} from '../domain/templates/draft.ts'
import { DraftValues } from '../domain/templates/draft-values.ts'

/** A row of disclosure.draft as the domain knows it. */
export function readDraft(row: Selectable<DisclosureDraft>): Draft {
  const state = draftStates.find((candidate) => candidate === row.state)
  if (state === undefined) throw new RangeError(`a draft is not ${row.state}`)
  return {
    id: idSchema('draft').parse(row.id),
    unitId: row.unit_id,
    template: row.template,
    duty:
      row.duty_code === null || row.occasion === null
        ? null
        : { code: row.duty_code, occasion: row.occasion },
    correctionOf: row.correction_of,
    correctionReason: row.correction_reason,
    title: row.title,
    values: DraftValues.parse(row.content),
    law: row.law,
    publicUntil: row.public_until,
    state,
    version: row.version,
    preparedBy: row.prepared_by,
    savedBy: row.saved_by,
    submittedBy: row.submitted_by,
    publicationId: row.publication_id,
    savedAt: row.saved_at,
    submittedAt: row.submitted_at,
  }
}

export async function findDraft(reader: Reader, id: DraftId): Promise<Draft | undefined> {
  const row = await reader.selectFrom('disclosure.draft').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readDraft(row)
}

/** @throws RangeError when there is none of this id */
export async function getDraft(reader: Reader, id: DraftId): Promise<Draft> {
  const draft = await findDraft(reader, id)
  if (draft === undefined) throw new RangeError('no such draft')
  return draft
}

export interface NewDraft extends DraftText {
  readonly id: DraftId
  readonly unitId: UnitId
  readonly template: string
  readonly duty: Duty | null
  readonly correctionOf: PublicationId | null
  readonly by: PersonId | null
  readonly at: Date
  readonly example?: boolean
}

/** Begins a draft. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<void> {
  await tx
    .insertInto('disclosure.draft')
    .values({
      id: draft.id,
      unit_id: draft.unitId,
      template: draft.template,
      duty_code: draft.duty?.code ?? null,
      occasion: draft.duty?.occasion ?? null,
      correction_of: draft.correctionOf,
      ...textColumns(draft),
      prepared_by: draft.by,
      saved_by: draft.by,
      begun_at: draft.at,
      saved_at: draft.at,
      example: draft.example ?? false,
    })
    .execute()
  await insertStep(tx, draft.id, 'begun', draft.by, '', draft.at)
}

export interface DraftChange {
  readonly text?: DraftText
  readonly state?: DraftState
  readonly submittedBy?: PersonId
  readonly decidedBy?: PersonId
  readonly publicationId?: PublicationId
  readonly by: PersonId
  readonly at: Date
}

/** Changes a draft unless somebody else did since it was read. @returns whether it was changed */
export async function changeDraft(
  tx: Tx,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  change: DraftChange,
): Promise<boolean> {
  const { text, state, submittedBy, decidedBy, publicationId, by, at } = change
  const { numUpdatedRows } = await tx
    .updateTable('disclosure.draft')
    .set({
      version: version + 1,
      ...(text && { ...textColumns(text), saved_by: by, saved_at: at }),
      ...(state && { state }),
      ...(submittedBy && { submitted_by: submittedBy, submitted_at: at }),
      ...(decidedBy && { decided_by: decidedBy }),
      ...(publicationId && { publication_id: publicationId }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function textColumns(text: DraftText) {
  return {
    title: text.title,
    content: JSON.stringify(text.values),
    law: text.law,
    public_until: text.publicUntil,
    correction_reason: text.correctionReason,
  }
}

/** Adds to the way that a draft took. */
export async function insertStep(
  tx: Tx,
  draftId: DraftId,
  kind: DraftStepKind,
  personId: PersonId | null,
  reason: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('disclosure.draft_step')
    .values(({ selectFrom }) => ({
      draft_id: draftId,
      sequence: selectFrom('disclosure.draft_step')
        .select(({ fn, lit, eb }) => eb(fn.coalesce(fn.max('sequence'), lit(0)), '+', lit(1)).as('next'))
        .where('draft_id', '=', draftId),
      kind,
      person_id: personId,
      reason,
      at,
    }))
    .execute()
}

export async function draftSteps(reader: Reader, draftId: DraftId): Promise<readonly DraftStep[]> {
  const rows = await reader
    .selectFrom('disclosure.draft_step')
    .select(['kind', 'person_id', 'reason', 'at'])
    .where('draft_id', '=', draftId)
    .orderBy('sequence')
    .execute()
  return rows.flatMap(({ kind, person_id: personId, reason, at }) => {
    const known = draftStepKinds.find((candidate) => candidate === kind)
    return known === undefined ? [] : [{ kind: known, personId, reason, at }]
  })
}
