import type { InspectionTopic } from '../../../platform/content/schema/inspection.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { AnswerResult } from '../domain/inspections/checklist.ts'
import type { InspectionRefusal } from '../domain/inspections/decide-inspection.ts'
import type { RiskStratum } from '../domain/inspections/draw.ts'
import type { InspectionAction, InspectionParty, InspectionState } from '../domain/inspections/inspection.ts'
import type { PersonalDataKind } from '../domain/inspections/personal-data.ts'
import type { ProgrammeAction, ProgrammeRefusal, ProgrammeState } from '../domain/inspections/programme.ts'
import type { RemedyAction, RemedyRefusal, RemedyState } from '../domain/inspections/remedy.ts'

export const topicWords: Readonly<Record<InspectionTopic, Words>> = {
  'extra-teaching': { vi: 'Dạy thêm, học thêm', en: 'Extra teaching' },
  collections: { vi: 'Các khoản thu, chi, tài trợ', en: 'Collections, spending, donations' },
  'food-hygiene': { vi: 'An toàn thực phẩm', en: 'Food safety' },
  'school-hygiene': { vi: 'Vệ sinh trường học', en: 'School hygiene' },
  recruitment: { vi: 'Tuyển dụng', en: 'Recruitment' },
  'anti-corruption': { vi: 'Phòng, chống tham nhũng', en: 'Control of corruption' },
}

export const stateWords: Readonly<Record<InspectionState, Words>> = {
  planned: { vi: 'Chờ quyết định', en: 'To be decided' },
  decided: { vi: 'Đã có quyết định', en: 'Decided' },
  'on-site': { vi: 'Đang kiểm tra tại chỗ', en: 'On site' },
  'awaiting-explanation': { vi: 'Chờ nhà trường giải trình', en: 'Waiting for the school' },
  drafting: { vi: 'Đang soạn kết luận', en: 'Conclusion being written' },
  'awaiting-signature': { vi: 'Chờ ký kết luận', en: 'Waiting for signature' },
  concluded: { vi: 'Đã ký kết luận, chưa công khai', en: 'Signed, not yet published' },
  published: { vi: 'Đã công khai, đang khắc phục', en: 'Published, being remedied' },
  closed: { vi: 'Đã khắc phục xong', en: 'All remedied' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
}

export const stateTones: Readonly<Record<InspectionState, Tone>> = {
  planned: 'neutral',
  decided: 'info',
  'on-site': 'info',
  'awaiting-explanation': 'warning',
  drafting: 'info',
  'awaiting-signature': 'warning',
  concluded: 'warning',
  published: 'info',
  closed: 'success',
  cancelled: 'neutral',
}

/** What is written on the button. */
export const actionWords: Readonly<Record<InspectionAction, Words>> = {
  decide: { vi: 'Ra quyết định kiểm tra', en: 'Decide to inspect' },
  start: { vi: 'Bắt đầu kiểm tra tại chỗ', en: 'Begin on site' },
  'send-findings': { vi: 'Gửi nhà trường giải trình', en: 'Send to the school for explanation' },
  'finish-without-findings': { vi: 'Kết thúc, không có vấn đề', en: 'Finish: nothing found' },
  explain: { vi: 'Gửi giải trình', en: 'Send the explanation' },
  'go-on-without-explanation': { vi: 'Quá hạn giải trình, làm tiếp', en: 'Go on without explanation' },
  submit: { vi: 'Trình ký kết luận', en: 'Submit for signature' },
  return: { vi: 'Trả lại để sửa', en: 'Return for changes' },
  conclude: { vi: 'Ký kết luận', en: 'Sign the conclusion' },
  publish: { vi: 'Công khai kết luận', en: 'Publish the conclusion' },
  close: { vi: 'Kết thúc: đã khắc phục xong', en: 'Close: all remedied' },
  cancel: { vi: 'Hủy cuộc kiểm tra', en: 'Cancel the inspection' },
}

/** What happened, for the history. */
export const entryWords: Readonly<Record<InspectionAction, Words>> = {
  decide: { vi: 'Đã ra quyết định', en: 'Decided' },
  start: { vi: 'Bắt đầu tại chỗ', en: 'Begun on site' },
  'send-findings': { vi: 'Đã gửi nhà trường', en: 'Sent to the school' },
  'finish-without-findings': { vi: 'Kết thúc, không có vấn đề', en: 'Finished: nothing found' },
  explain: { vi: 'Nhà trường đã giải trình', en: 'The school explained' },
  'go-on-without-explanation': { vi: 'Quá hạn giải trình', en: 'No explanation in time' },
  submit: { vi: 'Đã trình ký', en: 'Submitted' },
  return: { vi: 'Trả lại để sửa', en: 'Returned' },
  conclude: { vi: 'Đã ký kết luận', en: 'Signed' },
  publish: { vi: 'Đã công khai', en: 'Published' },
  close: { vi: 'Đã khắc phục xong', en: 'Closed' },
  cancel: { vi: 'Đã hủy', en: 'Cancelled' },
}

export const partyWords: Readonly<Record<InspectionParty, Words>> = {
  inspector: { vi: 'Đoàn kiểm tra', en: 'The inspection team' },
  head: { vi: 'Lãnh đạo cơ quan', en: 'The head of the office' },
  principal: { vi: 'Hiệu trưởng', en: 'The principal' },
}

export const refusalWords: Readonly<Record<InspectionRefusal | 'stale', Words>> = {
  'not-now': {
    vi: 'Việc này đã làm rồi hoặc chưa đến lúc. Hãy xem lại trạng thái bên trên.',
    en: 'This was done already or is not due yet. Look at the state above.',
  },
  'not-yours': { vi: 'Việc này thuộc về người khác.', en: 'This is for somebody else to do.' },
  'reason-missing': { vi: 'Hãy ghi rõ lý do.', en: 'Say why.' },
  'team-missing': { vi: 'Hãy chọn trưởng đoàn.', en: 'Choose who leads the team.' },
  'answers-missing': {
    vi: 'Còn mục chưa có kết quả. Hãy trả lời hết các mục rồi làm lại.',
    en: 'Some items have no answer yet. Answer all of them first.',
  },
  'findings-missing': {
    vi: 'Chưa ghi phát hiện nào. Hãy ghi phát hiện, hoặc kết thúc không có vấn đề.',
    en: 'Nothing was found yet. Write down what was found, or finish without findings.',
  },
  'findings-there': {
    vi: 'Đã ghi phát hiện, nên phải gửi nhà trường giải trình.',
    en: 'Something was found, so the school must be asked first.',
  },
  'explanations-missing': {
    vi: 'Hãy giải trình từng phát hiện.',
    en: 'Say something to each finding.',
  },
  'explanation-still-due': {
    vi: 'Nhà trường còn thời hạn giải trình. Hãy chờ hết ngày đến hạn.',
    en: 'The school still has time to explain. Wait until its last day is over.',
  },
  'summary-missing': { vi: 'Hãy viết phần kết luận chung.', en: 'Write the general conclusion.' },
  'public-text-missing': {
    vi: 'Hãy viết phần công khai (không nêu tên người) cho kết luận chung và từng phát hiện được giữ.',
    en: 'Write the public text (without names) of the conclusion and of each finding that stands.',
  },
  'remedies-missing': {
    vi: 'Mỗi phát hiện được giữ phải có ít nhất một việc khắc phục có hạn.',
    en: 'Each finding that stands needs a remedy with its day.',
  },
  'number-missing': { vi: 'Hãy ghi số văn bản.', en: 'Give the number of the document.' },
  'remedies-open': {
    vi: 'Còn việc khắc phục chưa được chấp nhận.',
    en: 'Some remedies are not accepted yet.',
  },
  stale: {
    vi: 'Có người vừa thay đổi cuộc kiểm tra này. Hãy xem lại rồi làm lần nữa.',
    en: 'Somebody has just changed this inspection. Look again, then repeat.',
  },
}

export const programmeStateWords: Readonly<Record<ProgrammeState, Words>> = {
  draft: { vi: 'Đang soạn', en: 'Draft' },
  submitted: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  approved: { vi: 'Đã duyệt, chưa công khai', en: 'Approved, not published' },
  published: { vi: 'Đã công khai', en: 'Published' },
}

export const programmeStateTones: Readonly<Record<ProgrammeState, Tone>> = {
  draft: 'neutral',
  submitted: 'warning',
  approved: 'info',
  published: 'success',
}

export const programmeActionWords: Readonly<Record<ProgrammeAction, Words>> = {
  submit: { vi: 'Trình lãnh đạo duyệt', en: 'Submit for approval' },
  return: { vi: 'Trả lại để sửa', en: 'Return for changes' },
  approve: { vi: 'Duyệt chương trình', en: 'Approve' },
  publish: { vi: 'Công khai chương trình', en: 'Publish' },
}

export const programmeRefusalWords: Readonly<Record<ProgrammeRefusal | 'stale', Words>> = {
  'not-now': refusalWords['not-now'],
  'not-yours': refusalWords['not-yours'],
  'reason-missing': refusalWords['reason-missing'],
  'lines-missing': { vi: 'Chương trình chưa có mục nào.', en: 'The programme has nothing in it yet.' },
  'number-missing': refusalWords['number-missing'],
  stale: {
    vi: 'Có người vừa thay đổi chương trình này. Hãy xem lại rồi làm lần nữa.',
    en: 'Somebody has just changed this programme. Look again, then repeat.',
  },
}

export const stratumWords: Readonly<Record<RiskStratum, Words>> = {
  high: { vi: 'Rủi ro cao', en: 'High risk' },
  medium: { vi: 'Rủi ro vừa', en: 'Medium risk' },
  low: { vi: 'Rủi ro thấp', en: 'Low risk' },
}

export const resultWords: Readonly<Record<AnswerResult, Words>> = {
  met: { vi: 'Đạt', en: 'Met' },
  'not-met': { vi: 'Chưa đạt', en: 'Not met' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Does not apply' },
}

export const resultTones: Readonly<Record<AnswerResult, Tone>> = {
  met: 'success',
  'not-met': 'danger',
  'not-applicable': 'neutral',
}

export const findingKindWords = {
  shortcoming: { vi: 'Thiếu sót', en: 'Shortcoming' },
  violation: { vi: 'Vi phạm', en: 'Violation' },
} as const satisfies Record<string, Words>

export const remedyStateWords: Readonly<Record<RemedyState, Words>> = {
  open: { vi: 'Chưa khắc phục', en: 'To be put right' },
  reported: { vi: 'Đã báo cáo, chờ xem xét', en: 'Reported, being looked at' },
  accepted: { vi: 'Đã khắc phục', en: 'Put right' },
}

export const remedyStateTones: Readonly<Record<RemedyState, Tone>> = {
  open: 'warning',
  reported: 'info',
  accepted: 'success',
}

export const remedyActionWords: Readonly<Record<RemedyAction, Words>> = {
  report: { vi: 'Gửi minh chứng khắc phục', en: 'Send the evidence' },
  accept: { vi: 'Chấp nhận', en: 'Accept' },
  return: { vi: 'Trả lại, chưa đạt', en: 'Return: not enough' },
}

export const remedyEntryWords: Readonly<Record<RemedyAction, Words>> = {
  report: { vi: 'Đã gửi minh chứng', en: 'Evidence sent' },
  accept: { vi: 'Đã chấp nhận', en: 'Accepted' },
  return: { vi: 'Trả lại', en: 'Returned' },
}

export const remedyRefusalWords: Readonly<Record<RemedyRefusal, Words>> = {
  'not-now': {
    vi: 'Có người vừa làm việc này. Hãy xem lại trạng thái.',
    en: 'Somebody has just done this. Look at the state again.',
  },
  'not-yours': refusalWords['not-yours'],
  'reason-missing': refusalWords['reason-missing'],
  'evidence-missing': {
    vi: 'Hãy gửi kèm ít nhất một tệp minh chứng.',
    en: 'Send at least one file that shows it.',
  },
}

/** What goes with a fact that nobody has compared with the official text. */
export const unconfirmedWords: Words = { vi: 'chưa đối chiếu', en: 'unconfirmed' }

export const overdueWords: Words = { vi: 'Quá hạn', en: 'Overdue' }

export function quarterWords(quarter: number, year: number): Words {
  return { vi: `Quý ${quarter}/${year}`, en: `Quarter ${quarter} of ${year}` }
}

/** What stands in a text for the public and must not. */
export const personalDataWords: Readonly<Record<PersonalDataKind, Words>> = {
  name: {
    vi: 'Phần này sẽ công khai nhưng có tên một người. Hãy viết chức danh chung hoặc bỏ tên.',
    en: 'This will be public but names a person. Write a general position or leave the name out.',
  },
  number: {
    vi: 'Phần này sẽ công khai nhưng có số điện thoại hoặc số giấy tờ của người. Hãy bỏ số đó.',
    en: 'This will be public but has a telephone or identity number. Leave it out.',
  },
  address: {
    vi: 'Phần này sẽ công khai nhưng có địa chỉ thư. Hãy bỏ địa chỉ đó.',
    en: 'This will be public but has a mail address. Leave it out.',
  },
}
