import { type WorkingCalendar, workingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Database } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { peopleOfUnits, type UnitPerson } from '../../organisations/index.ts'
import { type DueTask, dueReminders } from '../domain/reminders.ts'
import { currentDue } from '../domain/task-work-due.ts'
import { loadWork, unitsWithWork, type WorkTask } from '../store/work-store.ts'
import { workPaths } from './paths.ts'
import { type ReminderLetter, reminderLetter } from './reminder-letters.ts'
import type { WorkDependencies } from './work-routes.tsx'

type Dependencies = Pick<WorkDependencies, 'content' | 'origin'>

/**
 * Every morning at seven: reminders before and after due dates to those responsible, and word to whoever leads the
 * unit of what is three working days late.
 */
export function workJobs({ content, origin }: Dependencies): JobDefinition[] {
  const calendar = workingCalendar(content.calendar.years)
  return [
    {
      name: 'plan.send-reminders',
      cron: '0 7 * * *',
      run: ({ database, now }) => sendReminders(database, calendar, origin, dayInVietnam(now), 'responsible'),
    },
    {
      name: 'plan.escalate-late-tasks',
      cron: '5 7 * * *',
      run: ({ database, now }) => sendReminders(database, calendar, origin, dayInVietnam(now), 'leader'),
    },
  ]
}

interface RemindedTask extends DueTask {
  readonly work: WorkTask
  readonly blockedReason: string | null
}

/** How many units are looked at in one transaction. */
const unitsAtOnce = 50

async function sendReminders(
  database: Database,
  calendar: WorkingCalendar,
  origin: string,
  today: LocalDate,
  to: 'responsible' | 'leader',
): Promise<void> {
  const units = await unitsWithWork(database)
  for (let start = 0; start < units.length; start += unitsAtOnce) {
    const letters = await lettersFor(database, units.slice(start, start + unitsAtOnce), {
      calendar,
      origin,
      today,
      to,
    })
    if (letters.length === 0) continue
    await transaction(database, async (tx) => {
      for (const letter of letters) await queueMail(tx, reminderLetter(letter))
    })
  }
}

interface Wish {
  readonly calendar: WorkingCalendar
  readonly origin: string
  readonly today: LocalDate
  readonly to: 'responsible' | 'leader'
}

async function lettersFor(
  database: Database,
  unitIds: readonly UnitId[],
  { calendar, origin, today, to }: Wish,
): Promise<ReminderLetter[]> {
  const [work, people] = await Promise.all([
    loadWork(database, { unitIds, fromYear: Number(today.slice(0, 4)) - 1 }),
    peopleOfUnits(database, unitIds, today),
  ])
  const due = work.flatMap((task): RemindedTask[] => {
    const { dueOn, progress } = currentDue(task, today)
    const { state, blockedReason } = progress
    return dueOn === null
      ? []
      : [{ taskId: task.id, dueOn, isDone: state === 'done', work: task, blockedReason }]
  })
  return dueReminders(due, today, calendar)
    .filter((reminder) => reminder.to === to)
    .flatMap(({ task, onceKey, workingDaysLeft }) => {
      const colleagues = people.filter(({ unitId }) => unitId === task.work.plan.unitId)
      const responsible = colleagues.find(({ id }) => id === task.work.responsibleId)
      return recipients(colleagues, responsible, to).map((person) => ({
        to: person.email,
        forLeader: person.id !== responsible?.id || to === 'leader',
        title: task.work.text,
        dueOn: task.dueOn,
        workingDaysLeft,
        isPast: task.dueOn < today,
        responsible: responsible?.name ?? null,
        blockedReason: task.blockedReason,
        href: `${origin}${workPaths.task.to({ taskId: task.work.id })}`,
        onceKey: `${onceKey}:${person.id}`,
      }))
    })
}

/** Whoever is responsible and still there; else, and for what is escalated, the one who leads the unit. */
function recipients(
  colleagues: readonly UnitPerson[],
  responsible: UnitPerson | undefined,
  to: 'responsible' | 'leader',
): UnitPerson[] {
  if (to === 'responsible' && responsible !== undefined) return [responsible]
  const leader = colleagues.find(({ capacity }) => capacity !== 'staff')
  return leader === undefined ? [] : [leader]
}
