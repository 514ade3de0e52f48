import { complexFields, decisionFields, dialogueFields } from './complaint-fields.ts'

/** How a first complaint goes: accepted or not, verified, decided, sent; and what may follow it. */
export const firstInstance = {
  states: {
    received: {
      words: { vi: 'Mới nhận đơn', en: 'Received' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Chúng tôi đã nhận đơn và đang xem đơn có đủ điều kiện thụ lý không.',
        en: 'We have your complaint and check whether it can be accepted.',
      },
    },
    verifying: {
      words: { vi: 'Đã thụ lý, đang xác minh', en: 'Accepted, being verified' },
      owner: 'handler',
      forCitizen: {
        vi: 'Khiếu nại đã được thụ lý và đang được xác minh.',
        en: 'Your complaint is accepted and being verified.',
      },
    },
    deciding: {
      words: { vi: 'Chờ ra quyết định', en: 'To be decided' },
      owner: 'head',
      forCitizen: {
        vi: 'Đã xác minh xong, người có thẩm quyền đang ra quyết định.',
        en: 'It is verified; whoever is competent is about to decide.',
      },
    },
    decided: {
      words: { vi: 'Đã có quyết định, chờ gửi', en: 'Decided, to be sent' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Đã có quyết định giải quyết. Chúng tôi đang gửi cho bạn.',
        en: 'It is decided. The decision is being sent to you.',
      },
    },
    sent: {
      words: { vi: 'Đã gửi quyết định lần đầu', en: 'First decision sent' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Quyết định đã gửi cho bạn. Nếu không đồng ý, bạn có thể khiếu nại lần hai hoặc kiện ra tòa.',
        en: 'The decision was sent. If you disagree you may complain again or go to court.',
      },
    },
  },
  transitions: {
    accept: {
      words: { vi: 'Thụ lý', en: 'Accept' },
      from: ['received'],
      to: 'verifying',
      by: ['cases.receive', 'cases.decide'],
      note: 'none',
      clocks: [
        { clock: 'accept', effect: 'stop' },
        { clock: 'resolve', effect: 'start' },
      ],
      papers: ['complaint-acceptance'],
    },
    'take-as-second': {
      words: { vi: 'Nhận là khiếu nại lần hai', en: 'Take as a second complaint' },
      from: ['received'],
      to: 'second-received',
      by: ['cases.receive', 'cases.decide'],
      note: 'optional',
    },
    refuse: {
      words: { vi: 'Không thụ lý', en: 'Do not accept' },
      from: ['received'],
      to: 'not-accepted',
      by: ['cases.decide'],
      note: 'required',
      clocks: [{ clock: 'accept', effect: 'stop' }],
      papers: ['complaint-non-acceptance'],
      outcome: 'not-accepted',
    },
    guide: {
      words: { vi: 'Hướng dẫn gửi cơ quan có thẩm quyền', en: 'Guide to the competent body' },
      from: ['received'],
      to: 'guided',
      by: ['cases.receive', 'cases.decide'],
      note: 'required',
      clocks: [{ clock: 'accept', effect: 'stop' }],
      papers: ['petition-guidance'],
      outcome: 'forwarded',
    },
    'hold-dialogue': {
      words: { vi: 'Ghi nhận đã đối thoại', en: 'Record the dialogue' },
      from: ['verifying'],
      to: 'verifying',
      by: ['cases.handle', 'cases.decide'],
      note: 'required',
      fields: dialogueFields,
      guards: [{ kind: 'at-most', times: 3 }],
    },
    'declare-complex': {
      words: { vi: 'Xác định vụ việc phức tạp, kéo dài thời hạn', en: 'Declare complex: longer term' },
      from: ['verifying'],
      to: 'verifying',
      by: ['cases.decide'],
      note: 'required',
      fields: complexFields,
      guards: [
        { kind: 'at-most', times: 1 },
        { kind: 'clock-not-overdue', clock: 'resolve' },
      ],
      clocks: [{ clock: 'resolve', effect: 'extend', as: 'complex' }],
      papers: ['complaint-extension'],
    },
    report: {
      words: { vi: 'Báo cáo kết quả xác minh', en: 'Report what was verified' },
      from: ['verifying'],
      to: 'deciding',
      by: ['cases.handle'],
      note: 'none',
      tellsCitizen: false,
    },
    'send-back': {
      words: { vi: 'Yêu cầu xác minh thêm', en: 'Ask to verify further' },
      from: ['deciding'],
      to: 'verifying',
      by: ['cases.decide'],
      note: 'none',
      tellsCitizen: false,
    },
    decide: {
      words: { vi: 'Ban hành quyết định giải quyết lần đầu', en: 'Issue the first decision' },
      from: ['verifying', 'deciding'],
      to: 'decided',
      by: ['cases.decide'],
      note: 'required',
      fields: decisionFields,
      guards: [{ kind: 'assigned' }],
      clocks: [
        { clock: 'resolve', effect: 'stop' },
        { clock: 'send', effect: 'start' },
        { clock: 'appeal', effect: 'cancel' },
      ],
      papers: ['complaint-decision'],
      isAnswer: true,
    },
    send: {
      words: { vi: 'Gửi quyết định', en: 'Send the decision' },
      from: ['decided'],
      to: 'sent',
      by: ['cases.receive', 'cases.handle'],
      note: 'optional',
      clocks: [
        { clock: 'send', effect: 'stop' },
        { clock: 'appeal', effect: 'start' },
      ],
      outcome: 'answered',
    },
    'run-out': {
      words: { vi: 'Hết thời hạn mà chưa giải quyết', en: 'The time ran out unanswered' },
      from: ['verifying', 'deciding'],
      to: 'deciding',
      by: ['system'],
      note: 'none',
      guards: [
        { kind: 'clock-overdue', clock: 'resolve' },
        { kind: 'at-most', times: 1 },
      ],
      clocks: [{ clock: 'appeal', effect: 'start' }],
    },
    appeal: {
      words: { vi: 'Khiếu nại lần hai', en: 'Complain a second time' },
      from: ['sent'],
      to: 'second-received',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 1 }],
      clocks: [
        { clock: 'appeal', effect: 'stop' },
        { clock: 'accept-second', effect: 'start' },
      ],
      papers: ['filing-receipt'],
      handsOver: 'superior',
    },
    'appeal-unanswered': {
      words: { vi: 'Khiếu nại lần hai vì quá hạn', en: 'Complain a second time for want of an answer' },
      from: ['verifying', 'deciding'],
      to: 'second-received',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      guards: [
        { kind: 'clock-overdue', clock: 'resolve' },
        { kind: 'at-most', times: 1 },
      ],
      clocks: [
        { clock: 'resolve', effect: 'cancel' },
        { clock: 'appeal', effect: 'stop' },
        { clock: 'accept-second', effect: 'start' },
      ],
      papers: ['filing-receipt'],
      handsOver: 'superior',
    },
    withdraw: {
      words: { vi: 'Rút khiếu nại', en: 'Withdraw' },
      from: [
        'received',
        'verifying',
        'deciding',
        'second-received',
        'second-verifying',
        'second-heard',
        'second-deciding',
      ],
      to: 'withdrawn',
      by: ['citizen', 'cases.receive'],
      note: 'optional',
      clocks: [
        { clock: 'accept', effect: 'cancel' },
        { clock: 'resolve', effect: 'cancel' },
        { clock: 'appeal', effect: 'cancel' },
        { clock: 'accept-second', effect: 'cancel' },
        { clock: 'resolve-second', effect: 'cancel' },
      ],
      outcome: 'withdrawn',
    },
  },
} as const

/** Where a complaint of either instance ends without a decision. */
export const complaintEnds = {
  'not-accepted': {
    words: { vi: 'Không thụ lý', en: 'Not accepted' },
    owner: 'nobody',
    forCitizen: {
      vi: 'Khiếu nại không được thụ lý, lý do ở dưới.',
      en: 'The complaint was not accepted; the reason is below.',
    },
  },
  guided: {
    words: { vi: 'Đã hướng dẫn gửi nơi khác', en: 'Guided to the competent body' },
    owner: 'nobody',
    forCitizen: {
      vi: 'Việc này do cơ quan khác giải quyết. Chúng tôi đã hướng dẫn bạn gửi đơn đến đó.',
      en: 'Another body must decide this. We have told you where to turn.',
    },
  },
  withdrawn: {
    words: { vi: 'Đã rút khiếu nại', en: 'Withdrawn' },
    owner: 'nobody',
    forCitizen: { vi: 'Bạn đã rút khiếu nại.', en: 'You have withdrawn the complaint.' },
  },
} as const
