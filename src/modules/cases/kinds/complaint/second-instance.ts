import { complexFields, decisionFields, dialogueFields } from './complaint-fields.ts'

/** How a second complaint goes, at the body above: a dialogue is held in any case, and the decision is made public. */
export const secondInstance = {
  states: {
    'second-received': {
      words: { vi: 'Mới nhận đơn lần hai', en: 'Second complaint received' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Đã nhận đơn khiếu nại lần hai; cấp trên của nơi giải quyết lần đầu sẽ xem xét.',
        en: 'Your second complaint is received; the body above the first one will look into it.',
      },
    },
    'second-verifying': {
      words: { vi: 'Lần hai: đã thụ lý, đang xác minh', en: 'Second: accepted, being verified' },
      owner: 'handler',
      forCitizen: {
        vi: 'Khiếu nại lần hai đã được thụ lý. Bạn sẽ được mời đối thoại.',
        en: 'Your second complaint is accepted. You will be invited to a dialogue.',
      },
    },
    'second-heard': {
      words: { vi: 'Lần hai: đã đối thoại', en: 'Second: dialogue held' },
      owner: 'handler',
      forCitizen: {
        vi: 'Đã đối thoại xong, đang soạn quyết định.',
        en: 'The dialogue was held; the decision is being drafted.',
      },
    },
    'second-deciding': {
      words: { vi: 'Lần hai: chờ ra quyết định', en: 'Second: to be decided' },
      owner: 'head',
      forCitizen: {
        vi: 'Người có thẩm quyền đang ra quyết định giải quyết lần hai.',
        en: 'Whoever is competent is about to decide the second complaint.',
      },
    },
    'second-decided': {
      words: { vi: 'Lần hai: đã có quyết định, chờ gửi', en: 'Second: decided, to be sent' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Đã có quyết định giải quyết lần hai. Chúng tôi đang gửi cho bạn.',
        en: 'The second decision is made and is being sent to you.',
      },
    },
    'second-sent': {
      words: { vi: 'Lần hai: đã gửi, chờ công khai', en: 'Second: sent, to be published' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Quyết định lần hai đã gửi cho bạn và sẽ được công khai theo luật.',
        en: 'The second decision was sent to you and will be made public as the law says.',
      },
    },
    'second-published': {
      words: { vi: 'Đã công khai quyết định lần hai', en: 'Second decision published' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Đã giải quyết xong lần hai. Nếu không đồng ý, bạn có quyền khởi kiện tại tòa án.',
        en: 'The second complaint is decided. If you disagree you may go to court.',
      },
    },
  },
  transitions: {
    'accept-second': {
      words: { vi: 'Thụ lý lần hai', en: 'Accept the second complaint' },
      from: ['second-received'],
      to: 'second-verifying',
      by: ['cases.receive', 'cases.decide'],
      note: 'none',
      clocks: [
        { clock: 'accept', effect: 'stop' },
        { clock: 'accept-second', effect: 'stop' },
        { clock: 'resolve-second', effect: 'start' },
      ],
      papers: ['complaint-acceptance'],
    },
    'refuse-second': {
      words: { vi: 'Không thụ lý lần hai', en: 'Do not accept the second complaint' },
      from: ['second-received'],
      to: 'not-accepted',
      by: ['cases.decide'],
      note: 'required',
      clocks: [
        { clock: 'accept', effect: 'stop' },
        { clock: 'accept-second', effect: 'stop' },
      ],
      papers: ['complaint-non-acceptance'],
      outcome: 'not-accepted',
    },
    'hold-second-dialogue': {
      words: { vi: 'Ghi nhận đã đối thoại lần hai', en: 'Record the dialogue of the second complaint' },
      from: ['second-verifying'],
      to: 'second-heard',
      by: ['cases.handle', 'cases.decide'],
      note: 'required',
      fields: dialogueFields,
    },
    'declare-second-complex': {
      words: { vi: 'Xác định vụ việc lần hai phức tạp', en: 'Declare the second complaint complex' },
      from: ['second-verifying'],
      to: 'second-verifying',
      by: ['cases.decide'],
      note: 'required',
      fields: complexFields,
      guards: [
        { kind: 'at-most', times: 1 },
        { kind: 'clock-not-overdue', clock: 'resolve-second' },
      ],
      clocks: [{ clock: 'resolve-second', effect: 'extend', as: 'complex' }],
      papers: ['complaint-extension'],
    },
    'report-second': {
      words: { vi: 'Báo cáo kết quả xác minh lần hai', en: 'Report what was verified a second time' },
      from: ['second-heard'],
      to: 'second-deciding',
      by: ['cases.handle'],
      note: 'none',
      tellsCitizen: false,
    },
    'decide-second': {
      words: { vi: 'Ban hành quyết định giải quyết lần hai', en: 'Issue the second decision' },
      from: ['second-heard', 'second-deciding'],
      to: 'second-decided',
      by: ['cases.decide'],
      note: 'required',
      fields: decisionFields,
      guards: [{ kind: 'assigned' }],
      clocks: [
        { clock: 'resolve-second', effect: 'stop' },
        { clock: 'send-second', effect: 'start' },
        { clock: 'publish', effect: 'start' },
      ],
      papers: ['complaint-decision'],
      isAnswer: true,
    },
    'send-second': {
      words: { vi: 'Gửi quyết định lần hai', en: 'Send the second decision' },
      from: ['second-decided'],
      to: 'second-sent',
      by: ['cases.receive', 'cases.handle'],
      note: 'optional',
      clocks: [{ clock: 'send-second', effect: 'stop' }],
    },
    publish: {
      words: { vi: 'Công khai quyết định lần hai', en: 'Publish the second decision' },
      from: ['second-sent'],
      to: 'second-published',
      by: ['cases.receive', 'cases.handle'],
      note: 'optional',
      clocks: [{ clock: 'publish', effect: 'stop' }],
      outcome: 'answered',
    },
  },
} as const
