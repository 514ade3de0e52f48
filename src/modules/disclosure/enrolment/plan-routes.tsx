import { z } from 'zod'
import { type Answer, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { optionalText, requiredText } from '../../../platform/http/form.ts'
import { requiredDay, requiredUnit, wholeNumber } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { findUnitByCode, listUnits, unitName, unitNames, unitsBelow } from '../../organisations/index.ts'
import {
  type Campaign,
  enrolmentLevels,
  levelWords,
  phaseAt,
  rulesInForce,
  schoolLevelsOf,
} from '../domain/enrolment/campaign.ts'
import { nextSchoolYear, type PlanDayRefusal, planDays } from '../domain/enrolment/plan-days.ts'
import { readQuotas, readZones } from '../domain/enrolment/plan-tables.ts'
import { countApplications, listDoubles } from '../store/enrolment-applications.ts'
import { planTables, replacePlanTables, updateQuota } from '../store/enrolment-areas.ts'
import {
  findCampaign,
  insertCampaign,
  listCampaignSchools,
  listCampaignsOf,
  lockCampaignSchool,
  updateCampaign,
} from '../store/enrolment-campaigns.ts'
import { CreatePage } from './create-page.tsx'
import { DeskListPage } from './desk-list-page.tsx'
import type { EnrolmentGround } from './enrolment-ground.ts'
import { issuePlan } from './issue-plan.ts'
import { loadFigures } from './load-school.ts'
import { enrolmentPaths } from './paths.ts'
import { PlanPage } from './plan-page.tsx'
import { CampaignParams } from './public-routes.tsx'
import { campaignTopic } from './topics.ts'

type DeskVisit = Visit<unknown, unknown, SignedIn>
type PlanVisit = Visit<z.infer<typeof CampaignParams>, unknown, SignedIn>

const CreateForm = z.object({
  donVi: requiredUnit,
  cap: z.enum(enrolmentLevels, { error: problem({ vi: 'Chọn cấp', en: 'Choose a level' }) }),
  namHoc: z
    .string()
    .trim()
    .regex(/^\d{4}-\d{4}$/u, problem({ vi: 'Ghi năm học như 2026-2027', en: 'Type the year as 2026-2027' }))
    .refine(
      (year) => Number(year.slice(5)) === Number(year.slice(0, 4)) + 1,
      problem({ vi: 'Năm học gồm hai năm liền nhau', en: 'A school year is two years in a row' }),
    ),
  tuNgay: requiredDay,
  denNgay: requiredDay,
  ketQua: requiredDay,
})
const TablesForm = z.object({ chiTieu: optionalText(100_000), tuyen: optionalText(500_000) })
const IssueForm = z.object({
  soKeHoach: requiredText(
    problem({ vi: 'Ghi số, ký hiệu và ngày của kế hoạch', en: 'Give number, symbol and day' }),
    300,
  ),
})
const countProblem = problem({ vi: 'Nhập một số nguyên', en: 'Type a whole number' })
const QuotaForm = z.object({
  truong: requiredText(problem({ vi: 'Nhập mã trường', en: 'Give the code of the school' }), 80),
  chiTieu: wholeNumber(0, 9_999, countProblem),
  soLop: wholeNumber(1, 99, countProblem),
  lyDo: requiredText(problem({ vi: 'Ghi lý do điều chỉnh', en: 'Give the reason' }), 500),
})

const dayWords: Readonly<Record<PlanDayRefusal, { readonly field: string; readonly message: Words }>> = {
  'closes-before-opening': {
    field: 'denNgay',
    message: { vi: 'Ngày đóng phải từ ngày mở trở đi', en: 'The last day cannot come before the first' },
  },
  'no-time-to-check': {
    field: 'ketQua',
    message: {
      vi: 'Phải sau ngày đóng ít nhất hai ngày, để kiểm tra và bốc thăm',
      en: 'At least two days after the close, to check and to draw',
    },
  },
}
const texts = {
  exists: {
    vi: 'Đã có kế hoạch của cấp này cho năm học này',
    en: 'There is a plan of this level and year already',
  },
  noRules: { vi: 'Chưa có thứ tự xét cho cấp này', en: 'There is no order of ranks for this level' },
  stale: {
    vi: 'Có người vừa sửa kế hoạch. Xem lại rồi lưu.',
    en: 'Somebody has just changed the plan. Look again and save.',
  },
  noSchools: { vi: 'Nhập chỉ tiêu của ít nhất một trường', en: 'Give the places of at least one school' },
  noZones: { vi: 'Nhập tuyến trước khi ban hành', en: 'Give the areas before issuing' },
  sealed: {
    vi: 'Không đổi được: trường không có trong kế hoạch hoặc đã chốt danh sách',
    en: 'Not possible: the school is not in the plan, or its list is sealed',
  },
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

/** Planning an enrolment at the office. */
export function planRoutes(ground: EnrolmentGround): Route[] {
  const { content } = ground
  return [
    get({
      path: enrolmentPaths.desk,
      access: 'enrolment.read',
      handle: async (visit) => {
        const { database, now, today } = visit
        const units = visit.unitsFor('enrolment.read')
        const campaigns = await listCampaignsOf(database, units)
        const schools = await Promise.all(campaigns.map(({ id }) => listCampaignSchools(database, id)))
        const own = schools.map((all) => all.filter(({ schoolId }) => units.includes(schoolId)))
        const ids = [...campaigns.map(({ unitId }) => unitId), ...own.flat().map(({ schoolId }) => schoolId)]
        const names = await unitNames(database, ids, today)
        const listed = campaigns
          .map((campaign, index) => ({
            campaign,
            phase: phaseAt(campaign, now),
            office: names.get(campaign.unitId)?.name ?? '',
            schools: (own[index] ?? []).flatMap(({ schoolId }) => names.get(schoolId) ?? []),
          }))
          .filter(({ campaign }) => campaign.state !== 'draft' || units.includes(campaign.unitId))
        const mayPlan = visit.unitsFor('enrolment.plan').length > 0
        return page(<DeskListPage campaigns={listed} mayPlan={mayPlan} />)
      },
    }),
    get({
      path: enrolmentPaths.create,
      access: 'enrolment.plan',
      handle: (visit) => showCreate(visit, nothingTyped),
    }),
    post({
      path: enrolmentPaths.create,
      access: 'enrolment.plan',
      audit: 'enrolment.planned',
      form: CreateForm,
      invalid: (visit, problems, typed) => showCreate(visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, today, database } = visit
        const { donVi: unitId, cap: level, namHoc: schoolYear } = form
        const again = (problems: TypedForm['problems']) => showCreate(visit, { typed, problems })
        if (!visit.may('enrolment.plan', unitId)) return notFound()
        const days = planDays({ opensOn: form.tuNgay, closesOn: form.denNgay, resultsOn: form.ketQua }, today)
        if (!days.ok) return again([dayWords[days.reason]])
        const rules = rulesInForce(content.enrolment.rules, level, today)
        if (rules === undefined) return again([{ field: 'cap', message: texts.noRules }])
        const office = await unitName(database, unitId, today)
        const title = `Tuyển sinh ${levelWords[level].vi.toLowerCase()} năm học ${schoolYear} – ${office}`
        return visit.write(async ({ tx, audit }) => {
          const { opensAt, closesAt, steps } = days.value
          const id = await insertCampaign(tx, {
            unitId,
            schoolYear,
            level,
            title: title.slice(0, 300),
            rules,
            steps,
            opensAt,
            closesAt,
            resultsOn: form.ketQua,
            madeBy: visit.actor.personId,
            example: false,
          })
          if (id === undefined) return () => again([{ field: 'cap', message: texts.exists }])
          await audit({ subject: { kind: 'enrolment-campaign', id }, unitId })
          return redirect(enrolmentPaths.plan.to({ campaignId: id }))
        })
      },
    }),
    get({
      path: enrolmentPaths.plan,
      access: 'enrolment.read',
      params: CampaignParams,
      handle: (visit) => showPlan(ground, visit, nothingTyped),
    }),
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
          if (!(await updateCampaign(tx, campaign, {})))
            return () => again([{ field: '', message: texts.stale }])
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
    post({
      path: enrolmentPaths.issue,
      access: 'enrolment.issue',
      audit: 'enrolment.issued',
      params: CampaignParams,
      form: IssueForm,
      invalid: (visit, problems, typed) => showPlan(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, database, now } = visit
        const campaign = await findCampaign(database, visit.params.campaignId)
        if (campaign?.state !== 'draft' || !visit.may('enrolment.issue', campaign.unitId)) return notFound()
        const again = (message: Words) =>
          showPlan(ground, visit, { typed, problems: [{ field: '', message }] })
        const { quotas, zones } = await planTables(database, campaign.id)
        if (quotas.length === 0) return again(texts.noSchools)
        if (zones.length === 0) return again(texts.noZones)
        return visit.write(async ({ tx, audit }) => {
          const issuing = { basis: form.soKeHoach, by: visit.actor.personId, at: now, reason: '' }
          if (!(await issuePlan(tx, content, campaign, issuing))) throw new PlanChanged()
          await audit({ subject: { kind: 'enrolment-campaign', id: campaign.id }, unitId: campaign.unitId })
          return redirect(enrolmentPaths.plan.to(visit.params))
        })
      },
    }),
    post({
      path: enrolmentPaths.quota,
      access: 'enrolment.issue',
      audit: 'enrolment.quota-changed',
      params: CampaignParams,
      form: QuotaForm,
      invalid: (visit, problems, typed) => showPlan(ground, visit, { typed, problems }),
      handle: async (visit) => {
        const { form, typed, database, now } = visit
        const campaign = await findCampaign(database, visit.params.campaignId)
        if (campaign?.state !== 'published' || !visit.may('enrolment.issue', campaign.unitId))
          return notFound()
        const again = (message: Words) =>
          showPlan(ground, visit, { typed, problems: [{ field: 'truong', message }] })
        const unit = await findUnitByCode(database, form.truong)
        if (unit === undefined) return again(texts.sealed)
        return visit.write(async ({ tx, audit }) => {
          const school = await lockCampaignSchool(tx, campaign.id, unit.id)
          if (school === undefined || school.sealedAt !== null) return () => again(texts.sealed)
          await updateQuota(tx, campaign.id, unit.id, { quota: form.chiTieu, classes: form.soLop })
          const { basis } = campaign
          const issuing = { basis, by: visit.actor.personId, at: now, reason: form.lyDo }
          if (!(await issuePlan(tx, content, campaign, issuing))) throw new PlanChanged()
          await touchTopics(tx, [campaignTopic(campaign.id)])
          await audit({
            subject: { kind: 'enrolment-campaign', id: campaign.id },
            unitId: unit.id,
            reason: form.lyDo,
            details: { before: school.quota, after: form.chiTieu },
          })
          return redirect(enrolmentPaths.plan.to(visit.params))
        })
      },
    }),
  ]
}

/** The plan was changed by somebody else while it was being issued; nothing was published. */
class PlanChanged extends Error {
  override readonly name = 'PlanChanged'
}

async function showCreate(visit: DeskVisit, form: TypedForm): Promise<Answer> {
  const { database, today } = visit
  const names = await unitNames(database, visit.unitsFor('enrolment.plan'), today)
  return page(
    <CreatePage
      offices={[...names].map(([id, { name }]) => ({ id, name }))}
      schoolYear={nextSchoolYear(today)}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
}

async function showPlan({ content }: EnrolmentGround, visit: PlanVisit, form: TypedForm): Promise<Answer> {
  const { database, params } = visit
  const campaign = await findCampaign(database, params.campaignId)
  if (campaign === undefined || !visit.may('enrolment.read', campaign.unitId)) return notFound()
  const { quotas, zones } = await planTables(database, campaign.id)
  const figures = await loadFigures(database, campaign.id)
  const counts = await countApplications(database, campaign.id)
  const names = await unitNames(database, [...figures.keys()], dayInVietnam(campaign.opensAt))
  const schools = [...figures].map(([id, { school, figures: found }]) => ({
    code: names.get(id)?.code ?? '',
    name: names.get(id)?.name ?? '',
    figures: found,
    checked: counts.get(id)?.checked ?? 0,
    sealed: school.sealedAt !== null,
    decided: school.decidedAt !== null,
  }))
  const rules = content.enrolment.rules.find(({ code }) => code === campaign.rules.code)
  return page(
    <PlanPage
      campaign={campaign}
      quotasText={quotas.map(({ school, quota, classes }) => `${school}; ${quota}; ${classes}`).join('\n')}
      zonesText={zones.map((line) => `${line.ward}; ${line.area}; ${line.school}; ${line.order}`).join('\n')}
      schools={schools.toSorted((left, right) => left.name.localeCompare(right.name, 'vi'))}
      doubles={(await listDoubles(database, campaign.id)).length}
      mayPlan={visit.may('enrolment.plan', campaign.unitId)}
      mayIssue={visit.may('enrolment.issue', campaign.unitId)}
      unconfirmed={rules?.source.standing !== 'confirmed'}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
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
