import { z } from 'zod'
import { localDate } from '../../../platform/kernel/dates.ts'
import { defineCaseType } from '../domain/case-type.ts'
import { field } from '../domain/fields/field.ts'

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
  }),
  initial: 'received',
  filing: { clocks: [{ clock: 'process', effect: 'start' }], papers: ['filing-receipt'] },
  states: {
    received: {
      words: { vi: 'Mới nhận', en: 'Received' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Chúng tôi đã nhận và đang xem ai phải trả lời bạn.',
        en: 'We have it and are finding who must answer you.',
      },
    },
    handling: {
      words: { vi: 'Đang giải quyết', en: 'Being handled' },
      owner: 'handler',
      forCitizen: {
        vi: 'Kiến nghị của bạn đang được xem xét.',
        en: 'Your petition is being considered.',
      },
    },
    'awaiting-citizen': {
      words: { vi: 'Chờ người gửi bổ sung', en: 'Awaiting the sender' },
      owner: 'citizen',
      forCitizen: { vi: 'Chúng tôi cần bạn cho biết thêm.', en: 'We need to know more from you.' },
    },
    approval: {
      words: { vi: 'Chờ lãnh đạo duyệt trả lời', en: 'Answer for approval' },
      owner: 'head',
      forCitizen: {
        vi: 'Trả lời đã soạn xong, đang chờ lãnh đạo duyệt.',
        en: 'The answer is drafted and awaits approval.',
      },
    },
    answered: {
      words: { vi: 'Đã trả lời', en: 'Answered' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Đã có trả lời. Nếu chưa hài lòng, bạn có thể yêu cầu xem lại.',
        en: 'It is answered. If you are not satisfied you may ask for another look.',
      },
    },
    forwarded: {
      words: { vi: 'Đã chuyển cơ quan khác', en: 'Forwarded' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Việc này thuộc cơ quan khác. Chúng tôi đã chuyển và báo cho bạn.',
        en: 'This belongs to another body. We have forwarded it and told you.',
      },
    },
    'not-accepted': {
      words: { vi: 'Không thụ lý', en: 'Not accepted' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Chúng tôi không xem xét được, lý do ở dưới.',
        en: 'We cannot look into this; the reason is below.',
      },
    },
    merged: {
      words: { vi: 'Đã gộp vào vụ việc khác', en: 'Joined to another case' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Việc này được giải quyết cùng một vụ việc khác. Bạn xem chỉ dẫn ở dưới.',
        en: 'This is handled together with another case; see below which.',
      },
    },
    withdrawn: {
      words: { vi: 'Người gửi đã rút', en: 'Withdrawn' },
      owner: 'nobody',
      forCitizen: { vi: 'Bạn đã rút kiến nghị này.', en: 'You have withdrawn this.' },
    },
  },
  transitions: {
    accept: {
      words: { vi: 'Thụ lý', en: 'Accept' },
      from: ['received'],
      to: 'handling',
      by: ['cases.receive'],
      note: 'none',
      clocks: [
        { clock: 'process', effect: 'stop' },
        { clock: 'answer', effect: 'start' },
      ],
    },
    forward: {
      words: { vi: 'Chuyển cơ quan có thẩm quyền', en: 'Forward to the competent body' },
      from: ['received'],
      to: 'forwarded',
      by: ['cases.receive'],
      note: 'required',
      clocks: [{ clock: 'process', effect: 'stop' }],
      papers: ['petition-transfer'],
      outcome: 'forwarded',
    },
    refuse: {
      words: { vi: 'Không thụ lý', en: 'Do not accept' },
      from: ['received'],
      to: 'not-accepted',
      by: ['cases.receive'],
      note: 'required',
      clocks: [{ clock: 'process', effect: 'stop' }],
      outcome: 'not-accepted',
    },
    merge: {
      words: { vi: 'Gộp vào vụ việc khác', en: 'Join to another case' },
      from: ['received', 'handling'],
      to: 'merged',
      by: ['cases.receive', 'cases.handle'],
      note: 'required',
      clocks: [
        { clock: 'process', effect: 'cancel' },
        { clock: 'answer', effect: 'cancel' },
      ],
      outcome: 'merged',
    },
    ask: {
      words: { vi: 'Hỏi thêm người gửi', en: 'Ask the sender' },
      from: ['handling'],
      to: 'awaiting-citizen',
      by: ['cases.handle'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 1 }],
      clocks: [
        { clock: 'answer', effect: 'pause' },
        { clock: 'supplement', effect: 'start' },
      ],
    },
    supplement: {
      words: { vi: 'Bổ sung', en: 'Supplement' },
      from: ['awaiting-citizen'],
      to: 'handling',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      clocks: [
        { clock: 'supplement', effect: 'stop' },
        { clock: 'answer', effect: 'resume' },
      ],
    },
    'go-on': {
      words: { vi: 'Tiếp tục không chờ bổ sung', en: 'Go on without waiting' },
      from: ['awaiting-citizen'],
      to: 'handling',
      by: ['cases.handle'],
      note: 'optional',
      clocks: [
        { clock: 'supplement', effect: 'cancel' },
        { clock: 'answer', effect: 'resume' },
      ],
    },
    'run-on': {
      words: { vi: 'Hết thời gian chờ, tiếp tục giải quyết', en: 'Waited long enough: go on' },
      from: ['awaiting-citizen'],
      to: 'handling',
      by: ['system'],
      note: 'none',
      guards: [{ kind: 'clock-overdue', clock: 'supplement' }],
      clocks: [
        { clock: 'supplement', effect: 'cancel' },
        { clock: 'answer', effect: 'resume' },
      ],
    },
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
    reopen: {
      words: { vi: 'Yêu cầu xem lại', en: 'Ask for another look' },
      from: ['answered'],
      to: 'handling',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 2 }],
      clocks: [{ clock: 'answer', effect: 'start' }],
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
    process: {
      words: { vi: 'Thời hạn xử lý ban đầu', en: 'Time to take it up' },
      rule: 'petition.process',
      duty: 'office',
    },
    answer: {
      words: { vi: 'Thời hạn trả lời', en: 'Time to answer' },
      rule: 'promise.petition.answer',
      duty: 'office',
      atMostPauses: 1,
    },
    supplement: {
      words: { vi: 'Thời gian chờ bổ sung', en: 'Time to add what is missing' },
      rule: 'promise.citizen.supplement',
      duty: 'citizen',
    },
  },
  publication: { kind: 'question-and-answer', consent: 'asked' },
})
