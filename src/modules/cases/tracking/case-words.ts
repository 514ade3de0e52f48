import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseRefusal } from '../domain/case.ts'

/** What whoever filed a case is told whose wish was refused, and what to do instead. */
export const citizenRefusalWords: Readonly<Partial<Record<CaseRefusal, Words>>> = {
  stale: {
    vi: 'Hồ sơ vừa có thay đổi. Hãy xem tin mới, rồi gửi lại nếu vẫn cần.',
    en: 'Something has just changed. See what is new, then send again if you still need to.',
  },
  'too-often': {
    vi: 'Bạn đã dùng hết số lần được yêu cầu. Bạn có thể đưa lên cấp trên.',
    en: 'You have asked as often as the rules allow. You may take it to the body above.',
  },
  'note-missing': { vi: 'Hãy viết vài dòng', en: 'Write a few lines' },
}

export const otherRefusalWords: Words = {
  vi: 'Bước này không còn làm được. Hãy xem tin mới của hồ sơ.',
  en: 'This step can no longer be taken. See what is new in the case.',
}

/** What a citizen may do, as an invitation rather than as an entry of a register. */
export const moveWords: Readonly<Record<string, { readonly title: Words; readonly hint: Words }>> = {
  supplement: {
    title: { vi: 'Gửi phần bổ sung', en: 'Send what is missing' },
    hint: {
      vi: 'Viết câu trả lời, kèm ảnh hoặc giấy tờ nếu có. Thời hạn chạy tiếp ngay khi bạn gửi.',
      en: 'Write your answer, with pictures or papers. The time limit goes on as soon as you send it.',
    },
  },
  reopen: {
    title: { vi: 'Chưa hài lòng, yêu cầu xem lại', en: 'Not satisfied: ask for another look' },
    hint: {
      vi: 'Nói rõ điều gì chưa được giải quyết. Bạn không phải viết lại từ đầu.',
      en: 'Say what is not settled. You need not write it all again.',
    },
  },
  withdraw: {
    title: { vi: 'Rút lại', en: 'Withdraw' },
    hint: {
      vi: 'Sau khi rút, việc này dừng lại. Bạn có thể gửi lại lần khác.',
      en: 'It stops when you withdraw it. You may send it again another time.',
    },
  },
  appeal: {
    title: { vi: 'Khiếu nại lần hai', en: 'Complain a second time' },
    hint: {
      vi: 'Đơn chuyển lên cấp trên của nơi đã giải quyết. Nói rõ vì sao bạn không đồng ý.',
      en: 'It goes to the body above. Say why you disagree.',
    },
  },
  'appeal-unanswered': {
    title: { vi: 'Khiếu nại lần hai vì quá hạn', en: 'Complain a second time for want of an answer' },
    hint: {
      vi: 'Đã quá hạn mà chưa có quyết định. Đơn chuyển lên cấp trên.',
      en: 'The time has run out without a decision. It goes to the body above.',
    },
  },
  collected: {
    title: { vi: 'Tôi đã nhận được kết quả', en: 'I have the result' },
    hint: { vi: 'Xác nhận để đóng hồ sơ.', en: 'Confirm it to close the case.' },
  },
}

/** Transitions by which a second complaint goes to the body above. */
export const appeals: readonly string[] = ['appeal', 'appeal-unanswered']
