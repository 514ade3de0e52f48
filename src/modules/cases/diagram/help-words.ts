import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseType, Confidentiality } from '../domain/case-type.ts'

export const helpWords = {
  list: { vi: 'Các quy trình giải quyết', en: 'How each matter is handled' },
  listLead: {
    vi: 'Mỗi loại việc đi qua những bước nào, ai phải làm, trong bao lâu, theo quy định nào.',
    en: 'The steps of each kind of matter, who must act, within what time and by which rule.',
  },
  who: { vi: 'Ai được gửi, ai đọc được', en: 'Who may file, who reads it' },
  file: { vi: 'Ai được gửi', en: 'Who may file' },
  read: { vi: 'Ai đọc được', en: 'Who reads it' },
  published: { vi: 'Có đăng công khai không', en: 'Is it published' },
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  way: { vi: 'Đi qua những bước nào', en: 'The steps' },
  clocks: { vi: 'Các thời hạn', en: 'The time limits' },
  clocksLead: {
    vi: 'Số ngày dưới đây theo quy định đang áp dụng. Hạn của từng vụ việc luôn mở ra được trang “Vì sao là ngày này?”.',
    en: 'By the rules now in force. The date of each case opens to a page that says why it is that day.',
  },
  clock: { vi: 'Thời hạn', en: 'Time limit' },
  amount: { vi: 'Bao lâu', en: 'How long' },
  rule: { vi: 'Theo', en: 'By' },
  duty: { vi: 'Của ai', en: 'Whose' },
  office: { vi: 'cơ quan', en: 'the office' },
  citizen: { vi: 'người gửi', en: 'the sender' },
  byProcedure: { vi: 'theo từng thủ tục', en: 'as each procedure says' },
  byProcedureRule: {
    vi: 'Quyết định công bố thủ tục hành chính',
    en: 'the decision that publishes the procedure',
  },
  atOnce: { vi: 'ngay', en: 'at once' },
  unconfirmed: { vi: 'chưa đối chiếu', en: 'not confirmed' },
  versions: { vi: 'Các phiên bản của quy trình', en: 'Versions' },
  versionsLead: {
    vi: 'Vụ việc gửi ngày nào theo phiên bản của ngày đó, đến khi xong.',
    en: 'A case runs to its end by the version of the day on which it was filed.',
  },
  version: { vi: 'Phiên bản', en: 'Version' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  lasting: { vi: 'đang áp dụng', en: 'in force' },
  shown: { vi: 'đang xem', en: 'shown here' },
  blank: { vi: 'Tải mẫu giấy để viết tay (PDF)', en: 'Paper form to fill in by hand (PDF)' },
  blankAsk: {
    vi: 'Không dùng mạng? In mẫu này, điền và nộp tại cơ quan.',
    en: 'Not on line? Print this form and hand it in.',
  },
} satisfies Record<string, Words>

export const readersWords: Readonly<Record<Confidentiality, Words>> = {
  open: {
    vi: 'Đơn vị giải quyết và cấp trên theo dõi.',
    en: 'The unit that handles it and those who oversee it.',
  },
  restricted: {
    vi: 'Chỉ đơn vị giải quyết.',
    en: 'Only the unit that handles it.',
  },
  confidential: {
    vi: 'Chỉ người giải quyết và lãnh đạo quyết định; mỗi lần mở xem đều được ghi lại.',
    en: 'Only whoever handles it and whoever decides; each reading is recorded.',
  },
}

export function fileWords({ anonymous }: CaseType): Words {
  return anonymous === 'allowed'
    ? {
        vi: 'Bất kỳ ai, không cần tài khoản, có thể không nêu tên.',
        en: 'Anybody, without an account and without a name.',
      }
    : {
        vi: 'Bất kỳ ai, không cần tài khoản; phải nêu họ tên.',
        en: 'Anybody, without an account; a name is needed.',
      }
}

export function publishedWords({ publication }: CaseType): Words {
  if (publication.kind === 'never') return { vi: 'Không.', en: 'No.' }
  return publication.consent === 'asked'
    ? {
        vi: 'Câu hỏi và trả lời được đăng khi người gửi đồng ý, sau khi bỏ mọi thông tin cá nhân.',
        en: 'Question and answer, if the sender agrees, with everything personal taken out.',
      }
    : {
        vi: 'Nội dung và trả lời được đăng sau khi bỏ mọi thông tin cá nhân.',
        en: 'Question and answer, with everything personal taken out.',
      }
}
