import path from 'node:path'
import { expect, test } from 'vitest'
import { deadlineOf } from '../../src/modules/cases/domain/clock/clock.ts'
import { workingCalendar } from '../../src/platform/calendar/working-calendar.ts'
import { loadContent } from '../../src/platform/content/load-content.ts'
import { localDate, startOfDay } from '../../src/platform/kernel/dates.ts'
import { exampleRule } from './example-rule.ts'

const calendar = workingCalendar(loadContent(path.join(import.meta.dirname, '../../content')).calendar.years)

/**
 * The official announcements for the public sector, 2019 to 2026, as an office meets them: the last day
 * worked before a run of days off, and the next day worked. Written from the announcements, not from the
 * calendar's files.
 */
const announcements: readonly [string, string, string][] = [
  ['2019-01-04', '2019-01-05', 'Saturday worked for 31 December 2018'],
  ['2019-02-01', '2019-02-11', 'Tết Kỷ Hợi, 2 to 10 February'],
  ['2019-04-12', '2019-04-16', 'Hùng Kings on a Sunday, Monday in lieu'],
  ['2019-04-26', '2019-05-02', '27 April to 1 May, Monday exchanged'],
  ['2019-05-03', '2019-05-04', 'Saturday worked for 29 April'],
  ['2019-08-30', '2019-09-03', 'National Day, one day'],
  ['2019-12-31', '2020-01-02', 'New Year'],
  ['2020-01-22', '2020-01-30', 'Tết Canh Tý, 23 to 29 January'],
  ['2020-04-01', '2020-04-03', 'Hùng Kings'],
  ['2020-04-29', '2020-05-04', '30 April to 3 May'],
  ['2020-09-01', '2020-09-03', 'National Day, one day'],
  ['2020-12-31', '2021-01-04', 'New Year on a Friday'],
  ['2021-02-09', '2021-02-17', 'Tết Tân Sửu, 10 to 16 February'],
  ['2021-04-20', '2021-04-22', 'Hùng Kings'],
  ['2021-04-29', '2021-05-04', '30 April to 3 May'],
  ['2021-09-01', '2021-09-06', 'National Day, two days since the Labour Code of 2019'],
  ['2021-12-31', '2022-01-04', 'New Year on a Saturday, Monday in lieu'],
  ['2022-01-28', '2022-02-07', 'Tết Nhâm Dần, 29 January to 6 February'],
  ['2022-04-08', '2022-04-12', 'Hùng Kings on a Sunday'],
  ['2022-04-29', '2022-05-04', '30 April to 3 May, two days in lieu'],
  ['2022-08-31', '2022-09-05', 'National Day, 1 to 4 September'],
  ['2022-12-30', '2023-01-03', 'New Year on a Sunday'],
  ['2023-01-19', '2023-01-27', 'Tết Quý Mão, 20 to 26 January'],
  ['2023-04-28', '2023-05-04', 'Hùng Kings, 30 April and 1 May in one'],
  ['2023-08-31', '2023-09-05', 'National Day, 1 to 4 September'],
  ['2023-12-29', '2024-01-02', 'New Year'],
  ['2024-02-07', '2024-02-15', 'Tết Giáp Thìn, 8 to 14 February'],
  ['2024-04-17', '2024-04-19', 'Hùng Kings'],
  ['2024-04-26', '2024-05-02', '27 April to 1 May, Monday exchanged on 12 April'],
  ['2024-05-03', '2024-05-04', 'Saturday worked for 29 April'],
  ['2024-05-04', '2024-05-06', 'the Sunday after it'],
  ['2024-08-30', '2024-09-04', 'National Day, 31 August to 3 September'],
  ['2024-12-31', '2025-01-02', 'New Year'],
  ['2025-01-24', '2025-02-03', 'Tết Ất Tỵ, 25 January to 2 February'],
  ['2025-04-04', '2025-04-08', 'Hùng Kings on a Monday'],
  ['2025-04-25', '2025-04-26', 'Saturday worked for 2 May'],
  ['2025-04-29', '2025-05-05', '30 April to 4 May, Friday exchanged'],
  ['2025-08-29', '2025-09-03', 'National Day, 30 August to 2 September'],
  ['2025-12-31', '2026-01-05', 'New Year, Friday exchanged on 25 December'],
  ['2026-01-09', '2026-01-10', 'Saturday worked for 2 January'],
  ['2026-02-13', '2026-02-23', 'Tết Bính Ngọ, 14 to 22 February'],
  ['2026-04-24', '2026-04-28', 'Hùng Kings on a Sunday'],
  ['2026-04-29', '2026-05-04', '30 April to 3 May'],
  ['2026-08-21', '2026-08-22', 'Saturday worked for 31 August'],
  ['2026-08-28', '2026-09-03', 'National Day, Monday exchanged'],
  ['2026-11-23', '2026-11-25', 'Vietnamese Culture Day, for the first time'],
]

test.each(announcements)('received on %s, one working day ends on %s: %s', (received, due) => {
  const run = { rule: exampleRule('working-day', 1), startedAt: startOfDay(localDate(received)), pauses: [] }
  expect(deadlineOf(run, calendar, new Date()).date).toBe(due)
})
