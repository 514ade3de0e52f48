import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { FieldProblem, RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn } from '../../../platform/http/visit.ts'
import type { PlanId, ReportId } from '../../../platform/kernel/ids.ts'
import { getUnit, peopleWithRoles, unitNames } from '../../organisations/index.ts'
import { latenessOf } from '../domain/lateness.ts'
import { mayWrite } from '../domain/report.ts'
import { problemsOfDraft, type ReportDraft } from '../domain/report-content.ts'
import { loadReportEvidence } from '../store/report-evidence.ts'
import { listOwedReports } from '../store/report-queries.ts'
import { appendStep, claimReport, saveDraft } from '../store/report-store.ts'
import { DraftForm, fieldProblems, readDraft, SaveForm } from './draft-form.ts'
import { EditPage } from './edit-page.tsx'
import { OwedPage } from './owed-page.tsx'
import { reportPaths } from './paths.ts'
import { findReadableReport, type ReadableReport, type ReportVisit } from './report-access.ts'
import { reportCalendar } from './report-clock.ts'
import type { ReportDependencies } from './report-dependencies.ts'
import { loadReportHeader } from './report-header.ts'
import { queueLetters, reportLetters } from './report-letters.ts'
import { ReportParams } from './report-params.ts'
import { reportNames } from './report-view.ts'

type OfReport = { readonly reportId: ReportId }
const SavedQuery = z.object({ luu: z.literal('xong').optional().catch(undefined) })

/** What a unit owes, and the writing of it. */
export function owedRoutes(dependencies: ReportDependencies): Route[] {
  const calendar = reportCalendar(dependencies.content)
  return [
    get({
      path: reportPaths.owed,
      access: 'report.read',
      handle: async (visit) => {
        const { database, today } = visit
        const reports = await listOwedReports(database, visit.unitsFor('report.read'))
        const names = await unitNames(database, [...new Set(reports.map(({ unitId }) => unitId))], today)
        return page(
          <OwedPage
            reports={reports.map((report) => ({
              ...report,
              lateness: latenessOf(calendar, report.dueOn, report.firstSentAt, today),
            }))}
            unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
            insideOf={new Set(visit.unitsFor('report.write'))}
          />,
        )
      },
    }),
    get({
      path: reportPaths.edit,
      access: 'report.write',
      params: ReportParams,
      query: SavedQuery,
      handle: async (visit) => {
        const found = await findWritable(visit, visit.params.reportId)
        if (found === undefined) return notFound()
        if (!mayWrite(found.report.state)) return redirect(reportPaths.read.to(visit.params))
        const elsewhere = await sectorAddress(visit, found)
        if (elsewhere !== undefined) return redirect(elsewhere)
        return showEdit(visit, dependencies, found, { saved: visit.query.luu === 'xong' })
      },
    }),
    post({
      path: reportPaths.edit,
      access: 'report.write',
      audit: 'report.saved',
      params: ReportParams,
      form: DraftForm,
      invalid: async () => notFound(),
      handle: (visit) => save(visit, dependencies),
    }),
  ]
}

/** A report that the visitor has a part in writing. */
async function findWritable(visit: ReportVisit, id: ReportId): Promise<ReadableReport | undefined> {
  const found = await findReadableReport(visit, id)
  return found?.parties.has('writer') === true ? found : undefined
}

/** An authority's report on its schools is written where they are put together. */
async function sectorAddress(visit: ReportVisit, { report }: ReadableReport): Promise<string | undefined> {
  const unit = await getUnit(visit.database, report.unitId)
  return unit.kind === 'school' ? undefined : rollUpAddress(report.planId)
}

function rollUpAddress(planId: PlanId): string {
  return reportPaths.rollUp.to({ planId })
}

type SaveVisit = FormVisit<OfReport, unknown, RawForm, SignedIn>

/** Saves what was written, whole or not; submits it when that was asked for and nothing is missing. */
async function save(visit: SaveVisit, dependencies: ReportDependencies): Promise<Answer> {
  const { form: typed, database, now, actor } = visit
  const found = await findWritable(visit, visit.params.reportId)
  if (found === undefined) return notFound()
  const { areas } = await loadReportEvidence(database, found.report, dependencies.figures)
  const refuse = (problems: readonly FieldProblem[]) =>
    showEdit(visit, dependencies, found, { form: { typed, problems } }, 422)
  const order = SaveForm.safeParse({ phienBan: typed.phienBan, viec: typed.viec })
  if (!order.success) return notFound()
  const { phienBan, viec } = order.data
  const draft = readDraft(typed, areas)
  if (!draft.ok) return refuse(draft.problems)
  const submits = viec === 'trinh'
  const missing = submits ? problemsOfDraft(draft.value, areas) : []
  if (missing.length > 0) return refuse(fieldProblems(missing))
  return visit.write(async ({ tx, audit }) => {
    const report = await claimReport(tx, found.report.id, phienBan)
    if (report === undefined || !mayWrite(report.state)) return () => showStale(visit, dependencies, typed)
    const by = { actorId: actor.personId, reason: '', at: now }
    if (report.state !== 'draft') await appendStep(tx, report.id, { action: 'start', ...by }, 'draft', null)
    await saveDraft(tx, report.id, draft.value)
    if (submits) {
      await appendStep(tx, report.id, { action: 'submit', ...by }, 'awaiting-approval', null)
      const signers = await peopleWithRoles(tx, [report.unitId], ['principal'], visit.today)
      await queueLetters(
        tx,
        signers.filter(({ id }) => id !== actor.personId),
        {
          template: reportLetters.submitted,
          paragraphs: ['Báo cáo của đơn vị đã soạn xong, chờ anh/chị xem, duyệt và gửi.'],
          href: `${dependencies.origin}${reportPaths.read.to({ reportId: report.id })}`,
        },
      )
    }
    await audit({
      subject: { kind: 'report', id: report.id },
      unitId: report.unitId,
      details: { submitted: submits },
    })
    return redirect(
      submits
        ? reportPaths.read.to({ reportId: report.id })
        : reportPaths.edit.to({ reportId: report.id }, { luu: 'xong' }),
    )
  })
}

/** The page again with what was typed, beside what somebody else has saved meanwhile. */
async function showStale(
  visit: SaveVisit,
  dependencies: ReportDependencies,
  typed: RawForm,
): Promise<Answer> {
  const found = await findWritable(visit, visit.params.reportId)
  if (found === undefined) return notFound()
  const form = { typed, problems: [] }
  return showEdit(visit, dependencies, found, { form, newer: found.report.draft }, 409)
}

async function showEdit(
  visit: ReportVisit,
  dependencies: ReportDependencies,
  found: ReadableReport,
  more: { readonly form?: TypedForm; readonly newer?: ReportDraft; readonly saved?: boolean },
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  const { database, today } = visit
  const { report, history } = found
  const evidence = await loadReportEvidence(database, report, dependencies.figures)
  const header = await loadReportHeader(database, report, evidence, null, today)
  return page(
    <EditPage
      report={report}
      header={header}
      history={history}
      areas={evidence.areas}
      lateness={latenessOf(reportCalendar(dependencies.content), report.dueOn, history.firstSentAt, today)}
      names={reportNames(dependencies)}
      form={more.form ?? nothingTyped}
      newer={more.newer}
      saved={more.saved ?? false}
      requestId={crypto.randomUUID()}
    />,
    status,
  )
}
