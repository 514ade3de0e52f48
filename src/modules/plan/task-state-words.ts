import type { Words } from '../../platform/i18n/words.ts'
import type { TaskState } from './domain/task-work.ts'

/** How far a task is, on every page, in reports and in tables. */
export const taskStateWords = {
  'not-started': { vi: 'Chưa bắt đầu', en: 'Not started' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  blocked: { vi: 'Đang vướng mắc', en: 'Blocked' },
  done: { vi: 'Đã xong', en: 'Done' },
} as const satisfies Record<TaskState, Words>

/** The states in the order in which a report counts them. */
export const taskStatesInReports = ['done', 'in-progress', 'blocked', 'not-started'] as const
