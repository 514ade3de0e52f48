import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Law } from '../../../platform/content/schema/law.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import {
  type ClockPause,
  type ClockRule,
  type ClockRun,
  type Deadline,
  deadlineOf,
  findClockRule,
} from '../domain/clock/clock.ts'

/** The rule whose number of days each procedure gives. */
export const procedureRuleCode = 'onestop.procedure'

/** What somebody asks who wants to know a date: a rule or a number of working days, and from when. */
export interface DeadlineQuestion {
  readonly ruleCode: string | null
  /** Working days, or whatever the rule counts, when the law leaves the number to the procedure. */
  readonly amount: number | null
  readonly startedAt: Date
  readonly pauses: readonly ClockPause[]
  readonly caseKind: string | null
  readonly extend: boolean
}

export type DeadlineAnswer =
  | { readonly ok: true; readonly deadline: Deadline }
  | {
      readonly ok: false
      readonly about: 'rule' | 'amount' | 'case' | 'extend' | 'pause' | 'from'
      readonly words: Words
    }

/** The deadline that was asked for, or a sentence on what does not fit. */
export function answerDeadline(
  question: DeadlineQuestion,
  {
    laws,
    calendar,
    now,
  }: { readonly laws: readonly Law[]; readonly calendar: WorkingCalendar; readonly now: Date },
): DeadlineAnswer {
  const on = dayInVietnam(question.startedAt)
  const code = question.ruleCode ?? procedureRuleCode
  const rule = findClockRule(laws, code, on)
  if (rule === undefined) return refuse('rule', whyNoRule(laws, code, formatDay(on)))
  const refusal = whatDoesNotFit(question, rule)
  if (refusal !== undefined) return refusal
  try {
    return { ok: true, deadline: deadlineOf(runOf(question, rule), calendar, now) }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CalendarIncomplete') throw error
    return refuse('from', {
      vi: 'Chưa có lịch nghỉ cho một năm cần đếm qua, nên không tính được ngày này.',
      en: 'The days off of a year that would have to be counted through are not known, so the date cannot be worked out.',
    })
  }
}

function runOf({ startedAt, pauses, amount, caseKind, extend }: DeadlineQuestion, rule: ClockRule): ClockRun {
  return {
    rule,
    startedAt,
    pauses,
    ...(amount !== null && { amount }),
    ...(caseKind !== null && { caseKind }),
    ...(extend && rule.extension !== undefined && { extendedBy: { ...rule.extension, reason: '' } }),
  }
}

function whatDoesNotFit(question: DeadlineQuestion, rule: ClockRule): DeadlineAnswer | undefined {
  const { amount, caseKind, extend, pauses } = question
  if (rule.amountIsGiven === true && amount === null)
    return refuse('amount', {
      vi: 'Quy định này để từng thủ tục nêu số ngày: hãy nhập số ngày làm việc.',
      en: 'This rule leaves the number of days to each procedure: give the number of working days.',
    })
  if (caseKind !== null && rule.amountByCase?.[caseKind] === undefined) {
    const known = Object.keys(rule.amountByCase ?? {}).join(', ')
    return refuse('case', {
      vi:
        known === ''
          ? `Quy định ${rule.code} không chia trường hợp.`
          : `Trường hợp phải là một trong: ${known}.`,
      en:
        known === ''
          ? `The rule ${rule.code} knows no kinds of cases.`
          : `The case must be one of: ${known}.`,
    })
  }
  if (extend && rule.extension === undefined)
    return refuse('extend', {
      vi: `Quy định ${rule.code} không cho gia hạn.`,
      en: `The rule ${rule.code} allows no extension.`,
    })
  if (rule.direction === 'before' && (pauses.length > 0 || extend))
    return refuse('pause', {
      vi: 'Thời hạn đếm ngược từ một sự kiện thì không tạm dừng và không gia hạn.',
      en: 'A term that runs back from an event neither stands still nor is extended.',
    })
  return undefined
}

function whyNoRule(laws: readonly Law[], code: string, on: string): Words {
  const same = laws.flatMap((law) => law.rules).find((rule) => rule.code === code)
  if (same === undefined) {
    const [area = ''] = code.split('.')
    const near = laws
      .flatMap((law) => law.rules.map((rule) => rule.code))
      .filter((known) => area !== '' && known.startsWith(`${area}.`))
    const list = near.slice(0, 12).join(', ')
    return {
      vi: `Không có quy định mã ${code}.${list === '' ? '' : ` Gần giống: ${list}.`}`,
      en: `There is no rule ${code}.${list === '' ? '' : ` Near it: ${list}.`}`,
    }
  }
  const isTerm = findClockRule(laws, code, same.validFrom) !== undefined
  return isTerm
    ? {
        vi: `Quy định ${code} không có hiệu lực vào ngày ${on}.`,
        en: `The rule ${code} was not in force on ${on}.`,
      }
    : { vi: `Quy định ${code} không phải là một thời hạn.`, en: `The rule ${code} is not a term.` }
}

function refuse(about: Extract<DeadlineAnswer, { ok: false }>['about'], words: Words): DeadlineAnswer {
  return { ok: false, about, words }
}
