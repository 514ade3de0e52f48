import { sql } from 'kysely'
import { type Collector, collectors, type FeeUnit, feeUnits } from '../../../platform/content/schema/fees.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, UnitId } from '../../../platform/kernel/ids.ts'
import { type Verdict, verdicts } from '../domain/fees/judge-collection.ts'

/** What parents say they were asked for; who told it is with the case alone. */
export interface CollectionReport {
  readonly id: string
  readonly unitId: UnitId
  readonly schoolYear: string
  readonly askedName: string
  readonly kind: string | null
  readonly amount: bigint | null
  readonly unit: FeeUnit | null
  readonly askedBy: Collector
  readonly askedOn: LocalDate
  readonly verdict: Verdict
  readonly law: string
  readonly filedOn: LocalDate
  readonly caseId: CaseId
  /** How the case ended; null while it is open. */
  readonly caseOutcome: string | null
  readonly findingId: string | null
}

export async function insertCollectionReport(
  tx: Tx,
  report: Omit<CollectionReport, 'caseOutcome' | 'findingId'> & { readonly example?: boolean },
): Promise<void> {
  await tx
    .insertInto('disclosure.fee_report')
    .values({
      id: report.id,
      unit_id: report.unitId,
      school_year: report.schoolYear,
      asked_name: report.askedName,
      kind: report.kind,
      amount: report.amount === null ? null : Number(report.amount),
      unit: report.unit,
      asked_by: report.askedBy,
      asked_on: report.askedOn,
      verdict: report.verdict,
      law: report.law,
      filed_on: report.filedOn,
      case_id: report.caseId,
      example: report.example ?? false,
    })
    .execute()
}

/** Reports of some units, the newest first; only those that belong to no finding yet when `loose`. */
export async function listCollectionReports(
  reader: Reader,
  units: readonly UnitId[],
  { findingId, loose = false }: { readonly findingId?: string; readonly loose?: boolean },
  limit = 200,
): Promise<CollectionReport[]> {
  let query = reader
    .selectFrom('disclosure.fee_report')
    .selectAll()
    .where('unit_id', '=', sql<UnitId>`any(${[...units]}::uuid[])`)
    .orderBy('filed_on', 'desc')
    .orderBy('id')
    .limit(limit)
  if (findingId !== undefined) query = query.where('finding_id', '=', findingId)
  if (loose) query = query.where('finding_id', 'is', null)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    schoolYear: row.school_year,
    askedName: row.asked_name,
    kind: row.kind,
    amount: row.amount === null ? null : BigInt(row.amount),
    unit: feeUnits.find((unit) => unit === row.unit) ?? null,
    askedBy: collectors.find((collector) => collector === row.asked_by) ?? 'other',
    askedOn: row.asked_on,
    verdict: verdicts.find((verdict) => verdict === row.verdict) ?? 'not-listed',
    law: row.law,
    filedOn: row.filed_on,
    caseId: row.case_id,
    caseOutcome: row.case_outcome,
    findingId: row.finding_id,
  }))
}

/** Puts reports of one unit to a finding. @returns how many there were */
export async function joinReports(
  tx: Tx,
  unitId: UnitId,
  reportIds: readonly string[],
  findingId: string,
): Promise<number> {
  const joined = await tx
    .updateTable('disclosure.fee_report')
    .set({ finding_id: findingId })
    .where('unit_id', '=', unitId)
    .where('finding_id', 'is', null)
    .where('id', '=', sql<string>`any(${[...reportIds]}::uuid[])`)
    .executeTakeFirst()
  return Number(joined.numUpdatedRows)
}

/** Notes how the case of a report ended; nothing happens for a case that is of no report. */
export async function noteCaseOutcome(tx: Tx, caseId: string, outcome: string): Promise<void> {
  await tx
    .updateTable('disclosure.fee_report')
    .set({ case_outcome: outcome })
    .where(sql<boolean>`case_id = ${caseId}::uuid`)
    .execute()
}
