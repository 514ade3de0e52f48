import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PersonId, PublicationId, UnitId } from '../../../platform/kernel/ids.ts'
import {
  type CouncilMember,
  type MemberRole,
  memberRoles,
  type SelectionStep,
  type StepKind,
  StoredChoice,
  stepKinds,
  storedChoice,
  type TextbookChoice,
  type Tie,
  ties,
} from '../domain/books/selection.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'

export const selectionStates = ['editing', 'sent', 'published'] as const
export type SelectionState = (typeof selectionStates)[number]

/** How a school comes to the books of a year, as it stands. */
export interface BookSelection {
  readonly id: string
  readonly unitId: UnitId
  readonly schoolYear: SchoolYear
  /** The list while it is being made. */
  readonly choices: readonly TextbookChoice[]
  readonly state: SelectionState
  readonly explanation: string
  /** Why the principal sent it back. */
  readonly remark: string
  /** Counts the changes. */
  readonly changes: number
  /** Of the list that is public; 0 while none is. */
  readonly version: number
  readonly publicationId: PublicationId | null
  readonly publicFrom: Date | null
}

const StoredChoices = z.array(StoredChoice)

export async function findSelection(
  reader: Reader,
  unitId: UnitId,
  schoolYear: SchoolYear,
): Promise<BookSelection | undefined> {
  const row = await reader
    .selectFrom('disclosure.textbook_selection')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('school_year', '=', schoolYear)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      unitId,
      schoolYear,
      choices: StoredChoices.parse(row.choices),
      state: selectionStates.find((state) => state === row.state) ?? 'editing',
      explanation: row.explanation,
      remark: row.remark,
      changes: row.changes,
      version: row.version,
      publicationId: row.publication_id,
      publicFrom: row.public_from,
    }
  )
}

export interface SelectionChange {
  readonly unitId: UnitId
  readonly schoolYear: SchoolYear
  readonly choices: readonly TextbookChoice[]
  readonly state: SelectionState
  readonly explanation: string
  readonly remark: string
  readonly by: PersonId | null
  readonly at: Date
  readonly example?: boolean
}

/** The selection of a year, begun where there is none yet. */
export async function beginSelection(
  tx: Tx,
  {
    unitId,
    schoolYear,
    by,
    at,
    example = false,
  }: Omit<SelectionChange, 'choices' | 'state' | 'explanation' | 'remark'>,
): Promise<BookSelection> {
  await tx
    .insertInto('disclosure.textbook_selection')
    .values({
      id: crypto.randomUUID(),
      unit_id: unitId,
      school_year: schoolYear,
      changed_at: at,
      changed_by: by,
      example,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'school_year']).doNothing())
    .execute()
  const begun = await findSelection(tx, unitId, schoolYear)
  if (begun === undefined) throw new RangeError('a selection that was begun is there')
  return begun
}

/** Saves the draft made from the count of changes that it says. @returns false when somebody else was faster */
export async function saveSelection(
  tx: Tx,
  selection: BookSelection,
  { by, at }: { readonly by: PersonId | null; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('disclosure.textbook_selection')
    .set({
      choices: JSON.stringify(selection.choices.map(storedChoice)),
      state: selection.state,
      explanation: selection.explanation,
      remark: selection.remark,
      changes: selection.changes + 1,
      changed_at: at,
      changed_by: by,
    })
    .where('id', '=', selection.id)
    .where('changes', '=', selection.changes)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * The steps that stand, in the order of their days; replaced ones are left out.
 * @param asAt as they stood at that moment
 */
export async function selectionSteps(
  reader: Reader,
  selectionId: string,
  asAt: Date | null = null,
): Promise<SelectionStep[]> {
  const rows = await reader
    .selectFrom('disclosure.textbook_step as step')
    .selectAll('step')
    .where('step.selection_id', '=', selectionId)
    .where(sql<boolean>`(${asAt}::timestamptz is null or step.recorded_at <= ${asAt})`)
    .where(
      sql<boolean>`not exists (select from disclosure.textbook_step later where later.replaces_id = step.id
        and (${asAt}::timestamptz is null or later.recorded_at <= ${asAt}))`,
    )
    .orderBy('step.held_on')
    .orderBy('step.recorded_at')
    .orderBy('step.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: stepKinds.find((kind) => kind === row.kind) ?? 'group-meeting',
    heldOn: row.held_on,
    document: row.document,
    grade: row.grade,
    subject: row.subject,
    invited: row.invited,
    present: row.present,
    note: row.note,
    fileId: row.file_id,
    sha256: row.file_sha256,
    fileIsPublic: row.file_is_public,
    maskedText: row.masked_text,
  }))
}

export interface NewStep extends Omit<SelectionStep, 'id' | 'kind'> {
  readonly kind: StepKind
  readonly replacesId: string | null
  readonly by: PersonId | null
  readonly at: Date
}

export async function insertStep(tx: Tx, selectionId: string, step: NewStep): Promise<string> {
  const id = crypto.randomUUID()
  await tx
    .insertInto('disclosure.textbook_step')
    .values({
      id,
      selection_id: selectionId,
      kind: step.kind,
      held_on: step.heldOn,
      document: step.document,
      grade: step.grade,
      subject: step.subject,
      invited: step.invited,
      present: step.present,
      note: step.note,
      file_id: step.fileId,
      file_sha256: step.sha256,
      file_is_public: step.fileIsPublic,
      masked_text: step.maskedText,
      replaces_id: step.replacesId,
      recorded_by: step.by,
      recorded_at: step.at,
    })
    .execute()
  return id
}

/** Everybody who sits or sat on the council, in the order in which they were entered. */
export async function councilMembers(reader: Reader, selectionId: string): Promise<CouncilMember[]> {
  const rows = await reader
    .selectFrom('disclosure.textbook_member')
    .selectAll()
    .where('selection_id', '=', selectionId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    role: memberRoles.find((role) => role === row.role) ?? 'other',
    name: row.name,
    declaredOn: row.declared_on,
    tie: ties.find((tie) => tie === row.tie) ?? 'none',
    leftOn: row.left_on,
  }))
}

export interface NewMember {
  readonly role: MemberRole
  readonly name: string
  readonly declaredOn: CouncilMember['declaredOn']
  readonly tie: Tie
  readonly by: PersonId | null
  readonly at: Date
}

export async function insertMember(tx: Tx, selectionId: string, member: NewMember): Promise<void> {
  await tx
    .insertInto('disclosure.textbook_member')
    .values({
      id: crypto.randomUUID(),
      selection_id: selectionId,
      role: member.role,
      name: member.name,
      declared_on: member.declaredOn,
      tie: member.tie,
      recorded_by: member.by,
      recorded_at: member.at,
    })
    .execute()
}

/** Somebody leaves the council. @returns false for whoever is not on it */
export async function memberLeaves(
  tx: Tx,
  {
    selectionId,
    memberId,
    on,
  }: { readonly selectionId: string; readonly memberId: string; readonly on: string },
): Promise<boolean> {
  const { rows } = await sql`
    update disclosure.textbook_member set left_on = ${on}::date
    where id = ${memberId}::uuid and selection_id = ${selectionId}::uuid and left_on is null
    returning id`.execute(tx)
  return rows.length === 1
}
