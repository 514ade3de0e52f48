import { fileProblems } from '../../../platform/files/check-file.ts'
import { storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { unitNames } from '../../organisations/index.ts'
import type { PlanDependencies } from '../dependencies.ts'
import { allows } from '../domain/plan.ts'
import type { IndicatorSuggester } from '../domain/suggest-indicators.ts'
import { planPaths } from '../paths.ts'
import { readPlanFile } from '../reading/index.ts'
import { listPlansToFollow, plansAfter } from '../store/plan-queries.ts'
import { findPlan, lockPlan } from '../store/plan-store.ts'
import { unitsOfPlan, withPredecessors } from '../store/plan-units.ts'
import { BlankForm, FileForm, FromPlanForm, largestDocument } from './begin-form.ts'
import { BeginPage, type BeginProps } from './begin-page.tsx'
import { createBlank, createFromPlan, createFromReading } from './new-plan.ts'

type BeginVisit = Visit<unknown, unknown, SignedIn>

/** The beginning of a plan: from a document, from another plan, from nothing. */
export function beginRoutes({ files }: PlanDependencies, suggester: IndicatorSuggester): Route[] {
  return [
    get({
      path: planPaths.begin,
      access: 'plan.edit',
      handle: (visit) => showBegin(visit, undefined),
    }),
    post({
      path: planPaths.begin,
      access: 'plan.edit',
      audit: 'plan.uploaded',
      form: FileForm,
      uploads: { files: 1, fileBytes: largestDocument },
      attemptsPerMinute: 20,
      invalid: (visit, problems, typed) => showBegin(visit, { way: 'file', form: { typed, problems } }),
      handle: async (visit) => {
        const { donVi: unitId, tep: file } = visit.form
        if (!visit.may('plan.edit', unitId)) return notFound()
        const refuse = (problems: readonly Parameters<typeof fileProblem>[0][]) =>
          showBegin(visit, {
            way: 'file',
            form: { typed: { donVi: unitId }, problems: problems.map(fileProblem) },
          })
        const read = await readPlanFile(file.bytes, file.fileName)
        if (!read.ok) return refuse([read.words])
        const unsafe = await fileProblems('tep', [file])
        if (unsafe.length > 0) return refuse(unsafe.map(({ message }) => message))
        const units = await unitsOfPlan(visit.database, unitId, visit.today)
        return visit.write(async ({ tx, audit }) => {
          const by = visit.actor.personId
          const fileId = await storeFile(tx, files, { ...file, unitId, uploadedBy: by })
          const begin = { units, by, today: visit.today }
          const planId = await createFromReading(tx, begin, fileId, read, suggester)
          await audit({
            subject: { kind: 'plan', id: planId },
            unitId,
            details: { blocks: read.blocks.length },
          })
          return redirect(planPaths.confirm.to({ planId }))
        })
      },
    }),
    post({
      path: planPaths.beginBlank,
      access: 'plan.edit',
      audit: 'plan.begun',
      form: BlankForm,
      invalid: (visit, problems, typed) => showBegin(visit, { way: 'blank', form: { typed, problems } }),
      handle: async (visit) => {
        const { donViSoan: unitId, ten: title, namSoan: year } = visit.form
        if (!visit.may('plan.edit', unitId)) return notFound()
        const units = await unitsOfPlan(visit.database, unitId, visit.today)
        return visit.write(async ({ tx, audit }) => {
          const begin = { units, by: visit.actor.personId, today: visit.today }
          const planId = await createBlank(tx, begin, { title, year })
          await audit({ subject: { kind: 'plan', id: planId }, unitId })
          return redirect(planPaths.confirm.to({ planId }))
        })
      },
    }),
    fromPlanRoute(),
  ]
}

function fromPlanRoute(): Route {
  return post({
    path: planPaths.beginFromPlan,
    access: 'plan.edit',
    audit: 'plan.begun-from-plan',
    form: FromPlanForm,
    invalid: (visit, problems, typed) => showBegin(visit, { way: 'plan', form: { typed, problems } }),
    handle: async (visit) => {
      const { keHoach, quanHe: relation, donViMoi, nam } = visit.form
      const old = await findPlan(visit.database, keHoach)
      if (old === undefined || old.state === 'draft') return notFound()
      const amends = relation === 'amends'
      const unitId = amends ? old.unitId : (donViMoi ?? old.unitId)
      if (!visit.may('plan.edit', unitId)) return notFound()
      if (!allows(old.state, amends ? 'amend' : 'follow')) {
        return showBegin(visit, {
          way: 'plan',
          form: {
            typed: visit.typed,
            problems: [
              {
                field: 'keHoach',
                message: {
                  vi: 'Kế hoạch này không còn hiệu lực. Hãy chọn kế hoạch đã thay thế nó.',
                  en: 'This plan is no longer in force. Choose the one that took its place.',
                },
              },
            ],
          },
        })
      }
      const units = await unitsOfPlan(visit.database, unitId, visit.today)
      return visit.write(async ({ tx, audit }) => {
        // One amendment at a time: a second wish leads to the draft that is there already.
        if (amends) await lockPlan(tx, old.id)
        const later = amends ? await plansAfter(tx, old.id) : []
        const open = later.find(({ state, previous }) => state === 'draft' && previous?.relation === 'amends')
        const begin = { units, by: visit.actor.personId, today: visit.today }
        const year = amends ? old.year : (nam ?? old.year + 1)
        const planId = open?.id ?? (await createFromPlan(tx, begin, old, { relation, year }))
        await audit({ subject: { kind: 'plan', id: planId }, unitId, details: { from: old.id, relation } })
        return redirect(planPaths.deskPlan.to({ planId }))
      })
    },
  })
}

function fileProblem(message: { readonly vi: string; readonly en: string }) {
  return { field: 'tep', message }
}

async function showBegin(visit: BeginVisit, refused: BeginProps['refused']): Promise<Answer> {
  const { database, today } = visit
  const unitIds = visit.unitsFor('plan.edit')
  const plans = await listPlansToFollow(database, await withPredecessors(database, unitIds))
  const names = await unitNames(database, [...unitIds, ...plans.map(({ unitId }) => unitId)], today)
  const view = (
    <BeginPage
      units={unitIds.map((id) => ({ id, name: names.get(id)?.name ?? '' }))}
      plans={plans.map((plan) => ({ plan, unitName: names.get(plan.unitId)?.name ?? '' }))}
      nextYear={Number(today.slice(0, 4)) + 1}
      refused={refused}
      requestIds={{
        file: crypto.randomUUID(),
        plan: crypto.randomUUID(),
        blank: crypto.randomUUID(),
      }}
    />
  )
  return page(view, refused === undefined ? 200 : 422)
}
