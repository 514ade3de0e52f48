import type { Words } from '../../../platform/i18n/words.ts'
import type { Deadline } from '../domain/clock/clock.ts'
import { amountWords, fullDay, timeInVietnam } from './day-words.ts'

export const deadlineTexts = {
  title: { vi: 'Vì sao là ngày này?', en: 'Why this date?' },
  due: { vi: 'Hạn cuối', en: 'Due' },
  term: { vi: 'Thời hạn', en: 'Term' },
  from: { vi: 'Tính từ', en: 'Counted from' },
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  version: { vi: 'Bản quy định có hiệu lực từ', en: 'Version in force since' },
  extension: { vi: 'Gia hạn', en: 'Extension' },
  predicted: { vi: 'Ngày dự kiến', en: 'Predicted date' },
  predictedText: {
    vi: 'Lịch nghỉ chính thức của năm liên quan chưa được công bố. Ngày này được tính theo lịch dự kiến và có thể thay đổi.',
    en: 'The official days off of a year on the way are not announced yet. This date follows predicted ones and may change.',
  },
  unconfirmed: { vi: 'Chưa đối chiếu văn bản gốc', en: 'Not yet checked against the official text' },
  unconfirmedText: {
    vi: 'Có quy định dùng để tính ngày này chưa được đối chiếu với văn bản gốc. Các dòng đó được đánh dấu bên dưới.',
    en: 'A rule behind this date has not been checked against the official text. Such lines are marked below.',
  },
  standsStill: { vi: 'Đồng hồ đang dừng', en: 'The clock stands still' },
  standsStillText: {
    vi: 'Thời hạn đang tạm dừng. Ngày ở đây là ngày sẽ đến hạn nếu đồng hồ chạy lại ngay bây giờ.',
    en: 'The term is paused. The date shown is the one it would have if the clock ran on now.',
  },
  steps: { vi: 'Cách tính', en: 'How it was worked out' },
  days: { vi: 'Ngày', en: 'Days' },
  effect: { vi: 'Được tính?', en: 'Counted?' },
  why: { vi: 'Lý do và nguồn', en: 'Reason and source' },
  source: { vi: 'Nguồn', en: 'Source' },
  everyDay: { vi: 'Xem từng ngày', en: 'See every day' },
} as const satisfies Record<string, Words>

/** The whole answer in one sentence. */
export function deadlineSentence(deadline: Deadline): Words {
  const { date, dueAt, rule, amount, steps } = deadline
  const day = fullDay(date)
  const term = withExtension(amountWords(amount, rule.unit), steps)
  if (rule.unit === 'hour') {
    const at = timeInVietnam(dueAt)
    return { vi: `Hạn cuối là ${at} ${day.vi}.`, en: `It is due at ${at} on ${day.en}.` }
  }
  if (rule.direction === 'before')
    return {
      vi: `Chậm nhất là hết ${day.vi}, trước sự kiện ${term.vi}.`,
      en: `At the latest by the end of ${day.en}, ${term.en} before the event.`,
    }
  const start = steps.find(({ kind }) => kind === 'start')
  const from = fullDay(start?.day ?? date)
  const off = steps.filter(({ kind }) => kind === 'skipped').length
  const still = steps.filter(({ kind }) => kind === 'suspended').length
  const vi = [off > 0 && `${off} ngày nghỉ`, still > 0 && `${still} ngày làm việc đồng hồ dừng`].filter(
    Boolean,
  )
  const en = [
    off > 0 && daysOff(off),
    still > 0 && `${amountWords(still, 'working-day').en} of standing still`,
  ].filter(Boolean)
  return {
    vi: `Hạn cuối là hết ${day.vi}: ${term.vi} tính từ ${from.vi}${vi.length === 0 ? '' : `, không tính ${vi.join(' và ')}`}.`,
    en: `It is due by the end of ${day.en}: ${term.en} from ${from.en}${en.length === 0 ? '' : `, not counting ${en.join(' and ')}`}.`,
  }
}

function withExtension(term: Words, steps: Deadline['steps']): Words {
  const extended = steps.find((step) => step.kind === 'extended')
  if (extended?.kind !== 'extended') return term
  const more = amountWords(extended.amount, extended.unit)
  return { vi: `${term.vi} và ${more.vi} gia hạn`, en: `${term.en} and ${more.en} of extension` }
}

function daysOff(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'} off`
}
