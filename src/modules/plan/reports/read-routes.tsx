import type { RoleCode } from '../../../platform/contracts/access.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn, Writing } from '../../../platform/http/visit.ts'
import type { ReportId } from '../../../platform/kernel/ids.ts'
import { getUnit, peopleWithRoles, personNames } from '../../organisations/index.ts'
import { latenessOf } from '../domain/lateness.ts'
import { availableSteps, decideReport, type ReportAction } from '../domain/report.ts'
import { appendStep, claimReport, type Report } from '../store/report-store.ts'
import { ReasonForm, SendForm, StepForm } from './draft-form.ts'
import { reportPaths } from './paths.ts'
import { ReadPage, type ReadProps } from './read-page.tsx'
import { findReadableReport, isInsider, type ReadableReport, type ReportVisit } from './report-access.ts'
import { reportCalendar } from './report-clock.ts'
import type { ReportDependencies } from './report-dependencies.ts'
import { reportFile } from './report-files.ts'
import { queueLetters, reportLetters } from './report-letters.ts'
import { FileParams, ReportParams } from './report-params.ts'
import { documentOf, fingerprintOf, loadReportView, reportNames } from './report-view.ts'
import { tellOfSending } from './tell-of-sending.ts'

type OfReport = { readonly reportId: ReportId }
type StepVisit = FormVisit<
  OfReport,
  unknown,
  { readonly phienBan: number; readonly lyDo?: string; readonly vanTay?: string },
  SignedIn
>

/** Reading a report, its files, and the steps that are taken after reading. */
export function readRoutes(dependencies: ReportDependencies): Route[] {
  const names = reportNames(dependencies)
  const invalid = async (
    visit: ReportVisit<OfReport>,
    problems: TypedForm['problems'],
    typed: TypedForm['typed'],
  ) => {
    const found = await findReadableReport(visit, visit.params.reportId)
    if (found === undefined) return notFound()
    return showReport(visit, dependencies, found, { form: { typed, problems } }, 422)
  }
  return [
    get({
      path: reportPaths.read,
      access: 'report.read',
      params: ReportParams,
      handle: async (visit) => {
        const found = await findReadableReport(visit, visit.params.reportId)
        if (found === undefined) return notFound()
        const isDraftOfSector = found.sent === undefined && found.parties.has('recipient') === false
        return isDraftOfSector && !(await isSchoolReport(visit, found))
          ? redirect(reportPaths.rollUp.to({ planId: found.report.planId }))
          : showReport(visit, dependencies, found, {})
      },
    }),
    get({
      path: reportPaths.file,
      access: 'report.read',
      params: FileParams,
      handle: async (visit) => {
        const found = await findReadableReport(visit, visit.params.reportId)
        if (found === undefined || (found.sent === undefined && !(await isSchoolReport(visit, found)))) {
          return notFound()
        }
        const view = await loadReportView(visit.database, dependencies, found, visit.today)
        return reportFile(visit.database, view, names, visit.params.format)
      },
    }),
    post({
      path: reportPaths.send,
      access: 'report.sign',
      audit: 'report.sent',
      params: ReportParams,
      form: SendForm,
      invalid,
      handle: (visit) => takeStep(visit, dependencies, 'send'),
    }),
    post({
      path: reportPaths.sendBack,
      access: 'report.sign',
      audit: 'report.sent-back',
      params: ReportParams,
      form: ReasonForm,
      invalid,
      handle: (visit) => takeStep(visit, dependencies, 'send-back'),
    }),
    post({
      path: reportPaths.giveBack,
      access: 'report.receive',
      audit: 'report.returned',
      params: ReportParams,
      form: ReasonForm,
      invalid,
      handle: (visit) => takeStep(visit, dependencies, 'return'),
    }),
    post({
      path: reportPaths.accept,
      access: 'report.receive',
      audit: 'report.accepted',
      params: ReportParams,
      form: StepForm,
      invalid,
      handle: (visit) => takeStep(visit, dependencies, 'accept'),
    }),
  ]
}

/** One step of a report after it was read: in one transaction with its letters and its announcement. */
async function takeStep(
  visit: StepVisit,
  dependencies: ReportDependencies,
  action: Extract<ReportAction, 'send' | 'send-back' | 'return' | 'accept'>,
): Promise<Answer> {
  const { form, actor, now } = visit
  const found = await findReadableReport(visit, visit.params.reportId)
  if (found === undefined) return notFound()
  const { report, parties } = found
  const command = { action, reason: form.lyDo ?? '' }
  const decision = decideReport(report.state, command, parties, now, actor.personId)
  const typed = { typed: { lyDo: form.lyDo ?? '' }, problems: [] }
  if (!decision.ok) {
    return showReport(visit, dependencies, found, { form: typed, refusal: decision.reason }, 409)
  }
  const view =
    action === 'send' ? await loadReportView(visit.database, dependencies, found, visit.today) : null
  if (view !== null && fingerprintOf(view.content) !== form.vanTay) {
    return showReport(visit, dependencies, found, { refusal: 'figures-moved' }, 409)
  }
  return visit.write(async (writing) => {
    const claimed = await claimReport(writing.tx, report.id, form.phienBan)
    if (claimed === undefined || claimed.state !== report.state) {
      return async () => {
        const fresh = await findReadableReport(visit, report.id)
        return fresh === undefined
          ? notFound()
          : showReport(visit, dependencies, fresh, { form: typed, refusal: 'stale' }, 409)
      }
    }
    const { step, state } = decision.value
    await appendStep(writing.tx, report.id, step, state, view?.content ?? null)
    if (action === 'send') await tellOfSending(writing.tx, claimed, found.history.sendings > 0)
    if (action === 'send-back' || action === 'return') {
      await tellWriters(writing, visit, claimed, dependencies, action, step.reason)
    }
    await writing.audit({
      subject: { kind: 'report', id: report.id },
      unitId: report.unitId,
      ...(step.reason !== '' && { reason: step.reason }),
    })
    return redirect(reportPaths.read.to({ reportId: report.id }))
  })
}

async function tellWriters(
  { tx }: Writing,
  { today }: StepVisit,
  report: Report,
  { origin }: ReportDependencies,
  action: 'send-back' | 'return',
  reason: string,
): Promise<void> {
  const roles: RoleCode[] =
    action === 'return' ? ['school-clerk', 'principal', 'specialist', 'head'] : ['school-clerk', 'specialist']
  const people = await peopleWithRoles(tx, [report.unitId], roles, today)
  await queueLetters(tx, people, {
    template: action === 'return' ? reportLetters.returned : reportLetters.sentBack,
    paragraphs: ['Báo cáo của đơn vị cần sửa. Nội dung cần sửa:', reason],
    href: `${origin}${reportPaths.edit.to({ reportId: report.id })}`,
  })
}

async function isSchoolReport(visit: ReportVisit, { report }: ReadableReport): Promise<boolean> {
  const unit = await getUnit(visit.database, report.unitId)
  return unit.kind === 'school'
}

async function showReport(
  visit: ReportVisit,
  dependencies: ReportDependencies,
  found: ReadableReport,
  more: { readonly form?: TypedForm; readonly refusal?: NonNullable<ReadProps['refusal']> },
  status: 200 | 409 | 422 = 200,
): Promise<Answer> {
  const { database, today } = visit
  const { report, steps, history, parties } = found
  const names = reportNames(dependencies)
  const view = await loadReportView(database, dependencies, found, today)
  const people = await personNames(
    database,
    steps.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])),
  )
  const figures = view.content.kind === 'school' ? view.content.areas.flatMap((area) => area.figures) : []
  return page(
    <ReadPage
      found={isInsider(parties) ? found : { ...found, steps: steps.filter(isPublicStep) }}
      document={await documentOf(database, view, names)}
      changed={figures.filter(({ changed }) => changed !== null)}
      names={names}
      lateness={latenessOf(reportCalendar(dependencies.content), report.dueOn, history.firstSentAt, today)}
      available={availableSteps(report.state, parties)}
      people={people}
      fingerprint={fingerprintOf(view.content)}
      form={more.form ?? nothingTyped}
      refusal={more.refusal}
      requestIds={{ step: crypto.randomUUID(), reason: crypto.randomUUID() }}
      recipientView={parties.has('recipient')}
    />,
    status,
  )
}

/** How a unit comes to its report inside is its own business. */
function isPublicStep({ action }: { readonly action: ReportAction }): boolean {
  return action === 'send' || action === 'return' || action === 'accept'
}
