import type { Words } from '../../../platform/i18n/words.ts'
import { type CaseType, clockOf, type TransitionDefinition } from '../domain/case-type.ts'

/** What a transition does to the time limits, said before it is made. */
export function clockEffectWords(type: CaseType, { clocks = [] }: TransitionDefinition): readonly Words[] {
  return clocks.flatMap(({ clock, effect }) => {
    const { words } = clockOf(type, clock)
    const said = effectWords[effect]
    return said === undefined ? [] : [{ vi: `${words.vi}: ${said.vi}.`, en: `${words.en}: ${said.en}.` }]
  })
}

const effectWords: Readonly<Record<string, Words>> = {
  start: { vi: 'bắt đầu tính', en: 'begins to run' },
  pause: { vi: 'tạm dừng', en: 'stands still' },
  resume: { vi: 'chạy tiếp nếu đang dừng', en: 'goes on, if it stood still' },
  extend: { vi: 'được kéo dài như quy định cho phép', en: 'is extended as the rule allows' },
  reappoint: { vi: 'hẹn một ngày mới; hạn cũ vẫn tính là trễ', en: 'a new day is promised; it stays late' },
}
