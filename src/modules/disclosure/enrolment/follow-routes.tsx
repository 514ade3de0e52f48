import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { fileProblems } from '../../../platform/files/check-file.ts'
import { fileDownload, readStoredFile, storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect, withCookies } from '../../../platform/http/answer.ts'
import type { ReceiptSession } from '../../../platform/http/receipt-session.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { readReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { unitNames } from '../../organisations/index.ts'
import { type ApplicationId, type Campaign, phaseAt } from '../domain/enrolment/campaign.ts'
import { type Application, findApplication, lockApplication } from '../store/enrolment-applications.ts'
import { areasOfSchool, findArea } from '../store/enrolment-areas.ts'
import { findCampaign, findCampaignSchool } from '../store/enrolment-campaigns.ts'
import { type ChildOnFile, findChild } from '../store/enrolment-children.ts'
import { listDraws } from '../store/enrolment-draws.ts'
import { listEvents } from '../store/enrolment-events.ts'
import { saveApplication, withdrawApplication } from '../store/enrolment-filing.ts'
import { attachPaper, listPapers } from '../store/enrolment-papers.ts'
import { actInEnrolmentAs, readingEnrolmentAs } from '../store/enrolment-reading.ts'
import { findApplicationByReceipt, receiptOf } from '../store/enrolment-receipts.ts'
import { findDecision, listClassPlaces } from '../store/enrolment-results.ts'
import { ApplicationForm, childOfForm, paperUploads, typedOfChild } from './application-form.ts'
import { ApplyPage } from './apply-page.tsx'
import { groupCodes } from './apply-routes.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { EnterPage } from './enter-page.tsx'
import { FollowPage } from './follow-page.tsx'
import { enrolmentPaths } from './paths.ts'
import { tellFamilies } from './tell-families.ts'
import { campaignTopic } from './topics.ts'

const slip = problem({
  vi: 'Mã gồm 16 chữ số và có thể có chữ số gõ nhầm. Hãy so lại từng số với biên nhận.',
  en: 'A code has 16 digits, and one may be mistyped. Compare each with your receipt.',
})
const unknown = {
  vi: 'Không mở được hồ sơ nào với mã này. Hãy so lại từng số với biên nhận.',
  en: 'No application can be opened with this code. Compare each digit with your receipt.',
}
const tooLate = {
  vi: 'Không sửa được nữa: đã hết hạn hoặc danh sách đã chốt. Hồ sơ giữ như lúc lưu trước.',
  en: 'It can no longer be changed: the time is over or the list is sealed. It stays as it was saved before.',
}

const CodeForm = z.object({
  ma: z
    .unknown()
    .optional()
    .transform((typed, context) => {
      const code = typeof typed === 'string' ? readReceiptCode(typed) : undefined
      if (code !== undefined) return code
      context.addIssue({ code: 'custom', message: slip })
      return z.NEVER
    }),
})

type AnyVisit = Visit<unknown, unknown>

/** Following, correcting and withdrawing an application with its receipt. */
export function followRoutes(
  ground: EnrolmentGround,
  session: ReceiptSession<'enrolment-application'>,
): Route[] {
  const { secret, files } = ground
  return [
    get({
      path: enrolmentPaths.enter,
      access: 'anyone',
      query: z.object({ dong: z.string().optional().catch(undefined) }),
      handle: async ({ query }) => page(<EnterPage form={nothingTyped} closed={query.dong !== undefined} />),
    }),
    post({
      path: enrolmentPaths.enter,
      access: 'anyone',
      audit: 'enrolment.opened-by-receipt',
      form: CodeForm,
      attemptsPerMinute: 30,
      invalid: async (_, problems) => page(<EnterPage form={{ typed: {}, problems }} closed={false} />, 422),
      handle: async ({ form, database, now }) => {
        const id = await findApplicationByReceipt(database, form.ma, secret)
        if (id === undefined) {
          const problems = [{ field: 'ma', message: unknown }]
          return page(<EnterPage form={{ typed: {}, problems }} closed={false} />, 422)
        }
        return withCookies(redirect(enrolmentPaths.follow.to({})), [session.open(id, now)])
      },
    }),
    get({
      path: enrolmentPaths.follow,
      access: 'anyone',
      query: z.object({ moi: z.string().optional().catch(undefined) }),
      handle: (visit) =>
        withOwn(session, visit, (own) => showOwn(ground, visit, own, visit.query.moi !== undefined)),
    }),
    get({
      path: enrolmentPaths.ownPaper,
      access: 'anyone',
      params: z.object({ fileId: idSchema('file') }),
      handle: (visit) =>
        withOwn(session, visit, async ({ application }) => {
          const { fileId } = visit.params
          const papers = await asOwn(visit, application.id, (reader) => listPapers(reader, application.id))
          if (!papers.some((paper) => paper.fileId === fileId)) return notFound()
          const file = await readStoredFile(visit.database, files, fileId)
          return file === undefined ? notFound() : fileDownload(file)
        }),
    }),
    get({
      path: enrolmentPaths.correct,
      access: 'anyone',
      handle: (visit) =>
        withOwn(session, visit, (own) =>
          showCorrection(ground, visit, own, { typed: typedOfChild(own.child), problems: [] }),
        ),
    }),
    post({
      path: enrolmentPaths.correct,
      access: 'anyone',
      audit: 'enrolment.corrected',
      form: ApplicationForm,
      uploads: paperUploads,
      attemptsPerMinute: 30,
      invalid: (visit, problems, typed) =>
        withOwn(session, visit, (own) => showCorrection(ground, visit, own, { typed, problems })),
      handle: (visit) => withOwn(session, visit, (own) => correct(ground, visit, own)),
    }),
    post({
      path: enrolmentPaths.withdraw,
      access: 'anyone',
      audit: 'enrolment.withdrawn',
      form: z.unknown(),
      attemptsPerMinute: 30,
      invalid: async () => redirect(enrolmentPaths.follow.to({})),
      handle: (visit) =>
        withOwn(session, visit, async (own) => {
          if (!(await mayChange(visit.database, own, visit.now)))
            return redirect(enrolmentPaths.follow.to({}))
          return visit.write(async ({ tx, audit }) => {
            const { id, schoolId, campaignId } = own.application
            await actInEnrolmentAs(tx, { kind: 'application', applicationId: id })
            const held = await lockApplication(tx, id)
            if (held?.state === 'filed') {
              await withdrawApplication(tx, held, { type: 'withdrawn', at: visit.now, by: null, note: '' })
              await tellFamilies(tx, ground.origin, held, 'withdrawn', new Set([held.code]))
            }
            await touchTopics(tx, [campaignTopic(campaignId)])
            await audit({ subject: { kind: 'enrolment-application', id }, unitId: schoolId })
            return redirect(enrolmentPaths.follow.to({}))
          })
        }),
    }),
    post({
      path: enrolmentPaths.leave,
      access: 'anyone',
      audit: 'enrolment.closed-by-family',
      form: z.unknown(),
      invalid: async () => redirect(enrolmentPaths.enter.to({})),
      handle: async () =>
        withCookies(redirect(enrolmentPaths.enter.to({}, { dong: '1' })), [session.close()]),
    }),
  ]
}

interface Own {
  readonly application: Application
  readonly campaign: Campaign
  readonly child: ChildOnFile
}

/** The application that this device has opened; without one, the page that asks for the receipt. */
async function withOwn(
  session: ReceiptSession<'enrolment-application'>,
  visit: AnyVisit,
  answer: (own: Own) => Promise<Answer>,
): Promise<Answer> {
  const { database, headers, now } = visit
  const id = session.opened(headers, now)
  const application = id && (await findApplication(database, id))
  const campaign = application && (await findCampaign(database, application.campaignId))
  const child =
    application && (await asOwn(visit, application.id, (reader) => findChild(reader, application.id)))
  if (application === undefined || campaign === undefined || child === undefined) {
    return redirect(enrolmentPaths.enter.to({}))
  }
  return withCookies(await answer({ application, campaign, child }), [session.open(application.id, now)])
}

function asOwn<Value>(
  { database }: AnyVisit,
  applicationId: ApplicationId,
  read: (reader: Reader) => Promise<Value>,
): Promise<Value> {
  return readingEnrolmentAs(database, { kind: 'application', applicationId }, read)
}

async function mayChange(reader: Reader, { application, campaign }: Own, now: Date): Promise<boolean> {
  const school = await findCampaignSchool(reader, campaign.id, application.schoolId)
  const isOpen = phaseAt(campaign, now) === 'open' && school?.sealedAt === null
  return isOpen && application.state === 'filed'
}

async function showOwn(
  { secret }: EnrolmentGround,
  visit: AnyVisit,
  own: Own,
  isNew: boolean,
): Promise<Answer> {
  const { database, now } = visit
  const { application, campaign, child } = own
  const { id, schoolId } = application
  const school = (await unitNames(database, [schoolId], dayInVietnam(campaign.opensAt))).get(schoolId)
  const told = await asOwn(visit, id, async (reader) => ({
    events: await listEvents(reader, id),
    papers: await listPapers(reader, id),
  }))
  const classes = await listClassPlaces(database, campaign.id, schoolId)
  return page(
    <FollowPage
      campaign={campaign}
      application={application}
      child={child}
      school={{ code: school?.code ?? '', name: school?.name ?? '' }}
      receipt={receiptOf(id, secret)}
      events={told.events}
      papers={told.papers}
      decision={await findDecision(database, id)}
      draws={await listDraws(database, campaign.id, schoolId)}
      classNumber={classes.get(application.code)}
      mayChange={await mayChange(database, own, now)}
      isNew={isNew}
      requestId={crypto.randomUUID()}
    />,
  )
}

async function showCorrection(
  { content }: EnrolmentGround,
  { database, today, now }: AnyVisit,
  own: Own,
  form: TypedForm,
): Promise<Answer> {
  const { application, campaign } = own
  if (form.problems.length === 0 && !(await mayChange(database, own, now))) {
    return redirect(enrolmentPaths.follow.to({}))
  }
  const names = await unitNames(database, [application.schoolId], today)
  return page(
    <ApplyPage
      campaign={campaign}
      schoolName={names.get(application.schoolId)?.name ?? ''}
      areas={await areasOfSchool(database, campaign.id, application.schoolId, dayInVietnam(campaign.opensAt))}
      groups={content.enrolment.groups}
      action={enrolmentPaths.correct.to({})}
      backHref={enrolmentPaths.follow.to({})}
      form={form}
      requestId={crypto.randomUUID()}
      way="correct"
    />,
    statusOf(form),
  )
}

async function correct(
  ground: EnrolmentGround,
  visit: FormVisit<unknown, unknown, ApplicationForm>,
  own: Own,
): Promise<Answer> {
  const { form, typed, now, database, language } = visit
  const { application, campaign } = own
  const again = (problems: TypedForm['problems']) => showCorrection(ground, visit, own, { typed, problems })
  if (!(await mayChange(database, own, now))) return again([{ field: '', message: tooLate }])
  if (form.noiO !== null && (await findArea(database, campaign.id, form.noiO)) === undefined)
    return notFound()
  const wrong = await fileProblems('giayTo', form.giayTo)
  if (wrong.length > 0) return again(wrong)
  return visit.write(async ({ tx, audit }) => {
    const { id, schoolId } = application
    await actInEnrolmentAs(tx, { kind: 'application', applicationId: id })
    const held = await lockApplication(tx, id)
    if (held?.state !== 'filed') return () => again([{ field: '', message: tooLate }])
    const child = childOfForm(form, groupCodes(ground.content), language)
    await saveApplication(tx, held, { schoolId, child, by: null, at: now }, ground.secret)
    for (const file of form.giayTo) {
      const fileId = await storeFile(tx, ground.files, { ...file, unitId: schoolId, uploadedBy: null })
      await attachPaper(tx, id, fileId, now)
    }
    await tellFamilies(tx, ground.origin, held, 'corrected', new Set([held.code]))
    await audit({ subject: { kind: 'enrolment-application', id }, unitId: schoolId })
    return redirect(enrolmentPaths.follow.to({}))
  })
}
