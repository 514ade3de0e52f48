import { createHash } from 'node:crypto'
import type {
  ExampleContext,
  ExampleStep,
  ExampleUnit,
  SeededRandom,
} from '../../../../platform/contracts/example.ts'
import {
  addDays,
  dayInVietnam,
  type LocalDate,
  localDate,
  startOfDay,
} from '../../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../../platform/kernel/ids.ts'
import {
  type Campaign,
  type EnrolmentLevel,
  levelWords,
  rulesInForce,
  schoolLevelsOf,
} from '../../domain/enrolment/campaign.ts'
import { tieOf } from '../../domain/enrolment/decide-places.ts'
import { planDays } from '../../domain/enrolment/plan-days.ts'
import { areasOfSchool, replacePlanTables } from '../../store/enrolment-areas.ts'
import { findCampaign, findCampaignSchool, insertCampaign } from '../../store/enrolment-campaigns.ts'
import { insertExampleApplications } from '../../store/enrolment-example-store.ts'
import { actInEnrolmentAs } from '../../store/enrolment-reading.ts'
import { admittedByGender } from '../../store/enrolment-results.ts'
import { commitDraw, takeValue } from '../hold-draw.ts'
import { issuePlan } from '../issue-plan.ts'
import { publishResults } from '../publish-results.ts'
import { recordAct } from '../record-act.ts'
import { sealList } from '../seal-list.ts'
import { drawChildren } from './example-children.ts'

/** How many schools of an office take part in the example, and how many pupils each may take. */
const campaigns: readonly {
  readonly level: EnrolmentLevel
  readonly schools: number
  readonly quota: number
}[] = [
  { level: 'kindergarten', schools: 2, quota: 25 },
  { level: 'grade-1', schools: 3, quota: 35 },
  { level: 'grade-6', schools: 2, quota: 40 },
]
const streetsPerSchool = 4

/**
 * Enrolments of each school year whose spring lies in the story: plans, a few hundred applications, sealed lists, draws
 * with an invented public value, results, classes, and what happened afterwards.
 */
export const enrolmentExample: ExampleStep = {
  name: 'enrolment',
  isHistory: true,
  load: async (context) => {
    const { world } = context
    const firstYear = Number(world.period.from.slice(0, 4))
    const lastYear = Number(world.period.to.slice(0, 4))
    for (let year = firstYear; year <= lastYear; year += 1) {
      const issuedOn = localDate(`${year}-03-18`)
      if (issuedOn < world.period.from || issuedOn > world.period.to) continue
      const offices = [
        ...world.unitsOn(issuedOn, 'city-office'),
        ...world.unitsOn(issuedOn, 'commune-department'),
      ]
      const office = offices.find(({ id }) => world.schoolsUnder(id, issuedOn).length > 0)
      if (office === undefined) continue
      for (const wish of campaigns) await tellCampaign(context, office, year, issuedOn, wish)
    }
  },
}

async function tellCampaign(
  context: ExampleContext,
  office: ExampleUnit,
  year: number,
  issuedOn: LocalDate,
  { level, schools: most, quota }: (typeof campaigns)[number],
): Promise<void> {
  const { tx, world, content, now } = context
  const random = context.random.stream(`${year} ${level}`)
  const levels: readonly (string | null)[] = schoolLevelsOf[level]
  const schools = world
    .schoolsUnder(office.id, issuedOn)
    .filter((school) => levels.includes(school.level))
    .slice(0, most)
  const days = {
    opensOn: localDate(`${year}-05-12`),
    closesOn: localDate(`${year}-05-30`),
    resultsOn: localDate(`${year}-06-16`),
  }
  const plan = planDays(days, issuedOn)
  const rules = rulesInForce(content.enrolment.rules, level, issuedOn)
  if (schools.length === 0 || !plan.ok || rules === undefined || startOfDay(days.resultsOn) > now) return
  const schoolYear = `${year}-${year + 1}`
  const head = world.holders(office.id, 'head', issuedOn)[0]?.id ?? null
  const id = await insertCampaign(tx, {
    unitId: office.id,
    schoolYear,
    level,
    title: `Tuyển sinh ${levelWords[level].vi.toLowerCase()} năm học ${schoolYear} – ${office.name}`,
    rules,
    ...plan.value,
    resultsOn: days.resultsOn,
    madeBy: head,
    example: true,
  })
  if (id === undefined) return
  await replacePlanTables(tx, id, {
    quotas: schools.map(({ code }) => ({
      school: code,
      quota,
      classes: Math.max(2, Math.round(quota / 18)),
    })),
    zones: zonesOf(context, schools, random.stream('zones')),
    schoolIds: new Map(schools.map(({ code, id: unitId }) => [code, unitId])),
    validFrom: days.opensOn,
  })
  const draft = await findCampaign(tx, id)
  if (draft === undefined) return
  const basis = `Kế hoạch số ${random.integer(11, 60)}/KH-${office.documentSymbol} ngày ${issuedOn.slice(8)}/${issuedOn.slice(5, 7)}/${year} (ví dụ)`
  await issuePlan(tx, content, draft, { basis, by: head, at: atHour(issuedOn, 9), reason: '' })
  const campaign = await findCampaign(tx, id)
  if (campaign === undefined) return
  await actInEnrolmentAs(tx, { kind: 'staff', units: [office.id, ...schools.map((school) => school.id)] })
  for (const [index, school] of schools.entries()) {
    // The first school has more families than places, the others about enough.
    const count = index === 0 ? Math.round(quota * 1.3) : Math.round(quota * (0.75 + random.next() * 0.3))
    await tellSchool(context, campaign, school, count, random.stream(school.code))
  }
}

/** Streets of a school are its own area; those of the school before are its next one. */
function zonesOf({ content }: ExampleContext, schools: readonly ExampleUnit[], random: SeededRandom) {
  const streets = random.shuffled(content.example.streets)
  const own = schools.map((_, index) =>
    streets.slice(index * streetsPerSchool, (index + 1) * streetsPerSchool),
  )
  return schools.flatMap(({ code }, index) => {
    const ward = wardOf(content, code)
    const next = own[(index + 1) % schools.length] ?? []
    const line = (street: string, order: number, of: string) => ({
      ward: of,
      area: `Đường ${street}`,
      school: code,
      order,
    })
    return [
      ...(own[index] ?? []).map((street) => line(street, 1, ward)),
      ...(schools.length > 1 ? next : []).map((street) =>
        line(street, 2, wardOf(content, schools[(index + 1) % schools.length]?.code ?? '')),
      ),
    ]
  })
}

function wardOf({ example }: ExampleContext['content'], school: string): string {
  const ward = example.schools.find(({ code }) => code === school)?.ward
  return example.places.find(({ code }) => code === ward)?.name.vi ?? 'khu phố trung tâm'
}

interface SchoolStory {
  readonly context: ExampleContext
  readonly campaign: Campaign
  readonly school: ExampleUnit
  readonly classes: number
  readonly principal: PersonId | null
  readonly clerk: PersonId | null
  readonly random: SeededRandom
}

async function tellSchool(
  context: ExampleContext,
  campaign: Campaign,
  school: ExampleUnit,
  count: number,
  random: SeededRandom,
): Promise<void> {
  const { tx, world } = context
  const closesOn = dayInVietnam(campaign.closesAt)
  const areas = await areasOfSchool(tx, campaign.id, school.id, dayInVietnam(campaign.opensAt))
  const principal = world.holders(school.id, 'principal', closesOn)[0]?.id ?? null
  const clerk = world.holders(school.id, 'school-clerk', closesOn)[0]?.id ?? null
  const classes = (await findCampaignSchool(tx, campaign.id, school.id))?.classes ?? 1
  const story: SchoolStory = { context, campaign, school, classes, principal, clerk, random }
  const zoneOf = new Map<string, number>(areas.map(({ id, order }) => [id, order]))
  const children = drawChildren(context, campaign, areas, zoneOf, count, random.stream('children'))
  const place = { campaignId: campaign.id, schoolId: school.id, officeId: campaign.unitId }
  await insertExampleApplications(tx, place, children, clerk)
  const sealedOn = addDays(closesOn, 3)
  const sealed = await sealList(tx, campaign, school, { by: principal, at: atHour(sealedOn, 14) })
  if (!sealed.ok) throw new Error(`an example list was not sealed: ${sealed.reason}`)
  const tie = tieOf(sealed.value)
  if (tie !== undefined) {
    const group = { stratum: tie.rank, items: tie.codes, take: tie.places }
    await holdExampleDraw(story, 'last-places', group, sealedOn)
  }
  const results = atHour(campaign.resultsOn, 9)
  const published = await publishResults(tx, campaign, school, { by: principal, at: results })
  if (!published.ok) throw new Error(`example results were not published: ${published.reason}`)
  await tellClasses(story)
  await tellAfterwards(story)
}

/** Commits a list, and types an invented value of the beacon on the day after the next. */
async function holdExampleDraw(
  { context, campaign, school, classes, principal, clerk, random }: SchoolStory,
  purpose: 'last-places' | 'classes',
  group: { readonly stratum: string; readonly items: readonly string[]; readonly take: number | null },
  committedOn: LocalDate,
): Promise<void> {
  const { tx, content } = context
  const source = content.enrolment.seeds.find(({ code }) => code === 'drand-quicknet')
  if (source === undefined) return
  const day = addDays(committedOn, 2)
  const at = atHour(committedOn, 15)
  const wish = { day, station: '' }
  const committed = await commitDraw(tx, {
    campaign,
    school,
    purpose,
    ...group,
    source,
    wish,
    by: principal,
    at,
  })
  if (!committed.ok) throw new Error(`an example draw was not committed: ${committed.reason}`)
  const typed = createHash('sha256')
    .update(`example ${random.stream(`${purpose} ${group.stratum}`).next()}`)
    .digest('hex')
  const place = { code: school.code, classes }
  for (const [by, hour] of [
    [clerk, 14],
    [principal, 15],
  ] as const) {
    const taken = await takeValue(tx, committed.value, place, { source, typed, by, at: atHour(day, hour) })
    if (!taken.ok) throw new Error(`an example value was not taken: ${taken.reason}`)
  }
}

/** Girls and boys are drawn apart in the week after the results. */
async function tellClasses(story: SchoolStory): Promise<void> {
  const { context, campaign, school } = story
  const day = addDays(campaign.resultsOn, 4)
  if (atHour(addDays(day, 3), 9) > context.now) return
  const admitted = await admittedByGender(context.tx, campaign.id, school.id)
  const groups = [...Map.groupBy(admitted, ({ gender }) => gender)].toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  )
  for (const [stratum, children] of groups) {
    const group = { stratum, items: children.map(({ code }) => code), take: null }
    await holdExampleDraw(story, 'classes', group, day)
  }
}

/** A few come in later, and it is there to be seen. */
async function tellAfterwards({ context, campaign, school, principal, random }: SchoolStory): Promise<void> {
  const { tx, now } = context
  const story = random.stream('afterwards')
  const acts = [
    {
      kind: 'late-addition',
      days: 20,
      chance: 0.5,
      zone: null,
      reason: 'Gia đình chuyển nơi công tác, còn chỗ trống',
    },
    {
      kind: 'transfer-in',
      days: 45,
      chance: 0.35,
      zone: 1,
      reason: 'Chuyển nơi cư trú vào tuyến của trường',
    },
    { kind: 'not-enrolled', days: 30, chance: 0.4, zone: 1, reason: 'Gia đình cho học trường khác' },
  ] as const
  for (const { kind, days, chance, zone, reason } of acts) {
    const happenedOn = addDays(campaign.resultsOn, days)
    const at = atHour(happenedOn, 10)
    if (!story.chance(chance) || at > now) continue
    await recordAct(
      tx,
      {
        campaignId: campaign.id,
        schoolId: school.id,
        kind,
        code: null,
        zone,
        basis: `Quyết định số ${story.integer(10, 99)}/QĐ (ví dụ)`,
        reason,
        happenedOn,
        at,
        by: principal,
        example: true,
      },
      school,
    )
  }
}

function atHour(day: LocalDate, hour: number): Date {
  return new Date(startOfDay(day).getTime() + hour * 3_600_000)
}
