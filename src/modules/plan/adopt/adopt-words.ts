import type { Words } from '../../../platform/i18n/words.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { AdoptChoice, AdoptRefusal } from '../domain/adopt.ts'
import type { Commitment } from '../domain/plan.ts'

export const choiceWords = {
  adopt: { vi: 'Nhận nguyên văn', en: 'Take it as it is' },
  adapt: { vi: 'Điều chỉnh cho phù hợp với trường', en: 'Adapt it to the school' },
  'not-applicable': { vi: 'Không áp dụng tại trường', en: 'It does not apply to the school' },
} as const satisfies Record<AdoptChoice, Words>

export const refusalWords = {
  'not-in-plan': {
    vi: 'Mục này không còn trong kế hoạch. Hãy tải lại trang rồi chọn lại.',
    en: 'This is no longer in the plan. Load the page again and choose anew.',
  },
  'own-commitment': {
    vi: 'Đây là cam kết trường tự thêm nên không có bản gốc của cấp trên.',
    en: 'The school added this commitment itself, so there is no original of it.',
  },
  'not-own': {
    vi: 'Mục của cấp trên không bỏ được. Nếu không áp dụng tại trường, hãy chọn “Không áp dụng” và nêu lý do.',
    en: 'What comes from above cannot be left out. If it does not apply, say so with the reason.',
  },
  'reason-missing': {
    vi: 'Nêu lý do, cấp trên sẽ đọc lý do này',
    en: 'Give the reason; whoever directs the school will read it',
  },
  'text-missing': { vi: 'Nhập nội dung', en: 'Type the text' },
  'nothing-changed': {
    vi: 'Nội dung chưa khác bản gốc. Hãy sửa nội dung hoặc chọn “Nhận nguyên văn”.',
    en: 'The text is the same as the original. Change it, or take the commitment as it is.',
  },
} as const satisfies Record<AdoptRefusal, Words>

/** The field that a refusal belongs to; none when it concerns the whole page. */
export const refusalFields: Readonly<Record<AdoptRefusal, string>> = {
  'not-in-plan': '',
  'own-commitment': '',
  'not-own': '',
  'reason-missing': 'lyDo',
  'text-missing': 'noiDung',
  'nothing-changed': 'noiDung',
}

/** What a school did with a commitment, in a word. */
export function adaptationTag(commitment: Pick<Commitment, 'adaptation' | 'removed'>): {
  readonly words: Words
  readonly tone: Tone
} {
  if (commitment.adaptation === 'added') {
    return commitment.removed
      ? { words: { vi: 'Đã bỏ', en: 'Left out' }, tone: 'neutral' }
      : { words: { vi: 'Trường tự thêm', en: 'Added' }, tone: 'info' }
  }
  if (commitment.adaptation === 'adapted') {
    return commitment.removed
      ? { words: { vi: 'Không áp dụng', en: 'Does not apply' }, tone: 'warning' }
      : { words: { vi: 'Đã điều chỉnh', en: 'Adapted' }, tone: 'warning' }
  }
  return { words: { vi: 'Nhận nguyên văn', en: 'As it is' }, tone: 'success' }
}
