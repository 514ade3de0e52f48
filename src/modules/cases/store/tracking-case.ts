import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { CaseId, FileId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Applicant } from './case-store.ts'

/** What whoever asked thought of the answer; undefined while they have not said. */
export interface CaseRating {
  readonly score: number
  readonly comment: string
}

export async function findRating(reader: Reader, caseId: CaseId): Promise<CaseRating | undefined> {
  return reader
    .selectFrom('cases.rating')
    .select(['score', 'comment'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
}

export async function insertRating(
  tx: Tx,
  rating: CaseRating & {
    readonly caseId: CaseId
    readonly unitId: UnitId
    readonly kind: string
    /** Whether they had to go elsewhere than to the one-stop desk; null when they have not said. */
    readonly wentElsewhere: boolean | null
    readonly at: Date
  },
): Promise<void> {
  const { caseId, unitId, kind, score, comment, wentElsewhere, at } = rating
  await tx
    .insertInto('cases.rating')
    .values({
      case_id: caseId,
      unit_id: unitId,
      kind,
      score,
      comment,
      went_elsewhere: wentElsewhere,
      rated_at: at,
    })
    .execute()
}

/** Whether news is sent by mail; undefined when there is no address to send it to. */
export async function findMailWish(reader: Reader, caseId: CaseId): Promise<boolean | undefined> {
  const row = await reader
    .selectFrom('cases.applicant')
    .select('told_by_mail')
    .where('case_id', '=', caseId)
    .where('email', '<>', '')
    .executeTakeFirst()
  return row?.told_by_mail
}

export async function setMailWish(tx: Tx, caseId: CaseId, wanted: boolean): Promise<void> {
  await tx
    .updateTable('cases.applicant')
    .set({ told_by_mail: wanted })
    .where('case_id', '=', caseId)
    .execute()
}

/** The numbers of some cases; a number names a case and opens nothing. */
export async function codesOfCases(
  reader: Reader,
  ids: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('cases.case')
    .select(['id', 'code'])
    .where('id', '=', sql<CaseId>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/** The files of a case with the part of it that each belongs to, for a case that is filed from it. */
export async function copyAttachments(tx: Tx, from: readonly AttachedFile[], to: CaseId): Promise<void> {
  if (from.length === 0) return
  await tx
    .insertInto('cases.attachment')
    .values(
      from.map(({ fileId, part }) => ({
        id: crypto.randomUUID(),
        case_id: to,
        file_id: fileId,
        act_sequence: 1,
        part,
        by_citizen: true,
        for_citizen: true,
      })),
    )
    .execute()
}

export interface AttachedFile {
  readonly fileId: FileId
  readonly part: string
}

export async function listOwnAttachments(reader: Reader, caseId: CaseId): Promise<AttachedFile[]> {
  return reader
    .selectFrom('cases.attachment')
    .select(['file_id as fileId', 'part'])
    .where('case_id', '=', caseId)
    .where('by_citizen', '=', true)
    .execute()
}

/** Who asks, for a case that they file from another one; null when they gave no name. */
export async function findOwnApplicant(reader: Reader, caseId: CaseId): Promise<Applicant | null> {
  const row = await reader
    .selectFrom('cases.applicant')
    .select(['name', 'phone', 'email', 'address', 'citizen_number', 'language', 'result_by'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { name, phone, email, address } = row
  return {
    name,
    phone,
    email,
    address,
    citizenNumber: row.citizen_number,
    language: row.language === 'en' ? 'en' : 'vi',
    resultBy: row.result_by === 'counter' || row.result_by === 'post' ? row.result_by : 'online',
  }
}
