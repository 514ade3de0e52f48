import type { Words } from '../../../platform/i18n/words.ts'
import type { StateOwner, TransitionActor } from '../domain/case-type.ts'

/** Who must act in a state. */
export const ownerWords: Readonly<Record<StateOwner, Words>> = {
  receiver: { vi: 'Người tiếp nhận', en: 'Whoever receives' },
  handler: { vi: 'Người giải quyết', en: 'Whoever handles it' },
  head: { vi: 'Lãnh đạo', en: 'The head' },
  citizen: { vi: 'Người gửi', en: 'The sender' },
  'other-agency': { vi: 'Chờ bên khác', en: 'Awaiting others' },
  nobody: { vi: 'Kết thúc', en: 'The end' },
}

/** Who makes a transition. */
export const actorWords: Readonly<Record<TransitionActor, Words>> = {
  citizen: { vi: 'người gửi', en: 'the sender' },
  system: { vi: 'tự động khi hết hạn', en: 'by itself when the time is over' },
  'cases.receive': { vi: 'người tiếp nhận', en: 'whoever receives' },
  'cases.handle': { vi: 'người giải quyết', en: 'whoever handles it' },
  'cases.decide': { vi: 'lãnh đạo', en: 'the head' },
}

export const diagramWords = {
  steps: { vi: 'Các bước, bằng chữ', en: 'The steps in words' },
  step: { vi: 'Bước', en: 'Step' },
  owner: { vi: 'Ai phải làm', en: 'Who must act' },
  next: { vi: 'Sau đó có thể', en: 'What may follow' },
  nothing: { vi: 'Không còn gì nữa.', en: 'Nothing more.' },
  drawing: {
    vi: 'Mỗi ô là một bước, mũi tên chỉ bước có thể đến tiếp theo. Bảng bên dưới nói cùng nội dung bằng chữ.',
    en: 'Each box is a step, the arrows lead to what may follow. The table below says the same in words.',
  },
} satisfies Record<string, Words>

export function diagramTitle({ vi, en }: Words): Words {
  return { vi: `Sơ đồ: ${vi}`, en: `Diagram: ${en}` }
}
