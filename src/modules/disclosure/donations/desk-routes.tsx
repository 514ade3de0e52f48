import { z } from 'zod'
import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import { daysOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { optionalText } from '../../../platform/http/form.ts'
import { version } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { personNames } from '../../organisations/index.ts'
import { appealActions, appealSteps } from '../domain/donations/appeal.ts'
import { loadConflicts } from '../store/donation-supervision.ts'
import { type AppealVisit, approversOf, changeAppeal, seeAppeal } from './appeal-access.ts'
import type { AppealView } from './appeal-view.ts'
import { DeskPage } from './desk-page.tsx'
import { type DonationGround, termEnd } from './donation-ground.ts'
import { appealRefusalWords, postingRefusalWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'
import { DeskParams } from './plan-routes.tsx'
import { takeStep } from './take-step.ts'

const StepForm = z.object({
  phienBan: version,
  viec: z.enum(appealActions),
  lyDo: optionalText(3_000),
})

export interface DeskShown {
  readonly form?: TypedForm
  readonly refusal?: Words
  readonly saved?: boolean
}

/** One appeal in the workspace, and the steps on its way. */
export function deskRoutes(ground: DonationGround): Route[] {
  return [
    get({
      path: donationPaths.desk,
      access: 'donations.read',
      params: DeskParams,
      query: z.object({ luu: z.literal('1').optional() }),
      handle: (visit) => showDesk(visit, ground, { saved: visit.query.luu === '1' }),
    }),
    post({
      path: donationPaths.step,
      access: 'donations.read',
      audit: 'donation.step-taken',
      params: DeskParams,
      form: StepForm,
      invalid: (visit, problems, typed) => showDesk(visit, ground, { form: { typed, problems } }),
      handle: (visit) => {
        const { form, typed, actor, now, today } = visit
        return changeAppeal(
          visit,
          async ({ tx, view, parties }) => {
            if (view.appeal.version !== form.phienBan) return { refusal: appealRefusalWords['not-now'] }
            const unitId = await actingUnit(visit, view, form.viec)
            const taken = await takeStep(tx, ground, view, parties, {
              action: form.viec,
              reason: form.lyDo,
              by: actor.personId,
              unitId: unitId ?? view.appeal.unitId,
              at: now,
            })
            if (!taken.ok) return { refusal: appealRefusalWords[taken.reason] }
            return {
              to: donationPaths.desk.to(visit.params, { luu: '1' }),
              details: { action: form.viec, state: taken.value, day: today },
            }
          },
          (refusal) => showDesk(visit, ground, { form: { typed, problems: [] }, refusal }),
        )
      },
    }),
  ]
}

/** On whose behalf somebody takes a step: the authority above the school, or the school. */
async function actingUnit(
  visit: AppealVisit,
  { appeal }: AppealView,
  action: (typeof appealActions)[number],
): Promise<UnitId | undefined> {
  if (appealSteps[action].by !== 'office') return appeal.unitId
  const offices = await approversOf(visit.database, appeal.unitId, visit.today)
  return offices.find((office) => visit.may('donations.approve', office))
}

/** The page of an appeal; with a refusal it says why not, with problems it shows the form again. */
export async function showDesk(
  visit: AppealVisit,
  ground: DonationGround,
  { form = nothingTyped, refusal, saved = false }: DeskShown,
): Promise<Answer> {
  const seen = await seeAppeal(visit)
  if (seen === undefined) return notFound()
  const { view } = seen
  const conflicts = await loadConflicts(visit.database, view.appeal.id)
  const people = await personNames(visit.database, [
    ...view.entries.map(({ actorId }) => actorId),
    ...view.spends.map(({ proposedBy }) => proposedBy),
    ...view.minutes.map(({ authorId }) => authorId),
    ...conflicts.map(({ personId }) => personId),
  ])
  return page(
    <DeskPage
      {...seen}
      today={visit.today}
      me={visit.actor.personId}
      people={people}
      conflicts={conflicts}
      approvalDueOn={approvalDue(view, ground)}
      noticeUntil={noticeEnd(view, ground)}
      form={form}
      refusal={refusal}
      saved={saved && refusal === undefined && form.problems.length === 0}
      requestId={() => crypto.randomUUID()}
    />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}

/** By when the authority decides on a plan that was sent to it. */
function approvalDue({ appeal, entries }: AppealView, ground: DonationGround): LocalDate | null {
  if (appeal.state !== 'sent') return null
  const sent = entries.findLast(({ action }) => action === 'send')
  return sent === undefined ? null : termEnd(ground, 'sponsorship.plan.approval.term', dayInVietnam(sent.at))
}

/** The last day of the notice that the circular asks for. */
function noticeEnd({ appeal }: AppealView, { content, calendar }: DonationGround): LocalDate | null {
  if (appeal.approvedAt === null) return null
  const from = dayInVietnam(appeal.approvedAt)
  return addWorkingDays(calendar, from, daysOf(ruleOn(content.laws, 'sponsorship.use.notice', from))).date
}

/** Why an entry was refused, in a form that stays. */
export function postingRefusal(reason: keyof typeof postingRefusalWords): { readonly refusal: Words } {
  return { refusal: postingRefusalWords[reason] }
}
