import type { Residence } from '../../../platform/content/schema/enrolment.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { Phase } from '../domain/enrolment/campaign.ts'
import { lastDayOf } from '../domain/enrolment/plan-days.ts'
import type { ActKind } from '../domain/enrolment/school-figures.ts'
import type { Finding } from '../store/enrolment-applications.ts'
import type { DrawPurpose } from '../store/enrolment-draws.ts'
import type { ResultRefusal } from './publish-results.ts'
import type { SealRefusal } from './seal-list.ts'

export const residenceWords = {
  permanent: { vi: 'Thường trú', en: 'Permanent residence' },
  temporary: { vi: 'Tạm trú', en: 'Temporary residence' },
  actual: { vi: 'Đang ở, chưa đăng ký', en: 'Lives there, not registered' },
} as const satisfies Record<Residence, Words>

export const phaseWords = {
  before: { vi: 'Sắp nhận hồ sơ', en: 'Opens soon' },
  open: { vi: 'Đang nhận hồ sơ', en: 'Open for applications' },
  after: { vi: 'Đã đóng nhận hồ sơ', en: 'Closed' },
} as const satisfies Record<Phase, Words>

export const findingWords = {
  fits: { vi: 'Đủ điều kiện', en: 'Meets the conditions' },
  age: { vi: 'Chưa đúng độ tuổi', en: 'Not of the age' },
  papers: { vi: 'Chưa chứng minh được', en: 'Not proved' },
} as const satisfies Record<Finding, Words>

export const actWords = {
  'late-addition': { vi: 'Nhận bổ sung', en: 'Admitted later' },
  'transfer-in': { vi: 'Chuyển đến', en: 'Came from another school' },
  'transfer-out': { vi: 'Chuyển đi', en: 'Went to another school' },
  'not-enrolled': { vi: 'Không nhập học', en: 'Did not come' },
} as const satisfies Record<ActKind, Words>

export const purposeWords = {
  'last-places': { vi: 'Bốc thăm cho những chỗ cuối', en: 'Draw for the last places' },
  classes: { vi: 'Bốc thăm xếp lớp', en: 'Draw for classes' },
} as const satisfies Record<DrawPurpose, Words>

export const genderWords: Readonly<Record<string, Words>> = {
  female: { vi: 'Nữ', en: 'Girls' },
  male: { vi: 'Nam', en: 'Boys' },
}

export const sealRefusalWords = {
  'not-closed': {
    vi: 'Chưa hết hạn nộp hồ sơ nên chưa chốt được.',
    en: 'Applications are still open; the list cannot be sealed.',
  },
  'sealed-already': { vi: 'Danh sách đã được chốt.', en: 'The list is sealed already.' },
  unchecked: {
    vi: 'Còn hồ sơ chưa kiểm tra. Kiểm tra hết rồi mới chốt được.',
    en: 'Some applications are not checked. Check all of them first.',
  },
  doubles: {
    vi: 'Có trẻ nộp hai nơi. Phòng phải làm rõ hồ sơ nào được giữ rồi mới chốt được.',
    en: 'A child stands in two lists. The office must settle which stands before the list is sealed.',
  },
  'no-school': { vi: 'Trường không có trong kế hoạch.', en: 'The school is not in the plan.' },
} as const satisfies Record<SealRefusal, Words>

export const resultRefusalWords = {
  'not-sealed': { vi: 'Phải chốt danh sách trước.', en: 'Seal the list first.' },
  'draw-needed': {
    vi: 'Phải bốc thăm cho những chỗ cuối trước.',
    en: 'The draw for the last places comes first.',
  },
  'decided-already': { vi: 'Kết quả đã được công bố.', en: 'The results are published already.' },
} as const satisfies Record<ResultRefusal, Words>

export const drawRefusalWords = {
  'seed-not-later': {
    vi: 'Con số phải có vào một ngày sau hôm nay, để lúc chốt chưa ai biết.',
    en: 'The number must come on a day after today, so that nobody knows it now.',
  },
  'seed-too-late': {
    vi: 'Ngày có con số không được cách quá 30 ngày.',
    en: 'The number must come within 30 days.',
  },
  'station-missing': { vi: 'Ghi xổ số của tỉnh nào.', en: 'Say the lottery of which province.' },
  'committed-already': {
    vi: 'Danh sách này đã được chốt để bốc thăm.',
    en: 'This draw is committed already.',
  },
  'too-early': { vi: 'Chưa đến lúc có con số này.', en: 'The number is not out yet.' },
  'not-a-value': {
    vi: 'Con số chưa đúng dạng. So lại với nơi công bố.',
    en: 'This does not look like the number. Compare it with its source.',
  },
  'same-person': {
    vi: 'Người xác nhận phải khác người đã ghi.',
    en: 'Somebody else than who typed it must confirm it.',
  },
  differs: {
    vi: 'Hai lần ghi không giống nhau nên đã bỏ cả hai. Xem lại nơi công bố rồi ghi lại.',
    en: 'The two differ and both were dropped. Look at the source again and type it anew.',
  },
  'drawn-already': { vi: 'Việc bốc thăm đã xong.', en: 'The draw was held already.' },
} as const satisfies Record<string, Words>

/** `Tuyến 1`, `Tuyến 2`, or outside. */
export function zoneWords(zone: number | null): Words {
  if (zone === null) return { vi: 'Ngoài tuyến', en: 'Outside the area' }
  if (zone === 1) return { vi: 'Đúng tuyến', en: 'Own area' }
  return { vi: `Tuyến ${zone}`, en: `Area ${zone}` }
}

/** The close as people say it: the end of its last day. */
export function closeWords(closesAt: Date): Words {
  const day = formatDay(lastDayOf(closesAt))
  return { vi: `hết ngày ${day}`, en: `the end of ${day}` }
}
