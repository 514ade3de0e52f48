import type { Words } from '../../../platform/i18n/words.ts'
import { caseRefusalWords, deskRefusalWords } from '../desk/case-refusal-words.ts'
import type { NewDayProblem } from '../domain/late/propose-day.ts'
import type { ApologyRefusal } from './sign-apology.ts'

export const newDayWords: Readonly<Record<NewDayProblem, Words>> = {
  'not-later': { vi: 'Ngày hẹn lại phải sau ngày hôm nay', en: 'The new day must be later than today' },
  'day-off': {
    vi: 'Ngày này cơ quan không làm việc. Hãy chọn một ngày làm việc.',
    en: 'The office is closed on this day. Choose a working day.',
  },
  'too-far': { vi: 'Ngày hẹn lại quá xa: tối đa 90 ngày', en: 'Too far away: 90 days at most' },
}

export const apologyRefusalWords: Readonly<Record<ApologyRefusal, Words>> = {
  ...caseRefusalWords,
  ...deskRefusalWords,
  'not-prepared': {
    vi: 'Phiếu chưa có lý do và ngày hẹn lại. Người xử lý viết trước, lãnh đạo ký sau.',
    en: 'The letter has no reason and no new day yet. The handler writes them before it is signed.',
  },
  'day-missing': {
    vi: 'Ngày hẹn lại đã qua hoặc là ngày nghỉ. Hãy chọn ngày khác.',
    en: 'The new day has passed or is a day off. Choose another.',
  },
  'not-from-here': {
    vi: 'Hồ sơ chưa ở bước giải quyết hoặc trình ký nên chưa gửi phiếu được. Hãy tiếp nhận hồ sơ trước.',
    en: 'The dossier is not being handled or signed yet, so no letter can be sent. Accept it first.',
  },
}

export const lateWords = {
  apologies: { vi: 'Phiếu xin lỗi', en: 'Apologies' },
  apologiesLead: {
    vi: 'Hồ sơ quá hạn phải có phiếu xin lỗi nêu lý do và ngày hẹn lại. Người xử lý viết, lãnh đạo ký; phiếu được gửi ngay cho người dân.',
    en: 'A late dossier is due an apology with the reason and a new day. The handler writes it, the head signs, and it goes to the citizen at once.',
  },
  toSign: { vi: 'Chờ ký', en: 'To be signed' },
  toWrite: { vi: 'Chờ người xử lý viết lý do', en: 'To be written by the handler' },
  noneToSign: { vi: 'Không có phiếu nào chờ ký.', en: 'No letter waits for a signature.' },
  noneToWrite: { vi: 'Không có phiếu nào chờ viết lý do.', en: 'No letter waits to be written.' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  promised: { vi: 'Hẹn trả', en: 'Promised for' },
  newDay: { vi: 'Hẹn lại', en: 'New day' },
  reason: { vi: 'Lý do', en: 'Reason' },
  form: { vi: 'Mẫu văn bản', en: 'Form' },
  cause: { vi: 'Chậm ở khâu', en: 'Delayed at' },
  handler: { vi: 'Người xử lý', en: 'Handler' },
  nobody: { vi: 'Chưa có ai', en: 'Nobody yet' },
  sign: { vi: 'Ký các phiếu đã chọn', en: 'Sign the chosen letters' },
  signOne: { vi: 'Ký và gửi phiếu', en: 'Sign and send' },
  chosen: { vi: 'Chọn', en: 'Choose' },
  choose: (code: string): Words => ({ vi: `Chọn ${code}`, en: `Choose ${code}` }),
  more: { vi: 'Xem tiếp', en: 'More' },
  signed: (count: number): Words => ({
    vi: `Đã ký và gửi ${count} phiếu.`,
    en: `${count} letters were signed and sent.`,
  }),
  notSigned: (count: number): Words => ({
    vi: `${count} phiếu chưa ký được: mở từng phiếu để xem lý do.`,
    en: `${count} could not be signed: open each to see why.`,
  }),
  nothingChosen: { vi: 'Hãy chọn ít nhất một phiếu.', en: 'Choose at least one letter.' },
} as const
