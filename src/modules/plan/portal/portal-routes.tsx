import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import type { Period } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { dayInVietnam, type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import { unitNames, unitsBelow, unitsTopic } from '../../organisations/index.ts'
import type { FigureSource, PlanDependencies } from '../dependencies.ts'
import { comparePlans } from '../domain/compare-plans.ts'
import type { Plan } from '../domain/plan.ts'
import type { Evidence } from '../evidence.tsx'
import { planPaths } from '../paths.ts'
import { PlanParams } from '../plan-params.ts'
import type { DimensionNames } from '../plan-words.ts'
import { findSourceFile } from '../store/draft-store.ts'
import { loadIndicators } from '../store/indicator-store.ts'
import {
  countAdoptions,
  countCommitments,
  findPublicPlan,
  listPublicPlans,
  plansAfter,
  publicPlanChoices,
} from '../store/plan-queries.ts'
import { loadPlanBody } from '../store/plan-store.ts'
import { plansTopic, planTopic } from '../topics.ts'
import { PortalListPage, plansPerPage } from './portal-list-page.tsx'
import { PortalPlanPage } from './portal-plan-page.tsx'

const ListQuery = z.object({
  q: z.string().max(200).catch(''),
  donVi: z.string().max(40).catch(''),
  nam: z.string().max(4).catch(''),
  loai: z.enum(['co-quan', 'truong']).catch('co-quan'),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
})

/** The public pages of plans. They hold no names of persons and are kept until something they show changes. */
export function portalRoutes(
  { content, files, figures, now }: PlanDependencies,
  dimensionNames: DimensionNames,
): Route[] {
  return [
    get({
      path: planPaths.portalList,
      access: 'anyone',
      query: ListQuery,
      topics: () => [plansTopic, unitsTopic],
      handle: async ({ database, query, today }) => {
        const unitId = idSchema('unit').safeParse(query.donVi)
        const year = /^\d{4}$/.test(query.nam) ? Number(query.nam) : undefined
        const [listed, choices] = await Promise.all([
          listPublicPlans(
            database,
            {
              unitId: unitId.success ? unitId.data : undefined,
              year,
              search: query.q,
              scope: query.loai === 'truong' ? 'versions' : 'own',
            },
            { page: query.trang, perPage: plansPerPage },
          ),
          publicPlanChoices(database),
        ])
        const ids = listed.plans.map(({ id }) => id)
        const [schools, commitments, names] = await Promise.all([
          countAdoptions(database, ids),
          countCommitments(database, ids),
          unitNames(database, [...choices.unitIds, ...listed.plans.map((plan) => plan.unitId)], today),
        ])
        return page(
          <PortalListPage
            plans={listed.plans.map((plan) => ({
              plan,
              commitments: commitments.get(plan.id) ?? 0,
              schools: schools.get(plan.id) ?? 0,
            }))}
            total={listed.total}
            unitNames={new Map([...names].map(([id, { name }]) => [id, name]))}
            choices={{
              units: choices.unitIds
                .map((id) => ({ id, name: names.get(id)?.name ?? '' }))
                .toSorted((left, right) => left.name.localeCompare(right.name, 'vi')),
              years: choices.years,
            }}
            query={query}
          />,
        )
      },
    }),
    get({
      path: planPaths.portalPlan,
      access: 'anyone',
      params: PlanParams,
      // The day is among them, for the figures are those of the plan's year up to today.
      topics: ({ planId }) => [planTopic(planId), unitsTopic, dayTopic(now()), ...figures.topics],
      handle: async ({ database, params, today }) => {
        const plan = await findPublicPlan(database, params.planId)
        if (plan === undefined) return notFound()
        const [body, schools, after, evidenceOf, previous, origin, file] = await Promise.all([
          loadPlanBody(database, plan.id),
          countAdoptions(database, [plan.id]),
          plansAfter(database, plan.id),
          evidenceOfPlan(database, plan, content, figures, today),
          plan.previous === null ? undefined : findPublicPlan(database, plan.previous.planId),
          plan.derivedFromId === null ? undefined : findPublicPlan(database, plan.derivedFromId),
          plan.documentPublic ? findSourceFile(database, plan.id) : undefined,
        ])
        const difference = previous && comparePlans(await loadPlanBody(database, previous.id), body)
        const leads = body.tasks.flatMap(({ leadUnitId }) => (leadUnitId === null ? [] : [leadUnitId]))
        const names = await unitNames(database, [plan.unitId, ...leads], today)
        return page(
          <PortalPlanPage
            plan={plan}
            body={body}
            unitName={names.get(plan.unitId)?.name ?? ''}
            dimensionNames={dimensionNames}
            evidenceOf={evidenceOf}
            unitNames={new Map([...names].map(([id, { name, shortName }]) => [id, shortName || name]))}
            schools={schools.get(plan.id) ?? 0}
            hasPublicDocument={file !== undefined}
            previous={previous && difference && { plan: previous, difference }}
            origin={origin}
            after={after.filter(({ state }) => state !== 'draft')}
          />,
        )
      },
    }),
    get({
      path: planPaths.portalDocument,
      access: 'anyone',
      params: PlanParams,
      handle: async ({ database, params }) => {
        const plan = await findPublicPlan(database, params.planId)
        if (plan === undefined || !plan.documentPublic) return notFound()
        const fileId = await findSourceFile(database, plan.id)
        const file = fileId && (await readStoredFile(database, files, fileId))
        return file === undefined ? notFound() : fileDownload(file)
      },
    }),
  ]
}

function dayTopic(now: Date): string {
  return `plan.on:${dayInVietnam(now)}`
}

/** The confirmed figures of each commitment, of the plan's unit and those below it, over the plan's year so far. */
async function evidenceOfPlan(
  database: Reader,
  plan: Plan,
  content: Content,
  figures: FigureSource,
  today: LocalDate,
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const chosen = (await loadIndicators(database, plan.id)).filter(({ state }) => state === 'confirmed')
  if (chosen.length === 0) return new Map()
  const period = periodOf(plan.year, today)
  const codes = [...new Set(chosen.map(({ indicatorCode }) => indicatorCode))]
  const units: UnitId[] = [plan.unitId, ...(await unitsBelow(database, plan.unitId, period.to))]
  const known = await figures.figuresFor(database, codes, units, period)
  const byCode = new Map(content.indicators.map((indicator) => [indicator.code, indicator]))
  const evidence = chosen.flatMap(({ commitmentId, indicatorCode }) => {
    const indicator = byCode.get(indicatorCode)
    return indicator === undefined
      ? []
      : [{ commitmentId, indicator, figure: known.get(indicatorCode) ?? null }]
  })
  return Map.groupBy(evidence, ({ commitmentId }) => commitmentId)
}

/** The plan's year, up to today while it runs; a plan of a year to come is asked for that year's first day. */
export function periodOf(year: number, today: LocalDate): Period {
  const from = localDate(`${year}-01-01`)
  const to = localDate(`${year}-12-31`)
  if (today < from) return { from, to: from }
  return { from, to: today < to ? today : to }
}
