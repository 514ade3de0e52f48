import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays } from '../../../platform/calendar/working-days.ts'
import type {
  ExampleContext,
  ExampleStep,
  ExampleUnit,
  SeededRandom,
} from '../../../platform/contracts/example.ts'
import { addDays, dayInVietnam, type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { type AppealAction, type AppealId, isWorks } from '../domain/donations/appeal.ts'
import { balanceOf, spentOn } from '../domain/donations/book.ts'
import { budgetTotal } from '../domain/donations/budget.ts'
import { goodsUse } from '../domain/donations/entry.ts'
import type { Donor, Given } from '../domain/donations/gift.ts'
import { letterCode } from '../domain/letter-code.ts'
import { beginConsultation, insertAppeal, markStageDone } from '../store/donation-appeals.ts'
import { insertOpinion, insertOpinionAnswer, loadOpinions } from '../store/donation-opinions.ts'
import { insertSpend } from '../store/donation-spends.ts'
import { insertReply } from '../store/donation-supervision.ts'
import { type AppealView, loadAppeal } from './appeal-view.ts'
import { bookEntry } from './book-entry.ts'
import { decideSpend } from './decide-spend.ts'
import { type ExampleAppeal, exampleAppeals, exampleDonors } from './example-texts.ts'
import { publishAppeal } from './publish-appeal.ts'
import { recordGift } from './record-gift.ts'
import { takeStep } from './take-step.ts'
import { writeMinute } from './write-minute.ts'

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

interface People {
  readonly clerk: PersonId
  readonly principal: PersonId
  readonly board: PersonId
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

interface Telling {
  readonly context: ExampleContext
  readonly calendar: WorkingCalendar
  readonly random: SeededRandom
  readonly school: ExampleUnit
  readonly office: ExampleUnit
  readonly people: People
  readonly today: LocalDate
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

async function viewOf({ context, today }: Telling, id: AppealId): Promise<AppealView> {
  const view = await loadAppeal(context.tx, id, today)
  if (view === undefined) throw new RangeError('the appeal was just inserted')
  return view
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

async function publishNow(
  telling: Telling,
  id: AppealId,
  at: Date,
  kinds: Parameters<typeof publishAppeal>[3]['kinds'],
): Promise<void> {
  const { context } = telling
  const later = new Date(at.getTime() + 5 * 3_600_000)
  await publishAppeal(context.tx, context, await viewOf(telling, id), {
    kinds,
    reason: 'Cập nhật khoản nhận, chi và giám sát',
    by: null,
    at: later < context.now ? later : context.now,
  })
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

async function stageDone(
  { context, people }: Telling,
  id: AppealId,
  position: number,
  on: LocalDate,
): Promise<void> {
  const at = new Date(startOfDay(on).getTime() + 16 * 3_600_000)
  await markStageDone(context.tx, id, position, { on, by: people.clerk, at })
}

async function tellWorks(
  telling: Telling,
  id: AppealId,
  from: LocalDate,
  to: LocalDate,
  ends: boolean,
  subject: ExampleAppeal,
): Promise<void> {
  const { context, calendar, people, random } = telling
  const { plan } = subject
  const days = Math.max(4, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000))
  const stages = plan.stages.length
  const payments = plan.budget.length * 3
  const reached = ends ? stages : Math.max(2, Math.ceil(stages / 2))
  for (let index = 0; index < payments * (ends ? 1 : 0.5); index += 1) {
    const line = plan.budget[index % plan.budget.length]
    if (line === undefined) continue
    const paidOn = addDays(from, Math.floor(((index + 1) * (days - 2)) / (payments + 1)))
    await pay(telling, id, {
      line: line.position,
      share: index < plan.budget.length ? 55n : 100n,
      paidOn,
      number: index + 1,
      what: line.name,
    })
  }
  for (let position = 2; position <= reached; position += 1) {
    const day = addDays(from, Math.floor(((position - 1) * (days - 1)) / stages))
    const at = new Date(startOfDay(day).getTime() + 15 * 3_600_000)
    const view = await viewOf(telling, id)
    const concern = position === 3 && random.chance(0.8)
    const minuteId = await writeMinute(context.tx, { content: context.content, calendar }, view, {
      stage: position,
      visitedOn: day,
      verdict: concern ? 'concern' : 'as-planned',
      seen: concern
        ? subject.concern.seen
        : 'Thi công đúng thiết kế, vật liệu đúng chủng loại, có nhật ký công trình.',
      recommendation: concern ? subject.concern.recommendation : '',
      replacesId: null,
      by: people.board,
      at,
      files: [],
    })
    if (concern && ends) {
      const text = subject.concern.reply
      await insertReply(context.tx, minuteId, {
        text,
        by: people.principal,
        at: new Date(at.getTime() + 6 * 86_400_000),
      })
    }
    if (ends || position < reached) await stageDone(telling, id, position, addDays(day, 1))
    await publishNow(telling, id, at, ['donation-supervision', 'donation-spending'])
  }
  if (ends) await useThings(telling, id, addDays(from, days - 1))
}

interface Payment {
  readonly line: number
  /** Of what the line still has, in per cent. */
  readonly share: bigint
  readonly paidOn: LocalDate
  readonly number: number
  readonly what: string
}

/** Pays what the line and the balance allow; nothing when there is none of either. */
async function pay(telling: Telling, id: AppealId, payment: Payment): Promise<void> {
  const { context, people, random } = telling
  const { tx } = context
  const view = await viewOf(telling, id)
  const line = view.lines.find(({ position }) => position === payment.line)
  const account = balanceOf(view.book, 'treasury') > balanceOf(view.book, 'bank') ? 'treasury' : 'bank'
  const held = balanceOf(view.book, account)
  if (line === undefined || held < 1_000n) return
  const wished = ((line.amount - spentOn(view.book, payment.line)) * payment.share) / 100n
  const amount = ((wished < held ? wished : held) / 1_000n) * 1_000n
  if (amount <= 0n) return
  const proposedAt = new Date(startOfDay(payment.paidOn).getTime() + 8 * 3_600_000)
  const { id: spendId } = await insertSpend(
    tx,
    id,
    {
      line: payment.line,
      amount,
      account,
      paidOn: payment.paidOn,
      payee: random.pick([
        'Công ty TNHH Xây dựng Minh Phát',
        'Cửa hàng Vật liệu Tân An',
        'Hợp tác xã Cơ khí Long An',
      ]),
      payeeKind: 'organisation',
      voucher: `PC ${payment.number}`,
      what: payment.what,
      fileId: null,
      proposedBy: people.clerk,
      proposedAt,
    },
    true,
  )
  const after = await viewOf(telling, id)
  const spend = after.spends.find((one) => one.id === spendId)
  if (spend === undefined) return
  const verdict = {
    approved: true,
    reason: '',
    by: people.principal,
    at: new Date(proposedAt.getTime() + 3_600_000),
  }
  const refusal = await decideSpend(tx, after, spend, verdict)
  if (refusal !== undefined) throw new RangeError(`the example cannot pay: ${refusal.en}`)
}

async function useThings(telling: Telling, id: AppealId, day: LocalDate): Promise<void> {
  const { context, people, school } = telling
  const { appeal, book, lines } = await viewOf(telling, id)
  for (const measure of ['dong', 'item'] as const) {
    const held = book.find((one) => one.account === 'goods' && one.measure === measure)?.amount ?? 0n
    const [line] = lines
    if (held === 0n || line === undefined) continue
    await bookEntry(context.tx, appeal, school.code, {
      kind: 'use',
      postings: goodsUse(line.position, held, measure),
      happenedOn: day,
      by: people.clerk,
      at: new Date(startOfDay(day).getTime() + 14 * 3_600_000),
      reason: 'Lắp đặt, đưa vào sử dụng',
    })
  }
}
