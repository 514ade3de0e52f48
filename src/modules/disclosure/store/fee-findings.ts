import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { FileId, PersonId, PublicationId, UnitId } from '../../../platform/kernel/ids.ts'
import {
  type FindingAct,
  type FindingEntry,
  type FindingSource,
  type FindingStanding,
  type FindingState,
  findingActs,
  findingSources,
  findingStates,
} from '../domain/fees/finding.ts'

/** Something that was collected, or was to be, beside what is allowed. */
export interface Finding {
  readonly id: string
  readonly unitId: UnitId
  readonly schoolYear: string
  readonly source: FindingSource
  /** A code of the rules: `above-ceiling`, `not-listed`. */
  readonly problem: string
  readonly kind: string | null
  /** In the office's words. */
  readonly title: string
  readonly law: string
  readonly foundAt: Date
  readonly state: FindingState
  /** In đồng, in all. */
  readonly overCollected: bigint
  readonly repaid: bigint
  readonly confirmedAt: Date | null
  readonly publicationId: PublicationId | null
  /** How many parents told of it. */
  readonly reports: number
}

export interface RecordedEntry extends FindingEntry {
  readonly sequence: number
  readonly words: string
  readonly families: number | null
  readonly paidOn: LocalDate | null
  readonly voucher: string
  readonly fileId: FileId | null
}

const columns = sql`
  finding.id, finding.unit_id as "unitId", finding.school_year as "schoolYear", finding.source, finding.problem,
  finding.kind, finding.title, finding.law, finding.found_at as "foundAt", finding.state,
  finding.over_collected::text as "overCollected", finding.repaid::text as repaid,
  finding.confirmed_at as "confirmedAt", finding.publication_id as "publicationId",
  (select count(*) from disclosure.fee_report report where report.finding_id = finding.id) as reports`

interface Row extends Omit<Finding, 'source' | 'state' | 'overCollected' | 'repaid'> {
  readonly source: string
  readonly state: string
  readonly overCollected: string
  readonly repaid: string
}

function findingOf(row: Row): Finding {
  return {
    ...row,
    source: findingSources.find((source) => source === row.source) ?? 'rule',
    state: findingStates.find((state) => state === row.state) ?? 'open',
    overCollected: BigInt(row.overCollected),
    repaid: BigInt(row.repaid),
  }
}

export async function findFinding(reader: Reader, id: string): Promise<Finding | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from disclosure.fee_finding finding where finding.id = ${id}::uuid`.execute(reader)
  return rows.map(findingOf)[0]
}

/** The finding, held until the transaction ends. */
export async function lockFinding(tx: Tx, id: string): Promise<Finding | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from disclosure.fee_finding finding where finding.id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows.map(findingOf)[0]
}

export interface FindingFilter {
  readonly units: readonly UnitId[]
  readonly states?: readonly FindingState[]
  /** Only what the office confirmed: everybody may read that. */
  readonly confirmedOnly?: boolean
}

/** At most so many findings of some units, the newest first. */
export async function listFindings(reader: Reader, filter: FindingFilter, limit = 200): Promise<Finding[]> {
  const { units, states, confirmedOnly = false } = filter
  const { rows } = await sql<Row>`
    select ${columns} from disclosure.fee_finding finding
    where finding.unit_id = any(${[...units]}::uuid[])
      and (${states === undefined} or finding.state = any(${[...(states ?? [])]}::text[]))
      and (${!confirmedOnly} or finding.confirmed_at is not null)
    order by finding.found_at desc, finding.id limit ${limit}`.execute(reader)
  return rows.map(findingOf)
}

/** What the office has confirmed anywhere, the newest first. */
export async function listConfirmedFindings(reader: Reader, limit = 100): Promise<Finding[]> {
  const { rows } = await sql<Row>`
    select ${columns} from disclosure.fee_finding finding
    where finding.confirmed_at is not null
    order by finding.confirmed_at desc, finding.id limit ${limit}`.execute(reader)
  return rows.map(findingOf)
}

export interface NewFinding
  extends Pick<
    Finding,
    'id' | 'unitId' | 'schoolYear' | 'source' | 'problem' | 'kind' | 'title' | 'law' | 'foundAt'
  > {
  readonly example?: boolean
}

export async function insertFinding(tx: Tx, found: NewFinding): Promise<void> {
  await tx
    .insertInto('disclosure.fee_finding')
    .values({
      id: found.id,
      unit_id: found.unitId,
      school_year: found.schoolYear,
      source: found.source,
      problem: found.problem,
      kind: found.kind,
      title: found.title,
      law: found.law,
      found_at: found.foundAt,
      example: found.example ?? false,
    })
    .execute()
}

/** Everything that was done about a finding, oldest first. */
export async function findingEntries(reader: Reader, findingId: string): Promise<RecordedEntry[]> {
  const rows = await reader
    .selectFrom('disclosure.fee_finding_entry')
    .selectAll()
    .where('finding_id', '=', findingId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    sequence: row.sequence,
    act: findingActs.find((act): act is FindingAct => act === row.act) ?? 'explained',
    at: row.made_at,
    words: row.words,
    amount: row.amount === null ? null : BigInt(row.amount),
    families: row.families,
    paidOn: row.paid_on,
    voucher: row.voucher,
    fileId: row.file_id,
  }))
}

/** Hexadecimal SHA-256 of the file of an entry's voucher, where there is one. */
export async function voucherHash(
  reader: Reader,
  { fileId }: Pick<RecordedEntry, 'fileId'>,
): Promise<string | undefined> {
  if (fileId === null) return undefined
  const row = await reader
    .selectFrom('platform.file')
    .select('sha256')
    .where('id', '=', fileId)
    .executeTakeFirst()
  return row?.sha256.toString('hex')
}

/** Findings that the office confirmed, in the order of their identifiers. */
export async function confirmedFindingsAfter(
  reader: Reader,
  after: string | undefined,
  limit: number,
): Promise<Finding[]> {
  const { rows } = await sql<Row>`
    select ${columns} from disclosure.fee_finding finding
    where finding.confirmed_at is not null and (${after ?? null}::uuid is null or finding.id > ${after ?? null}::uuid)
    order by finding.id limit ${limit}`.execute(reader)
  return rows.map(findingOf)
}

/** Adds an entry and what the finding has come to by it. */
export async function insertFindingEntry(
  tx: Tx,
  findingId: string,
  entry: RecordedEntry & { readonly by: PersonId | null },
  standing: FindingStanding,
): Promise<void> {
  await tx
    .updateTable('disclosure.fee_finding')
    .set({
      state: standing.state,
      over_collected: Number(standing.overCollected),
      repaid: Number(standing.repaid),
      ...(entry.act === 'confirmed' && { confirmed_at: entry.at }),
    })
    .where('id', '=', findingId)
    .execute()
  await tx
    .insertInto('disclosure.fee_finding_entry')
    .values({
      finding_id: findingId,
      sequence: entry.sequence,
      act: entry.act,
      made_at: entry.at,
      person_id: entry.by,
      words: entry.words,
      amount: entry.amount === null ? null : Number(entry.amount),
      families: entry.families,
      paid_on: entry.paidOn,
      voucher: entry.voucher,
      file_id: entry.fileId,
    })
    .execute()
}

export async function setFindingPublication(
  tx: Tx,
  findingId: string,
  publicationId: PublicationId,
): Promise<void> {
  await tx
    .updateTable('disclosure.fee_finding')
    .set({ publication_id: publicationId })
    .where('id', '=', findingId)
    .execute()
}
