import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PlanId, ReportId, UnitId } from '../../../platform/kernel/ids.ts'
import { type ReportState, reportStates } from '../domain/report.ts'
import { SchoolReport } from '../domain/report-content.ts'
import { oneOf } from './plan-rows.ts'

/** A report in a list: whose, by when, how far. */
export interface ListedReport {
  readonly id: ReportId
  readonly planId: PlanId
  readonly planTitle: string
  readonly planYear: number
  readonly unitId: UnitId
  readonly recipientId: UnitId
  readonly dueOn: LocalDate
  readonly state: ReportState
  readonly firstSentAt: Date | null
  readonly lastSentAt: Date | null
  readonly sendings: number
}

/** The reports that some units owe or have sent, those not sent yet first. */
export async function listOwedReports(database: Reader, unitIds: readonly UnitId[]): Promise<ListedReport[]> {
  if (unitIds.length === 0) return []
  const rows = await listed(database)
    .where('report.unit_id', '=', sql<UnitId>`any(${[...unitIds]}::uuid[])`)
    .orderBy(sql`report.state in ('sent', 'accepted')`)
    .orderBy('report.due_on', 'desc')
    .limit(500)
    .execute()
  return rows.map(listedOfRow)
}

/** The reports on one plan that some units receive. */
export async function listReceivedReports(
  database: Reader,
  recipientIds: readonly UnitId[],
  planId: PlanId,
): Promise<ListedReport[]> {
  if (recipientIds.length === 0) return []
  const rows = await listed(database)
    .where('report.recipient_id', '=', sql<UnitId>`any(${[...recipientIds]}::uuid[])`)
    .where('report.plan_id', '=', planId)
    .execute()
  return rows.map(listedOfRow)
}

/** Reports that are not sent and due between two days, both included, on plans in force. */
export async function listUnsentReports(
  database: Reader,
  from: LocalDate,
  to: LocalDate,
): Promise<ListedReport[]> {
  const rows = await listed(database)
    .where('report.state', 'in', ['expected', 'draft', 'awaiting-approval'])
    .where('report.due_on', '>=', from)
    .where('report.due_on', '<=', to)
    .where('plan.state', '=', 'issued')
    .execute()
  return rows.map(listedOfRow)
}

export async function findListedReport(database: Reader, id: ReportId): Promise<ListedReport | undefined> {
  const row = await listed(database).where('report.id', '=', id).executeTakeFirst()
  return row && listedOfRow(row)
}

export interface PlanOfReports {
  readonly planId: PlanId
  readonly title: string
  readonly year: number
  readonly dueOn: LocalDate
}

/** The plans on which some units receive reports, the newest first. */
export async function listPlansOfReports(
  database: Reader,
  recipientIds: readonly UnitId[],
): Promise<PlanOfReports[]> {
  if (recipientIds.length === 0) return []
  const rows = await database
    .selectFrom('plan.report as report')
    .innerJoin('plan.plan as plan', 'plan.id', 'report.plan_id')
    .select(['plan.id', 'plan.title', 'plan.year', ({ fn }) => fn.max('report.due_on').as('due_on')])
    .where('report.recipient_id', '=', sql<UnitId>`any(${[...recipientIds]}::uuid[])`)
    .groupBy(['plan.id', 'plan.title', 'plan.year'])
    .orderBy('due_on', 'desc')
    .orderBy('plan.id')
    .limit(100)
    .execute()
  return rows.map((row) => ({ planId: row.id, title: row.title, year: row.year, dueOn: row.due_on }))
}

/** What schools have sent last on a plan, whole; reports of authorities are left out. */
export async function loadSentReports(
  database: Reader,
  reportIds: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, SchoolReport>> {
  if (reportIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('plan.report_action')
    .distinctOn('report_id')
    .select(['report_id', 'content'])
    .where('report_id', '=', sql<ReportId>`any(${[...reportIds]}::uuid[])`)
    .where('action', '=', 'send')
    .orderBy('report_id')
    .orderBy('made_at', 'desc')
    .execute()
  return new Map(
    rows.flatMap(({ report_id, content }) => {
      const parsed = SchoolReport.safeParse(content)
      return parsed.success ? [[report_id, parsed.data]] : []
    }),
  )
}

function listed(database: Reader) {
  return database
    .selectFrom('plan.report as report')
    .innerJoin('plan.plan as plan', 'plan.id', 'report.plan_id')
    .leftJoinLateral(
      (joined) =>
        joined
          .selectFrom('plan.report_action as action')
          .select(({ fn }) => [
            fn.min('action.made_at').as('first_sent_at'),
            fn.max('action.made_at').as('last_sent_at'),
            fn.countAll<number>().as('sendings'),
          ])
          .whereRef('action.report_id', '=', 'report.id')
          .where('action.action', '=', 'send')
          .as('sent'),
      (join) => join.onTrue(),
    )
    .select([
      'report.id',
      'report.plan_id',
      'report.unit_id',
      'report.recipient_id',
      'report.due_on',
      'report.state',
      'plan.title',
      'plan.year',
      'sent.first_sent_at',
      'sent.last_sent_at',
      'sent.sendings',
    ])
}

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>

function listedOfRow(row: ListedRow): ListedReport {
  return {
    id: row.id,
    planId: row.plan_id,
    planTitle: row.title,
    planYear: row.year,
    unitId: row.unit_id,
    recipientId: row.recipient_id,
    dueOn: row.due_on,
    state: oneOf(reportStates, row.state),
    firstSentAt: row.first_sent_at,
    lastSentAt: row.last_sent_at,
    sendings: row.sendings ?? 0,
  }
}
