import { z } from 'zod'
import { localDate } from '../../../platform/kernel/dates.ts'
import { defineCaseType } from '../domain/case-type.ts'
import { field } from '../domain/fields/field.ts'
import { answeredMatters } from './answered-matters.ts'

/** Kiến nghị: somebody proposes that something be done or changed, and is to hear what comes of it. */
export const petition = defineCaseType({
  code: 'petition',
  version: 1,
  validFrom: localDate('2021-11-15'),
  words: { vi: 'Kiến nghị', en: 'Petition' },
  description: {
    vi: 'Bạn đề nghị trường hoặc cơ quan làm một việc, hoặc thay đổi một quy định, một cách làm.',
    en: 'You propose that a school or office do something, or change a rule or a practice.',
  },
  prefix: 'KNG',
  legalBasis: {
    vi: 'Thông tư 05/2021/TT-TTCP về xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh',
    en: 'Circular 05/2021/TT-TTCP on handling complaints, denunciations, petitions and feedback',
  },
  anonymous: 'not-allowed',
  confidentiality: 'restricted',
  fields: z.object({
    text: field.longText({ label: { vi: 'Bạn kiến nghị điều gì?', en: 'What do you propose?' } }),
    reason: field.longText({
      label: { vi: 'Vì sao cần làm như vậy?', en: 'Why should it be done?' },
      required: false,
    }),
    files: field.files({ label: { vi: 'Giấy tờ kèm theo', en: 'Papers' }, required: false }),
    publicly: field.yesNo({
      label: {
        vi: 'Bạn đồng ý đăng kiến nghị và trả lời, không nêu tên?',
        en: 'May petition and answer be published without your name?',
      },
      // Who does not answer has not agreed; petitions on paper and at a reception come without this question.
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
        vi: 'Kiến nghị của bạn đang được xem xét.',
        en: 'Your petition is being considered.',
      },
    },
    'awaiting-citizen': answeredMatters.states['awaiting-citizen'],
    approval: {
      words: { vi: 'Chờ lãnh đạo duyệt trả lời', en: 'Answer for approval' },
      owner: 'head',
      forCitizen: {
        vi: 'Trả lời đã soạn xong, đang chờ lãnh đạo duyệt.',
        en: 'The answer is drafted and awaits approval.',
      },
    },
    answered: answeredMatters.states.answered,
    forwarded: answeredMatters.states.forwarded,
    'not-accepted': answeredMatters.states['not-accepted'],
    merged: answeredMatters.states.merged,
    withdrawn: {
      words: { vi: 'Người gửi đã rút', en: 'Withdrawn' },
      owner: 'nobody',
      forCitizen: { vi: 'Bạn đã rút kiến nghị này.', en: 'You have withdrawn this.' },
    },
  },
  transitions: {
    ...answeredMatters.transitions,
    submit: {
      words: { vi: 'Trình duyệt trả lời', en: 'Submit the answer' },
      from: ['handling'],
      to: 'approval',
      by: ['cases.handle'],
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
    withdraw: {
      words: { vi: 'Rút kiến nghị', en: 'Withdraw' },
      from: ['received', 'handling', 'awaiting-citizen', 'approval'],
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
      rule: 'promise.petition.answer',
      duty: 'office',
      atMostPauses: 1,
    },
  },
  publication: { kind: 'question-and-answer', consent: 'asked' },
})
