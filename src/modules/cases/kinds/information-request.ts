import { z } from 'zod'
import type { Words } from '../../../platform/i18n/words.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { defineCaseType } from '../domain/case-type.ts'
import { field } from '../domain/fields/field.ts'

/** The ways in which information is given: each has a term of its own, longer when it must be looked for. */
const ways = [
  'in-person-simple',
  'in-person-complex',
  'online-simple',
  'online-complex',
  'post-simple',
  'post-complex',
] as const
type Way = (typeof ways)[number]

const each = (effect: 'stop' | 'cancel') => ways.map((clock) => ({ clock, effect }) as const)

/** Sorted at last: the term counts from the request, and the sender is told which it is and why. */
const taking = (words: Words, way: Way) =>
  ({
    words,
    from: ['received'],
    to: 'handling',
    by: ['cases.receive'],
    note: 'optional',
    clocks: [
      { clock: 'notice', effect: 'stop' },
      { clock: way, effect: 'start', since: 'notice' },
    ],
  }) as const

/** Once, in time, and with the reason; only what must be looked for can be extended. */
const extending = (words: Words, way: Extract<Way, `${string}-complex`>) =>
  ({
    words,
    from: ['handling'],
    to: 'handling',
    by: ['cases.decide'],
    note: 'required',
    guards: [
      { kind: 'at-most', times: 1 },
      { kind: 'clock-running', clock: way },
      { kind: 'clock-not-overdue', clock: way },
    ],
    clocks: [{ clock: way, effect: 'extend', as: 'extension' }],
    papers: ['information-extension'],
  }) as const

/**
 * Yêu cầu cung cấp thông tin. Its term hangs on the way by which it is given and on how simple it is; sorting
 * it is the first duty, and the term counts from the request and not from the sorting.
 */
export const informationRequest = defineCaseType({
  code: 'information-request',
  version: 1,
  validFrom: localDate('2018-07-01'),
  words: { vi: 'Yêu cầu cung cấp thông tin', en: 'Request for information' },
  description: {
    vi: 'Bạn muốn xem hoặc nhận thông tin, tài liệu do cơ quan nhà nước tạo ra.',
    en: 'You want to see or get information that a public body made.',
  },
  prefix: 'TT',
  legalBasis: {
    vi: 'Luật Tiếp cận thông tin 104/2016/QH13; từ 01/9/2026 là luật sửa đổi (thời hạn chưa đối chiếu)',
    en: 'Law on Access to Information 104/2016/QH13; since 1 September 2026 its revision (terms not checked yet)',
  },
  anonymous: 'not-allowed',
  confidentiality: 'restricted',
  fields: z.object({
    text: field.longText({
      label: { vi: 'Bạn cần thông tin, tài liệu gì?', en: 'What information do you want?' },
      hint: {
        vi: 'Ghi rõ tên tài liệu hoặc việc liên quan, càng rõ càng nhanh có.',
        en: 'The title of the paper or the matter; the clearer, the sooner.',
      },
    }),
    purpose: field.text({
      label: { vi: 'Bạn cần để làm gì?', en: 'What do you need it for?' },
      maximum: 500,
    }),
    givenBy: field.choice({
      label: { vi: 'Bạn muốn nhận bằng cách nào?', en: 'How do you want to get it?' },
      options: [
        { value: 'in-person', words: { vi: 'Xem hoặc nhận tại cơ quan', en: 'At the office' } },
        { value: 'online', words: { vi: 'Qua mạng', en: 'On line' } },
        { value: 'post', words: { vi: 'Qua bưu điện, fax', en: 'By post or fax' } },
      ],
    }),
    postTo: field.address({
      label: { vi: 'Địa chỉ nhận', en: 'Where to send it' },
      askIf: { field: 'givenBy', equals: 'post' },
    }),
    files: field.files({ label: { vi: 'Giấy tờ kèm theo', en: 'Papers' }, required: false }),
  }),
  initial: 'received',
  filing: { clocks: [{ clock: 'notice', effect: 'start' }], papers: ['filing-receipt'] },
  states: {
    received: {
      words: { vi: 'Mới nhận', en: 'Received' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Chúng tôi đã nhận yêu cầu và sẽ báo khi nào có thông tin.',
        en: 'We have your request and will tell you when the information comes.',
      },
    },
    'awaiting-citizen': {
      words: { vi: 'Chờ người yêu cầu nói rõ thêm', en: 'To be made clear' },
      owner: 'citizen',
      forCitizen: {
        vi: 'Yêu cầu chưa rõ. Bạn bổ sung để chúng tôi tìm đúng thông tin.',
        en: 'Your request is not clear. Please say more, so that we find the right thing.',
      },
    },
    handling: {
      words: { vi: 'Đang chuẩn bị thông tin', en: 'Being prepared' },
      owner: 'handler',
      forCitizen: { vi: 'Thông tin đang được chuẩn bị.', en: 'The information is being prepared.' },
    },
    provided: {
      words: { vi: 'Đã cung cấp', en: 'Provided' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Thông tin đã được cung cấp. Nếu chưa đúng, bạn có quyền khiếu nại.',
        en: 'The information was given. If it is not what you asked for you may complain.',
      },
    },
    refused: {
      words: { vi: 'Từ chối cung cấp', en: 'Refused' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Thông tin này không cung cấp được, căn cứ ở dưới. Bạn có quyền khiếu nại, khởi kiện.',
        en: 'This cannot be given, on the grounds below. You may complain or sue.',
      },
    },
    forwarded: {
      words: { vi: 'Đã hướng dẫn nơi có thông tin', en: 'Guided elsewhere' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Cơ quan khác giữ thông tin này. Chúng tôi đã chỉ bạn đến đó.',
        en: 'Another body has it. We have told you where to ask.',
      },
    },
    lapsed: {
      words: { vi: 'Dừng vì không nói rõ thêm', en: 'Stopped: not made clear' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Chưa nhận được phần bổ sung nên yêu cầu dừng lại. Bạn có thể gửi lại.',
        en: 'It was not made clear in time and was stopped. You may ask again.',
      },
    },
    withdrawn: {
      words: { vi: 'Đã rút yêu cầu', en: 'Withdrawn' },
      owner: 'nobody',
      forCitizen: { vi: 'Bạn đã rút yêu cầu này.', en: 'You have withdrawn this request.' },
    },
  },
  transitions: {
    'take-in-person-simple': taking(
      { vi: 'Cung cấp trực tiếp, thông tin đơn giản', en: 'At the office, simple' },
      'in-person-simple',
    ),
    'take-in-person-complex': taking(
      { vi: 'Cung cấp trực tiếp, thông tin phức tạp', en: 'At the office, complex' },
      'in-person-complex',
    ),
    'take-online-simple': taking(
      { vi: 'Cung cấp qua mạng, thông tin đơn giản', en: 'On line, simple' },
      'online-simple',
    ),
    'take-online-complex': taking(
      { vi: 'Cung cấp qua mạng, thông tin phức tạp', en: 'On line, complex' },
      'online-complex',
    ),
    'take-post-simple': taking(
      { vi: 'Cung cấp qua bưu điện, thông tin đơn giản', en: 'By post, simple' },
      'post-simple',
    ),
    'take-post-complex': taking(
      { vi: 'Cung cấp qua bưu điện, thông tin phức tạp', en: 'By post, complex' },
      'post-complex',
    ),
    ask: {
      words: { vi: 'Đề nghị nói rõ yêu cầu', en: 'Ask to make it clear' },
      from: ['received'],
      to: 'awaiting-citizen',
      by: ['cases.receive'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 1 }],
      clocks: [
        { clock: 'notice', effect: 'stop' },
        { clock: 'supplement', effect: 'start' },
      ],
    },
    supplement: {
      words: { vi: 'Nói rõ thêm', en: 'Make it clear' },
      from: ['awaiting-citizen'],
      to: 'received',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      clocks: [
        { clock: 'supplement', effect: 'stop' },
        { clock: 'notice', effect: 'start' },
      ],
    },
    lapse: {
      words: { vi: 'Dừng vì không bổ sung', en: 'Stop for want of an answer' },
      from: ['awaiting-citizen'],
      to: 'lapsed',
      by: ['cases.receive'],
      note: 'required',
      guards: [{ kind: 'clock-overdue', clock: 'supplement' }],
      clocks: [{ clock: 'supplement', effect: 'cancel' }],
      outcome: 'lapsed',
    },
    'extend-in-person': extending(
      { vi: 'Gia hạn (trực tiếp)', en: 'Extend (at the office)' },
      'in-person-complex',
    ),
    'extend-online': extending({ vi: 'Gia hạn (qua mạng)', en: 'Extend (on line)' }, 'online-complex'),
    'extend-post': extending({ vi: 'Gia hạn (qua bưu điện)', en: 'Extend (by post)' }, 'post-complex'),
    provide: {
      words: { vi: 'Cung cấp thông tin', en: 'Provide' },
      from: ['handling'],
      to: 'provided',
      by: ['cases.handle', 'cases.decide'],
      note: 'required',
      clocks: each('stop'),
      papers: ['information-provided'],
      outcome: 'granted',
      isAnswer: true,
    },
    refuse: {
      words: { vi: 'Từ chối, nêu căn cứ', en: 'Refuse, with the grounds' },
      from: ['received', 'handling'],
      to: 'refused',
      by: ['cases.decide'],
      note: 'required',
      fields: z.object({
        ground: field.choice({
          label: { vi: 'Căn cứ từ chối', en: 'Ground' },
          options: [
            {
              value: 'not-accessible',
              words: { vi: 'Thông tin công dân không được tiếp cận', en: 'Not open to citizens' },
            },
            {
              value: 'conditions',
              words: {
                vi: 'Chưa đủ điều kiện tiếp cận (bí mật kinh doanh, đời tư)',
                en: 'Conditions not met (business or private secrets)',
              },
            },
            { value: 'public', words: { vi: 'Thông tin đã công khai', en: 'It is public already' } },
            {
              value: 'not-responsible',
              words: { vi: 'Không thuộc trách nhiệm cung cấp', en: 'Another body must give it' },
            },
            {
              value: 'twice',
              words: { vi: 'Đã cung cấp hai lần cho chính người này', en: 'Given twice to the same person' },
            },
            {
              value: 'too-much',
              words: { vi: 'Vượt quá khả năng, ảnh hưởng hoạt động', en: 'Beyond what the body can do' },
            },
            { value: 'costs', words: { vi: 'Không trả chi phí in, sao, gửi', en: 'Costs not paid' } },
          ],
        }),
      }),
      clocks: [{ clock: 'notice', effect: 'stop' }, ...each('stop')],
      papers: ['information-refusal'],
      outcome: 'refused',
      isAnswer: true,
    },
    guide: {
      words: { vi: 'Hướng dẫn đến nơi có thông tin', en: 'Tell where it is' },
      from: ['received'],
      to: 'forwarded',
      by: ['cases.receive'],
      note: 'required',
      clocks: [{ clock: 'notice', effect: 'stop' }],
      outcome: 'forwarded',
    },
    withdraw: {
      words: { vi: 'Rút yêu cầu', en: 'Withdraw' },
      from: ['received', 'awaiting-citizen', 'handling'],
      to: 'withdrawn',
      by: ['citizen'],
      note: 'optional',
      clocks: [
        { clock: 'notice', effect: 'cancel' },
        { clock: 'supplement', effect: 'cancel' },
        ...each('cancel'),
      ],
      outcome: 'withdrawn',
    },
  },
  clocks: {
    notice: {
      words: { vi: 'Thời hạn báo khi nào có thông tin', en: 'Time to say when it comes' },
      rule: 'info.online.complex.notice',
      duty: 'office',
    },
    'in-person-simple': {
      words: { vi: 'Thời hạn, trực tiếp – đơn giản', en: 'Time, at the office, simple' },
      rule: 'info.inperson.simple',
      duty: 'office',
    },
    'in-person-complex': {
      words: { vi: 'Thời hạn, trực tiếp – phức tạp', en: 'Time, at the office, complex' },
      rule: 'info.inperson.complex',
      duty: 'office',
    },
    'online-simple': {
      words: { vi: 'Thời hạn, qua mạng – đơn giản', en: 'Time, on line, simple' },
      rule: 'info.online.simple',
      duty: 'office',
    },
    'online-complex': {
      words: { vi: 'Thời hạn, qua mạng – phức tạp', en: 'Time, on line, complex' },
      rule: 'info.online.complex',
      duty: 'office',
    },
    'post-simple': {
      words: { vi: 'Thời hạn, qua bưu điện – đơn giản', en: 'Time, by post, simple' },
      rule: 'info.post.simple',
      duty: 'office',
    },
    'post-complex': {
      words: { vi: 'Thời hạn, qua bưu điện – phức tạp', en: 'Time, by post, complex' },
      rule: 'info.post.complex',
      duty: 'office',
    },
    supplement: {
      words: { vi: 'Thời gian chờ nói rõ thêm', en: 'Time to make it clear' },
      rule: 'promise.citizen.supplement',
      duty: 'citizen',
    },
  },
  publication: { kind: 'never' },
})
