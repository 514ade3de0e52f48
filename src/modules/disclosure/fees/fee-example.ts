import type {
  ExampleContext,
  ExampleStep,
  ExampleUnit,
  SeededRandom,
} from '../../../platform/contracts/example.ts'
import {
  addDays,
  dayInVietnam,
  type LocalDate,
  localDate,
  startOfDay,
} from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { type FeeLine, yearAmount } from '../domain/fees/fee-line.ts'
import type { FeePlace } from '../domain/fees/fee-standing.ts'
import { type FeeLevel, levelsWithFees } from '../domain/fees/grade.ts'
import { schoolYearFrom, schoolYearOf } from '../domain/fees/school-year.ts'
import { saveFeeDraft } from '../store/fee-drafts.ts'
import { insertFinding } from '../store/fee-findings.ts'
import type { FeeList } from '../store/fee-lists.ts'
import { actOnFinding, type FindingWish } from './act-on-finding.ts'
import { exampleLines } from './fee-example-lines.ts'
import { publishFeeList } from './publish-fee-list.ts'
import { publishSettlement } from './publish-settlement.ts'

const firstYear = 2023
const reformOn = localDate('2025-07-01')
const extraTeachingEndsOn = localDate('2025-02-14')

/** Lists of collections of four school years, what they brought in, and a few that were wrong and went back. */
export const feeExample: ExampleStep = {
  name: 'fees',
  isHistory: true,
  load: async (context) => {
    const today = dayInVietnam(context.now)
    const last = Number(schoolYearOf(today).slice(0, 4))
    for (let year = firstYear; year <= last; year += 1) {
      const day = localDate(`${year}-09-06`)
      for (const unit of context.world.unitsOn(day, 'school')) {
        const level = levelsWithFees.find((one) => one === unit.level)
        if (level === undefined) continue
        await tellYear({
          context,
          unit,
          level,
          year,
          today,
          random: context.random.stream(`${unit.code} ${year}`),
        })
      }
    }
  },
}

interface Telling {
  readonly context: ExampleContext
  readonly unit: ExampleUnit
  readonly level: FeeLevel
  readonly year: number
  readonly today: LocalDate
  readonly random: SeededRandom
}

/** One school in one year; a few publish late, and a few have not published at all. */
async function tellYear(telling: Telling): Promise<void> {
  const { level, year, today, random } = telling
  if (random.chance(0.05)) return
  const isLate = random.chance(0.08)
  const on = addDays(localDate(`${year}-09-03`), isLate ? random.integer(13, 25) : random.integer(0, 8))
  if (on > today) return
  const lines = exampleLines(level, year, random)
  const explanation = isLate
    ? 'Danh sách được duyệt muộn; các khoản đã thu trước ngày này được rà soát lại.'
    : ''
  const list = await tellList(telling, { lines, on, explanation, reason: '', current: undefined })
  const changed = await tellEndOfExtraTeaching(telling, list)
  if (random.chance(0.1)) await tellFinding(telling, changed)
  const settledOn = localDate(`${year + 1}-06-15`)
  if (settledOn <= today) await tellSettlement(telling, changed, settledOn)
}

interface ToldList {
  readonly lines: readonly FeeLine[]
  readonly on: LocalDate
  readonly explanation: string
  readonly reason: string
  readonly current: FeeList | undefined
}

async function tellList({ context, unit, level, year }: Telling, told: ToldList): Promise<FeeList> {
  const { tx, content, world } = context
  const { lines, on, explanation, reason, current } = told
  const at = morningOf(on)
  const by = world.holders(unit.id, 'principal', on)[0]?.id ?? null
  const schoolYear = schoolYearFrom(year)
  const draft = { unitId: unit.id, schoolYear, lines, state: 'published', explanation, remark: '' } as const
  await saveFeeDraft(tx, { ...draft, version: current?.version ?? 0 }, { by, at })
  const place: FeePlace = { level, province: on < reformOn ? 'long-an' : 'tay-ninh' }
  const wish = { unit, place, schoolYear, lines, current, reason, explanation, by, at, example: true }
  return publishFeeList(tx, content, wish)
}

/** On 14 February 2025 extra teaching for money ended: the lists of that year lost their line, in public. */
async function tellEndOfExtraTeaching(telling: Telling, list: FeeList): Promise<FeeList> {
  const lines = list.lines.filter(({ kind }) => kind !== 'extra-teaching')
  if (telling.year !== 2024 || lines.length === list.lines.length) return list
  const reason = 'Dừng thu tiền dạy thêm theo Thông tư 29/2024/TT-BGDĐT từ ngày 14/02/2025'
  const explanation = 'Khoản dừng thu đã được thông báo đến cha mẹ học sinh.'
  return tellList(telling, { lines, on: extraTeachingEndsOn, explanation, reason, current: list })
}

const wrongs = [
  {
    weight: 4,
    problem: 'never-demanded',
    title: 'Quỹ lớp thu theo mức bình quân',
    law: 'Thông tư 55/2011/TT-BGDĐT, Điều lệ, Điều 10',
    each: 300_000n,
    said: 'Ban đại diện lớp tự đặt mức; nhà trường đã yêu cầu dừng và trả lại.',
    found: 'Ấn định mức bình quân cho mỗi học sinh là trái quy định.',
  },
  {
    weight: 3,
    problem: 'forbidden',
    title: 'Tiền lắp máy lạnh phòng học',
    law: 'Thông tư 55/2011/TT-BGDĐT, Điều lệ, Điều 10 khoản 4',
    each: 450_000n,
    said: 'Phụ huynh đề nghị lắp cho các cháu đỡ nóng.',
    found: 'Mua sắm trang thiết bị cho lớp là khoản Ban đại diện không được quyên góp.',
  },
  {
    weight: 2,
    problem: 'not-listed',
    title: 'Tiền in đề cương ôn tập',
    law: 'Thông tư 09/2024/TT-BGDĐT, Điều 5',
    each: 60_000n,
    said: 'Giáo viên thu hộ nhà in.',
    found: 'Khoản này không có trong danh sách công khai.',
  },
] as const

async function tellFinding({ context, unit, year, today, random }: Telling, list: FeeList): Promise<void> {
  const { tx, world } = context
  const wrong = random.weighted(wrongs)
  const foundOn = addDays(dayInVietnam(list.publicFrom), random.integer(20, 90))
  if (foundOn > today) return
  const id = random.id('fee-finding')
  await insertFinding(tx, {
    id,
    unitId: unit.id,
    schoolYear: schoolYearFrom(year),
    source: random.chance(0.7) ? 'report' : 'inspection',
    problem: wrong.problem,
    kind: null,
    title: wrong.title,
    law: wrong.law,
    foundAt: morningOf(foundOn),
    example: true,
  })
  const families = random.integer(28, 42)
  const amount = wrong.each * BigInt(families)
  const principal = world.holders(unit.id, 'principal', foundOn)[0]?.id ?? null
  const none = { amount: null, families: null, paidOn: null, voucher: '', fileId: null }
  const act = (after: number, by: PersonId | null, wish: FindingWish) => {
    const on = addDays(foundOn, after)
    return on > today ? undefined : actOnFinding(tx, id, wish, { by, at: morningOf(on), example: true })
  }
  await act(random.integer(2, 7), principal, { ...none, act: 'explained', words: wrong.said })
  const isWrong = random.chance(0.85)
  await act(
    random.integer(11, 18),
    null,
    isWrong
      ? { ...none, act: 'confirmed', words: wrong.found, amount, families }
      : { ...none, act: 'dismissed', words: 'Cha mẹ tự nguyện góp, không có mức chung.' },
  )
  if (!isWrong) return
  const part = (amount / BigInt(families)) * BigInt(families - 6)
  const pay = (after: number, sum: bigint, count: number, voucher: string) =>
    act(after, principal, {
      act: 'repaid',
      words: '',
      amount: sum,
      families: count,
      paidOn: addDays(foundOn, after),
      voucher,
      fileId: null,
    })
  await pay(random.integer(22, 30), part, families - 6, `PC ${random.integer(10, 60)}`)
  if (random.chance(0.75)) await pay(random.integer(35, 50), amount - part, 6, `PC ${random.integer(61, 99)}`)
}

/** What a year brought in: sums of the school, a little less than was due. */
async function tellSettlement(
  { context, unit, year, random }: Telling,
  list: FeeList,
  on: LocalDate,
): Promise<void> {
  const { tx, world } = context
  const pupils = BigInt(unit.size?.pupils ?? 300)
  const lines = list.lines.map((line) => {
    const takers = line.voluntary ? (pupils * BigInt(random.integer(60, 95))) / 100n : pupils
    const due = yearAmount(line) * takers
    const relieved = (due * BigInt(random.integer(0, 6))) / 100n
    const collected = ((due - relieved) * BigInt(random.integer(97, 100))) / 100n
    const spent = (collected * BigInt(random.integer(94, 100))) / 100n
    // At the end of the year what is left goes back.
    return { name: line.name, due, relieved, collected, spent, returned: collected - spent }
  })
  const by = world.holders(unit.id, 'principal', on)[0]?.id ?? null
  const schoolYear = schoolYearFrom(year)
  const wish = { unit, schoolYear, period: 'year', lines, current: undefined, reason: '' } as const
  await publishSettlement(tx, { ...wish, by, at: morningOf(on), example: true })
}

function morningOf(day: LocalDate): Date {
  return new Date(startOfDay(day).getTime() + 9 * 3_600_000)
}
