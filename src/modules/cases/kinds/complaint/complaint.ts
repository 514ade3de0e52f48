import { localDate } from '../../../../platform/kernel/dates.ts'
import { defineCaseType } from '../../domain/case-type.ts'
import { complaintFields } from './complaint-fields.ts'
import { complaintEnds, firstInstance } from './first-instance.ts'
import { secondInstance } from './second-instance.ts'
import { suspension } from './suspension.ts'

/**
 * Khiếu nại in both instances: one case from the first complaint to the second decision. The term for taking it
 * in follows the law of its day: ten days, seven working days since July 2026 (see complaint.accept.first).
 */
const beforeJuly2026 = defineCaseType({
  code: 'complaint',
  version: 1,
  validFrom: localDate('2020-12-10'),
  validTo: localDate('2026-06-30'),
  words: { vi: 'Khiếu nại', en: 'Complaint' },
  description: {
    vi: 'Bạn cho rằng một quyết định hoặc việc làm của trường, của cơ quan trái pháp luật và xâm phạm quyền lợi của bạn.',
    en: 'You hold that a decision or act of a school or office breaks the law and your rights.',
  },
  prefix: 'KN',
  legalBasis: {
    vi: 'Luật Khiếu nại 02/2011/QH13, Nghị định 124/2020/NĐ-CP',
    en: 'Law on Complaints 02/2011/QH13, Decree 124/2020/NĐ-CP',
  },
  anonymous: 'not-allowed',
  confidentiality: 'restricted',
  fields: complaintFields,
  initial: 'received',
  filing: { clocks: [{ clock: 'accept', effect: 'start' }], papers: ['filing-receipt'] },
  states: { ...firstInstance.states, ...secondInstance.states, ...complaintEnds },
  transitions: { ...firstInstance.transitions, ...secondInstance.transitions },
  clocks: {
    accept: {
      words: { vi: 'Thời hạn thụ lý', en: 'Time to accept' },
      rule: 'complaint.accept.first',
      duty: 'office',
    },
    resolve: {
      words: { vi: 'Thời hạn giải quyết lần đầu', en: 'Time for the first decision' },
      rule: 'complaint.resolve.first',
      duty: 'office',
    },
    send: {
      words: { vi: 'Thời hạn gửi quyết định lần đầu', en: 'Time to send the first decision' },
      rule: 'complaint.decision.send.first',
      duty: 'office',
    },
    appeal: {
      words: { vi: 'Thời hạn khiếu nại lần hai', en: 'Time to complain a second time' },
      rule: 'complaint.lodge.second',
      duty: 'citizen',
    },
    'accept-second': {
      words: { vi: 'Thời hạn thụ lý lần hai', en: 'Time to accept the second complaint' },
      rule: 'complaint.accept.second',
      duty: 'office',
    },
    'resolve-second': {
      words: { vi: 'Thời hạn giải quyết lần hai', en: 'Time for the second decision' },
      rule: 'complaint.resolve.second',
      duty: 'office',
    },
    'send-second': {
      words: { vi: 'Thời hạn gửi quyết định lần hai', en: 'Time to send the second decision' },
      rule: 'complaint.decision.send.second',
      duty: 'office',
    },
    publish: {
      words: { vi: 'Thời hạn công khai quyết định lần hai', en: 'Time to publish the second decision' },
      rule: 'complaint.decision.publish.deadline',
      duty: 'office',
    },
  },
  publication: { kind: 'never' },
})

const { validTo: _ended, ...lasting } = beforeJuly2026

/** Since the amendment of the law the decision-maker may suspend a complaint, and that time is not counted. */
const sinceJuly2026 = defineCaseType({
  ...lasting,
  version: 2,
  validFrom: localDate('2026-07-01'),
  legalBasis: {
    vi: 'Luật Khiếu nại 02/2011/QH13 (sửa bởi Luật 136/2025/QH15), Nghị định 124/2020/NĐ-CP (sửa bởi Nghị định 155/2026/NĐ-CP)',
    en: 'Law on Complaints 02/2011/QH13 (amended by Law 136/2025/QH15), Decree 124/2020/NĐ-CP (amended by Decree 155/2026/NĐ-CP)',
  },
  states: {
    ...firstInstance.states,
    suspended: suspension.states.suspended,
    ...secondInstance.states,
    'second-suspended': suspension.states['second-suspended'],
    ...complaintEnds,
  },
  transitions: { ...lasting.transitions, ...suspension.transitions },
  clocks: { ...lasting.clocks, ...suspension.clocks },
})

export const complaint = [beforeJuly2026, sinceJuly2026] as const
