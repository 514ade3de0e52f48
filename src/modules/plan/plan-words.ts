import type { Content } from '../../platform/content/content.ts'
import type { Words } from '../../platform/i18n/words.ts'
import { formatDay } from '../../platform/kernel/dates.ts'
import type { Tone } from '../../ui/tone.ts'
import type { DraftRefusal } from './domain/draft.ts'
import {
  type Dimension,
  dimensions,
  type PlanState,
  type Schedule,
  type ScheduleKind,
  type SectionKind,
} from './domain/plan.ts'
import { recurrenceWords } from './recurrence-words.ts'

export const stateWords = {
  draft: { vi: 'Đang soạn', en: 'Draft' },
  issued: { vi: 'Đang thực hiện', en: 'In force' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
} as const satisfies Record<PlanState, Words>

export const stateTones = {
  draft: 'warning',
  issued: 'success',
  replaced: 'neutral',
  closed: 'neutral',
} as const satisfies Record<PlanState, Tone>

export const kindWords = {
  purpose: { vi: 'Mục đích, yêu cầu', en: 'Purpose' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  content: { vi: 'Nội dung, giải pháp', en: 'Content' },
  implementation: { vi: 'Tổ chức thực hiện', en: 'Implementation' },
} as const satisfies Record<SectionKind, Words>

export const scheduleWords = {
  date: { vi: 'Có thời hạn', en: 'By a day' },
  recurring: { vi: 'Định kỳ', en: 'Recurring' },
  ongoing: { vi: 'Thường xuyên', en: 'Ongoing' },
  'on-event': { vi: 'Khi phát sinh', en: 'When it arises' },
  unscheduled: { vi: 'Chưa rõ thời gian', en: 'No time set' },
} as const satisfies Record<ScheduleKind, Words>

/** When a task is due, in words. */
export function scheduleText(schedule: Schedule): Words {
  switch (schedule.kind) {
    case 'date':
      return { vi: `Hạn ${formatDay(schedule.dueOn)}`, en: `Due ${formatDay(schedule.dueOn)}` }
    case 'recurring':
      return recurrenceWords(schedule.rule)
    default:
      return scheduleWords[schedule.kind]
  }
}

export type DimensionNames = Readonly<Record<Dimension, Words>>

/** The dimensions with their numbers, as content names them: "3. Trách nhiệm giải trình với người dân". */
export function dimensionNames(content: Content): DimensionNames {
  const named = (code: Dimension): Words => {
    const found = content.papi.dimensions.find((dimension) => dimension.code === code)
    const number = code.slice(1)
    return found === undefined
      ? { vi: code, en: code }
      : { vi: `${number}. ${found.name.vi}`, en: `${number}. ${found.name.en}` }
  }
  const [D1, D2, D3, D4, D5, D6, D7, D8] = dimensions
  return {
    [D1]: named(D1),
    [D2]: named(D2),
    [D3]: named(D3),
    [D4]: named(D4),
    [D5]: named(D5),
    [D6]: named(D6),
    [D7]: named(D7),
    [D8]: named(D8),
  }
}

export const noDimensionWords = { vi: 'Chung, không thuộc lĩnh vực nào', en: 'General, no dimension' }

export const draftRefusalWords = {
  'not-in-plan': {
    vi: 'Mục này không còn trong kế hoạch. Hãy tải lại trang rồi chọn lại.',
    en: 'This is no longer in the plan. Load the page again and choose anew.',
  },
  'too-few-to-merge': {
    vi: 'Hãy chọn ít nhất hai cam kết để gộp.',
    en: 'Choose at least two commitments to merge.',
  },
  'nothing-to-split': {
    vi: 'Hãy chọn ít nhất một chỗ để tách. Chỉ tách được sau một câu.',
    en: 'Choose at least one place to split. A text is split after a sentence.',
  },
  'text-empty': { vi: 'Nội dung không được để trống.', en: 'The text must not be empty.' },
  'block-in-use': {
    vi: 'Đoạn này đã nằm trong kế hoạch nên không đánh dấu bỏ qua được.',
    en: 'This passage is in the plan already, so it cannot be set aside.',
  },
  'block-unknown': { vi: 'Văn bản không có đoạn này.', en: 'The document has no such passage.' },
} as const satisfies Record<DraftRefusal, Words>
