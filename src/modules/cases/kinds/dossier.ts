import { z } from 'zod'
import { localDate } from '../../../platform/kernel/dates.ts'
import { defineCaseType } from '../domain/case-type.ts'
import { field } from '../domain/fields/field.ts'

/** One new day is promised when the term has run out, with an apology; `rule` is the law's limit of it. */
const reappointUnder = (rule: string) =>
  ({
    words: { vi: 'Xin lỗi và hẹn lại', en: 'Apologise and re-appoint' },
    from: ['handling', 'signing'],
    to: 'handling',
    by: ['cases.decide'],
    note: 'required',
    guards: [
      { kind: 'clock-overdue', clock: 'process' },
      { kind: 'at-most', times: 1, rule },
    ],
    clocks: [{ clock: 'process', effect: 'reappoint' }],
    papers: ['apology-letter'],
  }) as const

/** Hồ sơ thủ tục hành chính under Decree 61/2018: from the counter through the office and back to the counter. */
const underDecree61 = defineCaseType({
  code: 'dossier',
  version: 1,
  validFrom: localDate('2018-06-21'),
  validTo: localDate('2025-06-30'),
  words: { vi: 'Hồ sơ thủ tục hành chính', en: 'Administrative dossier' },
  description: {
    vi: 'Bạn nộp hồ sơ để cơ quan làm cho bạn một thủ tục: chuyển trường, cấp bản sao bằng, hỗ trợ học phí…',
    en: 'You hand in papers for a procedure: a change of school, a copy of a certificate, support with fees…',
  },
  prefix: 'HS',
  legalBasis: {
    vi: 'Nghị định 61/2018/NĐ-CP và Nghị định 107/2021/NĐ-CP về cơ chế một cửa, một cửa liên thông',
    en: 'Decrees 61/2018/NĐ-CP and 107/2021/NĐ-CP on the one-stop mechanism',
  },
  anonymous: 'not-allowed',
  confidentiality: 'restricted',
  fields: z.object({
    forWhom: field.text({
      label: { vi: 'Hồ sơ này làm cho ai?', en: 'For whom is this?' },
      hint: {
        vi: 'Họ tên học sinh, giáo viên hoặc tên trường, cơ sở.',
        en: 'The name of the pupil, teacher or school.',
      },
    }),
    remark: field.longText({
      label: { vi: 'Điều bạn muốn nói thêm', en: 'Anything you want to add' },
      required: false,
      maximum: 2_000,
    }),
    resultBy: field.choice({
      label: { vi: 'Bạn muốn nhận kết quả bằng cách nào?', en: 'How do you want the result?' },
      options: [
        { value: 'counter', words: { vi: 'Đến nhận tại bộ phận một cửa', en: 'At the counter' } },
        { value: 'online', words: { vi: 'Nhận bản điện tử trên mạng', en: 'On line' } },
        {
          value: 'post',
          words: { vi: 'Bưu điện gửi về nhà (bưu chính công ích)', en: 'By the public postal service' },
        },
      ],
    }),
    postTo: field.address({
      label: { vi: 'Địa chỉ nhận kết quả', en: 'Where the result is sent' },
      askIf: { field: 'resultBy', equals: 'post' },
    }),
    files: field.files({
      label: { vi: 'Giấy tờ trong hồ sơ', en: 'The papers of the dossier' },
      required: false,
      maximum: 30,
    }),
  }),
  initial: 'received',
  filing: { clocks: [{ clock: 'process', effect: 'start' }], papers: ['dossier-receipt', 'control-slip'] },
  states: {
    received: {
      words: { vi: 'Mới tiếp nhận', en: 'Received' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Bộ phận một cửa đã nhận hồ sơ và đang kiểm tra giấy tờ.',
        en: 'The counter has your dossier and checks the papers.',
      },
    },
    'awaiting-citizen': {
      words: { vi: 'Chờ bổ sung hồ sơ', en: 'Awaiting a supplement' },
      owner: 'citizen',
      forCitizen: {
        vi: 'Hồ sơ còn thiếu. Bạn bổ sung theo hướng dẫn; thời gian chờ bạn không tính vào thời hạn.',
        en: 'Something is missing. Please add it as described; the time until then does not count.',
      },
    },
    handling: {
      words: { vi: 'Đang giải quyết', en: 'In process' },
      owner: 'handler',
      forCitizen: {
        vi: 'Hồ sơ đã đủ, chuyên viên đang giải quyết.',
        en: 'The dossier is complete and being handled.',
      },
    },
    consulting: {
      words: { vi: 'Chờ cơ quan khác cho ý kiến', en: 'Awaiting another body' },
      owner: 'other-agency',
      forCitizen: {
        vi: 'Chúng tôi đang hỏi ý kiến cơ quan khác về hồ sơ của bạn.',
        en: 'We are asking another body about your dossier.',
      },
    },
    signing: {
      words: { vi: 'Trình ký', en: 'For signature' },
      owner: 'head',
      forCitizen: {
        vi: 'Kết quả đã soạn xong, đang chờ lãnh đạo ký.',
        en: 'The result is drafted and awaits the signature.',
      },
    },
    ready: {
      words: { vi: 'Đã có kết quả', en: 'Result ready' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Đã có kết quả. Chúng tôi đang gửi cho bạn hoặc báo bạn đến nhận.',
        en: 'The result is there. We are sending it or telling you to collect it.',
      },
    },
    'awaiting-collection': {
      words: { vi: 'Chờ người dân đến nhận', en: 'To be collected' },
      owner: 'citizen',
      forCitizen: {
        vi: 'Mời bạn đến bộ phận một cửa nhận kết quả, nhớ mang theo giấy hẹn.',
        en: 'Please collect the result at the counter; bring your receipt.',
      },
    },
    returned: {
      words: { vi: 'Đã trả kết quả', en: 'Returned' },
      owner: 'nobody',
      forCitizen: { vi: 'Bạn đã nhận kết quả.', en: 'You have the result.' },
    },
    kept: {
      words: { vi: 'Kết quả chưa ai đến nhận', en: 'Result not collected' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Kết quả được lưu tại bộ phận một cửa. Bạn vẫn đến nhận được.',
        en: 'The result is kept at the counter; you can still collect it.',
      },
    },
    'not-accepted': {
      words: { vi: 'Từ chối tiếp nhận', en: 'Not accepted' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Hồ sơ không được tiếp nhận, lý do ở dưới.',
        en: 'The dossier was not accepted; the reason is below.',
      },
    },
    refused: {
      words: { vi: 'Không giải quyết được', en: 'Refused' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Hồ sơ không đủ điều kiện giải quyết, lý do ở dưới. Bạn có quyền khiếu nại.',
        en: 'What you asked for was refused; the reason is below. You may complain.',
      },
    },
    lapsed: {
      words: { vi: 'Dừng vì không bổ sung', en: 'Stopped for want of papers' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Hết thời gian chờ mà chưa nhận được bổ sung nên hồ sơ dừng lại. Bạn có thể nộp lại.',
        en: 'The missing papers did not come in time, so it was stopped. You may file again.',
      },
    },
    withdrawn: {
      words: { vi: 'Người nộp đã rút', en: 'Withdrawn' },
      owner: 'nobody',
      forCitizen: { vi: 'Bạn đã rút hồ sơ này.', en: 'You have withdrawn this dossier.' },
    },
  },
  transitions: {
    accept: {
      words: { vi: 'Hồ sơ đủ, chuyển giải quyết', en: 'Complete: pass to the office' },
      from: ['received'],
      to: 'handling',
      by: ['cases.receive'],
      note: 'none',
    },
    'ask-supplement': {
      words: { vi: 'Yêu cầu bổ sung hồ sơ', en: 'Ask for a supplement' },
      from: ['received', 'handling'],
      to: 'awaiting-citizen',
      by: ['cases.receive', 'cases.handle'],
      note: 'required',
      guards: [
        { kind: 'at-most', times: 1, rule: 'onestop.no-second-supplement' },
        { kind: 'clock-not-overdue', clock: 'process' },
      ],
      clocks: [
        { clock: 'process', effect: 'pause' },
        { clock: 'supplement', effect: 'start' },
      ],
      papers: ['dossier-supplement'],
    },
    supplement: {
      words: { vi: 'Nhận bổ sung', en: 'Supplement' },
      from: ['awaiting-citizen'],
      to: 'received',
      by: ['citizen', 'cases.receive'],
      note: 'optional',
      clocks: [
        { clock: 'supplement', effect: 'stop' },
        { clock: 'process', effect: 'resume' },
      ],
    },
    lapse: {
      words: { vi: 'Dừng giải quyết vì không bổ sung', en: 'Stop for want of the supplement' },
      from: ['awaiting-citizen'],
      to: 'lapsed',
      by: ['cases.receive'],
      note: 'required',
      guards: [{ kind: 'clock-overdue', clock: 'supplement' }],
      clocks: [
        { clock: 'supplement', effect: 'cancel' },
        { clock: 'process', effect: 'cancel' },
      ],
      papers: ['dossier-stop'],
      outcome: 'lapsed',
    },
    consult: {
      words: { vi: 'Lấy ý kiến cơ quan khác', en: 'Consult another body' },
      from: ['handling'],
      to: 'consulting',
      by: ['cases.handle'],
      note: 'required',
      guards: [
        { kind: 'at-most', times: 1 },
        { kind: 'clock-not-overdue', clock: 'process' },
      ],
      clocks: [
        { clock: 'process', effect: 'pause' },
        { clock: 'consultation', effect: 'start' },
      ],
    },
    consulted: {
      words: { vi: 'Đã có ý kiến, giải quyết tiếp', en: 'Go on after consultation' },
      from: ['consulting'],
      to: 'handling',
      by: ['cases.handle'],
      note: 'optional',
      clocks: [
        { clock: 'consultation', effect: 'stop' },
        { clock: 'process', effect: 'resume' },
      ],
    },
    submit: {
      words: { vi: 'Trình ký', en: 'Submit for signature' },
      from: ['handling'],
      to: 'signing',
      by: ['cases.handle'],
      note: 'none',
      tellsCitizen: false,
    },
    'send-back': {
      words: { vi: 'Trả lại để làm tiếp', en: 'Send back' },
      from: ['signing'],
      to: 'handling',
      by: ['cases.decide'],
      note: 'optional',
      tellsCitizen: false,
    },
    sign: {
      words: { vi: 'Ký kết quả', en: 'Sign the result' },
      from: ['signing'],
      to: 'ready',
      by: ['cases.decide'],
      note: 'optional',
      clocks: [
        { clock: 'process', effect: 'stop' },
        { clock: 'delivery', effect: 'start' },
      ],
    },
    'return-online': {
      words: { vi: 'Trả kết quả trên mạng', en: 'Return on line' },
      from: ['ready'],
      to: 'returned',
      by: ['cases.receive'],
      note: 'optional',
      clocks: [{ clock: 'delivery', effect: 'stop' }],
      outcome: 'granted',
    },
    'return-counter': {
      words: { vi: 'Trả kết quả tại quầy', en: 'Return at the counter' },
      from: ['ready', 'awaiting-collection'],
      to: 'returned',
      by: ['cases.receive'],
      note: 'optional',
      clocks: [
        { clock: 'delivery', effect: 'stop' },
        { clock: 'collection', effect: 'stop' },
      ],
      outcome: 'granted',
    },
    'return-post': {
      words: { vi: 'Gửi kết quả qua bưu điện', en: 'Return by post' },
      from: ['ready'],
      to: 'returned',
      by: ['cases.receive'],
      note: 'optional',
      clocks: [{ clock: 'delivery', effect: 'stop' }],
      outcome: 'granted',
    },
    invite: {
      words: { vi: 'Mời đến nhận kết quả', en: 'Invite to collect' },
      from: ['ready'],
      to: 'awaiting-collection',
      by: ['cases.receive'],
      note: 'optional',
      clocks: [
        { clock: 'delivery', effect: 'stop' },
        { clock: 'collection', effect: 'start' },
      ],
    },
    collected: {
      words: { vi: 'Tôi đã nhận được kết quả', en: 'I have the result' },
      from: ['awaiting-collection'],
      to: 'returned',
      by: ['citizen'],
      note: 'none',
      clocks: [{ clock: 'collection', effect: 'stop' }],
      outcome: 'granted',
    },
    keep: {
      words: { vi: 'Lưu kết quả chưa nhận', en: 'Keep the uncollected result' },
      from: ['awaiting-collection'],
      to: 'kept',
      by: ['system', 'cases.receive'],
      note: 'optional',
      guards: [{ kind: 'clock-overdue', clock: 'collection' }],
      clocks: [{ clock: 'collection', effect: 'cancel' }],
      outcome: 'granted',
    },
    'hand-over-kept': {
      words: { vi: 'Trả kết quả đã lưu', en: 'Hand over the kept result' },
      from: ['kept'],
      to: 'returned',
      by: ['cases.receive'],
      note: 'optional',
      outcome: 'granted',
    },
    'refuse-receipt': {
      words: { vi: 'Từ chối tiếp nhận', en: 'Refuse to receive' },
      from: ['received'],
      to: 'not-accepted',
      by: ['cases.receive'],
      note: 'required',
      clocks: [{ clock: 'process', effect: 'stop' }],
      papers: ['dossier-refusal'],
      outcome: 'not-accepted',
    },
    refuse: {
      words: { vi: 'Từ chối giải quyết', en: 'Refuse' },
      from: ['signing'],
      to: 'refused',
      by: ['cases.decide'],
      note: 'required',
      guards: [{ kind: 'four-eyes' }],
      clocks: [{ clock: 'process', effect: 'stop' }],
      papers: ['dossier-stop'],
      outcome: 'refused',
    },
    reappoint: reappointUnder('onestop.reappoint.max'),
    withdraw: {
      words: { vi: 'Rút hồ sơ', en: 'Withdraw' },
      from: ['received', 'awaiting-citizen', 'handling', 'consulting', 'signing'],
      to: 'withdrawn',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      clocks: [
        { clock: 'process', effect: 'cancel' },
        { clock: 'supplement', effect: 'cancel' },
        { clock: 'consultation', effect: 'cancel' },
      ],
      outcome: 'withdrawn',
    },
  },
  clocks: {
    process: {
      words: { vi: 'Thời hạn giải quyết', en: 'Time to process' },
      rule: 'procedure',
      duty: 'office',
      atMostPauses: 2,
    },
    supplement: {
      words: { vi: 'Thời gian chờ bổ sung', en: 'Time to add what is missing' },
      rule: 'promise.citizen.supplement',
      duty: 'citizen',
    },
    consultation: {
      words: { vi: 'Thời hạn lấy ý kiến', en: 'Time for the consultation' },
      rule: 'promise.consultation.answer',
      duty: 'office',
    },
    delivery: {
      words: { vi: 'Thời hạn gửi hoặc báo kết quả', en: 'Time to send or announce the result' },
      rule: 'promise.result.deliver',
      duty: 'office',
    },
    collection: {
      words: { vi: 'Thời gian giữ kết quả', en: 'Time to collect the result' },
      rule: 'promise.result.keep',
      duty: 'citizen',
    },
  },
  publication: { kind: 'never' },
})

const { validTo: _ended, ...lasting } = underDecree61

/** The same under Decree 118/2025: the one re-appointment stands on the apology note of the new decree. */
const underDecree118 = defineCaseType({
  ...lasting,
  version: 2,
  validFrom: localDate('2025-07-01'),
  legalBasis: {
    vi: 'Nghị định 118/2025/NĐ-CP về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
    en: 'Decree 118/2025/NĐ-CP on administrative procedures by the one-stop mechanism',
  },
  transitions: { ...lasting.transitions, reappoint: reappointUnder('onestop.apology.2025') },
})

export const dossier = [underDecree61, underDecree118] as const
