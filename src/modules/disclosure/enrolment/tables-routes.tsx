import { z } from 'zod'
import { notFound, redirect } from '../../../platform/http/answer.ts'
import { optionalText } from '../../../platform/http/form.ts'
import { post, type Route } from '../../../platform/http/route.ts'
import type { TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { listUnits, unitsBelow } from '../../organisations/index.ts'
import { type Campaign, schoolLevelsOf } from '../domain/enrolment/campaign.ts'
import { readQuotas, readZones } from '../domain/enrolment/plan-tables.ts'
import { replacePlanTables } from '../store/enrolment-areas.ts'
import { findCampaign, updateCampaign } from '../store/enrolment-campaigns.ts'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { enrolmentPaths } from './paths.ts'
import { CampaignParams } from './public-routes.tsx'
import { type PlanVisit, planChanged, showPlan } from './show-plan.tsx'

const TablesForm = z.object({
  chiTieu: optionalText(100_000),
  tuyen: optionalText(500_000),
  /** The version of the plan that was on the page. */
  phienBan: z.coerce.number().int().catch(0),
})

const texts = {
  wrongLines: (lines: readonly number[]) => ({
    vi: `Không đọc được dòng ${lines.slice(0, 10).join(', ')}`,
    en: `Lines ${lines.slice(0, 10).join(', ')} could not be read`,
  }),
  unknown: (codes: readonly string[]) => ({
    vi: `Không có trường nào mang mã ${codes.slice(0, 5).join(', ')} thuộc cơ quan này và cấp này`,
    en: `The office has no school of this level with the code ${codes.slice(0, 5).join(', ')}`,
  }),
  twice: { vi: 'Có trường được ghi hai lần', en: 'A school stands twice' },
}

/** Pasting the places of schools and the areas that belong to them into a plan that is not public yet. */
export function tablesRoutes(ground: EnrolmentGround): Route[] {
  return [
    post({
      path: enrolmentPaths.tables,
      access: 'enrolment.plan',
      audit: 'enrolment.tables-saved',
      params: CampaignParams,
      form: TablesForm,
      invalid: (visit, problems, typed) => showPlan(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, database } = visit
        const campaign = await findCampaign(database, visit.params.campaignId)
        if (campaign?.state !== 'draft' || !visit.may('enrolment.plan', campaign.unitId)) return notFound()
        const read = { quotas: readQuotas(form.chiTieu), zones: readZones(form.tuyen) }
        const schoolIds = await schoolsOf(visit, campaign)
        const problems = tableProblems(read, schoolIds)
        const again = (wrong: TypedForm['problems']) => showPlan(ground, visit, { typed, problems: wrong })
        if (problems.length > 0) return again(problems)
        return visit.write(async ({ tx, audit }) => {
          if (!(await updateCampaign(tx, { id: campaign.id, version: form.phienBan }, {})))
            return () => again([{ field: '', message: planChanged }])
          const validFrom = dayInVietnam(campaign.opensAt)
          await replacePlanTables(tx, campaign.id, {
            quotas: read.quotas.lines,
            zones: read.zones.lines,
            schoolIds,
            validFrom,
          })
          await audit({ subject: { kind: 'enrolment-campaign', id: campaign.id }, unitId: campaign.unitId })
          return redirect(enrolmentPaths.plan.to(visit.params))
        })
      },
    }),
  ]
}

/** The schools of the level that the office directs, by code. */
async function schoolsOf(visit: PlanVisit, campaign: Campaign): Promise<ReadonlyMap<string, UnitId>> {
  const { database, today } = visit
  const within = await unitsBelow(database, campaign.unitId, today)
  const { units } = await listUnits(database, { on: today, kinds: ['school'], within })
  const levels: readonly (string | null)[] = schoolLevelsOf[campaign.level]
  return new Map(units.filter(({ level }) => levels.includes(level)).map(({ code, id }) => [code, id]))
}

function tableProblems(
  {
    quotas,
    zones,
  }: { readonly quotas: ReturnType<typeof readQuotas>; readonly zones: ReturnType<typeof readZones> },
  schoolIds: ReadonlyMap<string, UnitId>,
): TypedForm['problems'] {
  const named = new Set(quotas.lines.map(({ school }) => school))
  const unknown = [...named].filter((code) => !schoolIds.has(code))
  const outside = zones.lines.map(({ school }) => school).filter((code) => !named.has(code))
  const problems: { field: string; message: Words }[] = []
  if (quotas.wrong.length > 0) problems.push({ field: 'chiTieu', message: texts.wrongLines(quotas.wrong) })
  else if (unknown.length > 0) problems.push({ field: 'chiTieu', message: texts.unknown(unknown) })
  else if (named.size < quotas.lines.length) problems.push({ field: 'chiTieu', message: texts.twice })
  if (zones.wrong.length > 0) problems.push({ field: 'tuyen', message: texts.wrongLines(zones.wrong) })
  else if (outside.length > 0) {
    problems.push({ field: 'tuyen', message: texts.unknown([...new Set(outside)]) })
  }
  return problems
}
