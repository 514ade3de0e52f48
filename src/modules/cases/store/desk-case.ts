import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type CaseId, type FileId, newId, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { type CaseRelation, caseRelations } from '../domain/case-act.ts'

/** What was asked and by whom; undefined for a reader who may not read it. */
export interface CaseContent {
  readonly title: string
  readonly fields: unknown
  readonly applicant: StoredApplicant | null
  readonly example: boolean
}

export interface StoredApplicant {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly citizenNumber: string
  readonly resultBy: string
}

export async function findContent(reader: Reader, caseId: CaseId): Promise<CaseContent | undefined> {
  const row = await reader
    .selectFrom('cases.content')
    .innerJoin('cases.case', 'cases.case.id', 'cases.content.case_id')
    .leftJoin('cases.applicant', 'cases.applicant.case_id', 'cases.content.case_id')
    .select([
      'cases.content.title',
      'cases.content.fields',
      'cases.case.example',
      'cases.applicant.case_id as applicant_of',
      'cases.applicant.name',
      'cases.applicant.phone',
      'cases.applicant.email',
      'cases.applicant.address',
      'cases.applicant.citizen_number',
      'cases.applicant.result_by',
    ])
    .where('cases.content.case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const applicant =
    row.applicant_of === null
      ? null
      : {
          name: row.name ?? '',
          phone: row.phone ?? '',
          email: row.email ?? '',
          address: row.address ?? '',
          citizenNumber: row.citizen_number ?? '',
          resultBy: row.result_by ?? 'online',
        }
  return { title: row.title, fields: row.fields, example: row.example, applicant }
}

export interface CaseFile {
  readonly fileId: FileId
  readonly name: string
  readonly size: number
  readonly actSequence: number
  readonly byCitizen: boolean
  readonly forCitizen: boolean
}

export async function listCaseFiles(reader: Reader, caseId: CaseId): Promise<CaseFile[]> {
  const rows = await reader
    .selectFrom('cases.attachment')
    .innerJoin('platform.file', 'platform.file.id', 'cases.attachment.file_id')
    .select([
      'cases.attachment.file_id',
      'platform.file.name',
      'platform.file.size',
      'cases.attachment.act_sequence',
      'cases.attachment.by_citizen',
      'cases.attachment.for_citizen',
    ])
    .where('cases.attachment.case_id', '=', caseId)
    .orderBy('cases.attachment.act_sequence')
    .orderBy('platform.file.name')
    .execute()
  return rows.map((row) => ({
    fileId: row.file_id,
    name: row.name,
    size: Number(row.size),
    actSequence: row.act_sequence,
    byCitizen: row.by_citizen,
    forCitizen: row.for_citizen,
  }))
}

/** Adds a file to a case, in the transaction of the act that brought it. */
export async function attachFile(
  tx: Tx,
  attached: {
    readonly caseId: CaseId
    readonly fileId: FileId
    readonly actSequence: number
    readonly forCitizen: boolean
  },
): Promise<void> {
  await tx
    .insertInto('cases.attachment')
    .values({
      id: crypto.randomUUID(),
      case_id: attached.caseId,
      file_id: attached.fileId,
      act_sequence: attached.actSequence,
      by_citizen: false,
      for_citizen: attached.forCitizen,
    })
    .execute()
}

/** Another case that belongs to this one; `of` when this one says so, `by` when the other does. */
export interface RelatedCase {
  readonly otherId: CaseId
  readonly relation: CaseRelation
  readonly direction: 'of' | 'by'
}

export async function listRelations(reader: Reader, caseId: CaseId): Promise<RelatedCase[]> {
  // A relation is readable with the case that says it; from the other side only when that one may be read too.
  const rows = await reader
    .selectFrom('cases.relation')
    .select(['case_id', 'other_id', 'relation'])
    .where(({ or, eb }) => or([eb('case_id', '=', caseId), eb('other_id', '=', caseId)]))
    .orderBy('made_at')
    .limit(500)
    .execute()
  return rows.flatMap((row) => {
    const relation = caseRelations.find((known) => known === row.relation)
    if (relation === undefined) return []
    const direction = row.case_id === caseId ? ('of' as const) : ('by' as const)
    return [{ otherId: direction === 'of' ? row.other_id : row.case_id, relation, direction }]
  })
}

export async function insertRelation(
  tx: Tx,
  caseId: CaseId,
  otherId: CaseId,
  relation: CaseRelation,
): Promise<void> {
  await tx
    .insertInto('cases.relation')
    .values({ case_id: caseId, other_id: otherId, relation })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A case of the same unit whose words are alike, from 0.3 to 1. */
export interface SimilarCase {
  readonly caseId: CaseId
  readonly alike: number
}

export async function findSimilarCases(reader: Reader, caseId: CaseId, most: number): Promise<SimilarCase[]> {
  const { rows } = await sql<SimilarCase>`
    select case_id as "caseId", alike from cases.similar_cases(${caseId}::uuid, ${most})`.execute(reader)
  return rows
}

/** Lets the receipt of a case open the one that was filed in its stead. */
export async function followReceipt(tx: Tx, from: CaseId, to: CaseId): Promise<void> {
  await sql`select cases.follow_receipt(${from}::uuid, ${to}::uuid)`.execute(tx)
}

/** A question that one unit put to another about a case. */
export interface Consultation {
  readonly id: string
  readonly caseId: CaseId
  readonly kind: string
  readonly askingUnitId: UnitId
  readonly askedUnitId: UnitId | null
  /** Named when the asked body is not among the units. */
  readonly askedAgency: string
  readonly question: string
  readonly dueOn: LocalDate
  readonly askedAt: Date
  readonly answer: string | null
  readonly answeredAt: Date | null
}

export async function listConsultations(
  reader: Reader,
  of: { readonly caseId: CaseId } | { readonly askedUnits: readonly UnitId[] } | { readonly id: string },
): Promise<Consultation[]> {
  let query = reader
    .selectFrom('cases.consultation')
    .selectAll()
    .orderBy(sql`answered_at is not null`)
    .orderBy('due_on')
    .limit(200)
  if ('caseId' in of) query = query.where('case_id', '=', of.caseId)
  else if ('id' in of) query = query.where('id', '=', of.id)
  else query = query.where('asked_unit_id', '=', sql<UnitId>`any(${[...of.askedUnits]}::uuid[])`)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    askingUnitId: row.asking_unit_id,
    askedUnitId: row.asked_unit_id,
    askedAgency: row.asked_agency,
    question: row.question,
    dueOn: row.due_on,
    askedAt: row.asked_at,
    answer: row.answer,
    answeredAt: row.answered_at,
  }))
}

export async function insertConsultation(
  tx: Tx,
  asked: Omit<Consultation, 'id' | 'answer' | 'answeredAt'> & { readonly askedBy: PersonId },
): Promise<string> {
  const id = newId('consultation')
  await tx
    .insertInto('cases.consultation')
    .values({
      id,
      case_id: asked.caseId,
      kind: asked.kind,
      asking_unit_id: asked.askingUnitId,
      asked_unit_id: asked.askedUnitId,
      asked_agency: asked.askedAgency,
      question: asked.question,
      due_on: asked.dueOn,
      asked_by: asked.askedBy,
      asked_at: asked.askedAt,
    })
    .execute()
  return id
}

/** @returns false when it was answered before */
export async function answerConsultation(
  tx: Tx,
  id: string,
  answered: { readonly answer: string; readonly by: PersonId; readonly at: Date },
): Promise<boolean> {
  const updated = await tx
    .updateTable('cases.consultation')
    .set({ answer: answered.answer, answered_by: answered.by, answered_at: answered.at })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Why somebody reads a confidential case that another handles; undefined when no reason holds now. */
export async function findReadingReason(
  reader: Reader,
  caseId: CaseId,
  personId: PersonId,
  now: Date,
): Promise<string | undefined> {
  const row = await reader
    .selectFrom('cases.reading')
    .select('reason')
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('until', '>', now)
    .orderBy('begun_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.reason
}

export async function insertReading(
  tx: Tx,
  reading: {
    readonly caseId: CaseId
    readonly personId: PersonId
    readonly reason: string
    readonly begunAt: Date
    readonly until: Date
  },
): Promise<void> {
  await tx
    .insertInto('cases.reading')
    .values({
      case_id: reading.caseId,
      person_id: reading.personId,
      reason: reading.reason,
      begun_at: reading.begunAt,
      until: reading.until,
    })
    .execute()
}
