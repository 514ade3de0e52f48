import type { ComponentChildren } from 'preact'
import { usePage, useWords } from '../page-context.ts'

export interface FormProps {
  readonly action: string
  readonly children: ComponentChildren
  /** Client-made id that makes a double click one deed; the server answers the second with the first result. */
  readonly requestId?: string | undefined
  /** Further hidden values, e.g. the version that the form was made from. */
  readonly hidden?: Readonly<Record<string, string>> | undefined
  /** True when a file is sent. */
  readonly withFiles?: boolean | undefined
  /**
   * Keeps what is typed in this browser until the server has taken it, under this name (e.g. `report-<id>`).
   * Password, file and hidden fields and those marked secret are never kept.
   */
  readonly draftKey?: string | undefined
}

const draftWords = {
  kept: {
    vi: 'Bản nháp đang được giữ trên thiết bị này.',
    en: 'A draft is being kept on this device.',
  },
  restored: {
    vi: 'Đã khôi phục bản nháp chưa gửi trên thiết bị này.',
    en: 'Your unsent draft on this device has been restored.',
  },
  discard: { vi: 'Bỏ bản nháp', en: 'Discard draft' },
}

/** A form that changes something: POST with the page's `_csrf` token. Searches use `FilterBar` or `SearchBox`. */
export function Form({ action, children, requestId, hidden = {}, withFiles, draftKey }: FormProps) {
  const { csrfToken } = usePage()
  const words = useWords()
  const draft =
    draftKey === undefined
      ? {}
      : {
          'data-draft': draftKey,
          'data-draft-kept': words(draftWords.kept),
          'data-draft-restored': words(draftWords.restored),
          'data-draft-discard': words(draftWords.discard),
        }
  return (
    <form
      action={action}
      method="post"
      enctype={withFiles === true ? 'multipart/form-data' : undefined}
      novalidate
      class="mb-form"
      {...draft}
    >
      {csrfToken !== null && <input type="hidden" name="_csrf" value={csrfToken} />}
      {requestId !== undefined && <input type="hidden" name="requestId" value={requestId} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
