import { z } from 'zod'
import { residences } from '../../../platform/content/schema/enrolment.ts'
import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { listOf, optionalText } from '../../../platform/http/form.ts'
import { optionalId, requiredDay } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { dayInVietnam, startOfDay } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { phaseAt } from '../domain/enrolment/campaign.ts'
import { fitsAge, rankOf } from '../domain/enrolment/rank-of.ts'
import { type Application, findApplicationByCode, lockApplication } from '../store/enrolment-applications.ts'
import { areasOfSchool, zoneOrderOf } from '../store/enrolment-areas.ts'
import { findChild } from '../store/enrolment-children.ts'
import { checkApplication, insertApplication } from '../store/enrolment-filing.ts'
import { listPapers } from '../store/enrolment-papers.ts'
import { actInEnrolmentAs, readingEnrolmentAs } from '../store/enrolment-reading.ts'
import { receiptOf } from '../store/enrolment-receipts.ts'
import { ApplicationForm, childOfForm } from './application-form.ts'
import { ApplyPage } from './apply-page.tsx'
import { groupCodes } from './apply-routes.tsx'
import { CheckPage } from './check-page.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { enrolmentPaths } from './paths.ts'
import { SchoolParams } from './public-routes.tsx'
import { type SchoolVisit, type SeenSchool, seeSchool, staffOf } from './seen-school.ts'
import { tellFamilies } from './tell-families.ts'
import { campaignTopic } from './topics.ts'

const CheckParams = SchoolParams.extend({ code: z.string().max(20) })
type CheckVisit = Visit<z.infer<typeof CheckParams>, { readonly moi?: string | undefined }, SignedIn>

const PaperForm = z.intersection(ApplicationForm, z.object({ ngayNhan: requiredDay }))
const CheckForm = z.object({
  noiO: optionalId('enrolment-area'),
  cuTru: z.enum(residences, { error: problem({ vi: 'Chọn cách cư trú', en: 'Choose the residence' }) }),
  uuTien: listOf(z.string().max(60)),
  giayTo: z.enum(['du', 'thieu'], {
    error: problem({ vi: 'Chọn giấy tờ đủ hay thiếu', en: 'Say whether the papers are enough' }),
  }),
  ghiChu: optionalText(1_000),
  thayDen: z.coerce.number().int().min(1).max(2_000_000_000),
})

const texts = {
  outside: {
    vi: 'Ngày nhận phải trong thời gian nhận hồ sơ',
    en: 'The day must lie in the time for applications',
  },
  stale: {
    vi: 'Gia đình hoặc người khác vừa sửa hồ sơ này. Xem lại rồi lưu.',
    en: 'The family or somebody else has just changed this application. Look again and save.',
  },
  note: {
    vi: 'Ghi rõ còn thiếu giấy tờ gì để gia đình biết',
    en: 'Say which papers are missing, so that the family knows',
  },
}

/** Entering applications from paper, and checking what each proves. */
export function checkRoutes(ground: EnrolmentGround): Route[] {
  const { content, files, secret } = ground
  return [
    get({
      path: enrolmentPaths.entry,
      access: 'enrolment.receive',
      params: SchoolParams,
      handle: (visit) => showEntry(ground, visit, nothingTyped),
    }),
    post({
      path: enrolmentPaths.entry,
      access: 'enrolment.receive',
      audit: 'enrolment.entered-from-paper',
      params: SchoolParams,
      form: PaperForm,
      invalid: (visit, problems, typed) => showEntry(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, now } = visit
        const seen = await seeForEntry(visit)
        if (seen === undefined) return notFound()
        const { campaign, unit } = seen
        const receivedAt = new Date(Math.max(startOfDay(form.ngayNhan).getTime(), campaign.opensAt.getTime()))
        if (
          phaseAt(campaign, receivedAt) !== 'open' ||
          receivedAt > now ||
          form.ngayNhan < dayInVietnam(campaign.opensAt)
        ) {
          return showEntry(ground, visit, {
            typed,
            problems: [{ field: 'ngayNhan', message: texts.outside }],
          })
        }
        return visit.write(async ({ tx, audit }) => {
          await actInEnrolmentAs(tx, staffOf(visit))
          const { id, code } = await insertApplication(
            tx,
            {
              campaignId: campaign.id,
              schoolId: unit.id,
              officeId: campaign.unitId,
              channel: 'paper',
              receivedAt,
              savedAt: now,
              child: childOfForm(form, groupCodes(content), 'vi'),
              by: visit.actor.personId,
            },
            secret,
          )
          await tellFamilies(
            tx,
            ground.origin,
            { campaignId: campaign.id, schoolId: unit.id },
            'filed',
            new Set([code]),
          )
          await actInEnrolmentAs(tx, staffOf(visit))
          await touchTopics(tx, [campaignTopic(campaign.id)])
          await audit({ subject: { kind: 'enrolment-application', id }, unitId: unit.id })
          return redirect(enrolmentPaths.check.to({ ...visit.params, code }, { moi: '1' }))
        })
      },
    }),
    get({
      path: enrolmentPaths.check,
      access: 'enrolment.read',
      params: CheckParams,
      query: z.object({ moi: z.string().optional().catch(undefined) }),
      handle: (visit) => showCheck(ground, visit, nothingTyped),
    }),
    get({
      path: enrolmentPaths.paper,
      access: 'enrolment.read',
      params: CheckParams.extend({ fileId: idSchema('file') }),
      handle: async (visit) => {
        const { database, params } = visit
        const found = await seeApplication(visit)
        if (found === undefined) return notFound()
        const { id } = found.application
        const papers = await readingEnrolmentAs(database, staffOf(visit), (reader) => listPapers(reader, id))
        if (!papers.some(({ fileId }) => fileId === params.fileId)) return notFound()
        const file = await readStoredFile(database, files, params.fileId)
        return file === undefined ? notFound() : fileDownload(file)
      },
    }),
    post({
      path: enrolmentPaths.check,
      access: 'enrolment.receive',
      audit: 'enrolment.checked',
      params: CheckParams,
      query: z.object({ moi: z.string().optional().catch(undefined) }),
      form: CheckForm,
      invalid: (visit, problems, typed) => showCheck(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, now, params } = visit
        const found = await seeApplication(visit)
        if (found === undefined || !visit.may('enrolment.receive', found.seen.unit.id)) return notFound()
        const { campaign, unit, school } = found.seen
        if (school.sealedAt !== null) return notFound()
        const again = (problems: TypedForm['problems']) => showCheck(ground, visit, { typed, problems })
        if (form.giayTo === 'thieu' && form.ghiChu === '')
          return again([{ field: 'ghiChu', message: texts.note }])
        return visit.write(async ({ tx, audit }) => {
          await actInEnrolmentAs(tx, staffOf(visit))
          const held = await lockApplication(tx, found.application.id)
          const child = held && (await findChild(tx, held.id))
          if (held?.state !== 'filed' || child === undefined) return notFound()
          if (held.sequence !== form.thayDen) return () => again([{ field: '', message: texts.stale }])
          const zone = await zoneOrderOf(tx, form.noiO, unit.id, dayInVietnam(campaign.opensAt))
          const groups = groupCodes(content).filter((group) => form.uuTien.includes(group))
          const rank = rankOf(campaign.rules.ranks, { zone, residence: form.cuTru, groups })
          const finding = !fitsAge(campaign.rules.age, campaign.schoolYear, child.bornOn)
            ? 'age'
            : form.giayTo === 'thieu' || rank === undefined
              ? 'papers'
              : 'fits'
          await checkApplication(tx, held, {
            finding,
            zone,
            rank: finding === 'fits' ? (rank?.code ?? null) : null,
            residence: form.cuTru,
            groups,
            note: form.ghiChu,
            by: visit.actor.personId,
            at: now,
          })
          await tellFamilies(tx, ground.origin, held, 'checked', new Set([held.code]))
          await audit({
            subject: { kind: 'enrolment-application', id: held.id },
            unitId: unit.id,
            details: { finding },
          })
          return redirect(enrolmentPaths.deskSchool.to(params))
        })
      },
    }),
  ]
}

async function seeForEntry(visit: SchoolVisit): Promise<SeenSchool | undefined> {
  const seen = await seeSchool(visit)
  if (seen === undefined || seen.school.sealedAt !== null) return undefined
  return visit.may('enrolment.receive', seen.unit.id) ? seen : undefined
}

async function showEntry({ content }: EnrolmentGround, visit: SchoolVisit, form: TypedForm): Promise<Answer> {
  const seen = await seeForEntry(visit)
  if (seen === undefined) return notFound()
  const { campaign, unit } = seen
  return page(
    <ApplyPage
      campaign={campaign}
      schoolName={unit.name}
      areas={await areasOfSchool(visit.database, campaign.id, unit.id, dayInVietnam(campaign.opensAt))}
      groups={content.enrolment.groups}
      action={enrolmentPaths.entry.to(visit.params)}
      backHref={enrolmentPaths.deskSchool.to(visit.params)}
      form={form}
      requestId={crypto.randomUUID()}
      way="paper"
    />,
    statusOf(form),
  )
}

async function seeApplication(
  visit: Visit<z.infer<typeof CheckParams>, unknown, SignedIn>,
): Promise<{ readonly seen: SeenSchool; readonly application: Application } | undefined> {
  const seen = await seeSchool(visit)
  const application = seen && (await findApplicationByCode(visit.database, visit.params.code))
  if (seen === undefined || application === undefined) return undefined
  const belongs = application.campaignId === seen.campaign.id && application.schoolId === seen.unit.id
  return belongs ? { seen, application } : undefined
}

async function showCheck(
  { content, secret }: EnrolmentGround,
  visit: CheckVisit,
  form: TypedForm,
): Promise<Answer> {
  const found = await seeApplication(visit)
  if (found === undefined) return notFound()
  const { application, seen } = found
  const { campaign, school, unit } = seen
  const told = await readingEnrolmentAs(visit.database, staffOf(visit), async (reader) => ({
    child: await findChild(reader, application.id),
    papers: await listPapers(reader, application.id),
  }))
  if (told.child === undefined) return notFound()
  const mayReceive = visit.may('enrolment.receive', unit.id)
  // Shown once, to the clerk who has just entered it: whoever holds the code may change the application.
  const isNew = visit.query.moi !== undefined && application.channel === 'paper' && application.sequence === 1
  return page(
    <CheckPage
      campaign={campaign}
      application={application}
      child={told.child}
      school={unit}
      areas={await areasOfSchool(visit.database, campaign.id, unit.id, dayInVietnam(campaign.opensAt))}
      groups={content.enrolment.groups}
      papers={told.papers}
      agesFit={fitsAge(campaign.rules.age, campaign.schoolYear, told.child.bornOn)}
      mayCheck={mayReceive && school.sealedAt === null && application.state === 'filed'}
      receipt={isNew && mayReceive ? receiptOf(application.id, secret) : undefined}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}
