import { createHash } from 'node:crypto'
import type { Reader } from '../../../platform/database/database.ts'
import { installationKind } from '../../../platform/database/installation.ts'
import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import type { WorkbookDescriptionInput } from '../../../platform/documents/sheets/workbook-description.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { composeReport } from '../domain/report-content.ts'
import { dimensionNames } from '../plan-words.ts'
import { getPlan } from '../store/plan-store.ts'
import { loadReportEvidence, type ReportEvidence } from '../store/report-evidence.ts'
import type { Report, SentReport } from '../store/report-store.ts'
import { figureNames } from './figure-text.ts'
import { isInsider, type ReadableReport } from './report-access.ts'
import type { ReportDependencies } from './report-dependencies.ts'
import { type ReportNames, schoolReportDocument } from './report-document.ts'
import { loadReportHeader, type ReportHeader } from './report-header.ts'
import { schoolReportWorkbook, sectorReportWorkbook } from './report-workbook.ts'
import { sectorReportDocument } from './sector-document.ts'

/** What a reader sees of a report: the content, and what stands around it. */
export interface ReportView {
  readonly content: SentReport
  readonly header: ReportHeader
}

export function reportNames(dependencies: Pick<ReportDependencies, 'content'>): ReportNames {
  return {
    figures: figureNames(dependencies.content),
    dimensions: dimensionNames(dependencies.content),
  }
}

/** The text that a reader may see: for those who write it as it stands now, for all others as it was sent. */
export async function loadReportView(
  database: Reader,
  dependencies: ReportDependencies,
  found: ReadableReport,
  today: LocalDate,
): Promise<ReportView> {
  const { report, history, sent, parties } = found
  const { state } = report
  const isSent = state === 'sent' || state === 'accepted'
  if (sent !== undefined && (isSent || !isInsider(parties) || sent.kind === 'sector')) {
    const plans = await plansOf(database, report, dependencies)
    const header = await loadReportHeader(database, report, plans, history.lastSentAt, today)
    return { content: sent, header }
  }
  const evidence = await loadReportEvidence(database, report, dependencies.figures)
  const header = await loadReportHeader(database, report, evidence, null, today)
  return { content: composeReport(report.draft, evidence.areas), header }
}

async function plansOf(
  database: Reader,
  report: Report,
  { figures }: ReportDependencies,
): Promise<Pick<ReportEvidence, 'plan' | 'ownPlan'>> {
  const plan = await getPlan(database, report.planId)
  return plan.unitId === report.unitId
    ? { plan, ownPlan: undefined }
    : loadReportEvidence(database, report, figures)
}

/** The report as the document that its files and its preview print. */
export async function documentOf(
  database: Reader,
  { content, header }: ReportView,
  names: ReportNames,
): Promise<AdministrativeDocumentInput> {
  const example = (await installationKind(database)) === 'example'
  return content.kind === 'school'
    ? schoolReportDocument(content, header, names, example)
    : sectorReportDocument(content, header, names, example)
}

/** The report as tables. */
export async function workbookOf(
  database: Reader,
  { content, header }: ReportView,
  names: ReportNames,
): Promise<WorkbookDescriptionInput> {
  const example = (await installationKind(database)) === 'example'
  return content.kind === 'school'
    ? schoolReportWorkbook(content, header, names, example)
    : sectorReportWorkbook(content, header, names, example)
}

/** A name for exactly this content: what is sent is what was seen. */
export function fingerprintOf(content: SentReport): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}
