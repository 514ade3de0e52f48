import { createHmac } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { DisclosureRecruitmentCandidate } from '../../../platform/database/schema.ts'
import type { Language } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import {
  type CandidateId,
  idSchema,
  type PersonId,
  type RecruitmentId,
  type UnitId,
} from '../../../platform/kernel/ids.ts'

export const Relative = z.strictObject({ name: z.string().min(1).max(120), bornIn: z.int().nullable() })
export type Relative = z.infer<typeof Relative>

/** Who applies, as they wrote it. */
export interface CandidatePerson {
  readonly name: string
  readonly bornOn: LocalDate
  readonly phone: string
  readonly email: string
  readonly qualification: string
  readonly priorityClaim: string
  readonly related: readonly Relative[]
}

/** A candidate without the person. */
export interface Candidate {
  readonly id: CandidateId
  readonly code: string
  readonly post: string
  readonly filedAt: Date
  /** Null until it was checked. */
  readonly eligible: boolean | null
  readonly finding: string
  /** In hundredths of a point. */
  readonly priority: number | null
}

export interface NewCandidate {
  readonly id: CandidateId
  readonly recruitmentId: RecruitmentId
  readonly unitId: UnitId
  readonly post: string
  readonly filedAt: Date
  readonly person: CandidatePerson
  readonly receiptLookup: Buffer
  readonly language: Language
  readonly isExample: boolean
}

/** What is kept of a receipt's code: nobody who reads the table can follow a candidate. */
export function candidateLookup(code: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`recruitment-receipt:${code}`).digest()
}

/** Writes an application down. The recruitment must be locked. @returns the public code */
export async function insertCandidate(tx: Tx, entered: NewCandidate): Promise<string> {
  const { count } = await tx
    .selectFrom('disclosure.recruitment_candidate')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('recruitment_id', '=', entered.recruitmentId)
    .executeTakeFirstOrThrow()
  const code = `TS-${String(count + 1).padStart(3, '0')}`
  const { person } = entered
  await tx
    .insertInto('disclosure.recruitment_candidate')
    .values({
      id: entered.id,
      recruitment_id: entered.recruitmentId,
      unit_id: entered.unitId,
      code,
      post: entered.post,
      filed_at: entered.filedAt,
      example: entered.isExample,
    })
    .execute()
  await tx
    .insertInto('disclosure.recruitment_person')
    .values({
      candidate_id: entered.id,
      unit_id: entered.unitId,
      name: person.name,
      born_on: person.bornOn,
      phone: person.phone,
      email: person.email,
      qualification: person.qualification,
      priority_claim: person.priorityClaim,
      related: JSON.stringify(person.related),
      language: entered.language,
    })
    .execute()
  await tx
    .insertInto('disclosure.recruitment_receipt')
    .values({ lookup: entered.receiptLookup, candidate_id: entered.id })
    .execute()
  return code
}

/** All candidates of a recruitment, by their codes. */
export async function listCandidates(reader: Reader, id: RecruitmentId): Promise<readonly Candidate[]> {
  const rows = await reader
    .selectFrom('disclosure.recruitment_candidate')
    .selectAll()
    .where('recruitment_id', '=', id)
    .orderBy('code')
    .execute()
  return rows.map(readCandidate)
}

/** The candidate of a public code. */
export async function findCandidate(
  reader: Reader,
  id: RecruitmentId,
  code: string,
): Promise<Candidate | undefined> {
  const row = await reader
    .selectFrom('disclosure.recruitment_candidate')
    .selectAll()
    .where('recruitment_id', '=', id)
    .where('code', '=', code)
    .executeTakeFirst()
  return row && readCandidate(row)
}

function readCandidate(row: Selectable<DisclosureRecruitmentCandidate>): Candidate {
  return {
    id: row.id,
    code: row.code,
    post: row.post,
    filedAt: row.filed_at,
    eligible: row.eligible,
    finding: row.finding,
    priority: row.priority,
  }
}

/** Who some candidates are, as far as the reader of the transaction may know. */
export async function candidatePersons(
  reader: Reader,
  ids: readonly CandidateId[],
): Promise<ReadonlyMap<CandidateId, CandidatePerson>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('disclosure.recruitment_person')
    .selectAll()
    .where('candidate_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((row) => [
      row.candidate_id,
      {
        name: row.name,
        bornOn: row.born_on,
        phone: row.phone,
        email: row.email,
        qualification: row.qualification,
        priorityClaim: row.priority_claim,
        related: z.array(Relative).parse(row.related),
      },
    ]),
  )
}

/** Where a candidate reads letters. */
export interface CandidateAddress {
  readonly email: string
  readonly language: Language
}

/** Those who left an address, as far as the reader of the transaction may know. */
export async function candidateAddresses(
  reader: Reader,
  ids: readonly CandidateId[],
): Promise<ReadonlyMap<CandidateId, CandidateAddress>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('disclosure.recruitment_person')
    .select(['candidate_id', 'email', 'language'])
    .where('candidate_id', 'in', [...ids])
    .where('email', '<>', '')
    .execute()
  return new Map(
    rows.map(({ candidate_id, email, language }) => [
      candidate_id,
      { email, language: language === 'en' ? 'en' : 'vi' },
    ]),
  )
}

export interface EligibilityFinding {
  readonly eligible: boolean
  readonly finding: string
  readonly priority: number | null
  readonly by: PersonId
  readonly at: Date
}

export async function recordFinding(tx: Tx, id: CandidateId, found: EligibilityFinding): Promise<void> {
  await tx
    .updateTable('disclosure.recruitment_candidate')
    .set({
      eligible: found.eligible,
      finding: found.finding,
      priority: found.priority,
      checked_at: found.at,
      checked_by: found.by,
    })
    .where('id', '=', id)
    .execute()
}

/** The candidate of a receipt, with the recruitment. */
export async function findByReceipt(
  reader: Reader,
  lookup: Buffer,
): Promise<{ readonly candidate: Candidate; readonly recruitmentId: RecruitmentId } | undefined> {
  const { rows } = await sql<{
    id: string | null
  }>`select disclosure.find_recruitment_candidate(${lookup}) as id`.execute(reader)
  const found = idSchema('candidate').safeParse(rows[0]?.id)
  if (!found.success) return undefined
  const row = await reader
    .selectFrom('disclosure.recruitment_candidate')
    .selectAll()
    .where('id', '=', found.data)
    .executeTakeFirst()
  return row && { candidate: readCandidate(row), recruitmentId: row.recruitment_id }
}
