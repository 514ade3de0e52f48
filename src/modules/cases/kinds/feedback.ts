import { z } from 'zod'
import { localDate } from '../../../platform/kernel/dates.ts'
import { defineCaseType, transitionOf } from '../domain/case-type.ts'
import { field } from '../domain/fields/field.ts'
import { answeredMatters } from './answered-matters.ts'

/** Phản ánh: somebody tells of something that is not as it should be, and is to hear what was done about it. */
const first = defineCaseType({
  code: 'feedback',
  version: 1,
  validFrom: localDate('2021-11-15'),
  validTo: localDate('2025-12-31'),
  words: { vi: 'Phản ánh', en: 'Feedback' },
  description: {
    vi: 'Bạn thấy việc chưa đúng, chưa tốt ở trường hoặc phòng giáo dục và muốn được xem xét, trả lời.',
    en: 'You saw something wrong or poor at a school or the office and want it looked into and answered.',
  },
  prefix: 'PA',
  legalBasis: {
    vi: 'Thông tư 05/2021/TT-TTCP về xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh',
    en: 'Circular 05/2021/TT-TTCP on handling complaints, denunciations, petitions and feedback',
  },
  anonymous: 'allowed',
  confidentiality: 'restricted',
  fields: z.object({
    text: field.longText({
      label: { vi: 'Chuyện gì đã xảy ra?', en: 'What happened?' },
      hint: {
        vi: 'Viết như bạn kể cho người quen: việc gì, ở đâu, khi nào.',
        en: 'Write as you would tell a friend: what, where, when.',
      },
    }),
    wish: field.longText({
      label: { vi: 'Bạn mong muốn điều gì?', en: 'What would you like to happen?' },
      required: false,
    }),
    files: field.files({
      label: { vi: 'Ảnh hoặc giấy tờ kèm theo', en: 'Pictures or papers' },
      required: false,
    }),
  }),
  initial: 'received',
  filing: { clocks: [{ clock: 'process', effect: 'start' }], papers: ['filing-receipt'] },
  states: {
    received: answeredMatters.states.received,
    handling: {
      words: { vi: 'Đang giải quyết', en: 'Being handled' },
      owner: 'handler',
      forCitizen: {
        vi: 'Có người đang xem xét phản ánh của bạn.',
        en: 'Somebody is looking into your feedback.',
      },
    },
    'awaiting-citizen': answeredMatters.states['awaiting-citizen'],
    answered: answeredMatters.states.answered,
    forwarded: answeredMatters.states.forwarded,
    'not-accepted': answeredMatters.states['not-accepted'],
    merged: answeredMatters.states.merged,
    withdrawn: {
      words: { vi: 'Người gửi đã rút', en: 'Withdrawn' },
      owner: 'nobody',
      forCitizen: { vi: 'Bạn đã rút phản ánh này.', en: 'You have withdrawn this.' },
    },
  },
  transitions: {
    ...answeredMatters.transitions,
    answer: {
      words: { vi: 'Trả lời', en: 'Answer' },
      from: ['handling'],
      to: 'answered',
      by: ['cases.handle'],
      note: 'required',
      clocks: [{ clock: 'answer', effect: 'stop' }],
      papers: ['citizen-answer'],
      outcome: 'answered',
      isAnswer: true,
    },
    withdraw: {
      words: { vi: 'Rút phản ánh', en: 'Withdraw' },
      from: ['received', 'handling', 'awaiting-citizen'],
      to: 'withdrawn',
      by: ['citizen'],
      note: 'optional',
      clocks: [
        { clock: 'process', effect: 'cancel' },
        { clock: 'answer', effect: 'cancel' },
        { clock: 'supplement', effect: 'cancel' },
      ],
      outcome: 'withdrawn',
    },
  },
  clocks: {
    ...answeredMatters.clocks,
    answer: {
      words: { vi: 'Thời hạn trả lời', en: 'Time to answer' },
      rule: 'promise.feedback.answer',
      duty: 'office',
      atMostPauses: 1,
    },
  },
  publication: { kind: 'question-and-answer', consent: 'not-needed' },
})

const { validTo: _ended, ...lasting } = first

/** The same, asking whether money or gifts were wanted, and what was found of that: a figure of corruption counts it. */
const second = defineCaseType({
  ...lasting,
  version: 2,
  validFrom: localDate('2026-01-01'),
  fields: first.fields.extend({
    extraPayment: field.yesNo({
      label: {
        vi: 'Bạn có bị đòi hay bị gợi ý đưa thêm tiền, quà để được việc không?',
        en: 'Were you asked, or given to understand, to pay or give something extra?',
      },
      hint: {
        vi: 'Trả lời “Có” thì việc này được theo dõi riêng cho đến khi làm rõ.',
        en: 'If so, it is followed apart until it is cleared up.',
      },
      required: false,
    }),
  }),
  transitions: {
    ...lasting.transitions,
    answer: {
      ...transitionOf(first, 'answer'),
      fields: z.object({
        extraPaymentFound: field.choice({
          label: {
            vi: 'Về việc phải chi thêm: kết quả xác minh',
            en: 'Of the extra payment: what was found',
          },
          hint: {
            vi: 'Chỉ khi người gửi nói có. Chưa chọn thì phản ánh vẫn được đếm là chưa làm rõ.',
            en: 'Only if the sender said so. Left open, it goes on counting as not cleared up.',
          },
          options: [
            { value: 'true', words: { vi: 'Đúng là có', en: 'It is so' } },
            { value: 'untrue', words: { vi: 'Không có', en: 'It is not so' } },
            { value: 'unclear', words: { vi: 'Chưa xác định được', en: 'It could not be found out' } },
          ],
          required: false,
        }),
      }),
    },
  },
})

export const feedback = [first, second] as const
