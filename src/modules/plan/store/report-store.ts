import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, newId, type PlanId, type ReportId, type UnitId } from '../../../platform/kernel/ids.ts'
import { type ReportState, type ReportStep, reportActions, reportStates } from '../domain/report.ts'
import { ReportDraft, SchoolReport } from '../domain/report-content.ts'
import { SectorReport } from '../domain/report-roll-up.ts'
import { oneOf } from './plan-rows.ts'

/** A report that a unit owes, with the draft of it. */
export interface Report {
  readonly id: ReportId
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly recipientId: UnitId
  readonly periodFrom: LocalDate
  readonly periodTo: LocalDate
  readonly dueOn: LocalDate
  readonly state: ReportState
  readonly draft: ReportDraft
  /** Counts the changes; a page made from an older one may not overwrite a newer. */
  readonly version: number
}

/** What was sent, of a school or of an authority on its schools. */
export const SentReport = z.discriminatedUnion('kind', [SchoolReport, SectorReport])
export type SentReport = z.infer<typeof SentReport>

export async function findReport(database: Reader, id: ReportId): Promise<Report | undefined> {
  const row = await database.selectFrom('plan.report').selectAll().where('id', '=', id).executeTakeFirst()
  return row && reportOfRow(row)
}

/** The report that a unit owes, or has begun, on a plan. */
export async function findReportOf(
  database: Reader,
  planId: PlanId,
  unitId: UnitId,
): Promise<Report | undefined> {
  const row = await database
    .selectFrom('plan.report')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('unit_id', '=', unitId)
    .orderBy('period_to', 'desc')
    .executeTakeFirst()
  return row && reportOfRow(row)
}

/** A report as the domain knows it. */
export function reportOfRow(row: {
  readonly id: ReportId
  readonly plan_id: PlanId
  readonly unit_id: UnitId
  readonly recipient_id: UnitId
  readonly period_from: LocalDate
  readonly period_to: LocalDate
  readonly due_on: LocalDate
  readonly state: string
  readonly content: unknown
  readonly version: number
}): Report {
  return {
    id: row.id,
    planId: row.plan_id,
    unitId: row.unit_id,
    recipientId: row.recipient_id,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    dueOn: row.due_on,
    state: oneOf(reportStates, row.state),
    draft: ReportDraft.parse(row.content),
    version: row.version,
  }
}

/** A report that nobody asked for by a plan, but a unit makes: an authority's on its schools. */
export async function insertReport(
  tx: Tx,
  report: Omit<Report, 'id' | 'state' | 'draft' | 'version'>,
): Promise<ReportId> {
  const id = newId('report')
  await tx
    .insertInto('plan.report')
    .values({
      id,
      plan_id: report.planId,
      unit_id: report.unitId,
      recipient_id: report.recipientId,
      period_from: report.periodFrom,
      period_to: report.periodTo,
      due_on: report.dueOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const found = await findReportOf(tx, report.planId, report.unitId)
  if (found === undefined) throw new RangeError('a report was neither inserted nor there')
  return found.id
}

/**
 * Takes a report for a change that was made from `version`: counts it up and holds the row until the
 * transaction ends. Undefined when somebody else changed it since.
 */
export async function claimReport(tx: Tx, id: ReportId, version: number): Promise<Report | undefined> {
  const row = await tx
    .updateTable('plan.report')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst()
  return row && reportOfRow(row)
}

export async function saveDraft(tx: Tx, id: ReportId, draft: ReportDraft): Promise<void> {
  await tx
    .updateTable('plan.report')
    .set({ content: JSON.stringify(draft) })
    .where('id', '=', id)
    .execute()
}

/** One more step on the way of a claimed report; what is sent is kept whole with it. */
export async function appendStep(
  tx: Tx,
  id: ReportId,
  step: ReportStep,
  state: ReportState,
  content: SentReport | null,
): Promise<void> {
  await tx
    .insertInto('plan.report_action')
    .values({
      id: newId('report-action'),
      report_id: id,
      action: step.action,
      actor_id: step.actorId,
      reason: step.reason,
      content: content === null ? null : JSON.stringify(content),
      // Clocks of several machines differ: a step is always later than the one before it.
      made_at: sql<Date>`greatest(${step.at}::timestamptz, (
        select max(made_at) + interval '1 millisecond' from plan.report_action where report_id = ${id}))`,
    })
    .execute()
  await tx
    .updateTable('plan.report')
    .set({ state, ...(step.action === 'send' && { sent_at: step.at }) })
    .where('id', '=', id)
    .execute()
}

const ActorId = idSchema('person').nullable()

/** The steps of a report, oldest first. */
export async function loadSteps(database: Reader, id: ReportId): Promise<ReportStep[]> {
  const rows = await database
    .selectFrom('plan.report_action')
    .select(['action', 'actor_id', 'reason', 'made_at'])
    .where('report_id', '=', id)
    .orderBy('made_at')
    .execute()
  return rows.map((row) => ({
    action: oneOf(reportActions, row.action),
    actorId: ActorId.parse(row.actor_id),
    reason: row.reason,
    at: row.made_at,
  }))
}

/** What was sent last, whole as it was sent; undefined when nothing was sent yet. */
export async function findSentReport(database: Reader, id: ReportId): Promise<SentReport | undefined> {
  const row = await database
    .selectFrom('plan.report_action')
    .select('content')
    .where('report_id', '=', id)
    .where('action', '=', 'send')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && SentReport.parse(row.content)
}
