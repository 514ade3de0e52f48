import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PlanId, UnitId } from '../../../platform/kernel/ids.ts'
import { superiorsOf } from '../../organisations/index.ts'
import { dimensions, type Plan } from '../domain/plan.ts'
import { mayWrite } from '../domain/report.ts'
import { type KnownArea, ReportDraft } from '../domain/report-content.ts'
import type { SectorReport } from '../domain/report-roll-up.ts'
import { PlanParams } from '../plan-params.ts'
import { findPlan } from '../store/plan-store.ts'
import { withPredecessors } from '../store/plan-units.ts'
import { listReceivedReports } from '../store/report-queries.ts'
import {
  appendStep,
  claimReport,
  findReportOf,
  findSentReport,
  insertReport,
  loadSteps,
  type Report,
  saveDraft,
} from '../store/report-store.ts'
import { DraftForm, readDraft, SendForm } from './draft-form.ts'
import { loadSectorReport } from './load-sector-report.ts'
import { reportPaths } from './paths.ts'
import type { ReportVisit } from './report-access.ts'
import type { ReportDependencies } from './report-dependencies.ts'
import { reportFile } from './report-files.ts'
import { loadReportHeader } from './report-header.ts'
import { RollUpFileParams } from './report-params.ts'
import { fingerprintOf, reportNames } from './report-view.ts'
import { RollUpPage, type RollUpProps } from './roll-up-page.tsx'
import { tellOfSending } from './tell-of-sending.ts'

type OfPlan = { readonly planId: PlanId }
const SavedQuery = z.object({ luu: z.literal('xong').optional().catch(undefined) })
const Version = z.coerce.number().int().min(0)

/** The authority's report on a plan from those of its schools: seen, written, sent, downloaded. */
export function rollUpRoutes(dependencies: ReportDependencies): Route[] {
  return [
    get({
      path: reportPaths.rollUp,
      access: 'report.receive',
      params: PlanParams,
      query: SavedQuery,
      handle: async (visit) => {
        const scope = await findScope(visit)
        if (scope === undefined) return notFound()
        return showRollUp(visit, dependencies, scope, {
          notice: visit.query.luu === 'xong' ? 'saved' : undefined,
        })
      },
    }),
    get({
      path: reportPaths.rollUpFile,
      access: 'report.receive',
      params: RollUpFileParams,
      handle: async (visit) => {
        const scope = await findScope(visit)
        if (scope === undefined) return notFound()
        const { content, header } = await loadView(visit.database, dependencies, scope, visit.today)
        return reportFile(visit.database, { content, header }, reportNames(dependencies), visit.params.format)
      },
    }),
    post({
      path: reportPaths.rollUp,
      access: 'report.receive',
      audit: 'sector-report.saved',
      params: PlanParams,
      form: DraftForm,
      invalid: async () => notFound(),
      handle: async (visit) => {
        const scope = await findScope(visit)
        if (scope === undefined || !visit.may('report.write', scope.unitId)) return notFound()
        const typed = visit.form
        const form = (problems: TypedForm['problems']) => ({ typed, problems })
        const seen = Version.safeParse(typed.phienBan)
        const read = readDraft(typed, everyArea)
        if (!seen.success) return notFound()
        if (!read.ok) return showRollUp(visit, dependencies, scope, { form: form(read.problems) }, 422)
        return visit.write(async ({ tx, audit }) => {
          const claimed = await claimOrBegin(tx, scope, seen.data)
          if (claimed === undefined || !mayWrite(claimed.state)) {
            return () => stale(visit, dependencies, typed)
          }
          if (claimed.state !== 'draft') {
            const step = {
              action: 'start',
              actorId: visit.actor.personId,
              reason: '',
              at: visit.now,
            } as const
            await appendStep(tx, claimed.id, step, 'draft', null)
          }
          await saveDraft(tx, claimed.id, read.value)
          await audit({ subject: { kind: 'report', id: claimed.id }, unitId: scope.unitId })
          return redirect(reportPaths.rollUp.to({ planId: scope.plan.id }, { luu: 'xong' }))
        })
      },
    }),
    sendRoute(dependencies),
  ]
}

function sendRoute(dependencies: ReportDependencies): Route {
  return post({
    path: reportPaths.rollUpSend,
    access: 'report.sign',
    audit: 'sector-report.sent',
    params: PlanParams,
    form: SendForm,
    invalid: async () => notFound(),
    handle: async (visit) => {
      const scope = await findScope(visit)
      if (scope?.report === undefined || !visit.may('report.sign', scope.unitId)) return notFound()
      const { report } = scope
      const view = await loadView(visit.database, dependencies, scope, visit.today)
      if (report.state !== 'draft') return stale(visit, dependencies, {})
      if (fingerprintOf(view.content) !== visit.form.vanTay) {
        return showRollUp(visit, dependencies, scope, { notice: 'moved' }, 409)
      }
      return visit.write(async ({ tx, audit }) => {
        const claimed = await claimReport(tx, report.id, visit.form.phienBan)
        if (claimed === undefined || claimed.state !== 'draft') return () => stale(visit, dependencies, {})
        const by = { actorId: visit.actor.personId, reason: '', at: visit.now }
        const again = (await loadSteps(tx, report.id)).some(({ action }) => action === 'send')
        // The head writes and signs: both steps are taken at once.
        await appendStep(tx, report.id, { action: 'submit', ...by }, 'awaiting-approval', null)
        await appendStep(tx, report.id, { action: 'send', ...by }, 'sent', view.content)
        await tellOfSending(tx, claimed, again)
        await audit({ subject: { kind: 'report', id: report.id }, unitId: scope.unitId })
        return redirect(reportPaths.rollUp.to({ planId: scope.plan.id }))
      })
    },
  })
}

/** A plan on which somebody receives reports, the unit for which they do so, and its own report. */
interface Scope {
  readonly plan: Plan
  readonly unitId: UnitId
  readonly recipients: readonly UnitId[]
  readonly period: { readonly from: LocalDate; readonly to: LocalDate; readonly dueOn: LocalDate }
  readonly reportTo: UnitId
  readonly report: Report | undefined
}

async function findScope(visit: ReportVisit<OfPlan>): Promise<Scope | undefined> {
  const { database, params, today } = visit
  const plan = await findPlan(database, params.planId)
  if (plan === undefined || plan.state === 'draft') return undefined
  for (const unitId of visit.unitsFor('report.receive')) {
    const recipients = await withPredecessors(database, [unitId])
    const [first] = await listReceivedReports(database, recipients, plan.id)
    if (first === undefined) continue
    const [superiors, report] = await Promise.all([
      superiorsOf(database, unitId, today),
      findReportOf(database, plan.id, unitId),
    ])
    const above = superiors.find(({ kind }) => kind === 'professional') ?? superiors[0]
    const received = await findReportOf(database, plan.id, first.unitId)
    if (received === undefined) continue
    return {
      plan,
      unitId,
      recipients,
      period: { from: received.periodFrom, to: received.periodTo, dueOn: received.dueOn },
      reportTo: above?.superiorId ?? unitId,
      report,
    }
  }
  return undefined
}

/** Every area may get a conclusion; figures of the sector are computed and never typed. */
const everyArea: readonly KnownArea[] = [...dimensions, null].map((dimension) => ({
  dimension,
  commitments: { total: 0, adopted: 0, adapted: 0, added: 0 },
  tasks: [],
  figures: [],
}))

/** The authority's report for a change; the first saving begins it. */
async function claimOrBegin(
  tx: Parameters<typeof claimReport>[0],
  scope: Scope,
  version: number,
): Promise<Report | undefined> {
  if (version > 0) return scope.report && claimReport(tx, scope.report.id, version)
  const begun = await findReportOf(tx, scope.plan.id, scope.unitId)
  if (begun !== undefined) return undefined
  const id = await insertReport(tx, {
    planId: scope.plan.id,
    unitId: scope.unitId,
    recipientId: scope.reportTo,
    periodFrom: scope.period.from,
    periodTo: scope.period.to,
    dueOn: scope.period.dueOn,
  })
  return claimReport(tx, id, 1)
}

async function loadView(
  database: Reader,
  dependencies: ReportDependencies,
  scope: Scope,
  today: LocalDate,
): Promise<{ readonly content: SectorReport; readonly header: RollUpProps['header'] }> {
  const { plan, report, recipients } = scope
  const sent = report === undefined ? undefined : await findSentReport(database, report.id)
  const isSent = report?.state === 'sent' || report?.state === 'accepted'
  const steps = report === undefined ? [] : await loadSteps(database, report.id)
  const sentAt = isSent ? (steps.findLast(({ action }) => action === 'send')?.at ?? null) : null
  const content =
    isSent && sent?.kind === 'sector'
      ? sent
      : await loadSectorReport(database, dependencies, {
          planId: plan.id,
          recipients,
          draft: report?.draft ?? ReportDraft.parse({}),
          today: sentAt === null ? today : dayInVietnam(sentAt),
        })
  const header = await loadReportHeader(
    database,
    {
      unitId: scope.unitId,
      recipientId: scope.reportTo,
      periodFrom: scope.period.from,
      periodTo: scope.period.to,
    },
    { plan, ownPlan: undefined },
    sentAt,
    today,
  )
  return { content, header }
}

async function stale(
  visit: ReportVisit<OfPlan>,
  dependencies: ReportDependencies,
  typed: RawForm,
): Promise<Answer> {
  const scope = await findScope(visit)
  if (scope === undefined) return notFound()
  return showRollUp(
    visit,
    dependencies,
    scope,
    { form: { typed, problems: [] }, notice: 'stale', newer: scope.report?.draft },
    409,
  )
}

async function showRollUp(
  visit: ReportVisit<OfPlan>,
  dependencies: ReportDependencies,
  scope: Scope,
  more: {
    readonly form?: TypedForm
    readonly notice?: RollUpProps['notice']
    readonly newer?: ReportDraft | undefined
  },
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  const { content, header } = await loadView(visit.database, dependencies, scope, visit.today)
  const { report, unitId } = scope
  const open = report === undefined || mayWrite(report.state)
  return page(
    <RollUpPage
      sector={content}
      header={header}
      report={report}
      draft={report?.draft ?? ReportDraft.parse({})}
      names={reportNames(dependencies)}
      form={more.form ?? nothingTyped}
      newer={more.newer}
      notice={more.notice}
      mayWrite={open && visit.may('report.write', unitId)}
      maySend={report?.state === 'draft' && visit.may('report.sign', unitId)}
      fingerprint={fingerprintOf(content)}
      requestIds={{ save: crypto.randomUUID(), send: crypto.randomUUID() }}
    />,
    status,
  )
}
