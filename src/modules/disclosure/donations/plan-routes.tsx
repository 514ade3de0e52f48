import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { listUnits, unitNames } from '../../organisations/index.ts'
import { isBeingWritten } from '../domain/donations/appeal.ts'
import { insertAppeal, rewritePlan } from '../store/donation-appeals.ts'
import { listAppealsOf } from '../store/donation-lists.ts'
import { type AppealVisit, changeAppeal, seeAppeal } from './appeal-access.ts'
import { DeskListPage } from './desk-list-page.tsx'
import type { DonationGround } from './donation-ground.ts'
import { donationPaths } from './paths.ts'
import { ChangedPlanForm, NewPlanForm, readPlan } from './plan-form.ts'
import { PlanPage } from './plan-page.tsx'

export const DeskParams = z.object({ appealId: idSchema('donation-appeal') })

const stale = {
  vi: 'Kế hoạch vừa được người khác sửa hoặc đã trình. Nội dung của anh/chị còn nguyên bên dưới nhưng chưa được lưu.',
  en: 'Somebody changed or sent the plan meanwhile. What you typed is still here and not saved.',
}

/** The list of appeals, and writing the plan of one. */
export function planRoutes(ground: DonationGround): Route[] {
  const show = (visit: AppealVisit, form: TypedForm = nothingTyped, refusal?: Words) =>
    showPlan(visit, form, refusal)
  return [
    get({
      path: donationPaths.list,
      access: 'donations.read',
      handle: async (visit) => {
        const { database, today } = visit
        const appeals = await listAppealsOf(database, visit.unitsFor('donations.read'))
        const names = await unitNames(
          database,
          appeals.map(({ unitId }) => unitId),
          today,
        )
        return page(
          <DeskListPage
            appeals={appeals}
            unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
            mayWrite={visit.unitsFor('donations.write').length > 0}
          />,
        )
      },
    }),
    get({
      path: donationPaths.create,
      access: 'donations.write',
      handle: (visit) => showNew(visit, nothingTyped),
    }),
    post({
      path: donationPaths.create,
      access: 'donations.write',
      audit: 'donation.appeal-written',
      form: NewPlanForm,
      invalid: (visit, problems, typed) => showNew(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, today, now, actor } = visit
        if (!visit.may('donations.write', form.donVi)) return notFound()
        const read = readPlan(ground.content, form, today)
        if (!read.ok) return showNew(visit, { typed, problems: read.problems })
        return visit.write(async ({ tx, audit }) => {
          const { id } = await insertAppeal(tx, form.donVi, read.plan, { by: actor.personId, at: now })
          await audit({ subject: { kind: 'donation-appeal', id }, unitId: form.donVi })
          return redirect(donationPaths.desk.to({ appealId: id }, { luu: '1' }))
        })
      },
    }),
    get({
      path: donationPaths.plan,
      access: 'donations.write',
      params: DeskParams,
      handle: (visit) => show(visit),
    }),
    post({
      path: donationPaths.plan,
      access: 'donations.write',
      audit: 'donation.appeal-written',
      params: DeskParams,
      form: ChangedPlanForm,
      invalid: (visit, problems, typed) => show(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, today, now, actor } = visit
        const read = readPlan(ground.content, form, today)
        if (!read.ok) return show(visit, { typed, problems: read.problems })
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            const { appeal } = view
            if (!parties.has('clerk') || !isBeingWritten(appeal.state)) return { refusal: stale }
            const by = { by: actor.personId, at: now }
            const rewritten = await rewritePlan(tx, appeal.id, form.phienBan, read.plan, by)
            if (rewritten === undefined) return { refusal: stale }
            return { to: donationPaths.desk.to(visit.params, { luu: '1' }) }
          },
          (refusal) => show(visit, { typed, problems: [] }, refusal),
        )
      },
    }),
  ]
}

async function showNew(visit: Visit<unknown, unknown, SignedIn>, form: TypedForm): Promise<Answer> {
  const { database, today } = visit
  const { units } = await listUnits(database, {
    on: today,
    kinds: ['school'],
    within: visit.unitsFor('donations.write'),
  })
  return page(
    <PlanPage view={null} units={units} form={form} refusal={undefined} requestId={crypto.randomUUID()} />,
    statusOf(form),
  )
}

async function showPlan(visit: AppealVisit, form: TypedForm, refusal: Words | undefined): Promise<Answer> {
  const seen = await seeAppeal(visit)
  if (seen === undefined || !seen.parties.has('clerk')) return notFound()
  if (!isBeingWritten(seen.view.appeal.state) && refusal === undefined) return notFound()
  return page(
    <PlanPage view={seen.view} units={[]} form={form} refusal={refusal} requestId={crypto.randomUUID()} />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}
