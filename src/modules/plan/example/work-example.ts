import type {
  ExampleContext,
  ExamplePerson,
  ExampleStep,
  ExampleUnit,
} from '../../../platform/contracts/example.ts'
import { joinName } from '../../../platform/i18n/vietnamese-names.ts'
import {
  addDays,
  dayInVietnam,
  type LocalDate,
  localDate,
  startOfDay,
} from '../../../platform/kernel/dates.ts'
import { versionPlan } from '../adopt/make-version.ts'
import { isPromise, type Plan } from '../domain/plan.ts'
import { loadPlanBody } from '../store/plan-store.ts'
import {
  adaptCommitments,
  type ExampleAdaptation,
  type ExampleOwnWork,
  type ExampleVersion,
  everIssuedPlans,
  insertOwnWork,
  insertUpdates,
  insertVersions,
  issueVersions,
  nameResponsible,
  tasksOfPlans,
} from '../store/work-example-store.ts'
import { type HistoryFrame, historyOf } from './work-history.ts'
import { adaptationReasons, notApplicableReasons, ownWorks } from './work-texts.ts'

/**
 * What schools did with the plans issued to them: most made their own versions, some changed a commitment and said
 * why, a few have not begun; and what came of the tasks. Runs after the step that issues the plans.
 */
export const workExample: ExampleStep = {
  name: 'plan-work',
  load: async (context) => {
    for (const office of await everIssuedPlans(context.tx)) {
      await workInOffice(context, office)
      await adoptBySchools(context, office)
    }
  },
}

/** The last day on which something happened under a plan: today, or the last of its year. */
function lastDayOf(plan: Plan, today: LocalDate): LocalDate {
  const end = localDate(`${plan.year}-12-31`)
  return end < today ? end : today
}

async function workInOffice({ tx, world, random, now }: ExampleContext, office: Plan): Promise<void> {
  if (office.issuedAt === null) return
  const from = dayInVietnam(office.issuedAt)
  const lastDay = lastDayOf(office, dayInVietnam(now))
  const staff = (['specialist', 'head'] as const).flatMap((role) =>
    world.holders(office.unitId, role, lastDay),
  )
  const [first] = staff
  if (first === undefined) return
  const stream = random.stream(`office ${office.year} ${office.unitId}`)
  const tasks = (await tasksOfPlans(tx, [office.id])).map((task) => ({
    ...task,
    responsibleId: stream.pick(staff).id,
  }))
  await nameResponsible(
    tx,
    tasks.map(({ id, responsibleId }) => ({ taskId: id, personId: responsibleId })),
  )
  const frame: HistoryFrame = { year: office.year, from, lastDay, until: now, random: stream }
  await insertUpdates(
    tx,
    tasks.flatMap((task) => historyOf(task, frame)),
  )
}

interface Made {
  readonly version: ExampleVersion
  readonly issuedOn: LocalDate | null
  readonly frame: HistoryFrame
}

async function adoptBySchools(context: ExampleContext, office: Plan): Promise<void> {
  const { tx, world, random, now } = context
  if (office.issuedAt === null) return
  const issuedOn = dayInVietnam(office.issuedAt)
  const superior = world.units.find(({ id }) => id === office.unitId)
  if (superior === undefined) return
  const made = world
    .schoolsUnder(office.unitId, issuedOn)
    .flatMap(
      (school) =>
        versionOf(context, office, superior, school, random.stream(`${office.year} ${school.code}`)) ?? [],
    )
  if (made.length === 0) return
  await insertVersions(
    tx,
    office.id,
    made.map(({ version }) => version),
  )
  const promises = (await loadPlanBody(tx, office.id)).commitments.filter(isPromise)
  await adaptCommitments(
    tx,
    made.flatMap(({ version, frame }) => adaptationsOf(version, promises, frame)),
  )
  await insertOwnWork(
    tx,
    made.flatMap(({ version, frame }) => ownWorkOf(version, frame)),
  )
  const yearEnds = startOfDay(localDate(`${office.year + 1}-01-01`))
  const closedAt = yearEnds <= now ? yearEnds : null
  const issued = made.flatMap(({ version, issuedOn: day }) =>
    day === null ? [] : [{ planId: version.plan.id, at: officeHour(day), closedAt }],
  )
  await issueVersions(tx, issued)
  const frames = new Map(made.map(({ version, frame }) => [version.plan.id, frame]))
  const tasks = await tasksOfPlans(
    tx,
    issued.map(({ planId }) => planId),
  )
  const byPlan = Map.groupBy(tasks, ({ planId }) => planId)
  // In the order of the schools, so that the same seed tells the same story.
  const updates = issued.flatMap(({ planId }) => {
    const frame = frames.get(planId)
    return frame === undefined ? [] : (byPlan.get(planId) ?? []).flatMap((task) => historyOf(task, frame))
  })
  await insertUpdates(tx, updates)
}

/** A school's version, or nothing when it has not begun. */
function versionOf(
  { world, now }: ExampleContext,
  office: Plan,
  superior: ExampleUnit,
  school: ExampleUnit,
  random: HistoryFrame['random'],
): Made | undefined {
  if (office.issuedAt === null) return undefined
  const today = dayInVietnam(now)
  const isOver = office.year < Number(today.slice(0, 4))
  const fate = random.weighted([
    { weight: isOver ? 96 : 84, kind: 'issued' as const },
    { weight: isOver ? 0 : 7, kind: 'draft' as const },
    { weight: isOver ? 4 : 9, kind: 'none' as const },
  ])
  if (fate.kind === 'none') return undefined
  const day = addDays(dayInVietnam(office.issuedAt), random.integer(3, 28))
  const issuedOn = fate.kind === 'issued' && day <= today ? day : null
  const lastDay = lastDayOf(office, today)
  const maker = {
    unitId: school.id,
    name: school.name,
    documentSymbol: school.documentSymbol,
    superiorName: superior.name,
  }
  const plan = versionPlan(office, maker, officeHour(day), undefined)
  const [principal] = world.holders(school.id, 'principal', day)
  const people = (['principal', 'school-clerk', 'teacher', 'inspection-board-member'] as const).flatMap(
    (role) => world.holders(school.id, role, lastDay),
  )
  return {
    version: {
      plan: {
        ...plan,
        id: random.id('plan'),
        number: issuedOn === null ? null : String(random.integer(3, 90)),
        documentDate: issuedOn,
        signatory:
          principal === undefined || issuedOn === null
            ? plan.signatory
            : { authority: null, title: 'HIỆU TRƯỞNG', name: nameOf(principal) },
        example: true,
      },
      people: [...new Set(people.map(({ id }) => id))],
      salt: random.integer(0, 20),
    },
    issuedOn,
    frame: { year: office.year, from: day, lastDay, until: now, random },
  }
}

function adaptationsOf(
  { plan }: ExampleVersion,
  promises: readonly { readonly id: ExampleAdaptation['originalId']; readonly text: string }[],
  { random }: HistoryFrame,
): ExampleAdaptation[] {
  if (promises.length === 0 || !random.chance(0.35)) return []
  return random
    .shuffled(promises)
    .slice(0, random.integer(1, 3))
    .map(({ id, text }): ExampleAdaptation => {
      const base = { planId: plan.id, originalId: id }
      if (random.chance(0.3)) {
        return { ...base, text, reason: random.pick(notApplicableReasons), notApplicable: true }
      }
      const { reason, addition } = random.pick(adaptationReasons)
      return { ...base, text: `${text} ${addition}`, reason, notApplicable: false }
    })
}

function ownWorkOf({ plan, people }: ExampleVersion, { random, from }: HistoryFrame): ExampleOwnWork[] {
  if (!random.chance(0.4)) return []
  const { commitment, task, dimension, day } = random.pick(ownWorks)
  const dueOn = localDate(`${plan.year}-${day}`)
  if (dueOn <= from) return []
  return [
    {
      planId: plan.id,
      unitId: plan.unitId,
      commitmentId: random.id('commitment'),
      taskId: random.id('task'),
      commitment,
      dimension,
      task,
      dueOn,
      responsibleId: people.length === 0 ? null : random.pick(people),
    },
  ]
}

function nameOf({ familyName, middleName, givenName }: ExamplePerson): string {
  return joinName({ family: familyName, middle: middleName, given: givenName })
}

function officeHour(day: LocalDate): Date {
  return new Date(startOfDay(day).getTime() + 10 * 3_600_000)
}
