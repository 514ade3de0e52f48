import {
  type DisclosurePlace,
  type DutyHolder,
  type DutyKept,
  type DutyTerm,
  type DutyTopic,
  type DutyTrigger,
  dutyTopics,
} from '../../../platform/content/schema/disclosure.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay, parseLocalDate } from '../../../platform/kernel/dates.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import type { DutyState, KeptUntil } from '../domain/obligations/judge-duty.ts'
import { occurrenceWords } from './occurrence-words.ts'

export const stateWords: Readonly<Record<DutyState, { readonly words: Words; readonly tone: Tone }>> = {
  met: { words: { vi: 'Đã công khai', en: 'Public' }, tone: 'success' },
  late: { words: { vi: 'Công khai muộn', en: 'Published late' }, tone: 'warning' },
  open: { words: { vi: 'Chưa đến hạn', en: 'Not due yet' }, tone: 'info' },
  overdue: { words: { vi: 'Quá hạn', en: 'Overdue' }, tone: 'danger' },
  gap: { words: { vi: 'Còn thiếu', en: 'Missing' }, tone: 'danger' },
  'taken-down': { words: { vi: 'Đã gỡ sớm', en: 'Taken down too early' }, tone: 'danger' },
  expired: {
    words: { vi: 'Đã hết thời gian phải công khai', en: 'Was public long enough' },
    tone: 'neutral',
  },
}

/** A duty without a day that nobody has fulfilled yet is not "not due yet". */
export function stateOfDuty({ state, due }: Pick<Duty, 'state' | 'due'>) {
  return state === 'open' && due === null
    ? ({ words: { vi: 'Chưa công khai', en: 'Not public yet' }, tone: 'warning' } as const)
    : stateWords[state]
}

export const topicWords: Readonly<Record<DutyTopic, Words>> = {
  'school-publicity': { vi: 'Công khai của nhà trường', en: 'What a school makes public' },
  money: { vi: 'Tiền: ngân sách, khoản thu, tài sản', en: 'Money: budget, fees, assets' },
  donations: { vi: 'Tài trợ và đóng góp tự nguyện', en: 'Donations' },
  democracy: { vi: 'Dân chủ ở cơ sở', en: 'Grassroots democracy' },
  integrity: { vi: 'Phòng, chống tham nhũng, thanh tra, kiểm tra', en: 'Integrity and inspections' },
  recruitment: { vi: 'Tuyển dụng viên chức', en: 'Recruitment' },
  enrolment: { vi: 'Tuyển sinh', en: 'Enrolment' },
  teaching: { vi: 'Dạy thêm, sách giáo khoa', en: 'Extra teaching and textbooks' },
  reception: { vi: 'Tiếp công dân, đường dây nóng', en: 'Citizen reception and hotline' },
  procedures: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  documents: { vi: 'Văn bản, kế hoạch, dự thảo', en: 'Documents, plans, drafts' },
}

/** The topics that there are, in the order in which a reader looks for them. */
export function inTopicOrder<Item>(byTopic: ReadonlyMap<DutyTopic, Item>): (readonly [DutyTopic, Item])[] {
  return dutyTopics.flatMap((topic) => {
    const items = byTopic.get(topic)
    return items === undefined ? [] : [[topic, items] as const]
  })
}

export const holderWords: Readonly<Record<DutyHolder, Words>> = {
  school: { vi: 'Mọi trường', en: 'Every school' },
  preschool: { vi: 'Trường mầm non, mẫu giáo', en: 'Preschools and kindergartens' },
  'primary-school': { vi: 'Trường tiểu học', en: 'Primary schools' },
  'lower-secondary-school': { vi: 'Trường THCS', en: 'Lower secondary schools' },
  'continuing-education': { vi: 'Cơ sở giáo dục thường xuyên', en: 'Continuing education' },
  'city-office': {
    vi: 'Phòng Giáo dục và Đào tạo (đến 30/6/2025)',
    en: 'City education office (to 30/6/2025)',
  },
  'commune-department': { vi: 'Phòng Văn hóa – Xã hội phường, xã', en: 'Department of the ward or commune' },
  'province-department': { vi: 'Sở Giáo dục và Đào tạo', en: 'Province department' },
  'city-committee': { vi: 'UBND thành phố, huyện', en: 'City committee' },
  'commune-committee': { vi: 'UBND phường, xã', en: 'Ward or commune committee' },
  'service-centre': { vi: 'Trung tâm phục vụ hành chính công', en: 'Public service centre' },
  'extra-teaching-provider': { vi: 'Cơ sở dạy thêm', en: 'Providers of extra teaching' },
}

export const placeWords: Readonly<Record<DisclosurePlace, Words>> = {
  website: { vi: 'trang thông tin điện tử', en: 'website' },
  noticeboard: { vi: 'bảng tin tại trụ sở', en: 'notice board' },
  meeting: { vi: 'cuộc họp', en: 'meeting' },
  intranet: { vi: 'mạng nội bộ', en: 'intranet' },
  media: { vi: 'báo, đài', en: 'media' },
  portal: { vi: 'cổng dịch vụ công', en: 'service portal' },
  'reception-place': { vi: 'nơi tiếp công dân', en: 'reception place' },
  handout: { vi: 'tài liệu phát tay', en: 'handout' },
  'written-notice': { vi: 'văn bản gửi người có liên quan', en: 'written notice' },
  kiosk: { vi: 'máy tra cứu', en: 'kiosk' },
  'to-applicant': { vi: 'gửi người nộp hồ sơ', en: 'to the applicant' },
  'national-bidding-network': { vi: 'Hệ thống mạng đấu thầu quốc gia', en: 'national bidding network' },
  loudspeaker: { vi: 'loa truyền thanh', en: 'loudspeaker' },
}

/** Which time of a duty: the year 2024, quarter 2 of 2024; an event by its own title. */
export function occasionWords({ key, trigger, occurrence }: Duty['occasion']): Words {
  if (occurrence !== null) return { vi: occurrence.title, en: occurrence.title }
  if (trigger.type === 'always') return { vi: 'Luôn phải có', en: 'At all times' }
  const quarter = /^(\d{4})-q([1-4])$/u.exec(key)
  if (quarter !== null)
    return { vi: `Quý ${quarter[2]} năm ${quarter[1]}`, en: `Quarter ${quarter[2]} of ${quarter[1]}` }
  if (trigger.type === 'monthly')
    return { vi: `Tháng ${key.slice(5)}/${key.slice(0, 4)}`, en: `${key.slice(5)}/${key.slice(0, 4)}` }
  return trigger.type === 'yearly' && trigger.of === 'school-year'
    ? { vi: `Năm học ${key}`, en: `School year ${key}` }
    : { vi: `Năm ${key}`, en: `Year ${key}` }
}

/** When the duty falls due, in a sentence. */
export function triggerWords(trigger: DutyTrigger): Words {
  switch (trigger.type) {
    case 'always':
      return { vi: 'luôn phải có', en: 'at all times' }
    case 'yearly': {
      const day = `${trigger.by.slice(3)}/${trigger.by.slice(0, 2)}`
      return trigger.of === 'year'
        ? { vi: `hằng năm, chậm nhất ngày ${day}`, en: `yearly, by ${day}` }
        : { vi: `mỗi năm học, chậm nhất ngày ${day}`, en: `each school year, by ${day}` }
    }
    case 'monthly':
      return joined({ vi: 'hết mỗi tháng', en: 'at the end of each month' }, trigger.term)
    case 'quarterly':
      return joined({ vi: 'hết mỗi quý', en: 'at the end of each quarter' }, trigger.term)
    case 'event': {
      const { vi, en } = occurrenceWords[trigger.event]
      return joined({ vi: `khi có: ${lower(vi)}`, en: `on: ${lower(en)}` }, trigger.term)
    }
  }
}

function joined(what: Words, term: DutyTerm | undefined): Words {
  const when = termWords(term)
  return { vi: `${what.vi} – ${when.vi}`, en: `${what.en} – ${when.en}` }
}

export function termWords(term: DutyTerm | undefined): Words {
  if (term === undefined) return { vi: 'luật không nêu số ngày', en: 'the law names no number of days' }
  switch (term.type) {
    case 'before-event':
      return { vi: 'trước ngày đó', en: 'before that day' }
    case 'on-the-day':
      return { vi: 'ngay trong ngày đó', en: 'on that day' }
    case 'before':
      return {
        vi: `chậm nhất ${term.value} ngày làm việc trước đó`,
        en: `${term.value} working days before at the latest`,
      }
    case 'after':
      return term.unit === 'working-day'
        ? { vi: `trong ${term.value} ngày làm việc`, en: `within ${term.value} working days` }
        : { vi: `trong ${term.value} ngày`, en: `within ${term.value} days` }
  }
}

export function keptWords(kept: DutyKept | undefined): Words {
  if (kept === undefined) return { vi: 'luật không nêu thời gian', en: 'the law names no time' }
  switch (kept.type) {
    case 'permanent':
      return { vi: 'thường xuyên', en: 'for good' }
    case 'until-next':
      return { vi: 'đến kỳ sau', en: 'until the next time' }
    case 'until-event':
      return { vi: 'đến khi việc đó xong', en: 'until the event is over' }
    case 'at-least': {
      const unit = kept.unit === 'year' ? { vi: 'năm', en: 'years' } : { vi: 'ngày', en: 'days' }
      const run = kept.continuous ? { vi: ' liên tục', en: ' without a break' } : { vi: '', en: '' }
      return {
        vi: `ít nhất ${kept.value} ${unit.vi}${run.vi}`,
        en: `at least ${kept.value} ${unit.en}${run.en}`,
      }
    }
  }
}

/** Until when it must stay public, as a day when it is one. */
export function keptUntilWords(kept: KeptUntil): Words | undefined {
  if (kept === null) return undefined
  if (kept === 'forever') return { vi: 'Phải luôn xem được', en: 'Must stay public' }
  const day = formatDay(kept)
  return { vi: `Phải giữ công khai đến hết ${day}`, en: `Must stay public until ${day}` }
}

export const unconfirmedWords = {
  vi: 'Căn cứ chưa đối chiếu với văn bản gốc',
  en: 'Legal basis not checked against the official text',
}

function lower(text: string): string {
  return `${text.slice(0, 1).toLocaleLowerCase('vi')}${text.slice(1)}`
}

/** `2024` of an address, or the year of a day. */
export function yearOr(typed: string, day: string): number {
  return parseLocalDate(`${typed}-01-01`) === undefined ? Number(day.slice(0, 4)) : Number(typed)
}
