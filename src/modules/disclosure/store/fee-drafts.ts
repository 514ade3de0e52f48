import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { type FeeLine, StoredFeeLine, storedLine } from '../domain/fees/fee-line.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'

export const draftStates = ['editing', 'sent', 'published'] as const
export type DraftState = (typeof draftStates)[number]

/** A list while it is being made. */
export interface FeeDraft {
  readonly unitId: UnitId
  readonly schoolYear: SchoolYear
  readonly lines: readonly FeeLine[]
  readonly state: DraftState
  /** Why something that the rules flag is so. */
  readonly explanation: string
  /** Why the principal sent it back. */
  readonly remark: string
  /** Counts the changes; 0 before the first. */
  readonly version: number
}

const StoredLines = z.array(StoredFeeLine)

/** The draft of a list; an empty one that nobody has begun yet. */
export async function getFeeDraft(reader: Reader, unitId: UnitId, schoolYear: SchoolYear): Promise<FeeDraft> {
  const row = await reader
    .selectFrom('disclosure.fee_draft')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('school_year', '=', schoolYear)
    .executeTakeFirst()
  if (row === undefined)
    return { unitId, schoolYear, lines: [], state: 'editing', explanation: '', remark: '', version: 0 }
  return {
    unitId,
    schoolYear,
    lines: StoredLines.parse(row.lines),
    state: draftStates.find((state) => state === row.state) ?? 'editing',
    explanation: row.explanation,
    remark: row.remark,
    version: row.version,
  }
}

/** Saves a draft made from the version that it says. @returns false when somebody else changed it meanwhile */
export async function saveFeeDraft(
  tx: Tx,
  draft: FeeDraft,
  { by, at }: { readonly by: PersonId | null; readonly at: Date },
): Promise<boolean> {
  const { unitId, schoolYear, state, explanation, remark, version } = draft
  const lines = JSON.stringify(draft.lines.map(storedLine))
  const { rows } = await sql<{ version: number }>`
    insert into disclosure.fee_draft as draft
      (unit_id, school_year, lines, state, explanation, remark, version, changed_at, changed_by)
    values (${unitId}, ${schoolYear}, ${lines}::jsonb, ${state}, ${explanation}, ${remark}, 1, ${at}, ${by})
    on conflict (unit_id, school_year) do update set lines = excluded.lines, state = excluded.state,
      explanation = excluded.explanation, remark = excluded.remark, version = draft.version + 1,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    where draft.version = ${version}
    returning draft.version`.execute(tx)
  return rows.length > 0 && (version > 0 || rows[0]?.version === 1)
}

/** Drafts that wait for the principal of some units, the longest first. */
export async function listSentDrafts(
  reader: Reader,
  units: readonly UnitId[],
): Promise<{ readonly unitId: UnitId; readonly schoolYear: string; readonly at: Date }[]> {
  const rows = await reader
    .selectFrom('disclosure.fee_draft')
    .select(['unit_id', 'school_year', 'changed_at'])
    .where('unit_id', '=', sql<UnitId>`any(${[...units]}::uuid[])`)
    .where('state', '=', 'sent')
    .orderBy('changed_at')
    .limit(200)
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, schoolYear: row.school_year, at: row.changed_at }))
}
