/**
 * What feedback and petitions share: taken up within the legal term, answered within the promised one, once asked
 * back, reopened when the answer does not satisfy.
 */
export const answeredMatters = {
  states: {
    received: {
      words: { vi: 'Mới nhận', en: 'Received' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Chúng tôi đã nhận và đang xem ai phải trả lời bạn.',
        en: 'We have it and are finding who must answer you.',
      },
    },
    'awaiting-citizen': {
      words: { vi: 'Chờ người gửi bổ sung', en: 'Awaiting the sender' },
      owner: 'citizen',
      forCitizen: { vi: 'Chúng tôi cần bạn cho biết thêm.', en: 'We need to know more from you.' },
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
    reopen: {
      words: { vi: 'Yêu cầu xem lại', en: 'Ask for another look' },
      from: ['answered'],
      to: 'handling',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 2 }],
      clocks: [{ clock: 'answer', effect: 'start' }],
    },
  },
  clocks: {
    process: {
      words: { vi: 'Thời hạn xử lý ban đầu', en: 'Time to take it up' },
      rule: 'petition.process',
      duty: 'office',
    },
    supplement: {
      words: { vi: 'Thời gian chờ bổ sung', en: 'Time to add what is missing' },
      rule: 'promise.citizen.supplement',
      duty: 'citizen',
    },
  },
} as const
