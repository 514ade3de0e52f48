import { z } from 'zod'
import { localDate } from '../../../platform/kernel/dates.ts'
import { defineCaseType, transitionOf } from '../domain/case-type.ts'
import { field } from '../domain/fields/field.ts'

/**
 * Sự cố ở trường: bullying, unsafe food, a danger. First the child, then the papers: acknowledged within hours
 * or it goes to the head by itself; nobody can withdraw it, since it may concern a child who has no say.
 */
const first = defineCaseType({
  code: 'incident',
  version: 1,
  validFrom: localDate('2018-06-21'),
  validTo: localDate('2025-12-31'),
  words: { vi: 'Báo sự cố khẩn cấp', en: 'Urgent incident' },
  description: {
    vi: 'Học sinh bị bắt nạt, bị xâm hại, ăn uống không an toàn, trường lớp nguy hiểm hoặc ô nhiễm.',
    en: 'A pupil is bullied or abused, food is unsafe, a building is dangerous, the air or water is foul.',
  },
  prefix: 'SC',
  legalBasis: {
    vi: 'Nghị định 80/2017/NĐ-CP về môi trường giáo dục an toàn, phòng, chống bạo lực học đường; Luật Trẻ em 102/2016/QH13; cam kết phục vụ của đơn vị',
    en: 'Decree 80/2017/NĐ-CP on safe schools and against violence; Law on Children 102/2016/QH13; the unit’s own promise',
  },
  anonymous: 'allowed',
  confidentiality: 'confidential',
  fields: z.object({
    what: field.choice({
      label: { vi: 'Việc gì đang xảy ra?', en: 'What is happening?' },
      options: [
        { value: 'bullying', words: { vi: 'Bắt nạt, đánh nhau', en: 'Bullying, fighting' } },
        { value: 'abuse', words: { vi: 'Xâm hại, đe dọa trẻ em', en: 'A child is abused or threatened' } },
        { value: 'food', words: { vi: 'Đồ ăn, nước uống không an toàn', en: 'Unsafe food or water' } },
        {
          value: 'building',
          words: { vi: 'Công trình, thiết bị nguy hiểm', en: 'Dangerous building or thing' },
        },
        { value: 'environment', words: { vi: 'Ô nhiễm, rác, dịch bệnh', en: 'Pollution, waste, disease' } },
        { value: 'other', words: { vi: 'Việc nguy hiểm khác', en: 'Another danger' } },
      ],
    }),
    dangerNow: field.yesNo({
      label: { vi: 'Có ai đang gặp nguy hiểm lúc này không?', en: 'Is anybody in danger right now?' },
      hint: {
        vi: 'Nếu có, gọi ngay 113 hoặc Tổng đài bảo vệ trẻ em 111.',
        en: 'If so, call 113 or the child helpline 111 at once.',
      },
    }),
    text: field.longText({
      label: { vi: 'Kể lại chuyện đã xảy ra', en: 'Tell what happened' },
      hint: {
        vi: 'Ở đâu, khi nào. Không cần ghi tên học sinh; nếu ghi, chỉ người giải quyết đọc được.',
        en: 'Where and when. No pupil need be named; if you do, only those who handle it read it.',
      },
    }),
    files: field.files({ label: { vi: 'Ảnh, giấy tờ nếu có', en: 'Pictures or papers' }, required: false }),
  }),
  initial: 'received',
  filing: { clocks: [{ clock: 'acknowledge', effect: 'start' }], papers: ['filing-receipt'] },
  states: {
    received: {
      words: { vi: 'Mới báo', en: 'Reported' },
      owner: 'receiver',
      forCitizen: {
        vi: 'Tin báo đã đến người trực. Ai đang gặp nguy hiểm, gọi ngay 113 hoặc 111.',
        en: 'Your report is with the person on duty. If anybody is in danger call 113 or 111.',
      },
    },
    escalated: {
      words: { vi: 'Chưa ai nhận, đã báo lãnh đạo', en: 'Not taken up: with the head' },
      owner: 'head',
      forCitizen: {
        vi: 'Tin báo đã được chuyển thẳng đến lãnh đạo.',
        en: 'Your report went straight to the head.',
      },
    },
    protecting: {
      words: { vi: 'Đang bảo vệ, ngăn chặn', en: 'Protecting' },
      owner: 'handler',
      forCitizen: {
        vi: 'Đã có người nhận và đang bảo vệ trẻ, ngăn chặn nguy hiểm.',
        en: 'Somebody has taken it up and protects the child or stops the danger.',
      },
    },
    resolving: {
      words: { vi: 'Đã an toàn, đang làm rõ', en: 'Safe, being cleared up' },
      owner: 'handler',
      forCitizen: {
        vi: 'Nguy hiểm đã được ngăn chặn. Sự việc đang được làm rõ.',
        en: 'The danger is stopped. What happened is being cleared up.',
      },
    },
    'with-head': {
      words: { vi: 'Lãnh đạo xem xét', en: 'With the head' },
      owner: 'head',
      forCitizen: {
        vi: 'Lãnh đạo đang xem xét để kết luận.',
        en: 'The head looks at it to conclude.',
      },
    },
    resolved: {
      words: { vi: 'Đã giải quyết', en: 'Resolved' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Sự việc đã được giải quyết. Nếu còn tiếp diễn, bạn báo lại ngay tại đây.',
        en: 'It is resolved. If it goes on, report it here again at once.',
      },
    },
    'passed-on': {
      words: {
        vi: 'Đã chuyển công an hoặc cơ quan bảo vệ trẻ em',
        en: 'With the police or child protection',
      },
      owner: 'nobody',
      forCitizen: {
        vi: 'Việc này đã được chuyển công an hoặc cơ quan bảo vệ trẻ em.',
        en: 'The police or child protection have taken it over.',
      },
    },
    merged: {
      words: { vi: 'Đã gộp vào vụ việc khác', en: 'Joined to another case' },
      owner: 'nobody',
      forCitizen: {
        vi: 'Sự việc này đang được giải quyết cùng một tin báo khác.',
        en: 'It is handled together with another report.',
      },
    },
  },
  transitions: {
    acknowledge: {
      words: { vi: 'Nhận và bắt tay bảo vệ', en: 'Take it up' },
      from: ['received', 'escalated'],
      to: 'protecting',
      by: ['cases.receive', 'cases.handle', 'cases.decide'],
      note: 'optional',
      clocks: [
        { clock: 'acknowledge', effect: 'stop' },
        { clock: 'protect', effect: 'start' },
      ],
    },
    escalate: {
      words: { vi: 'Báo lãnh đạo vì chưa ai nhận', en: 'To the head: nobody took it up' },
      from: ['received'],
      to: 'escalated',
      by: ['system'],
      note: 'none',
      guards: [{ kind: 'clock-overdue', clock: 'acknowledge' }],
    },
    'report-to-head': {
      words: { vi: 'Báo cáo lãnh đạo', en: 'Report to the head' },
      from: ['received'],
      to: 'escalated',
      by: ['cases.receive'],
      note: 'optional',
      tellsCitizen: false,
    },
    protected: {
      words: { vi: 'Đã bảo vệ, hết nguy hiểm', en: 'The danger is stopped' },
      from: ['protecting'],
      to: 'resolving',
      by: ['cases.handle', 'cases.decide'],
      note: 'required',
      clocks: [
        { clock: 'protect', effect: 'stop' },
        { clock: 'resolve', effect: 'start' },
      ],
    },
    'pass-on': {
      words: { vi: 'Chuyển công an, cơ quan bảo vệ trẻ em', en: 'Pass on to the police, child protection' },
      from: ['protecting', 'resolving', 'with-head', 'escalated'],
      to: 'passed-on',
      by: ['cases.decide'],
      note: 'required',
      clocks: [
        { clock: 'acknowledge', effect: 'stop' },
        { clock: 'protect', effect: 'stop' },
        { clock: 'resolve', effect: 'stop' },
      ],
      outcome: 'forwarded',
    },
    merge: {
      words: { vi: 'Gộp vào tin báo khác', en: 'Join to another report' },
      from: ['protecting', 'resolving'],
      to: 'merged',
      by: ['cases.handle'],
      note: 'required',
      clocks: [
        { clock: 'protect', effect: 'cancel' },
        { clock: 'resolve', effect: 'cancel' },
      ],
      outcome: 'merged',
    },
    'escalate-late': {
      words: { vi: 'Báo lãnh đạo vì quá hạn', en: 'To the head: overdue' },
      from: ['resolving'],
      to: 'with-head',
      by: ['system'],
      note: 'none',
      guards: [
        { kind: 'clock-overdue', clock: 'resolve' },
        { kind: 'at-most', times: 1 },
      ],
    },
    submit: {
      words: { vi: 'Trình lãnh đạo kết luận', en: 'Submit for the conclusion' },
      from: ['resolving'],
      to: 'with-head',
      by: ['cases.handle'],
      note: 'none',
      tellsCitizen: false,
    },
    direct: {
      words: { vi: 'Chỉ đạo giải quyết', en: 'Direct what is done' },
      from: ['with-head'],
      to: 'resolving',
      by: ['cases.decide'],
      note: 'optional',
      tellsCitizen: false,
    },
    conclude: {
      words: { vi: 'Kết luận', en: 'Conclude' },
      from: ['resolving', 'with-head'],
      to: 'resolved',
      by: ['cases.decide'],
      note: 'required',
      clocks: [{ clock: 'resolve', effect: 'stop' }],
      outcome: 'answered',
      isAnswer: true,
    },
    reopen: {
      words: { vi: 'Sự việc còn tiếp diễn', en: 'It goes on' },
      from: ['resolved'],
      to: 'protecting',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 5 }],
      clocks: [{ clock: 'protect', effect: 'start' }],
    },
  },
  clocks: {
    acknowledge: {
      words: { vi: 'Thời hạn có người nhận', en: 'Time to take it up' },
      rule: 'promise.incident.acknowledge',
      duty: 'office',
    },
    protect: {
      words: { vi: 'Thời hạn bảo vệ, ngăn chặn', en: 'Time to protect' },
      rule: 'promise.incident.protect',
      duty: 'office',
    },
    resolve: {
      words: { vi: 'Thời hạn làm rõ, kết luận', en: 'Time to conclude' },
      rule: 'promise.incident.resolve',
      duty: 'office',
    },
  },
  publication: { kind: 'never' },
})

const { validTo: _ended, ...lasting } = first

/** The same, whose conclusion says whether it happened: only what is confirmed is counted as an incident. */
const second = defineCaseType({
  ...lasting,
  version: 2,
  validFrom: localDate('2026-01-01'),
  transitions: {
    ...lasting.transitions,
    conclude: {
      ...transitionOf(first, 'conclude'),
      fields: z.object({
        found: field.choice({
          label: { vi: 'Sự việc có xảy ra không?', en: 'Did it happen?' },
          options: [
            { value: 'confirmed', words: { vi: 'Có, đã xác minh', en: 'Yes, it is confirmed' } },
            { value: 'unfounded', words: { vi: 'Không, đã xác minh', en: 'No, it did not' } },
            { value: 'unclear', words: { vi: 'Không xác định được', en: 'It could not be found out' } },
          ],
        }),
      }),
    },
  },
})

export const incident = [first, second] as const
