import type { Words } from '../../../platform/i18n/words.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { TaskProgress, TaskState, TaskUpdateKind, UpdateRefusal } from '../domain/task-work.ts'
import type { DueGroup } from '../domain/task-work-due.ts'
import { taskStateWords } from '../task-state-words.ts'

export const taskStateTones = {
  'not-started': 'neutral',
  'in-progress': 'info',
  blocked: 'danger',
  done: 'success',
} as const satisfies Record<TaskState, Tone>

/** The state in words, with how much is done while it is going on. */
export function progressWords({ state, percent }: TaskProgress): Words {
  const words = taskStateWords[state]
  return state === 'in-progress' && percent > 0
    ? { vi: `${words.vi} ${percent}%`, en: `${words.en} ${percent}%` }
    : words
}

/** What one may report, as it is offered. */
export const updateChoiceWords = {
  started: { vi: 'Bắt đầu làm', en: 'Start' },
  progress: { vi: 'Báo tiến độ', en: 'Report progress' },
  done: { vi: 'Đã hoàn thành', en: 'Done' },
  blocked: { vi: 'Gặp vướng mắc', en: 'Blocked' },
  unblocked: { vi: 'Đã hết vướng mắc', en: 'No longer blocked' },
  comment: { vi: 'Ghi ý kiến hoặc gửi tệp', en: 'Comment or send a file' },
  reopened: { vi: 'Mở lại công việc', en: 'Reopen' },
} as const satisfies Record<TaskUpdateKind, Words>

/** What was reported, as the history tells it. */
export const updateWords = {
  started: { vi: 'Bắt đầu làm', en: 'Started' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  done: { vi: 'Hoàn thành', en: 'Done' },
  blocked: { vi: 'Vướng mắc', en: 'Blocked' },
  unblocked: { vi: 'Hết vướng mắc', en: 'Unblocked' },
  comment: { vi: 'Ý kiến', en: 'Comment' },
  reopened: { vi: 'Mở lại', en: 'Reopened' },
} as const satisfies Record<TaskUpdateKind, Words>

export const updateTones = {
  started: 'info',
  progress: 'info',
  done: 'success',
  blocked: 'danger',
  unblocked: 'info',
  comment: 'neutral',
  reopened: 'warning',
} as const satisfies Record<TaskUpdateKind, Tone>

export const updateRefusalWords = {
  'not-now': {
    vi: 'Công việc đã ở tình trạng khác nên không báo như vậy được. Hãy xem lại lịch sử rồi chọn lại.',
    en: 'The task stands otherwise now. Look at its history and choose again.',
  },
  'reason-missing': { vi: 'Nêu lý do', en: 'Give the reason' },
  'text-missing': { vi: 'Nhập ý kiến hoặc chọn tệp', en: 'Type a comment or choose a file' },
  'percent-missing': {
    vi: 'Nhập tiến độ từ 0 đến 100',
    en: 'Type how much is done, from 0 to 100',
  },
} as const satisfies Record<UpdateRefusal, Words>

export const updateRefusalFields: Readonly<Record<UpdateRefusal, string>> = {
  'not-now': 'loai',
  'reason-missing': 'noiDung',
  'text-missing': 'noiDung',
  'percent-missing': 'phanTram',
}

export const groupWords = {
  late: { vi: 'Quá hạn', en: 'Late' },
  'this-week': { vi: 'Trong tuần này', en: 'This week' },
  later: { vi: 'Sắp tới', en: 'Later' },
  ongoing: { vi: 'Thường xuyên, khi phát sinh', en: 'Ongoing' },
  done: { vi: 'Đã xong', en: 'Done' },
} as const satisfies Record<DueGroup, Words>
