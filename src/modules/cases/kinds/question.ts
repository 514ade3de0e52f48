import { z } from 'zod'
import { localDate } from '../../../platform/kernel/dates.ts'
import { defineCaseType } from '../domain/case-type.ts'
import { field } from '../domain/fields/field.ts'

/** Hỏi lãnh đạo: a question that a head of a unit answers in public. */
export const question = defineCaseType({
  code: 'question',
  version: 1,
  validFrom: localDate('2018-06-21'),
  words: { vi: 'Câu hỏi gửi lãnh đạo', en: 'Question to the leaders' },
  description: {
    vi: 'Bạn hỏi lãnh đạo phòng hoặc hiệu trưởng về một việc chung và muốn được trả lời công khai.',
    en: 'You ask the head of an office or school about a matter of common interest.',
  },
  prefix: 'CH',
  legalBasis: {
    vi: 'Cam kết phục vụ của đơn vị; Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15',
    en: 'The unit’s own promise; Law on Grassroots Democracy 10/2022/QH15',
  },
  anonymous: 'allowed',
  confidentiality: 'restricted',
  fields: z.object({
    text: field.longText({
      label: { vi: 'Bạn muốn hỏi điều gì?', en: 'What do you want to ask?' },
      hint: {
        vi: 'Mỗi lần hỏi một việc để được trả lời nhanh hơn.',
        en: 'Ask about one matter at a time; the answer comes sooner.',
      },
      maximum: 4_000,
    }),
    topic: field.choice({
      label: { vi: 'Câu hỏi về việc gì?', en: 'What is it about?' },
      options: [
        { value: 'enrolment', words: { vi: 'Tuyển sinh, chuyển trường', en: 'Enrolment, change of school' } },
        { value: 'fees', words: { vi: 'Khoản thu, đóng góp', en: 'Fees and contributions' } },
        { value: 'teaching', words: { vi: 'Dạy và học, dạy thêm', en: 'Teaching, extra teaching' } },
        { value: 'food', words: { vi: 'Bữa ăn, sức khỏe, an toàn', en: 'Meals, health, safety' } },
        { value: 'staff', words: { vi: 'Giáo viên, tuyển dụng', en: 'Teachers, recruitment' } },
        { value: 'other', words: { vi: 'Việc khác', en: 'Something else' } },
      ],
    }),
    publicly: field.yesNo({
      label: {
        vi: 'Bạn đồng ý đăng câu hỏi và trả lời, không nêu tên?',
        en: 'May question and answer be published without your name?',
      },
    }),
  }),
  initial: 'received',
  filing: { clocks: [{ clock: 'answer', effect: 'start' }], papers: ['filing-receipt'] },
  states: {
    received: {
      words: { vi: 'Mới nhận', en: 'Received' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Chúng tôi đã nhận câu hỏi và đang chuyển đến người trả lời.',
        en: 'We have your question and pass it to whoever answers.',
      },
    },
    handling: {
      words: { vi: 'Đang soạn trả lời', en: 'Answer being drafted' },
      owner: 'handler',
      forCitizen: { vi: 'Câu trả lời đang được soạn.', en: 'The answer is being drafted.' },
    },
    approval: {
      words: { vi: 'Chờ lãnh đạo trả lời', en: 'With the leader' },
      owner: 'head',
      forCitizen: {
        vi: 'Câu hỏi đang ở chỗ lãnh đạo.',
        en: 'Your question is with the leader.',
      },
    },
    answered: {
      words: { vi: 'Đã trả lời', en: 'Answered' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Đã có trả lời. Nếu chưa rõ, bạn có thể hỏi lại.',
        en: 'It is answered. If it is not clear, ask again.',
      },
    },
    forwarded: {
      words: { vi: 'Đã chuyển cơ quan khác', en: 'Forwarded' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Câu hỏi thuộc cơ quan khác. Chúng tôi đã chuyển và báo cho bạn.',
        en: 'Another body must answer this. We have forwarded it and told you.',
      },
    },
    'not-accepted': {
      words: { vi: 'Không trả lời', en: 'Not answered' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Câu hỏi này không trả lời được, lý do ở dưới.',
        en: 'This question cannot be answered; the reason is below.',
      },
    },
    merged: {
      words: { vi: 'Đã gộp vào vụ việc khác', en: 'Joined to another case' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Việc này được trả lời cùng một vụ việc khác. Bạn xem chỉ dẫn ở dưới.',
        en: 'This is answered together with another case; see below which.',
      },
    },
    withdrawn: {
      words: { vi: 'Người gửi đã rút', en: 'Withdrawn' },
      owner: 'nobody',
      forCitizen: { vi: 'Bạn đã rút câu hỏi này.', en: 'You have withdrawn this question.' },
    },
  },
  transitions: {
    accept: {
      words: { vi: 'Giao người soạn trả lời', en: 'Pass on for drafting' },
      from: ['received'],
      to: 'handling',
      by: ['cases.receive'],
      note: 'none',
      tellsCitizen: false,
    },
    submit: {
      words: { vi: 'Trình lãnh đạo', en: 'Submit to the leader' },
      from: ['received', 'handling'],
      to: 'approval',
      by: ['cases.receive', 'cases.handle'],
      note: 'none',
      tellsCitizen: false,
    },
    'send-back': {
      words: { vi: 'Trả lại để soạn lại', en: 'Send back' },
      from: ['approval'],
      to: 'handling',
      by: ['cases.decide'],
      note: 'none',
      tellsCitizen: false,
    },
    answer: {
      words: { vi: 'Trả lời', en: 'Answer' },
      from: ['handling', 'approval'],
      to: 'answered',
      by: ['cases.decide'],
      note: 'required',
      clocks: [{ clock: 'answer', effect: 'stop' }],
      papers: ['citizen-answer'],
      outcome: 'answered',
      isAnswer: true,
    },
    forward: {
      words: { vi: 'Chuyển cơ quan có thẩm quyền', en: 'Forward to the competent body' },
      from: ['received', 'handling'],
      to: 'forwarded',
      by: ['cases.receive', 'cases.handle'],
      note: 'required',
      clocks: [{ clock: 'answer', effect: 'stop' }],
      outcome: 'forwarded',
    },
    refuse: {
      words: { vi: 'Không trả lời, nêu lý do', en: 'Do not answer, with the reason' },
      from: ['received', 'approval'],
      to: 'not-accepted',
      by: ['cases.decide'],
      note: 'required',
      clocks: [{ clock: 'answer', effect: 'stop' }],
      outcome: 'not-accepted',
    },
    merge: {
      words: { vi: 'Gộp vào vụ việc khác', en: 'Join to another case' },
      from: ['received', 'handling'],
      to: 'merged',
      by: ['cases.receive', 'cases.handle'],
      note: 'required',
      clocks: [{ clock: 'answer', effect: 'cancel' }],
      outcome: 'merged',
    },
    reopen: {
      words: { vi: 'Hỏi lại', en: 'Ask again' },
      from: ['answered'],
      to: 'approval',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 1 }],
      clocks: [{ clock: 'answer', effect: 'start' }],
    },
    withdraw: {
      words: { vi: 'Rút câu hỏi', en: 'Withdraw' },
      from: ['received', 'handling', 'approval'],
      to: 'withdrawn',
      by: ['citizen'],
      note: 'optional',
      clocks: [{ clock: 'answer', effect: 'cancel' }],
      outcome: 'withdrawn',
    },
  },
  clocks: {
    answer: {
      words: { vi: 'Thời hạn trả lời', en: 'Time to answer' },
      rule: 'promise.question.answer',
      duty: 'office',
    },
  },
  publication: { kind: 'question-and-answer', consent: 'asked' },
})
