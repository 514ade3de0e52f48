import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import {
  type FindingId,
  type FindingKind,
  findingKinds,
  type InspectionId,
  type RemedyId,
} from '../domain/inspections/inspection.ts'
import { oneOf } from './inspection-rows.ts'

/** What is held against a school, with the last thing that it said to it. */
export interface Finding {
  readonly id: FindingId
  readonly itemCode: string | null
  readonly kind: FindingKind
  readonly text: string
  readonly upheld: boolean
  readonly publicText: string
  readonly explanation: string | null
}

export async function loadFindings(database: Reader, id: InspectionId): Promise<Finding[]> {
  const { rows } = await sql<{
    id: string
    item_code: string | null
    kind: string
    text: string
    upheld: boolean
    public_text: string
    explanation: string | null
  }>`
    select finding.id, item_code, kind, finding.text, upheld, public_text,
      (select said.text from cases.inspection_explanation said where said.finding_id = finding.id
        order by said.made_at desc limit 1) as explanation
    from cases.inspection_finding finding
    where inspection_id = ${id} order by position, finding.id`.execute(database)
  return rows.map((row) => ({
    id: idSchema('inspection-finding').parse(row.id),
    itemCode: row.item_code,
    kind: oneOf(findingKinds, row.kind),
    text: row.text,
    upheld: row.upheld,
    publicText: row.public_text,
    explanation: row.explanation,
  }))
}

export async function insertFinding(
  tx: Tx,
  id: InspectionId,
  finding: Pick<Finding, 'itemCode' | 'kind' | 'text'>,
): Promise<FindingId> {
  const findingId = newId('inspection-finding')
  await tx
    .insertInto('cases.inspection_finding')
    .values({
      id: findingId,
      inspection_id: id,
      item_code: finding.itemCode,
      kind: finding.kind,
      text: finding.text,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from cases.inspection_finding
        where inspection_id = ${id})`,
    })
    .execute()
  return findingId
}

export async function removeFinding(tx: Tx, id: InspectionId, findingId: FindingId): Promise<void> {
  await tx
    .deleteFrom('cases.inspection_finding')
    .where('id', '=', findingId)
    .where('inspection_id', '=', id)
    .execute()
}

/** What the school says to one finding; the last word counts, all of them stay. */
export async function insertExplanation(
  tx: Tx,
  id: InspectionId,
  said: {
    readonly findingId: FindingId
    readonly text: string
    readonly authorId: PersonId
    readonly at: Date
  },
): Promise<void> {
  await tx
    .insertInto('cases.inspection_explanation')
    .values({
      id: newId('inspection-explanation'),
      inspection_id: id,
      finding_id: said.findingId,
      text: said.text,
      author_id: said.authorId,
      made_at: said.at,
    })
    .execute()
}

export async function judgeFinding(
  tx: Tx,
  findingId: FindingId,
  judged: { readonly upheld: boolean; readonly publicText: string },
): Promise<void> {
  await tx
    .updateTable('cases.inspection_finding')
    .set({ upheld: judged.upheld, public_text: judged.publicText })
    .where('id', '=', findingId)
    .execute()
}

export interface Conclusion {
  readonly summary: string
  readonly publicSummary: string
  readonly number: number | null
  readonly signedBy: PersonId | null
  readonly signedOn: LocalDate | null
}

export const noConclusion: Conclusion = {
  summary: '',
  publicSummary: '',
  number: null,
  signedBy: null,
  signedOn: null,
}

export async function loadConclusion(database: Reader, id: InspectionId): Promise<Conclusion> {
  const row = await database
    .selectFrom('cases.inspection_conclusion')
    .selectAll()
    .where('inspection_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return noConclusion
  return {
    summary: row.summary,
    publicSummary: row.public_summary,
    number: row.number,
    signedBy: row.signed_by === null ? null : idSchema('person').parse(row.signed_by),
    signedOn: row.signed_on,
  }
}

export async function saveConclusion(
  tx: Tx,
  id: InspectionId,
  draft: Pick<Conclusion, 'summary' | 'publicSummary'>,
): Promise<void> {
  const values = { summary: draft.summary, public_summary: draft.publicSummary }
  await tx
    .insertInto('cases.inspection_conclusion')
    .values({ inspection_id: id, ...values })
    .onConflict((conflict) => conflict.column('inspection_id').doUpdateSet(values))
    .execute()
}

/** Numbers and signs the conclusion; the days of its remedies are counted from here and fixed with it. */
export async function signConclusion(
  tx: Tx,
  id: InspectionId,
  signature: {
    readonly number: number
    readonly signedBy: PersonId
    readonly signedOn: LocalDate
    readonly dueOnOf: ReadonlyMap<RemedyId, LocalDate>
  },
): Promise<void> {
  for (const [remedyId, dueOn] of signature.dueOnOf) {
    await tx
      .updateTable('cases.inspection_remedy')
      .set({ due_on: dueOn })
      .where('id', '=', remedyId)
      .execute()
  }
  await tx
    .updateTable('cases.inspection_conclusion')
    .set({ number: signature.number, signed_by: signature.signedBy, signed_on: signature.signedOn })
    .where('inspection_id', '=', id)
    .execute()
}

export interface NewRemedy {
  readonly findingId: FindingId
  readonly unitId: UnitId
  readonly text: string
  readonly workingDays: number | null
  readonly dueOn: LocalDate | null
}

export async function insertRemedy(tx: Tx, id: InspectionId, remedy: NewRemedy): Promise<RemedyId> {
  const remedyId = newId('inspection-remedy')
  await tx
    .insertInto('cases.inspection_remedy')
    .values({
      id: remedyId,
      inspection_id: id,
      finding_id: remedy.findingId,
      unit_id: remedy.unitId,
      text: remedy.text,
      working_days: remedy.workingDays,
      due_on: remedy.dueOn,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from cases.inspection_remedy
        where inspection_id = ${id})`,
    })
    .execute()
  return remedyId
}

export async function removeRemedy(tx: Tx, id: InspectionId, remedyId: RemedyId): Promise<void> {
  await tx
    .deleteFrom('cases.inspection_remedy')
    .where('id', '=', remedyId)
    .where('inspection_id', '=', id)
    .execute()
}
