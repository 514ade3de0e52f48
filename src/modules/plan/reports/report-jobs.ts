import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBefore, workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { addDays, dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { peopleWithRoles, type UnitPerson, unitNames } from '../../organisations/index.ts'
import { latenessOf } from '../domain/lateness.ts'
import { type ListedReport, listUnsentReports } from '../store/report-queries.ts'
import { reportPaths } from './paths.ts'
import { reportCalendar } from './report-clock.ts'
import type { ReportDependencies } from './report-dependencies.ts'
import { queueLetters, reportLetters } from './report-letters.ts'

/** Working days before the last day on which schools are reminded. */
const remindersBefore = [5, 1] as const
/** How long a report that never came is still asked for, in calendar days. */
const askedForDays = 120

/** Reminders of reports before and after their day, and the list of the late ones for the head. */
export function reportJobs({ content, origin }: ReportDependencies): JobDefinition[] {
  const calendar = reportCalendar(content)
  return [
    {
      name: 'plan.remind-of-reports',
      cron: '0 7 * * *',
      run: async ({ database, now }) => {
        const today = dayInVietnam(now)
        const reports = await listUnsentReports(database, addDays(today, -askedForDays), addDays(today, 20))
        const due = reports.flatMap((report) => {
          const reminder = reminderOn(calendar, report, today)
          return reminder === undefined ? [] : [{ report, reminder }]
        })
        if (due.length === 0) return
        await transaction(database, async (tx) => {
          await remindSchools(tx, due, today, origin)
          await tellHeads(tx, due, today, origin)
        })
      },
    },
  ]
}

export interface Reminder {
  readonly kind: 'before' | 'after'
  /** Names the occasion: each is told once. */
  readonly occasion: string
  readonly workingDays: number
}

/**
 * Whether a report that was not sent is to be reminded of on a day: 5 and 1 working days before its last day,
 * 1 working day after it, then once a week.
 */
export function reminderOn(
  calendar: WorkingCalendar,
  { dueOn }: Pick<ListedReport, 'dueOn'>,
  today: LocalDate,
): Reminder | undefined {
  const { kind, lastDay, workingDays } = latenessOf(calendar, dueOn, null, today)
  if (kind === 'open') {
    const days = remindersBefore.find((before) => workingDaysBefore(calendar, lastDay, before).date === today)
    return days === undefined ? undefined : { kind: 'before', occasion: `before-${days}`, workingDays: days }
  }
  const yesterday = addDays(today, -1)
  const before = yesterday < lastDay ? 0 : workingDaysBetween(calendar, lastDay, yesterday).days
  // On working days alone; every fifth after the first is a week.
  if (workingDays === before || (workingDays - 1) % 5 !== 0) return undefined
  return { kind: 'after', occasion: `after-${workingDays}`, workingDays }
}

interface DueReport {
  readonly report: ListedReport
  readonly reminder: Reminder
}

async function remindSchools(
  tx: Tx,
  due: readonly DueReport[],
  today: LocalDate,
  origin: string,
): Promise<void> {
  const people = await peopleWithRoles(
    tx,
    due.map(({ report }) => report.unitId),
    ['school-clerk', 'principal'],
    today,
  )
  const byUnit = Map.groupBy(people, ({ unitId }) => unitId)
  for (const { report, reminder } of due) {
    const late = reminder.kind === 'after'
    await queueLetters(tx, byUnit.get(report.unitId) ?? [], {
      template: late ? reportLetters.overdue : reportLetters.reminder,
      paragraphs: [
        `Báo cáo kết quả thực hiện: ${report.planTitle}`,
        late
          ? `Hạn gửi là ${formatDay(report.dueOn)}, đã trễ ${reminder.workingDays} ngày làm việc.`
          : `Hạn gửi là ${formatDay(report.dueOn)}, còn ${reminder.workingDays} ngày làm việc.`,
      ],
      href: `${origin}${reportPaths.edit.to({ reportId: report.id })}`,
      onceKey: `report.${reminder.occasion}:${report.id}`,
    })
  }
}

/** One letter for each plan and authority, with the names of all that are late. */
async function tellHeads(tx: Tx, due: readonly DueReport[], today: LocalDate, origin: string): Promise<void> {
  const late = due.filter(({ reminder }) => reminder.kind === 'after')
  const groups = Map.groupBy(late, ({ report }) => `${report.recipientId}:${report.planId}`)
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined) continue
    const { recipientId, planId, planTitle } = first.report
    const names = await unitNames(
      tx,
      group.map(({ report }) => report.unitId),
      today,
    )
    const heads: UnitPerson[] = await peopleWithRoles(tx, [recipientId], ['head'], today)
    await queueLetters(tx, heads, {
      template: reportLetters.escalation,
      paragraphs: [
        `Chưa gửi báo cáo kết quả thực hiện: ${planTitle}`,
        group
          .map(
            ({ report, reminder }) =>
              `- ${names.get(report.unitId)?.name ?? ''}: trễ ${reminder.workingDays} ngày làm việc`,
          )
          .join('\n'),
      ],
      href: `${origin}${reportPaths.received.to({}, { keHoach: planId, tinhTrang: 'tre-han' })}`,
      onceKey: `report.escalation:${recipientId}:${planId}:${today}`,
    })
  }
}
