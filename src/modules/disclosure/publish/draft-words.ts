import type { Words } from '../../../platform/i18n/words.ts'
import type { Tone } from '../../../ui/tone.ts'
import type { PublicationState } from '../domain/publication/publication-act.ts'
import type { DraftState, DraftStepKind } from '../domain/templates/draft.ts'

export const draftStateWords: Readonly<Record<DraftState, { readonly words: Words; readonly tone: Tone }>> = {
  preparing: { words: { vi: 'Đang soạn', en: 'Being prepared' }, tone: 'neutral' },
  submitted: { words: { vi: 'Chờ duyệt', en: 'Waiting for approval' }, tone: 'info' },
  returned: { words: { vi: 'Trả lại để sửa', en: 'Sent back' }, tone: 'warning' },
  published: { words: { vi: 'Đã công khai', en: 'Published' }, tone: 'success' },
  discarded: { words: { vi: 'Đã bỏ', en: 'Given up' }, tone: 'neutral' },
}

export const stepWords: Readonly<Record<DraftStepKind, Words>> = {
  begun: { vi: 'Bắt đầu soạn', en: 'Begun' },
  submitted: { vi: 'Trình duyệt', en: 'Handed in' },
  returned: { vi: 'Trả lại để sửa', en: 'Sent back' },
  approved: { vi: 'Duyệt và công khai', en: 'Approved and published' },
  discarded: { vi: 'Bỏ bản thảo', en: 'Given up' },
}

export const publicationStateWords: Readonly<
  Record<PublicationState, { readonly words: Words; readonly tone: Tone }>
> = {
  public: { words: { vi: 'Đang công khai', en: 'Public' }, tone: 'success' },
  withdrawn: { words: { vi: 'Đã gỡ', en: 'Withdrawn' }, tone: 'danger' },
  expired: { words: { vi: 'Hết thời hạn', en: 'Expired' }, tone: 'neutral' },
}
