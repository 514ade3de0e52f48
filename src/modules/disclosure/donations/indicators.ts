import { sql } from 'kysely'
import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import { daysOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { Figure, IndicatorDefinition, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'
import {
  dayInVietnam,
  daysBetween,
  endOfDay,
  type LocalDate,
  startOfDay,
} from '../../../platform/kernel/dates.ts'
import { equalSum } from '../domain/donations/gift.ts'
import { medianWait, type Wait } from '../domain/donations/waiting-median.ts'
import { type ListedRow, listedRecords } from '../figures/listed-records.ts'
import { donationPaths } from './paths.ts'

/** Days that a gift may wait before it counts among those that have to be public. */
const graceDays = 30

/** The figures that follow from the books and the works, and from nothing that anybody types for them. */
export function donationIndicators(content: Pick<Content, 'laws' | 'calendar'>): IndicatorDefinition[] {
  const calendar = workingCalendar(content.calendar.years)
  return [
    {
      code: 'donation-ledger-lag-days',
      compute: async (reader, question) => median(ledgerWaits(await giftsOf(reader, question))),
    },
    {
      code: 'donation-publication-lag-days',
      compute: async (reader, question) =>
        median(publicationWaits(await giftsOf(reader, question), question)),
    },
    { code: 'donation-published-value-share', compute: publishedValue },
    { code: 'donation-voluntary-attested-rate', compute: voluntaryShare },
    {
      code: 'donation-plan-notice-rate',
      compute: (reader, question) => noticeShare(reader, question, content, calendar),
    },
    { code: 'donation-spend-publication-lag-days', compute: spendLag },
    { code: 'donation-settled-on-time-rate', compute: settledShare, records: settledRecords },
    { code: 'donor-consulted-works-rate', compute: consultedShare },
    { code: 'works-inspection-board-rate', compute: watchedShare },
    { code: 'inspection-board-finding-closed-rate', compute: findingsAnswered },
  ]
}

interface CountedGift {
  readonly appeal_id: string
  readonly received_on: LocalDate
  readonly recorded_at: Date
  readonly published_at: Date | null
  readonly value: string | null
  readonly voluntary: boolean
  readonly form: string
  readonly donor_kind: 'person' | 'organisation'
}

/** Gifts received in the period that stand, as known at the instant, with when they were first published. */
async function giftsOf(reader: Reader, { units, period, asAt }: IndicatorQuestion): Promise<CountedGift[]> {
  const { rows } = await sql<CountedGift>`
    select gift.appeal_id, gift.received_on, gift.recorded_at, gift.value::text as value, gift.voluntary, gift.form,
      gift.donor_kind,
      (select min(made.published_at) from disclosure.donation_publication made
        where made.appeal_id = gift.appeal_id and made.kind = 'donation-receipts'
          and made.entries >= entry.sequence and made.published_at <= ${asAt}) as published_at
    from disclosure.donation_gift gift
    join disclosure.donation_appeal appeal on appeal.id = gift.appeal_id and appeal.unit_id = any(${[...units]}::uuid[])
    join disclosure.donation_entry entry on entry.gift_id = gift.id
    where gift.recorded_at <= ${asAt} and gift.received_on between ${period.from}::date and ${period.to}::date
      and not exists (select from disclosure.donation_entry undone
        where undone.reverses_id = entry.id and undone.recorded_at <= ${asAt})`.execute(reader)
  return rows
}

function ledgerWaits(gifts: readonly CountedGift[]): Wait[] {
  return gifts.map(({ received_on, recorded_at }) => ({
    days: Math.max(0, daysBetween(received_on, dayInVietnam(recorded_at))),
    done: true,
  }))
}

function publicationWaits(gifts: readonly CountedGift[], { asAt }: IndicatorQuestion): Wait[] {
  return gifts.map(({ received_on, published_at }) => ({
    days: Math.max(0, daysBetween(received_on, dayInVietnam(published_at ?? asAt))),
    done: published_at !== null,
  }))
}

function median(waits: readonly Wait[]): Figure | null {
  const days = medianWait(waits)
  return days === undefined ? null : { numerator: days, denominator: null }
}

/** Payments of the period that stand, each until the first publication of spending that tells of it. */
async function spendLag(reader: Reader, { units, period, asAt }: IndicatorQuestion): Promise<Figure | null> {
  const { rows } = await sql<{ paid_on: LocalDate; published_at: Date | null }>`
    select spend.paid_on, (select min(made.published_at) from disclosure.donation_publication made
      where made.appeal_id = entry.appeal_id and made.kind = 'donation-spending'
        and made.entries >= entry.sequence and made.published_at <= ${asAt}) as published_at
    from disclosure.donation_entry entry
    join disclosure.donation_spend spend on spend.id = entry.spend_id
    join disclosure.donation_appeal appeal on appeal.id = entry.appeal_id and appeal.unit_id = any(${[...units]}::uuid[])
    where entry.recorded_at <= ${asAt} and spend.paid_on between ${period.from}::date and ${period.to}::date
      and not exists (select from disclosure.donation_entry undone
        where undone.reverses_id = entry.id and undone.recorded_at <= ${asAt})`.execute(reader)
  return median(
    rows.map(({ paid_on, published_at }) => ({
      days: Math.max(0, daysBetween(paid_on, dayInVietnam(published_at ?? asAt))),
      done: published_at !== null,
    })),
  )
}

/** Appeals whose own day lies in the period and is over; one that took gifts and is not settled counts against. */
async function settledShare(reader: Reader, question: IndicatorQuestion): Promise<Figure | null> {
  return share(
    await sql<Counted>`
      with ended as (${endedAppeals(question)})
      select count(*)::int as total, count(*) filter (where in_time)::int as counted from ended`.execute(
      reader,
    ),
  )
}

const settledRecords: NonNullable<IndicatorDefinition['records']> = async (
  reader,
  question,
  { limit, offset },
) =>
  listedRecords(
    await sql<ListedRow & { readonly number: number; readonly title: string }>`
      with ended as (${endedAppeals(question)})
      select unit_id, number, title, done_on as on_day, in_time as counts, count(*) over ()::int as total
      from ended order by in_time, done_on desc, number limit ${limit} offset ${offset}`.execute(reader),
    ({ number, title }) => ({
      title: { vi: title, en: title },
      href: donationPaths.appeal.to({ number: String(number) }),
    }),
  )

/** Appeals that took gifts and whose own day lies in the period and is over, and whether each was settled by it. */
function endedAppeals({ units, period, asAt }: IndicatorQuestion) {
  return sql`
    select appeal.unit_id, appeal.number, appeal.title, appeal.done_on, exists (
      select from disclosure.donation_publication made
      where made.appeal_id = appeal.id and made.kind = 'donation-settlement' and made.published_at <= ${asAt}
        and (made.published_at at time zone 'Asia/Ho_Chi_Minh')::date <= appeal.done_on) as in_time
    from disclosure.donation_appeal appeal
    where appeal.unit_id = any(${[...units]}::uuid[]) and appeal.approved_at <= ${asAt}
      and appeal.done_on between ${period.from}::date and ${period.to}::date
      and appeal.done_on < (${asAt}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
      and exists (select from disclosure.donation_entry entry
        where entry.appeal_id = appeal.id and entry.recorded_at <= ${asAt})`
}

async function publishedValue(reader: Reader, question: IndicatorQuestion): Promise<Figure | null> {
  const ripe = (await giftsOf(reader, question)).filter(
    ({ received_on, value }) =>
      value !== null && daysBetween(received_on, dayInVietnam(question.asAt)) > graceDays,
  )
  if (ripe.length === 0) return null
  const sum = (gifts: readonly CountedGift[]) =>
    gifts.reduce((total, { value }) => total + BigInt(value ?? 0), 0n)
  // Shares of sums far below 2⁵³: exact as numbers.
  return {
    numerator: Number(sum(ripe.filter(({ published_at }) => published_at !== null))),
    denominator: Number(sum(ripe)),
  }
}

async function voluntaryShare(reader: Reader, question: IndicatorQuestion): Promise<Figure | null> {
  const gifts = await giftsOf(reader, question)
  if (gifts.length === 0) return null
  const good = [...Map.groupBy(gifts, ({ appeal_id }) => appeal_id).values()].flatMap((ofAppeal) => {
    const money = ofAppeal.filter(({ form }) => form === 'money')
    const set = equalSum(
      money.map(({ value, donor_kind }) => ({ amount: BigInt(value ?? 0), donorKind: donor_kind })),
    )
    return ofAppeal.filter(
      ({ voluntary, value, form, donor_kind }) =>
        voluntary &&
        !(form === 'money' && donor_kind === 'person' && set !== undefined && BigInt(value ?? 0) === set),
    )
  })
  return { numerator: good.length, denominator: gifts.length }
}

interface OpenedPlan {
  readonly approved_at: Date
  readonly opened_at: Date
}

async function noticeShare(
  reader: Reader,
  { units, period, asAt }: IndicatorQuestion,
  content: Pick<Content, 'laws'>,
  calendar: WorkingCalendar,
): Promise<Figure | null> {
  const { rows } = await sql<OpenedPlan>`
    select appeal.approved_at, opened.made_at as opened_at
    from disclosure.donation_appeal appeal
    join disclosure.donation_appeal_action opened on opened.appeal_id = appeal.id and opened.action = 'open'
    where appeal.unit_id = any(${[...units]}::uuid[]) and appeal.approved_at is not null and opened.made_at <= ${asAt}
      and opened.made_at >= ${startOfDay(period.from)} and opened.made_at < ${endOfDay(period.to)}`.execute(
    reader,
  )
  if (rows.length === 0) return null
  const noticed = rows.filter(({ approved_at, opened_at }) => {
    const from = dayInVietnam(approved_at)
    const asked = daysOf(ruleOn(content.laws, 'sponsorship.use.notice', from))
    return workingDaysBetween(calendar, from, dayInVietnam(opened_at)).days >= asked
  })
  return { numerator: noticed.length, denominator: rows.length }
}

interface Counted {
  readonly counted: number
  readonly total: number
}

function share({ rows: [row] }: { readonly rows: readonly Counted[] }): Figure | null {
  return row === undefined || row.total === 0 ? null : { numerator: row.counted, denominator: row.total }
}

/** Works of the units, those whose kind is a building or a repair. */
const works = (units: IndicatorQuestion['units']) =>
  sql`disclosure.donation_appeal appeal where appeal.unit_id = any(${[...units]}::uuid[]) and appeal.kind in ('new-building', 'repair')`

async function consultedShare(
  reader: Reader,
  { units, period, asAt }: IndicatorQuestion,
): Promise<Figure | null> {
  return share(
    await sql<Counted>`
      with designed as (
        select appeal_id, done_on from disclosure.donation_stage stage
        where kind = 'design' and done_on between ${period.from}::date and ${period.to}::date and recorded_at <= ${asAt}
          and appeal_id in (select appeal.id from ${works(units)})
      )
      select count(*)::int as total, count(*) filter (where exists (
        select from disclosure.donation_appeal appeal
        join disclosure.donation_opinion opinion on opinion.appeal_id = appeal.id
        where appeal.id = designed.appeal_id and opinion.made_at >= appeal.consulted_at
          and (opinion.made_at at time zone 'Asia/Ho_Chi_Minh')::date <= designed.done_on))::int as counted
      from designed`.execute(reader),
  )
}

async function watchedShare(
  reader: Reader,
  { units, period, asAt }: IndicatorQuestion,
): Promise<Figure | null> {
  return share(
    await sql<Counted>`
      with begun as (
        select action.appeal_id, action.made_at from disclosure.donation_appeal_action action
        where action.action = 'start-works' and action.made_at <= ${asAt}
          and action.made_at >= ${startOfDay(period.from)} and action.made_at < ${endOfDay(period.to)}
          and action.appeal_id in (select appeal.id from ${works(units)})
      )
      select count(*)::int as total, count(*) filter (where exists (
        select from disclosure.donation_minute minute
        where minute.appeal_id = begun.appeal_id and minute.made_at between begun.made_at and ${asAt}))::int as counted
      from begun`.execute(reader),
  )
}

/** Recommendations of the board whose term ended in the period and is over; an open one counts against. */
async function findingsAnswered(
  reader: Reader,
  { units, period, asAt }: IndicatorQuestion,
): Promise<Figure | null> {
  return share(
    await sql<Counted>`
      select count(*)::int as total,
        count(*) filter (where (reply.replied_at at time zone 'Asia/Ho_Chi_Minh')::date <= minute.reply_due_on
          and reply.replied_at <= ${asAt})::int as counted
      from disclosure.donation_minute minute
      join disclosure.donation_appeal appeal on appeal.id = minute.appeal_id and appeal.unit_id = any(${[...units]}::uuid[])
      left join disclosure.donation_minute_reply reply on reply.minute_id = minute.id
      where minute.reply_due_on between ${period.from}::date and ${period.to}::date and minute.made_at <= ${asAt}
        and minute.reply_due_on < (${asAt}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
        and not exists (select from disclosure.donation_minute later where later.replaces_id = minute.id)`.execute(
      reader,
    ),
  )
}
