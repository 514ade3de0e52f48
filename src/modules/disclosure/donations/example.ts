import { workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import type {
  ExampleContext,
  ExampleStep,
  ExampleUnit,
  SeededRandom,
} from '../../../platform/contracts/example.ts'
import { addDays, dayInVietnam, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import { type AppealAction, type AppealId, isWorks } from '../domain/donations/appeal.ts'
import { budgetTotal } from '../domain/donations/budget.ts'
import type { Donor, Given } from '../domain/donations/gift.ts'
import { letterCode } from '../domain/letter-code.ts'
import { beginConsultation, insertAppeal } from '../store/donation-appeals.ts'
import { insertOpinion, insertOpinionAnswer, loadOpinions } from '../store/donation-opinions.ts'
import { type People, publishNow, type Telling, viewOf } from './example-telling.ts'
import { type ExampleAppeal, exampleAppeals, exampleDonors } from './example-texts.ts'
import { stageDone, tellWorks } from './example-works.ts'
import { recordGift } from './record-gift.ts'
import { takeStep } from './take-step.ts'

/** How far the story of an appeal has come, and how many days ago it began. */
const fates = [
  { reaches: 'finish', daysAgo: 330 },
  { reaches: 'settle', daysAgo: 300 },
  { reaches: 'start-works', daysAgo: 170 },
  { reaches: 'start-works', daysAgo: 140 },
  { reaches: 'close', daysAgo: 110 },
  { reaches: 'open', daysAgo: 60 },
  { reaches: 'open', daysAgo: 45 },
  { reaches: 'approve', daysAgo: 20 },
  { reaches: 'send', daysAgo: 9 },
  { reaches: 'return', daysAgo: 15 },
] as const satisfies readonly { reaches: AppealAction; daysAgo: number }[]

/** Codes of receipts in the example are drawn under this name, and no real gift can have one of them. */
const exampleSecret = 'example'

/** Ten appeals in every state, one of them a finished building: gifts, payments, minutes, opinions and publications. */
export const donationExample: ExampleStep = {
  name: 'donations',
  isHistory: true,
  load: async (context) => {
    const { world, random, now } = context
    const today = dayInVietnam(now)
    const calendar = workingCalendar(context.content.calendar.years)
    const able = world
      .unitsOn(today, 'school')
      .filter((school) =>
        (['school-clerk', 'principal', 'inspection-board-member'] as const).every(
          (role) => world.holders(school.id, role, today).length > 0,
        ),
      )
    const schools = random.shuffled(able)
    for (const [index, fate] of fates.entries()) {
      const school = schools[index % Math.max(schools.length, 1)]
      const subject = exampleAppeals[index % exampleAppeals.length]
      const begins = addDays(today, -fate.daysAgo)
      if (school === undefined || subject === undefined || begins < school.validFrom) continue
      const office = world.superiorOn(school.id, today)
      const people = peopleOf(context, school, today)
      if (office === undefined || people === undefined) continue
      await tell(
        {
          context,
          calendar,
          random: random.stream(`${school.code}-${index}`),
          school,
          office,
          people,
          today,
        },
        subject,
        fate.reaches,
        begins,
      )
    }
  },
}

function peopleOf({ world }: ExampleContext, school: ExampleUnit, today: LocalDate): People | undefined {
  const [clerk] = world.holders(school.id, 'school-clerk', today)
  const [principal] = world.holders(school.id, 'principal', today)
  const board = world
    .holders(school.id, 'inspection-board-member', today)
    .find(({ id }) => id !== principal?.id && id !== clerk?.id)
  if (clerk === undefined || principal === undefined || board === undefined) return undefined
  return { clerk: clerk.id, principal: principal.id, board: board.id }
}

async function tell(
  telling: Telling,
  subject: ExampleAppeal,
  reaches: AppealAction,
  begins: LocalDate,
): Promise<void> {
  const { context, calendar, people, school, office } = telling
  const { tx } = context
  const opensOn = addWorkingDays(calendar, addDays(begins, 8), 16).date
  const closesOn = addDays(opensOn, 45)
  const at = (day: LocalDate, hour = 9) => new Date(startOfDay(day).getTime() + hour * 3_600_000)
  const plan = { ...subject.plan, opensOn, closesOn, doneOn: addDays(opensOn, 180) }
  const { id } = await insertAppeal(tx, school.id, plan, {
    by: people.clerk,
    at: at(begins, 8),
    example: true,
  })
  const office_ = { unitId: office.id, party: 'office' as const, by: null }
  const school_ = { unitId: school.id, party: 'principal' as const, by: people.principal }
  const step = async (
    action: AppealAction,
    day: LocalDate,
    who: typeof office_ | typeof school_,
    reason = '',
  ) => {
    const view = await viewOf(telling, id)
    const parties = new Set([who.party])
    const taken = await takeStep(tx, context, view, parties, {
      action,
      reason,
      by: who.by,
      unitId: who.unitId,
      at: at(day),
    })
    if (!taken.ok) throw new RangeError(`the example cannot ${action}: ${taken.reason}`)
  }
  await step('send', addDays(begins, 1), school_)
  if (reaches === 'send') return
  if (reaches === 'return') return step('return', addDays(begins, 7), office_, 'Bổ sung báo giá kèm dự toán')
  await step('approve', addDays(begins, 8), office_)
  if (reaches === 'approve') return
  await step('open', opensOn, school_)
  const until = reaches === 'open' ? earlier(addDays(telling.today, -1), closesOn) : closesOn
  await tellGifts(telling, id, opensOn, until, subject)
  if (isWorks(subject.plan.kind)) await beginConsultation(tx, id, at(addDays(opensOn, 3)))
  if (reaches === 'open') return
  await tellOpinion(telling, id, addDays(opensOn, 20), subject)
  await step('close', closesOn, school_)
  if (reaches === 'close') return
  if (isWorks(subject.plan.kind)) await stageDone(telling, id, 1, addDays(closesOn, 4))
  const worksFrom = addDays(closesOn, 6)
  await step('start-works', worksFrom, school_)
  const ends = reaches !== 'start-works'
  const lastDay = earlier(addDays(telling.today, -2), addDays(worksFrom, 100))
  await tellWorks(telling, id, worksFrom, lastDay, ends, subject)
  if (!ends) return
  await step('settle', lastDay, school_, subject.leftOver)
  if (reaches === 'finish')
    await step('finish', earlier(addDays(lastDay, 10), addDays(telling.today, -1)), office_)
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other
}

async function tellGifts(
  telling: Telling,
  id: AppealId,
  from: LocalDate,
  to: LocalDate,
  subject: ExampleAppeal,
): Promise<void> {
  const { context, random, people, school } = telling
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
  const total = budgetTotal(subject.plan.budget)
  const gifts = random.integer(12, 18)
  const { appeal } = await viewOf(telling, id)
  for (let index = 0; index < gifts; index += 1) {
    const receivedOn = addDays(from, Math.floor((index * days) / gifts))
    const donor: Donor = random.chance(0.25)
      ? { kind: 'organisation', name: random.pick(exampleDonors), named: random.chance(0.8) }
      : { kind: 'person', name: '', named: false }
    const given: Given =
      index === 3 && subject.thing !== undefined
        ? { form: 'in-kind', ...subject.thing }
        : index === 5 && isWorks(subject.plan.kind)
          ? { form: 'labour', description: 'Dọn dẹp mặt bằng', days: random.integer(6, 20) }
          : {
              form: 'money',
              account: random.chance(0.9) ? 'bank' : 'treasury',
              amount: aSum(random, total, gifts),
            }
    const at = new Date(startOfDay(addDays(receivedOn, random.integer(0, 1))).getTime() + 10 * 3_600_000)
    const bytes = new Uint8Array(10).map(() => random.integer(0, 255))
    const gift = await recordGift(
      context.tx,
      appeal,
      { unitCode: school.code, secret: exampleSecret },
      { given, donor, voluntary: true, receivedOn, by: people.clerk, at },
      letterCode(bytes),
    )
    if (!gift.ok) throw new RangeError(`the example cannot give: ${gift.reason}`)
    if (index % 6 === 5 || index === gifts - 1) await publishNow(telling, id, at, ['donation-receipts'])
  }
}

/** About an equal part of what is needed, in whole hundred thousands, rarely the same twice. */
function aSum(random: SeededRandom, total: bigint, gifts: number): bigint {
  const part = Number(total / BigInt(gifts) / 100_000n)
  return BigInt(Math.max(2, Math.round(part * (0.4 + random.next() * 1.3)))) * 100_000n
}

async function tellOpinion(
  telling: Telling,
  id: AppealId,
  day: LocalDate,
  subject: ExampleAppeal,
): Promise<void> {
  const { context, people } = telling
  const view = await viewOf(telling, id)
  const [gift] = view.gifts
  if (gift === undefined || !isWorks(subject.plan.kind)) return
  const madeAt = new Date(startOfDay(day).getTime() + 20 * 3_600_000)
  await insertOpinion(context.tx, id, {
    giftId: gift.id,
    text: subject.opinion,
    madeAt,
    answerDueOn: addDays(day, 14),
  })
  const [opinion] = await loadOpinions(context.tx, id)
  if (opinion === undefined) return
  await insertOpinionAnswer(context.tx, opinion.id, {
    summary: subject.opinion,
    answer: subject.answer,
    by: people.principal,
    at: new Date(startOfDay(addDays(day, 6)).getTime() + 9 * 3_600_000),
  })
}
