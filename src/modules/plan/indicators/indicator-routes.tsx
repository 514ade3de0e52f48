import { z } from 'zod'
import type { Content, Indicator } from '../../../platform/content/content.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { listOf } from '../../../platform/http/form.ts'
import { version } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { type CommitmentId, idSchema } from '../../../platform/kernel/ids.ts'
import { foldText } from '../../../platform/kernel/text.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { allows, type Commitment, isPromise, type Plan } from '../domain/plan.ts'
import type { IndicatorSuggester } from '../domain/suggest-indicators.ts'
import type { PlanVisit } from '../import/correct-draft.ts'
import { planPaths } from '../paths.ts'
import { PlanParams } from '../plan-params.ts'
import type { DimensionNames } from '../plan-words.ts'
import { type ChosenIndicator, decideIndicators, loadIndicators } from '../store/indicator-store.ts'
import { claimPlan, findPlan, getPlan, loadPlanBody } from '../store/plan-store.ts'
import { planTopic } from '../topics.ts'
import { FindIndicatorPage } from './find-indicator-page.tsx'
import {
  type CandidatesOfSection,
  choiceValue,
  IndicatorsPage,
  type IndicatorsPageProps,
  sectionKey,
  undecidedOf,
} from './indicators-page.tsx'

const ChoicesForm = z.object({
  phienBan: version,
  deMuc: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable()),
  minhChung: listOf(z.string().max(200)),
  tatCa: z.preprocess((value) => value !== undefined, z.boolean()),
})
const AddForm = z.object({
  phienBan: version,
  chiSo: listOf(z.string().max(200)).refine(
    (codes) => codes.length > 0,
    problem({ vi: 'Hãy chọn ít nhất một chỉ số', en: 'Choose at least one figure' }),
  ),
})
const CommitmentParams = PlanParams.extend({ commitmentId: idSchema('commitment') })
const SearchQuery = z.object({ q: z.string().max(200).catch('') })

/** The choice of the figures that are evidence, for drafts and for plans in force. */
export function indicatorRoutes(
  content: Content,
  suggester: IndicatorSuggester,
  dimensionNames: DimensionNames,
): Route[] {
  const byCode = new Map(content.indicators.map((indicator) => [indicator.code, indicator]))

  async function show(
    visit: PlanVisit,
    plan: Plan,
    wish: {
      readonly section?: string | undefined
      readonly refused?: IndicatorsPageProps['refused']
      readonly stale?: boolean
    } = {},
  ): Promise<Answer> {
    const { refused, stale = false } = wish
    const sections = await candidatesOf(visit, plan, byCode, suggester)
    const wished = refused === undefined ? wish.section : (refused.sectionId ?? 'ngoai')
    const current =
      sections.find((entry) => sectionKey(entry) === wished) ??
      sections.find((entry) => undecidedOf(entry) > 0) ??
      sections[0]
    const view = (
      <IndicatorsPage
        plan={plan}
        sections={sections}
        current={current}
        dimensionNames={dimensionNames}
        refused={refused}
        stale={stale}
      />
    )
    return page(view, stale ? 409 : refused === undefined ? 200 : 422)
  }

  function showFinder(
    plan: Plan,
    commitment: Commitment,
    search: string,
    form: TypedForm,
    stale = false,
  ): Answer {
    const view = (
      <FindIndicatorPage
        plan={plan}
        commitment={commitment}
        search={search}
        found={findIndicators(content.indicators, search, commitment)}
        form={form}
        stale={stale}
        requestId={crypto.randomUUID()}
      />
    )
    return page(view, stale ? 409 : statusOf(form))
  }

  return [
    get({
      path: planPaths.indicators,
      access: 'plan.confirm-indicators',
      params: PlanParams,
      query: z.object({ muc: z.string().max(40).optional().catch(undefined) }),
      handle: async (visit) => {
        const plan = await findChoosablePlan(visit)
        return plan === undefined ? notFound() : show(visit, plan, { section: visit.query.muc })
      },
    }),
    post({
      path: planPaths.indicators,
      access: 'plan.confirm-indicators',
      audit: 'plan.evidence-chosen',
      params: PlanParams,
      form: ChoicesForm,
      invalid: async (visit) => redirect(planPaths.indicators.to(visit.params)),
      handle: async (visit) => {
        const plan = await findChoosablePlan(visit)
        if (plan === undefined) return notFound()
        const { form: value, typed } = visit
        return visit.write(async ({ tx, audit }) => {
          if (!(await claimPlan(tx, plan.id, value.phienBan, ['draft', 'issued']))) {
            const form = { typed, problems: [] }
            const current = await getPlan(tx, plan.id)
            return () =>
              show(visit, current, {
                refused: { sectionId: value.deMuc, form },
                stale: true,
              })
          }
          const decided = await decisionsOf(tx, plan, value)
          await decideIndicators(tx, decided, visit.actor.personId, visit.now)
          await touchIfPublic(tx, plan)
          const confirmed = decided.filter(({ state }) => state === 'confirmed').length
          await audit({
            subject: { kind: 'plan', id: plan.id },
            unitId: plan.unitId,
            details: { confirmed, rejected: decided.length - confirmed },
          })
          return redirect(planPaths.indicators.to({ planId: plan.id }))
        })
      },
    }),
    get({
      path: planPaths.indicatorsOfCommitment,
      access: 'plan.confirm-indicators',
      params: CommitmentParams,
      query: SearchQuery,
      handle: async (visit) => {
        const plan = await findChoosablePlan(visit)
        const commitment = plan && (await findCommitment(visit, plan, visit.params.commitmentId))
        if (plan === undefined || commitment === undefined) return notFound()
        return showFinder(plan, commitment, visit.query.q, nothingTyped)
      },
    }),
    post({
      path: planPaths.indicatorsOfCommitment,
      access: 'plan.confirm-indicators',
      audit: 'plan.evidence-added',
      params: CommitmentParams,
      form: AddForm,
      invalid: async (visit, problems, typed) => {
        const plan = await findChoosablePlan(visit)
        const commitment = plan && (await findCommitment(visit, plan, visit.params.commitmentId))
        if (plan === undefined || commitment === undefined) return notFound()
        return showFinder(plan, commitment, '', { typed, problems })
      },
      handle: async (visit) => {
        const plan = await findChoosablePlan(visit)
        const commitment = plan && (await findCommitment(visit, plan, visit.params.commitmentId))
        if (plan === undefined || commitment === undefined) return notFound()
        const { form: value, typed } = visit
        const codes = value.chiSo.filter((code) => byCode.has(code))
        return visit.write(async ({ tx, audit }) => {
          if (!(await claimPlan(tx, plan.id, value.phienBan, ['draft', 'issued']))) {
            const now = await getPlan(tx, plan.id)
            return () => showFinder(now, commitment, '', { typed, problems: [] }, true)
          }
          const added = codes.map((indicatorCode) => ({
            commitmentId: commitment.id,
            indicatorCode,
            state: 'confirmed' as const,
          }))
          await decideIndicators(tx, added, visit.actor.personId, visit.now)
          await touchIfPublic(tx, plan)
          await audit({
            subject: { kind: 'plan', id: plan.id },
            unitId: plan.unitId,
            details: { commitment: commitment.id, added: codes.join(' ') },
          })
          const section = commitment.sectionId ?? 'ngoai'
          return redirect(
            `${planPaths.indicators.to({ planId: plan.id }, { muc: section })}#cam-ket-${commitment.id}`,
          )
        })
      },
    }),
  ]
}

/** A plan whose evidence the visitor may choose; a replaced or closed one is no longer changed. */
async function findChoosablePlan(visit: PlanVisit): Promise<Plan | undefined> {
  const plan = await findPlan(visit.database, visit.params.planId)
  if (plan === undefined || !visit.may('plan.confirm-indicators', plan.unitId)) return undefined
  return allows(plan.state, 'confirm-indicators') ? plan : undefined
}

async function findCommitment(
  visit: PlanVisit,
  plan: Plan,
  id: CommitmentId,
): Promise<Commitment | undefined> {
  const { commitments } = await loadPlanBody(visit.database, plan.id)
  return commitments.find((commitment) => commitment.id === id && isPromise(commitment))
}

/** What the form says of every figure of its section: chosen ones are confirmed, the others rejected. */
async function decisionsOf(
  tx: Tx,
  plan: Plan,
  { deMuc, minhChung, tatCa }: z.infer<typeof ChoicesForm>,
): Promise<ChosenIndicator[]> {
  const [body, known] = [await loadPlanBody(tx, plan.id), await loadIndicators(tx, plan.id)]
  const inSection = new Set(
    body.commitments
      .filter((commitment) => isPromise(commitment) && commitment.sectionId === deMuc)
      .map(({ id }) => id),
  )
  return known.flatMap((chosen) => {
    if (!inSection.has(chosen.commitmentId)) return []
    const isChosen = minhChung.includes(choiceValue(chosen.commitmentId, chosen.indicatorCode))
    const accepted = tatCa && chosen.state === 'suggested'
    const state = isChosen || accepted ? ('confirmed' as const) : ('rejected' as const)
    return state === chosen.state ? [] : [{ ...chosen, state }]
  })
}

async function touchIfPublic(tx: Tx, plan: Plan): Promise<void> {
  if (plan.state !== 'draft') await touchTopics(tx, [planTopic(plan.id)])
}

async function candidatesOf(
  visit: PlanVisit,
  plan: Plan,
  byCode: ReadonlyMap<string, Indicator>,
  suggester: IndicatorSuggester,
): Promise<CandidatesOfSection[]> {
  const [body, known] = await Promise.all([
    loadPlanBody(visit.database, plan.id),
    loadIndicators(visit.database, plan.id),
  ])
  const ofCommitment = Map.groupBy(known, ({ commitmentId }) => commitmentId)
  const promises = Map.groupBy(body.commitments.filter(isPromise), ({ sectionId }) => sectionId)
  return [...body.sections, undefined].flatMap((section) => {
    const commitments = promises.get(section?.id ?? null) ?? []
    if (commitments.length === 0) return []
    return {
      section,
      commitments: commitments.map((commitment) => {
        const { text, dimension } = commitment
        const reasons = new Map(
          suggester
            .suggest({ text, dimension, heading: section?.heading ?? '' })
            .map(({ indicatorCode, about }) => [indicatorCode, about]),
        )
        const candidates = (ofCommitment.get(commitment.id) ?? []).flatMap(({ indicatorCode, state }) => {
          const indicator = byCode.get(indicatorCode)
          return indicator === undefined ? [] : [{ indicator, state, reason: reasons.get(indicatorCode) }]
        })
        return { commitment, candidates }
      }),
    }
  })
}

/** Figures with all words of the search in their name or formula; those of the commitment's dimension first. */
function findIndicators(
  indicators: readonly Indicator[],
  search: string,
  { dimension }: Commitment,
): Indicator[] {
  const wanted = foldText(search)
    .split(' ')
    .filter((word) => word !== '')
  const fits = ({ subDimensions }: Indicator) =>
    dimension !== null && subDimensions.some((code) => code.startsWith(`${dimension.slice(1)}.`))
  return indicators
    .filter(({ code, name, formula }) => {
      const text = foldText(`${name.vi} ${formula.vi} ${name.en} ${code}`)
      return wanted.every((word) => text.includes(word))
    })
    .toSorted((left, right) => Number(fits(right)) - Number(fits(left)))
    .slice(0, 100)
}
