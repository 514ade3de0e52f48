import type { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import {
  contentKindOf,
  type HeldRole,
  heldRoles,
  personNames,
  type Unit,
  unitName,
} from '../../organisations/index.ts'
import { type RotatingPost, rotatingPosts } from '../domain/registers/rotation.ts'
import { peopleOfGroups } from '../store/register-people.ts'
import { findRotationPlan, listRotationPlans, rotationExceptions } from '../store/register-rotation.ts'
import { registerPaths } from './paths.ts'
import { issueRotationPlan, recordRotation } from './publish-rotation.ts'
import { findRegisterUnit, readingRegister, UnitParams } from './reading-register.ts'
import type { RegisterGround } from './register-ground.ts'
import { IssuePlanForm, OutcomeForm, PlanParams } from './rotation-forms.ts'
import { PlanPage, RotationPage, rotationRefusals } from './rotation-pages.tsx'

type UnitVisit = Visit<z.infer<typeof UnitParams>, unknown, SignedIn>
type PlanVisit = Visit<z.infer<typeof PlanParams>, unknown, SignedIn>

/** The posts that rotate, the plan of a year and what became of it. */
export function rotationRoutes(ground: RegisterGround): Route[] {
  return [
    get({
      path: registerPaths.rotation,
      access: 'registers.keep',
      params: UnitParams,
      handle: (visit) => showRotation(visit, ground),
    }),
    post({
      path: registerPaths.rotation,
      access: 'registers.decide',
      audit: 'registers.rotation-plan-issued',
      params: UnitParams,
      form: IssuePlanForm,
      invalid: (visit, problems, typed) => showRotation(visit, ground, { typed, problems }),
      handle: async (visit) => {
        const found = await findRegisterUnit(visit, 'registers.decide')
        if (found === undefined) return notFound()
        const { form, typed, today, now, actor, database } = visit
        const again = (message: Words, field: string) =>
          showRotation(visit, ground, { typed, problems: [{ field, message }] })
        if (form.ngayBanHanh > today) return again(rotationRefusals.future, 'ngayBanHanh')
        if (!form.hoanThanh.startsWith(`${form.nam}-`)) return again(rotationRefusals.otherYear, 'hoanThanh')
        const plans = await listRotationPlans(database, [found.unit.id], now)
        if (plans.some(({ year }) => year === form.nam)) return again(rotationRefusals.yearTaken, 'nam')
        const posts = await postsOf(visit, ground, found.unit)
        const chosen = posts.filter((one) => form.viTri.includes(postKey(one)))
        if (chosen.length === 0) return again(rotationRefusals.gone, 'viTri')
        return visit.write(async ({ tx, audit }) => {
          const wish = {
            unitId: found.unit.id,
            year: form.nam,
            number: form.so,
            issuedOn: form.ngayBanHanh,
            posts: chosen.map(({ post: held, position, dueOn }) => ({
              personId: held.personId,
              position: held.position,
              positionCode: position.code,
              dueOn,
              plannedOn: form.hoanThanh,
            })),
          }
          const planId = await issueRotationPlan(tx, ground, wish, { by: actor.personId, at: now })
          await audit({ subject: { kind: 'rotation-plan', id: planId }, unitId: found.unit.id })
          return redirect(registerPaths.plan.to({ planId }))
        })
      },
    }),
    get({
      path: registerPaths.plan,
      access: 'registers.keep',
      params: PlanParams,
      handle: (visit) => showPlan(visit, ground),
    }),
    post({
      path: registerPaths.outcome,
      access: 'registers.keep',
      audit: 'registers.rotation-recorded',
      params: PlanParams,
      form: OutcomeForm,
      invalid: (visit, problems, typed) => showPlan(visit, ground, { typed, problems }),
      handle: (visit) =>
        visit.write(async ({ tx, audit }): Promise<Answer | (() => Promise<Answer>)> => {
          const { form, typed, now, today, actor, params } = visit
          const plan = await findRotationPlan(tx, params.planId, now)
          const line = plan?.lines.find(({ id, outcome }) => id === form.dong && outcome === null)
          if (plan === undefined || line === undefined || !visit.may('registers.keep', plan.unitId))
            return notFound()
          const again = (message: Words, field: string) => () =>
            showPlanAgain(visit, ground, typed, message, field)
          if (form.ngay > today) return again(rotationRefusals.future, 'ngay')
          const isException = form.ketQua === 'excepted'
          if (isException && !ground.content.integrity.exceptions.some(({ code }) => code === form.lyDo))
            return again(rotationRefusals.noReason, 'lyDo')
          const outcome = {
            kind: form.ketQua,
            on: form.ngay,
            decision: form.quyetDinh,
            exception: isException ? form.lyDo : null,
          }
          await recordRotation(tx, ground, { plan, line, outcome }, { by: actor.personId, at: now })
          await audit({ subject: { kind: 'rotation-plan', id: plan.id }, unitId: plan.unitId })
          return redirect(registerPaths.plan.to(params))
        }),
    }),
  ]
}

/** How a post is named in the form: whoever holds it, and the position. */
function postKey({ post: held, position }: RotatingPost<HeldRole>): string {
  return `${held.personId} ${position.code}`
}

async function postsOf(visit: UnitVisit, { content }: RegisterGround, unit: Unit) {
  const held = await heldRoles(visit.database, [unit.id], visit.today)
  return rotatingPosts(content.integrity.rotation, contentKindOf(unit), held, visit.today)
}

async function showRotation(
  visit: UnitVisit,
  ground: RegisterGround,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const found = await findRegisterUnit(visit, 'registers.keep')
  if (found === undefined) return notFound()
  const posts = await postsOf(visit, ground, found.unit)
  return page(
    <RotationPage
      unit={{ code: found.unit.code, name: found.name }}
      posts={posts.map((one) => ({ ...one, key: postKey(one) }))}
      plans={await listRotationPlans(visit.database, [found.unit.id], visit.now)}
      mayDecide={visit.may('registers.decide', found.unit.id)}
      today={visit.today}
      form={form}
    />,
    statusOf(form),
  )
}

function showPlanAgain(
  visit: PlanVisit,
  ground: RegisterGround,
  typed: RawForm,
  message: Words,
  field: string,
) {
  return showPlan(visit, ground, { typed, problems: [{ field, message }] })
}

async function showPlan(
  visit: PlanVisit,
  { content }: RegisterGround,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const { database, now, today, params } = visit
  const plan = await findRotationPlan(database, params.planId, now)
  if (plan === undefined || !visit.may('registers.keep', plan.unitId)) return notFound()
  const reading = { register: 'rotation', unitId: plan.unitId, subject: plan.id } as const
  const { people, reasons, names } = await readingRegister(visit, reading, async (tx) => {
    const known = await peopleOfGroups(tx, [plan.id])
    return {
      people: known,
      reasons: await rotationExceptions(
        tx,
        plan.lines.map(({ id }) => id),
      ),
      names: await personNames(
        tx,
        [...known.values()].map(({ personId }) => personId),
      ),
    }
  })
  return page(
    <PlanPage
      plan={plan}
      unitName={await unitName(database, plan.unitId, today)}
      rows={plan.lines.map((line) => {
        const person = people.get(line.id)
        const reason = reasons.get(line.id)
        return {
          line,
          name: (person && names.get(person.personId)) ?? '',
          position: content.integrity.rotation.find(({ code }) => code === line.positionCode)?.name ?? null,
          reason: content.integrity.exceptions.find(({ code }) => code === reason)?.name ?? null,
        }
      })}
      exceptions={content.integrity.exceptions}
      today={today}
      form={form}
    />,
    statusOf(form),
  )
}
