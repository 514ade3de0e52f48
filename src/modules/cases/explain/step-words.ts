import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { ClockPause } from '../domain/clock/clock.ts'
import { amountWords, dayRange, fullDay, timeInVietnam } from './day-words.ts'
import type { FoldedStep, OffReason } from './fold-steps.ts'

/** A step of a deadline as people read it: which days, whether they count, why, and by what source. */
export interface StepLine {
  readonly days: Words
  readonly effect: Words
  readonly why: Words
  readonly source: string | null
  /** False when the source is not confirmed by the text of the law or announcement. */
  readonly confirmed: boolean
}

const effects = {
  counts: { vi: 'Tính', en: 'Counts' },
  not: { vi: 'Không tính', en: 'Does not count' },
  stands: { vi: 'Đồng hồ dừng', en: 'Clock stands still' },
  longer: { vi: 'Gia hạn', en: 'Extended' },
  rule: { vi: 'Thời hạn', en: 'The term' },
  end: { vi: 'Hạn cuối', en: 'The end' },
} as const satisfies Record<string, Words>

export const offReasons = {
  weekend: { vi: 'Nghỉ Thứ Bảy, Chủ nhật', en: 'Saturday, Sunday' },
  statutory: { vi: 'Nghỉ lễ', en: 'Public holiday' },
  compensatory: { vi: 'Nghỉ bù', en: 'Day off in lieu' },
  'swapped-off': { vi: 'Nghỉ hoán đổi', en: 'Day off by exchange' },
  closure: { vi: 'Nơi nhận đóng cửa', en: 'Local closure' },
} as const satisfies Record<OffReason, Words>

const civilCode = (article: string) => `Bộ luật Dân sự 91/2015/QH13, ${article}`
const fortyHourWeek = 'Quyết định 188/1999/QĐ-TTg, Điều 1'

/** What stands on the page for a step, and in the text of the command line. */
export function stepLine(step: FoldedStep): StepLine {
  switch (step.kind) {
    case 'rule': {
      const { rule, amount, unit } = step
      const term = amountWords(amount, unit)
      const why =
        rule.direction === 'before'
          ? { vi: `${rule.title.vi}: trước ${term.vi}`, en: `${rule.title.en}: ${term.en} before` }
          : { vi: `${rule.title.vi}: ${term.vi}`, en: `${rule.title.en}: ${term.en}` }
      const source = rule.article === '' ? rule.law : `${rule.law}, ${rule.article}`
      return line(one(step.day), effects.rule, why, source, rule.standing === 'confirmed')
    }
    case 'received':
      return line(
        one(step.day),
        effects.not,
        step.because === 'day-off'
          ? counted(step.countsAs, 'Nhận vào ngày nghỉ', 'Received on a day off')
          : counted(
              step.countsAs,
              `Nhận lúc ${timeInVietnam(step.at)}, sau giờ làm việc`,
              `Received at ${timeInVietnam(step.at)}, after hours`,
            ),
        `${step.rule.law}, ${step.rule.article}`,
        step.rule.standing === 'confirmed',
      )
    case 'start':
      return line(
        one(step.day),
        effects.not,
        {
          vi: 'Ngày xảy ra sự kiện; đếm từ ngày liền kề',
          en: 'The day of the event; counting begins beside it',
        },
        civilCode('Điều 147 khoản 2'),
      )
    case 'counted':
      return countedLine(step)
    case 'off':
      return line(
        range(step.from, step.to),
        effects.not,
        offWords(step.reason, step.special?.name),
        step.special?.source.text ?? fortyHourWeek,
        step.special === undefined || step.special.source.standing === 'confirmed',
      )
    case 'suspended':
      return line(
        range(step.from, step.to),
        effects.stands,
        pauseWords(step.pause, step.days, 'working-day'),
        null,
      )
    case 'paused':
      return line(one(step.day), effects.stands, pauseWords(step.pause, step.days, 'day'), null)
    case 'extended': {
      const more = amountWords(step.amount, step.unit)
      const reason = step.reason === '' ? '' : `: ${step.reason}`
      const why = { vi: `Thêm ${more.vi}${reason}`, en: `${more.en} more${reason}` }
      return line(one(step.day), effects.longer, why, null)
    }
    case 'added': {
      const term = amountWords(Math.abs(step.amount), step.unit)
      const why =
        step.amount < 0
          ? { vi: `Lùi lại ${term.vi} theo lịch`, en: `${term.en} back by the calendar` }
          : {
              vi: `Cộng ${term.vi} theo lịch, kể cả ngày nghỉ`,
              en: `${term.en} by the calendar, days off included`,
            }
      return line(one(step.day), effects.counts, why, civilCode('Điều 148'))
    }
    case 'rolled':
      return line(
        one(step.day),
        effects.end,
        {
          vi: 'Ngày cuối là ngày nghỉ nên chuyển sang ngày làm việc này',
          en: 'The last day was a day off, so it is this working day',
        },
        civilCode('Điều 148 khoản 5'),
      )
    case 'hours': {
      const term = amountWords(step.hours, 'hour')
      const at = `${timeInVietnam(step.at)} ${formatDay(step.day)}`
      return line(
        one(step.day),
        effects.end,
        { vi: `Sau ${term.vi}: ${at}`, en: `After ${term.en}: ${at}` },
        null,
      )
    }
  }
}

/** The kind of day off and its name; the names of days in lieu and of exchanged days say their kind themselves. */
function offWords(reason: OffReason, name: Words | undefined): Words {
  if (name === undefined) return offReasons[reason]
  if (reason === 'compensatory' || reason === 'swapped-off') return name
  return { vi: `${offReasons[reason].vi}: ${name.vi}`, en: `${offReasons[reason].en}: ${name.en}` }
}

function countedLine(step: Extract<FoldedStep, { kind: 'counted' }>): StepLine {
  const { firstCount, lastCount, weekendDays, special } = step
  const numbers = firstCount === lastCount ? `${firstCount}` : `${firstCount}–${lastCount}`
  const without = weekendDays === 0 ? '' : `, không tính ${weekendDays} ngày Thứ Bảy, Chủ nhật`
  const less = weekendDays === 0 ? '' : `, ${weekendDays} Saturdays and Sundays not counted`
  const worked =
    special === undefined ? { vi: '', en: '' } : { vi: `. ${special.name.vi}`, en: `. ${special.name.en}` }
  return line(
    range(step.from, step.to),
    effects.counts,
    {
      vi: `Ngày làm việc thứ ${numbers}${without}${worked.vi}`,
      en: `Working ${firstCount === lastCount ? 'day' : 'days'} ${numbers}${less}${worked.en}`,
    },
    special?.source.text ?? (weekendDays > 0 ? fortyHourWeek : null),
    special === undefined || special.source.standing === 'confirmed',
  )
}

function pauseWords(pause: ClockPause | undefined, days: number, unit: 'working-day' | 'day'): Words {
  const term = amountWords(days, unit)
  if (pause === undefined) return { vi: `${term.vi} không tính`, en: `${term.en} not counted` }
  const from = formatDay(dayInVietnam(pause.from))
  const to = pause.to === null ? null : formatDay(dayInVietnam(pause.to))
  return to === null
    ? {
        vi: `Dừng từ ${from}, chưa chạy lại: ${term.vi} không tính`,
        en: `Stopped on ${from}, not running yet: ${term.en} not counted`,
      }
    : {
        vi: `Dừng từ ${from} đến ${to}: ${term.vi} không tính`,
        en: `Stopped from ${from} to ${to}: ${term.en} not counted`,
      }
}

function counted(countsAs: LocalDate, vi: string, en: string): Words {
  const day = fullDay(countsAs)
  return { vi: `${vi}: tính là nhận ngày ${day.vi}`, en: `${en}: counts as received on ${day.en}` }
}

function one(day: LocalDate): Words {
  return fullDay(day)
}

function range(from: LocalDate, to: LocalDate): Words {
  if (from === to) return fullDay(from)
  const days = dayRange(from, to)
  return { vi: days, en: days }
}

function line(days: Words, effect: Words, why: Words, source: string | null, confirmed = true): StepLine {
  return { days, effect, why, source, confirmed }
}
