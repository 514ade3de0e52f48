import { z } from 'zod'
import { localDate } from '../../../../platform/kernel/dates.ts'
import type { CaseType, TransitionDefinition } from '../case-type.ts'
import { field } from '../fields/field.ts'

const words = (vi: string) => ({ vi, en: vi })

/** A small kind of case without a flaw: received, once supplemented, answered. */
export const soundCaseType = {
  code: 'feedback',
  version: 1,
  validFrom: localDate('2024-01-01'),
  words: words('Phản ánh'),
  description: words('Điều chưa đúng'),
  prefix: 'PA',
  legalBasis: words('Thông tư 05/2021/TT-TTCP'),
  anonymous: 'allowed',
  confidentiality: 'restricted',
  fields: z.object({ text: field.longText({ label: words('Chuyện gì?') }) }),
  initial: 'received',
  filing: { clocks: [{ clock: 'process', effect: 'start' }], papers: ['filing-receipt'] },
  states: {
    received: { words: words('Mới nhận'), owner: 'receiver', forCitizen: words('Đã nhận') },
    waiting: { words: words('Chờ bổ sung'), owner: 'citizen', forCitizen: words('Chờ bạn') },
    done: { words: words('Đã trả lời'), owner: 'nobody', forCitizen: words('Xong') },
  },
  transitions: {
    ask: {
      words: words('Hỏi thêm'),
      from: ['received'],
      to: 'waiting',
      by: ['cases.receive'],
      note: 'required',
      guards: [{ kind: 'at-most', times: 1 }],
      clocks: [{ clock: 'process', effect: 'pause' }],
    },
    supplement: {
      words: words('Bổ sung'),
      from: ['waiting'],
      to: 'received',
      by: ['citizen', 'cases.receive'],
      note: 'required',
      clocks: [{ clock: 'process', effect: 'resume' }],
    },
    answer: {
      words: words('Trả lời'),
      from: ['received'],
      to: 'done',
      by: ['cases.receive'],
      note: 'required',
      clocks: [{ clock: 'process', effect: 'stop' }],
      outcome: 'answered',
      isAnswer: true,
    },
  },
  clocks: {
    process: { words: words('Thời hạn'), rule: 'petition.process', duty: 'office', atMostPauses: 1 },
  },
  publication: { kind: 'question-and-answer', consent: 'not-needed' },
} as const satisfies CaseType

/** The same with some parts of it replaced. */
export function aCaseType(changes: Partial<CaseType> = {}): CaseType {
  return { ...soundCaseType, ...changes }
}

/** The same with one transition changed, or added. */
export function withTransition(
  name: string,
  changes: Partial<TransitionDefinition>,
  more: Partial<CaseType> = {},
): CaseType {
  const { transitions }: CaseType = soundCaseType
  const before = transitions[name] ?? transitions.answer
  if (before === undefined) throw new RangeError('the sound kind of case can be answered')
  return aCaseType({ ...more, transitions: { ...transitions, [name]: { ...before, ...changes } } })
}
