import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

const copyWords = {
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
}

/** A code or address to note down: large, easy to read aloud, with a copy button where JavaScript runs. */
export function CopyText({ label, value }: { readonly label: Text; readonly value: string }) {
  const text = useText()
  const words = useWords()
  return (
    <div class="mb-copy">
      <p class="mb-copy__label">{text(label)}</p>
      <p class="mb-copy__row">
        <code class="mb-copy__value">{value}</code>
        <button
          type="button"
          class="mb-button mb-button--secondary mb-button--small"
          data-copy={value}
          data-copied={words(copyWords.copied)}
          aria-live="polite"
          hidden
        >
          {words(copyWords.copy)}
        </button>
      </p>
    </div>
  )
}
