import type { Collector, FeeUnit } from '../../../platform/content/schema/fees.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { FeeProblemCode } from '../domain/fees/check-list.ts'
import type { FeePart } from '../domain/fees/fee-total.ts'
import type { FindingAct, FindingRefusal, FindingState } from '../domain/fees/finding.ts'
import type { Verdict } from '../domain/fees/judge-collection.ts'
import type { FeePeriodOfYear, SettlementProblem } from '../domain/fees/settlement.ts'
import type { DraftState } from '../store/fee-drafts.ts'

export const unitWords: Readonly<Record<FeeUnit, Words>> = {
  day: { vi: 'ngày', en: 'day' },
  month: { vi: 'tháng', en: 'month' },
  term: { vi: 'học kỳ', en: 'term' },
  year: { vi: 'năm học', en: 'school year' },
  once: { vi: 'một lần', en: 'once' },
}

export const partWords: Readonly<Record<FeePart, Words>> = {
  compulsory: { vi: 'Bắt buộc', en: 'Compulsory' },
  optional: { vi: 'Tự nguyện', en: 'Optional' },
  'passed-on': { vi: 'Bắt buộc theo luật, trường thu hộ', en: 'By law, passed on by the school' },
}

export const collectorWords: Readonly<Record<Collector, Words>> = {
  school: { vi: 'Nhà trường (văn phòng, kế toán)', en: 'The school (office, accountant)' },
  'homeroom-teacher': { vi: 'Giáo viên chủ nhiệm', en: 'Homeroom teacher' },
  'parents-board': { vi: 'Ban đại diện cha mẹ học sinh', en: 'Parents’ board' },
  other: { vi: 'Người khác', en: 'Somebody else' },
}

/** What the list and the law say at once to something that was asked for. */
export const verdictWords: Readonly<Record<Verdict, { readonly title: Words; readonly text: Words }>> = {
  'as-listed': {
    title: { vi: 'Khoản này có trong danh sách, đúng mức', en: 'This is in the list, at this amount' },
    text: {
      vi: 'Trường đã công khai khoản này. Nếu là khoản tự nguyện, bạn vẫn có quyền không tham gia.',
      en: 'The school has published it. If it is optional you may still stay out.',
    },
  },
  'above-list': {
    title: { vi: 'Cao hơn mức đã công khai', en: 'More than was published' },
    text: {
      vi: 'Khoản này có trong danh sách nhưng số tiền trên giấy cao hơn. Bạn chỉ cần nộp đúng mức đã công khai.',
      en: 'This is in the list, but the paper asks for more. You need only pay what was published.',
    },
  },
  'above-cap': {
    title: { vi: 'Cao hơn mức trần của Nhà nước', en: 'Above the limit set by the State' },
    text: {
      vi: 'Mức trong danh sách của trường cao hơn mức tối đa mà văn bản cho phép.',
      en: 'The amount in the school’s list is above the most that the act allows.',
    },
  },
  'too-early': {
    title: { vi: 'Chưa đến ngày được thu', en: 'Too early' },
    text: {
      vi: 'Khoản này có trong danh sách nhưng chưa đến ngày thu đã công khai.',
      en: 'This is in the list, but its day has not come.',
    },
  },
  forbidden: {
    title: { vi: 'Khoản này bị cấm thu', en: 'This may not be collected' },
    text: { vi: 'Bạn không phải nộp.', en: 'You need not pay it.' },
  },
  'never-demanded': {
    title: { vi: 'Khoản này không ai được bắt buộc nộp', en: 'Nobody may demand this' },
    text: {
      vi: 'Đây là khoản tự nguyện theo luật: không mức bình quân, không mức tối thiểu, không góp cũng được.',
      en: 'By law this is a gift: no amount a head, no minimum, and giving nothing is fine.',
    },
  },
  free: {
    title: { vi: 'Khoản này đã được miễn', en: 'This is free of charge' },
    text: {
      vi: 'Nhà nước đã miễn. Bạn không phải nộp.',
      en: 'The State has made it free. You need not pay it.',
    },
  },
  'not-listed': {
    title: { vi: 'Khoản này không có trong danh sách', en: 'This is not in the list' },
    text: {
      vi: 'Trường chưa công khai khoản này nên chưa được thu. Hãy hỏi lại trường hoặc báo cho chúng tôi.',
      en: 'The school has not published it, so it may not be collected. Ask the school, or tell us.',
    },
  },
  'no-list': {
    title: { vi: 'Trường chưa công khai danh sách khoản thu', en: 'The school has no public list yet' },
    text: {
      vi: 'Chưa công khai thì chưa được thu. Hãy hỏi lại trường hoặc báo cho chúng tôi.',
      en: 'What is not public may not be collected yet. Ask the school, or tell us.',
    },
  },
}

export const problemWords: Readonly<Record<FeeProblemCode, Words>> = {
  'no-kind': {
    vi: 'Chưa chọn loại khoản thu: khoản không thuộc loại nào thì không có căn cứ để thu.',
    en: 'Choose what kind it is: what is of no kind has no ground.',
  },
  forbidden: { vi: 'Khoản này bị cấm thu.', en: 'This may not be collected.' },
  free: { vi: 'Khoản này Nhà nước đã miễn.', en: 'The State has made this free.' },
  'not-a-fee': {
    vi: 'Đây là khoản tự nguyện, không phải khoản thu; không được ghi mức vào danh sách.',
    en: 'This is a gift and not a fee; no amount of it belongs in a list.',
  },
  'not-at-this-level': {
    vi: 'Khoản này không áp dụng cho cấp học này.',
    en: 'This does not apply at this level.',
  },
  'must-be-optional': {
    vi: 'Theo quy định đây là khoản tự nguyện: hãy ghi là tự nguyện.',
    en: 'By law this is optional: enter it so.',
  },
  'not-agreed': {
    vi: 'Phải thống nhất với cha mẹ học sinh bằng biên bản trước khi thu.',
    en: 'It must be agreed with the parents, in minutes, before it is collected.',
  },
  'decision-missing': {
    vi: 'Ghi văn bản cho phép thu (nghị quyết của HĐND tỉnh, quyết định, biên bản).',
    en: 'Name the act that allows it (resolution, decision, minutes).',
  },
  'basis-expired': {
    vi: 'Văn bản cho phép đã hết hiệu lực vào ngày thu.',
    en: 'The act that allows it had ended by the day of collection.',
  },
  'above-ceiling': {
    vi: 'Cao hơn mức tối đa ghi trong văn bản cho phép.',
    en: 'Above the most that the act allows.',
  },
  'above-cap': { vi: 'Cao hơn mức trần theo quy định.', en: 'Above the cap of the law.' },
  'before-publication': {
    vi: 'Ngày thu sớm hơn ngày danh sách được công khai.',
    en: 'It is collected before the list is public.',
  },
  twice: {
    vi: 'Cùng một loại với một khoản ở trên: một khoản thu dưới hai tên?',
    en: 'Of the same kind as one above: one collection under two names?',
  },
  'no-cap-recorded': {
    vi: 'Hệ thống chưa ghi nhận mức trần: hãy ghi mức tối đa trong văn bản cho phép.',
    en: 'No cap is recorded here: enter the most that the act allows.',
  },
}

/** What may stand as the problem of a finding: a rule of the list, or a verdict on what was asked for. */
export function findingProblemWords(problem: string): Words {
  const rules: Readonly<Record<string, Words>> = problemWords
  const asked: Readonly<Record<string, { readonly title: Words }>> = verdictWords
  return rules[problem] ?? asked[problem]?.title ?? { vi: problem, en: problem }
}

export const findingStateWords: Readonly<Record<FindingState, Words>> = {
  open: { vi: 'Chờ trường giải trình', en: 'Waiting for the school' },
  explained: { vi: 'Trường đã giải trình', en: 'The school has answered' },
  confirmed: { vi: 'Phải trả lại', en: 'To be paid back' },
  dismissed: { vi: 'Không vi phạm', en: 'Nothing wrong' },
  settled: { vi: 'Đã trả lại đủ', en: 'All paid back' },
}

export const findingActWords: Readonly<Record<FindingAct, Words>> = {
  explained: { vi: 'Trường giải trình', en: 'The school answered' },
  confirmed: { vi: 'Kết luận thu sai', en: 'Found to be over-collection' },
  dismissed: { vi: 'Kết luận không vi phạm', en: 'Found to be in order' },
  repaid: { vi: 'Trả lại tiền', en: 'Money went back' },
  'repayment-reversed': { vi: 'Hủy một lần ghi trả lại', en: 'An entry of money back was reversed' },
}

export const refusalWords: Readonly<Record<FindingRefusal, Words>> = {
  'already-decided': { vi: 'Việc này đã có kết luận.', en: 'This has been decided.' },
  'school-not-heard': {
    vi: 'Trường chưa giải trình và chưa hết hạn giải trình.',
    en: 'The school has not answered, and its time is not over.',
  },
  'not-confirmed': { vi: 'Chưa có kết luận phải trả lại.', en: 'Nothing has been found to pay back.' },
  'more-than-outstanding': {
    vi: 'Số tiền lớn hơn số còn phải trả lại.',
    en: 'This is more than what is still to go back.',
  },
  'more-than-repaid': { vi: 'Số tiền lớn hơn số đã trả lại.', en: 'This is more than what went back.' },
  'amount-missing': { vi: 'Nhập số tiền, ví dụ 4.500.000', en: 'Enter an amount, such as 4.500.000' },
}

export const draftStateWords: Readonly<Record<DraftState, Words>> = {
  editing: { vi: 'Đang soạn', en: 'Being made' },
  sent: { vi: 'Chờ hiệu trưởng duyệt', en: 'Waits for the principal' },
  published: { vi: 'Đã công khai', en: 'Public' },
}

export const periodWords: Readonly<Record<FeePeriodOfYear, Words>> = {
  'term-1': { vi: 'Học kỳ I', en: 'First term' },
  'term-2': { vi: 'Học kỳ II', en: 'Second term' },
  year: { vi: 'Cả năm học', en: 'Whole year' },
}

export const settlementProblemWords: Readonly<Record<SettlementProblem, Words>> = {
  'more-than-due': {
    vi: 'Thu nhiều hơn số phải thu: kiểm tra lại, hoặc đây là thu vượt.',
    en: 'More came in than was due: check it, or it is over-collection.',
  },
  'spent-more-than-collected': { vi: 'Chi nhiều hơn số đã thu.', en: 'More went out than came in.' },
  'returned-more-than-left': {
    vi: 'Trả lại nhiều hơn số còn lại.',
    en: 'More went back than was left.',
  },
}

/** `Năm học 2026–2027`. */
export function schoolYearWords(year: string): Words {
  const dashed = year.replace('-', '–')
  return { vi: `Năm học ${dashed}`, en: `School year ${dashed}` }
}
