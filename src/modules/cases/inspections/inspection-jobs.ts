import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { addWorkingDays, workingDaysBetween } from '../../../platform/calendar/working-days.ts'
import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { announce } from '../../../platform/events/announce.ts'
import { dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { peopleWithRoles } from '../../organisations/index.ts'
import { markToldOverdue, type OpenRemedy, openRemedies } from '../store/inspection-remedies.ts'
import { remedyOverdue } from './events.ts'
import type { InspectionDependencies } from './inspection-dependencies.ts'
import { inspectionLetters, queueInspectionLetters } from './inspection-letters.ts'
import { officesNow } from './offices-now.ts'
import { inspectionPaths } from './paths.ts'

/** Days before the day of a remedy on which the responsible unit is reminded, in working days. */
const reminderDays = 3
/** From how many working days late the heads of both sides are told. */
const escalationDays = 3

/**
 * Every morning: whoever is responsible is reminded three working days before and on the day after the day of a remedy;
 * three working days late, the heads of the school and of the office are told.
 */
export function inspectionJobs({
  content,
  origin,
}: Pick<InspectionDependencies, 'content' | 'origin'>): JobDefinition[] {
  const calendar = workingCalendar(content.calendar.years)
  return [
    {
      name: 'inspections.remind-remedies',
      cron: '15 7 * * *',
      run: ({ database, now }) => remindRemedies(database, calendar, origin, dayInVietnam(now)),
    },
  ]
}

async function remindRemedies(
  database: Database,
  calendar: WorkingCalendar,
  origin: string,
  today: LocalDate,
): Promise<void> {
  const until = addWorkingDays(calendar, today, reminderDays).date
  // Each in a transaction of its own: one that fails keeps nobody else from being told.
  for (const remedy of await openRemedies(database, until)) {
    await transaction(database, (tx) => tellOf(tx, remedy, { calendar, origin, today }))
  }
}

interface Told {
  readonly calendar: WorkingCalendar
  readonly origin: string
  readonly today: LocalDate
}

async function tellOf(tx: Tx, remedy: OpenRemedy, { calendar, origin, today }: Told): Promise<void> {
  const { id, inspectionId, unitId, issuerId, dueOn } = remedy
  const href = `${origin}${inspectionPaths.remedy.to({ inspectionId, remedyId: id })}`
  const responsible = await peopleWithRoles(tx, [unitId], [unitId === issuerId ? 'head' : 'principal'], today)
  if (today <= dueOn) {
    await queueInspectionLetters(tx, responsible.slice(0, 1), {
      template: inspectionLetters.remedyDue,
      paragraphs: [`Đơn vị có một việc khắc phục sau kiểm tra phải xong trước hết ngày ${formatDay(dueOn)}.`],
      href,
      onceKey: `inspection.remedy-due:${id}`,
    })
    return
  }
  await queueInspectionLetters(tx, responsible.slice(0, 1), {
    template: inspectionLetters.remedyOverdue,
    paragraphs: [
      `Một việc khắc phục sau kiểm tra của đơn vị đã quá hạn từ ngày ${formatDay(dueOn)}.`,
      'Việc quá hạn được hiện trên trang công khai và tính vào chỉ số của đơn vị.',
    ],
    href,
    onceKey: `inspection.remedy-overdue:${id}`,
  })
  if (await markToldOverdue(tx, id)) {
    await announce(tx, remedyOverdue, { remedyId: id, inspectionId, unitId, issuerId, dueOn })
  }
  if (workingDaysBetween(calendar, dueOn, today).days < escalationDays) return
  const heads = await peopleWithRoles(tx, await officesNow(tx, remedy, today), ['head', 'inspector'], today)
  await queueInspectionLetters(tx, heads, {
    template: inspectionLetters.escalation,
    paragraphs: [`Một đơn vị chưa xong việc khắc phục có hạn ngày ${formatDay(dueOn)}.`],
    href,
    onceKey: `inspection.remedy-escalation:${id}`,
  })
}
