import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icon/icon.tsx'
import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

const tonesOfNotice = {
  info: { icon: 'info', words: { vi: 'Thông tin', en: 'Information' } },
  success: { icon: 'success', words: { vi: 'Thành công', en: 'Success' } },
  warning: { icon: 'warning', words: { vi: 'Lưu ý', en: 'Please note' } },
  danger: { icon: 'danger', words: { vi: 'Cảnh báo', en: 'Warning' } },
} as const satisfies Record<string, { icon: IconName; words: Text }>

export interface NoticeProps {
  readonly tone?: keyof typeof tonesOfNotice | undefined
  readonly title?: Text | undefined
  readonly children?: ComponentChildren
  /** True for the answer to what the reader just did ("Đã gửi báo cáo"): screen readers say it at once. */
  readonly announce?: boolean | undefined
}

/** Something to know before going on; the tone is said in words too. */
export function Notice({ tone = 'info', title, children, announce }: NoticeProps) {
  const text = useText()
  const words = useWords()
  const { icon, words: toneWords } = tonesOfNotice[tone]
  return (
    <div class={`mb-notice mb-notice--${tone}`} role={announce === true ? 'status' : undefined}>
      <Icon name={icon} />
      <div class="mb-notice__body">
        <p class="mb-notice__title">
          {title === undefined ? words(toneWords) : text(title)}
          {title !== undefined && <span class="govuk-visually-hidden"> ({words(toneWords)})</span>}
        </p>
        {children}
      </div>
    </div>
  )
}
