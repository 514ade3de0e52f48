import { CalendarIncomplete, type WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import { isWorkingDay } from '../../../platform/calendar/working-days.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'

const dayOff = {
  vi: 'Ngày này là ngày nghỉ. Hãy chọn một ngày làm việc.',
  en: 'This is a day off. Choose a working day.',
}
const dayIsPast = { vi: 'Chọn một ngày từ ngày mai trở đi.', en: 'Choose a day from tomorrow on.' }

/** Said where the days off of a year are not known. */
export const calendarUnknown = {
  vi: 'Lịch nghỉ của năm này chưa có trong hệ thống.',
  en: 'The days off of that year are not known yet.',
}

/** Said where a unit announces a day twice. */
export const alreadyAnnounced = {
  vi: 'Đã có buổi tiếp vào ngày giờ này.',
  en: 'There is a reception on that day and hour already.',
}

/** Why no reception may be announced for a day; undefined when it may. */
export function problemOfDay(calendar: WorkingCalendar, day: LocalDate, today: LocalDate): Words | undefined {
  if (day <= today) return dayIsPast
  try {
    return isWorkingDay(calendar, day) ? undefined : dayOff
  } catch (error) {
    if (error instanceof CalendarIncomplete) return calendarUnknown
    throw error
  }
}
