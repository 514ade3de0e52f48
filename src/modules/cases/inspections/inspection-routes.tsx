import { z } from 'zod'
import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import { announce } from '../../../platform/events/announce.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { FormVisit, SignedIn, Writing } from '../../../platform/http/visit.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { decideInspection, type InspectionRefusal } from '../domain/inspections/decide-inspection.ts'
import type { InspectionAction, InspectionId, RemedyId } from '../domain/inspections/inspection.ts'
import { insertFinding, removeFinding, signConclusion } from '../store/inspection-findings.ts'
import { appendInspectionEntry, claimInspection, lockInspection } from '../store/inspection-store.ts'
import { inspectionConcluded } from './events.ts'
import type { InspectionGround } from './inspection-dependencies.ts'
import { FindingForm, InspectionParams, InspectionStepForm } from './inspection-forms.ts'
import { InspectionPage } from './inspection-page.tsx'
import {
  factsOf,
  type InspectionView,
  type InspectionVisit,
  type SeenInspection,
  seeInspection,
  viewForSchool,
} from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'
import { conclusionTopic, drawTopic, inspectionsTopic, programmeTopic } from './topics.ts'

interface Shown {
  readonly form?: TypedForm
  readonly refusal?: InspectionRefusal | 'stale'
  readonly saved?: boolean
}

/** The page of one inspection, its steps and its findings. */
export function oneInspectionRoutes(ground: InspectionGround): Route[] {
  const show = (visit: InspectionVisit, shown: Shown = {}) => showInspection(visit, ground, shown)
  return [
    get({
      path: inspectionPaths.inspection,
      access: 'inspections.read',
      params: InspectionParams,
      query: z.object({ luu: z.literal('1').optional() }),
      handle: (visit) => show(visit, { saved: visit.query.luu === '1' }),
    }),
    post({
      path: inspectionPaths.step,
      access: 'inspections.read',
      audit: 'inspection.step-taken',
      params: InspectionParams,
      form: InspectionStepForm,
      invalid: (visit, problems, typed) => show(visit, { form: { typed, problems } }),
      handle: async (visit) => {
        const { viec, lyDo, so, phienBan } = visit.form
        // These two have pages of their own, which ask for more.
        if (viec === 'decide' || viec === 'explain') return notFound()
        return takeStep(visit, ground, { action: viec, reason: lyDo, number: so, version: phienBan })
      },
    }),
    post({
      path: inspectionPaths.findings,
      access: 'inspections.inspect',
      audit: 'inspection.finding-added',
      params: InspectionParams,
      form: FindingForm,
      invalid: (visit, problems, typed) => show(visit, { form: { typed, problems } }),
      handle: async (visit) => {
        const seen = await seeInspection(visit, ground)
        if (seen === undefined || !seen.parties.has('inspector')) return notFound()
        const { muc, loai, noiDung } = visit.form
        const itemCode = seen.view.checklist.items.find(({ code }) => code === muc)?.code ?? null
        return visit.write(async ({ tx, audit }) => {
          const held = await lockInspection(tx, seen.view.inspection.id)
          if (held?.state !== 'on-site') return () => show(visit, { refusal: 'not-now' })
          await insertFinding(tx, held.id, { itemCode, kind: loai, text: noiDung })
          await audit({
            subject: { kind: 'inspection', id: held.id },
            unitId: held.unitId,
            details: { kind: loai },
          })
          return redirect(inspectionPaths.inspection.to(visit.params, { luu: '1' }))
        })
      },
    }),
    post({
      path: inspectionPaths.findingRemove,
      access: 'inspections.inspect',
      audit: 'inspection.finding-removed',
      params: InspectionParams.extend({ findingId: idSchema('inspection-finding') }),
      form: z.object({}),
      invalid: async () => notFound(),
      handle: async (visit) => {
        const seen = await seeInspection(visit, ground)
        if (seen === undefined || !seen.parties.has('inspector')) return notFound()
        return visit.write(async ({ tx, audit }) => {
          const held = await lockInspection(tx, seen.view.inspection.id)
          if (held?.state !== 'on-site') return () => show(visit, { refusal: 'not-now' })
          await removeFinding(tx, held.id, visit.params.findingId)
          await audit({ subject: { kind: 'inspection', id: held.id }, unitId: held.unitId })
          return redirect(inspectionPaths.inspection.to(visit.params, { luu: '1' }))
        })
      },
    }),
  ]
}

export interface StepWish {
  readonly action: InspectionAction
  readonly reason: string
  readonly number: number | null
  readonly version: number
}

type StepVisit = FormVisit<{ readonly inspectionId: InspectionId }, unknown, unknown, SignedIn>

/**
 * One step on the way of an inspection, in one transaction with all that goes with it. `before` writes what the step
 * stands on (the team, the explanations); what it writes is part of what the rules look at.
 */
export async function takeStep(
  visit: StepVisit,
  ground: InspectionGround,
  wish: StepWish,
  before?: (writing: Writing) => Promise<void>,
  again: (refusal: InspectionRefusal | 'stale') => Promise<Answer> = (refusal) =>
    showInspection(visit, ground, { refusal, form: { typed: { lyDo: wish.reason }, problems: [] } }),
): Promise<Answer> {
  const seen = await seeInspection(visit, ground)
  if (seen === undefined) return notFound()
  const facts = {
    ...factsOf(seen.view),
    ...(wish.action === 'decide' && before && { hasTeam: true }),
    ...(wish.action === 'explain' && before && { unexplained: 0 }),
  }
  const decision = decideInspection(facts, wish, seen.parties, visit.today)
  if (!decision.ok) return again(decision.reason)
  return visit.write(async (writing) => {
    const { tx, audit } = writing
    const claimed = await claimInspection(tx, seen.view.inspection.id, wish.version)
    if (claimed === undefined || claimed.state !== seen.view.inspection.state) return () => again('stale')
    await before?.(writing)
    if (wish.action === 'conclude' && wish.number !== null) {
      await signConclusion(tx, claimed.id, {
        number: wish.number,
        signedBy: visit.actor.personId,
        signedOn: visit.today,
        dueOnOf: dueDays(seen.view, ground, visit.today),
      })
    }
    const entry = { action: wish.action, actorId: visit.actor.personId, reason: wish.reason, at: visit.now }
    await appendInspectionEntry(tx, claimed.id, entry, decision.value)
    if (wish.action === 'conclude' || wish.action === 'publish') {
      await announce(tx, inspectionConcluded, {
        conclusionId: claimed.id,
        unitId: claimed.unitId,
        issuerId: claimed.issuerId,
        topic: claimed.topic,
        signedOn: seen.view.conclusion.signedOn ?? visit.today,
        public: wish.action === 'publish',
      })
    }
    await touchTopics(tx, topicsOf(seen.view))
    await audit({
      subject: { kind: 'inspection', id: claimed.id },
      unitId: claimed.unitId,
      details: { action: wish.action, state: decision.value },
    })
    return redirect(inspectionPaths.inspection.to({ inspectionId: claimed.id }, { luu: '1' }))
  })
}

/** The day of each remedy when the conclusion is signed today. */
function dueDays(
  { remedies }: InspectionView,
  { calendar }: InspectionGround,
  today: LocalDate,
): ReadonlyMap<RemedyId, LocalDate> {
  return new Map(
    remedies.flatMap(({ id, workingDays }): [RemedyId, LocalDate][] =>
      workingDays === null ? [] : [[id, addWorkingDays(calendar, today, workingDays).date]],
    ),
  )
}

/** The public pages that tell of an inspection. */
export function topicsOf({ inspection, programmeId }: InspectionView): string[] {
  return [
    inspectionsTopic,
    conclusionTopic(inspection.id),
    ...(inspection.drawId === null ? [] : [drawTopic(inspection.drawId)]),
    ...(programmeId === null ? [] : [programmeTopic(programmeId)]),
  ]
}

async function showInspection(
  visit: InspectionVisit,
  ground: InspectionGround,
  { form = nothingTyped, refusal, saved = false }: Shown,
): Promise<Answer> {
  const seen: SeenInspection | undefined = await seeInspection(visit, ground)
  if (seen === undefined) return notFound()
  return page(
    <InspectionPage
      {...seen}
      view={seen.insider ? seen.view : viewForSchool(seen.view)}
      today={visit.today}
      form={form}
      refusal={refusal}
      saved={saved && refusal === undefined && form.problems.length === 0}
      requestId={() => crypto.randomUUID()}
    />,
    refusal !== undefined ? 409 : statusOf(form),
  )
}
