import { z } from 'zod'
import { localDate } from '../../../platform/kernel/dates.ts'
import { defineCaseType } from '../domain/case-type.ts'
import { field } from '../domain/fields/field.ts'

/** Kiến nghị của cử tri that deputies or the Fatherland Front pass on, and to which they get the answer. */
export const voterPetition = defineCaseType({
  code: 'voter-petition',
  version: 1,
  validFrom: localDate('2018-06-21'),
  words: { vi: 'Kiến nghị cử tri', en: 'Voters’ petition' },
  description: {
    vi: 'Đại biểu hoặc Mặt trận Tổ quốc chuyển đến kiến nghị của cử tri để giải quyết và trả lời.',
    en: 'Deputies or the Fatherland Front pass on what voters asked for, to be resolved and answered.',
  },
  prefix: 'CT',
  legalBasis: {
    vi: 'Nghị quyết liên tịch 525/2012/NQLT/UBTVQH13-ĐCTUBTWMTTQVN',
    en: 'Joint Resolution 525/2012/NQLT/UBTVQH13-ĐCTUBTWMTTQVN',
  },
  anonymous: 'not-allowed',
  confidentiality: 'open',
  fields: z.object({
    passedOnBy: field.choice({
      label: { vi: 'Nơi chuyển kiến nghị', en: 'Passed on by' },
      options: [
        {
          value: 'province-deputies',
          words: { vi: 'Đại biểu Hội đồng nhân dân tỉnh', en: 'Deputies of the province' },
        },
        {
          value: 'local-deputies',
          words: { vi: 'Đại biểu Hội đồng nhân dân cấp cơ sở', en: 'Local deputies' },
        },
        {
          value: 'national-deputies',
          words: { vi: 'Đoàn đại biểu Quốc hội', en: 'Deputies of the National Assembly' },
        },
        { value: 'front', words: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' } },
        { value: 'other', words: { vi: 'Nơi khác', en: 'Another body' } },
      ],
    }),
    document: field.text({
      label: { vi: 'Số, ngày văn bản chuyển', en: 'Number and day of the letter' },
      personal: false,
      required: false,
    }),
    meeting: field.text({
      label: { vi: 'Buổi tiếp xúc cử tri', en: 'Meeting with voters' },
      hint: { vi: 'Nơi và ngày, nếu biết.', en: 'Where and when, if known.' },
      personal: false,
      required: false,
    }),
    text: field.longText({ label: { vi: 'Cử tri kiến nghị', en: 'What the voters ask for' } }),
    files: field.files({ label: { vi: 'Văn bản kèm theo', en: 'Papers' }, required: false }),
  }),
  initial: 'received',
  filing: { clocks: [{ clock: 'answer', effect: 'start' }], papers: [] },
  states: {
    received: {
      words: { vi: 'Mới nhận', en: 'Received' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Đã nhận kiến nghị và đang phân công giải quyết.',
        en: 'The petition is received and being assigned.',
      },
    },
    handling: {
      words: { vi: 'Đang giải quyết', en: 'Being handled' },
      owner: 'handler',
      forCitizen: { vi: 'Kiến nghị đang được giải quyết.', en: 'The petition is being handled.' },
    },
    approval: {
      words: { vi: 'Chờ lãnh đạo ký trả lời', en: 'Answer for signature' },
      owner: 'head',
      forCitizen: { vi: 'Văn bản trả lời đang chờ ký.', en: 'The answer awaits its signature.' },
    },
    answered: {
      words: { vi: 'Đã trả lời cử tri', en: 'Answered' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Đã trả lời cử tri và gửi nơi chuyển kiến nghị.',
        en: 'The voters are answered, and whoever passed it on was told.',
      },
    },
    forwarded: {
      words: { vi: 'Đã chuyển cơ quan khác', en: 'Forwarded' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Kiến nghị thuộc cơ quan khác, đã chuyển và báo lại nơi gửi.',
        en: 'It belongs to another body, was forwarded and the sender told.',
      },
    },
    merged: {
      words: { vi: 'Đã gộp vào vụ việc khác', en: 'Joined to another case' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Kiến nghị trùng với một kiến nghị khác và được trả lời cùng.',
        en: 'The same was asked before; it is answered together with that.',
      },
    },
  },
  transitions: {
    accept: {
      words: { vi: 'Nhận giải quyết', en: 'Take up' },
      from: ['received'],
      to: 'handling',
      by: ['cases.receive'],
      note: 'none',
    },
    forward: {
      words: { vi: 'Chuyển cơ quan có thẩm quyền', en: 'Forward to the competent body' },
      from: ['received', 'handling'],
      to: 'forwarded',
      by: ['cases.receive', 'cases.handle'],
      note: 'required',
      clocks: [{ clock: 'answer', effect: 'stop' }],
      papers: ['petition-transfer'],
      outcome: 'forwarded',
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
    submit: {
      words: { vi: 'Trình ký trả lời', en: 'Submit the answer' },
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
      words: { vi: 'Trả lời cử tri', en: 'Answer' },
      from: ['approval'],
      to: 'answered',
      by: ['cases.decide'],
      note: 'required',
      fields: z.object({
        result: field.choice({
          label: { vi: 'Kết quả giải quyết', en: 'Result' },
          options: [
            { value: 'done', words: { vi: 'Đã giải quyết xong', en: 'Done' } },
            {
              value: 'under-way',
              words: { vi: 'Đang giải quyết, có thời hạn', en: 'Under way, with a date' },
            },
            { value: 'explained', words: { vi: 'Giải trình, cung cấp thông tin', en: 'Explained' } },
          ],
        }),
      }),
      clocks: [{ clock: 'answer', effect: 'stop' }],
      papers: ['citizen-answer'],
      outcome: 'answered',
      isAnswer: true,
    },
    reopen: {
      words: { vi: 'Cử tri kiến nghị lại', en: 'Asked again' },
      from: ['answered'],
      to: 'handling',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 2 }],
      clocks: [{ clock: 'answer', effect: 'start' }],
    },
  },
  clocks: {
    answer: {
      words: { vi: 'Thời hạn trả lời cử tri', en: 'Time to answer the voters' },
      rule: 'voter-petition.answer',
      duty: 'office',
    },
  },
  publication: { kind: 'question-and-answer', consent: 'not-needed' },
})
