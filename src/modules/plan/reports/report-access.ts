import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { ReportId, UnitId } from '../../../platform/kernel/ids.ts'
import { foldReport, type ReportHistory, type ReportParty, type ReportStep } from '../domain/report.ts'
import { withPredecessors } from '../store/plan-units.ts'
import { findReport, findSentReport, loadSteps, type Report, type SentReport } from '../store/report-store.ts'

export type ReportVisit<Params = unknown> = Visit<Params, unknown, SignedIn>

/** A report with what a visitor may know of it. */
export interface ReadableReport {
  readonly report: Report
  readonly steps: readonly ReportStep[]
  readonly history: ReportHistory
  readonly parties: ReadonlySet<ReportParty>
  /** What was sent last. */
  readonly sent: SentReport | undefined
}

/** The units for which somebody receives reports: their own, and those from which these took over. */
export async function receivingUnits(visit: ReportVisit): Promise<UnitId[]> {
  const own = visit.unitsFor('report.receive')
  return own.length === 0 ? [] : withPredecessors(visit.database, own)
}

/**
 * Whether somebody receives the report of a unit: for its recipient, or for whoever took over from the recipient
 * and directs the unit now. An office that was split leaves each of its successors only the units that came to it.
 */
export async function receives(
  visit: ReportVisit,
  report: Pick<Report, 'unitId' | 'recipientId'>,
): Promise<boolean> {
  return receivedAmong(visit, report, await receivingUnits(visit))
}

function receivedAmong(
  visit: ReportVisit,
  { unitId, recipientId }: Pick<Report, 'unitId' | 'recipientId'>,
  receiving: readonly UnitId[],
): boolean {
  if (visit.may('report.receive', recipientId)) return true
  return receiving.includes(recipientId) && visit.may('plan.read-internal', unitId)
}

/** Of some reports, those that somebody receives. */
export async function onlyReceived<One extends Pick<Report, 'unitId' | 'recipientId'>>(
  visit: ReportVisit,
  reports: readonly One[],
): Promise<One[]> {
  const receiving = await receivingUnits(visit)
  return reports.filter((report) => receivedAmong(visit, report, receiving))
}

/** The parts that somebody has in a report. */
export async function partiesIn(
  visit: ReportVisit,
  report: Pick<Report, 'unitId' | 'recipientId'>,
): Promise<ReadonlySet<ReportParty>> {
  const parties = new Set<ReportParty>()
  if (visit.may('report.write', report.unitId)) parties.add('writer')
  if (visit.may('report.sign', report.unitId)) parties.add('signer')
  if (await receives(visit, report)) parties.add('recipient')
  return parties
}

/**
 * A report that the visitor may read: those who write and sign it at any time, other members of the unit and
 * the recipient what was sent. Whatever else looks as if it were not there.
 */
export async function findReadableReport(
  visit: ReportVisit,
  id: ReportId,
): Promise<ReadableReport | undefined> {
  const report = await findReport(visit.database, id)
  if (report === undefined) return undefined
  const parties = await partiesIn(visit, report)
  const member = visit.may('report.read', report.unitId)
  if (!member && !parties.has('recipient')) return undefined
  const [steps, sent] = await Promise.all([loadSteps(visit.database, id), findSentReport(visit.database, id)])
  if (!isInsider(parties) && sent === undefined) return undefined
  return { report, steps, history: foldReport(steps), parties, sent }
}

/** Whether somebody sees the report while it is being written. */
export function isInsider(parties: ReadonlySet<ReportParty>): boolean {
  return parties.has('writer') || parties.has('signer')
}
