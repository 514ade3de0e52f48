import {
  CalendarIncomplete,
  type WorkingCalendar,
  workingCalendar,
} from '../../../platform/calendar/working-calendar.ts'
import { workingDaysBefore } from '../../../platform/calendar/working-days.ts'
import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inPortions } from '../../../platform/database/in-portions.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { addDays, dayInVietnam, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { mailTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { type UnitPerson, unitNames } from '../../organisations/index.ts'
import { type AnnouncedDay, standingDays } from '../store/reception-days.ts'
import { receiversOf } from '../store/reception-people.ts'
import { forgetRegistrations } from '../store/reception-words.ts'
import type { ReceptionDependencies } from './dependencies.ts'
import { receptionPaths } from './paths.ts'

/** For how long after a day the names and telephones of those who registered are kept, in days. */
export const daysRemembered = 30

const reminder = mailTemplate({
  kind: 'reception.reminder',
  subject: { vi: 'Sắp đến ngày tiếp công dân', en: 'A reception day is near' },
})

/** Reminds whoever leads a unit of its reception days, and forgets contacts that are no longer needed. */
export function receptionJobs({
  content,
  origin,
}: Pick<ReceptionDependencies, 'content' | 'origin'>): JobDefinition[] {
  const calendar = workingCalendar(content.calendar.years)
  return [
    {
      name: 'reception.remind-heads',
      cron: '10 7 * * *',
      run: ({ database, now }) => remindHeads(database, calendar, origin, dayInVietnam(now)),
    },
    {
      name: 'reception.forget-registrations',
      cron: '20 3 * * *',
      run: async ({ database, now }) => {
        const before = addDays(dayInVietnam(now), -daysRemembered)
        await transaction(database, (tx) => forgetRegistrations(tx, before))
      },
    },
  ]
}

const daysAtOnce = 200

async function remindHeads(
  database: Database,
  calendar: WorkingCalendar,
  origin: string,
  today: LocalDate,
): Promise<void> {
  // Three working days lie within eleven days of the calendar, Tết apart, of which the day before is reminded.
  const last = addDays(today, 14)
  for await (const days of inPortions<AnnouncedDay>((after) =>
    standingDays(database, today, last, after ?? null, daysAtOnce),
  )) {
    const due = days.filter((day) => isReminded(calendar, day.day, today))
    if (due.length > 0) await sendReminders(database, due, origin, today)
  }
}

/** On the third and on the last working day before, and on the day itself. */
function isReminded(calendar: WorkingCalendar, day: LocalDate, today: LocalDate): boolean {
  if (day === today) return true
  try {
    return [3, 1].some((days) => workingDaysBefore(calendar, day, days).date === today)
  } catch (error) {
    if (error instanceof CalendarIncomplete) return day === addDays(today, 1)
    throw error
  }
}

async function sendReminders(
  database: Database,
  days: readonly AnnouncedDay[],
  origin: string,
  today: LocalDate,
): Promise<void> {
  const units = [...new Set(days.map(({ unitId }) => unitId))]
  const [people, names] = await Promise.all([
    receiversOf(database, units, today),
    unitNames(database, units, today),
  ])
  await transaction(database, async (tx) => {
    for (const day of days) {
      for (const person of people) {
        if (person.unitId !== day.unitId || person.capacity !== 'head' || person.email === '') continue
        await queueMail(tx, letterOf(day, person, names.get(day.unitId)?.name ?? '', origin, today))
      }
    }
  })
}

function letterOf(day: AnnouncedDay, person: UnitPerson, unitName: string, origin: string, today: LocalDate) {
  const content = composeLetter({
    language: 'vi',
    heading: reminder.subject.vi,
    paragraphs: [
      `${unitName} tiếp công dân ngày ${formatDay(day.day)}, ${day.startsAt}–${day.endsAt}, tại ${day.place}.`,
      `Đã có ${day.registered} lượt đăng ký trước.`,
      day.headDay
        ? 'Đây là ngày tiếp của người đứng đầu: luật yêu cầu anh chị trực tiếp tiếp. Nếu không thể, hãy công bố ngày khác và lý do trước ngày tiếp.'
        : 'Hãy phân công người tiếp bằng văn bản nếu anh chị không trực tiếp tiếp.',
    ],
    action: { href: `${origin}${receptionPaths.day.to({ sessionId: day.id })}`, text: 'Mở buổi tiếp' },
    footer: 'Thư tự động nhắc lịch tiếp công dân.',
  })
  return {
    to: person.email,
    template: reminder,
    onceKey: `reception.reminder:${day.id}:${today}:${person.id}`,
    ...content,
  }
}
