/** Tạm đình chỉ, in either instance: the term stands still until the decision to continue. */
export const suspension = {
  states: {
    suspended: {
      words: { vi: 'Tạm đình chỉ', en: 'Suspended' },
      owner: 'other-agency',
      forCitizen: {
        vi: 'Việc giải quyết tạm dừng vì lý do ở dưới. Khi hết lý do, chúng tôi giải quyết tiếp.',
        en: 'It is suspended for the reason below, and goes on when the reason is gone.',
      },
    },
    'second-suspended': {
      words: { vi: 'Lần hai: tạm đình chỉ', en: 'Second: suspended' },
      owner: 'other-agency',
      forCitizen: {
        vi: 'Việc giải quyết lần hai tạm dừng vì lý do ở dưới. Khi hết lý do, chúng tôi giải quyết tiếp.',
        en: 'The second complaint is suspended for the reason below, and goes on when the reason is gone.',
      },
    },
  },
  transitions: {
    suspend: {
      words: { vi: 'Tạm đình chỉ giải quyết', en: 'Suspend' },
      from: ['verifying'],
      to: 'suspended',
      by: ['cases.decide'],
      note: 'required',
      guards: [
        { kind: 'at-most', times: 1 },
        { kind: 'clock-not-overdue', clock: 'resolve' },
      ],
      clocks: [{ clock: 'resolve', effect: 'pause' }],
    },
    continue: {
      words: { vi: 'Tiếp tục giải quyết', en: 'Continue' },
      from: ['suspended'],
      to: 'verifying',
      by: ['cases.decide'],
      note: 'optional',
      clocks: [{ clock: 'resolve', effect: 'resume' }],
    },
    'suspend-second': {
      words: { vi: 'Tạm đình chỉ giải quyết lần hai', en: 'Suspend the second complaint' },
      from: ['second-verifying'],
      to: 'second-suspended',
      by: ['cases.decide'],
      note: 'required',
      guards: [
        { kind: 'at-most', times: 1 },
        { kind: 'clock-not-overdue', clock: 'resolve-second' },
      ],
      clocks: [{ clock: 'resolve-second', effect: 'pause' }],
    },
    'continue-second': {
      words: { vi: 'Tiếp tục giải quyết lần hai', en: 'Continue the second complaint' },
      from: ['second-suspended'],
      to: 'second-verifying',
      by: ['cases.decide'],
      note: 'optional',
      clocks: [{ clock: 'resolve-second', effect: 'resume' }],
    },
  },
  clocks: {
    resolve: {
      words: { vi: 'Thời hạn giải quyết lần đầu', en: 'Time for the first decision' },
      rule: 'complaint.resolve.first',
      duty: 'office',
      atMostPauses: 1,
    },
    'resolve-second': {
      words: { vi: 'Thời hạn giải quyết lần hai', en: 'Time for the second decision' },
      rule: 'complaint.resolve.second',
      duty: 'office',
      atMostPauses: 1,
    },
  },
} as const
