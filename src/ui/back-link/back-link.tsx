import { Icon } from '../icon/icon.tsx'
import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

const place = { vi: 'Lối quay lại', en: 'Way back' }
const backWords = { vi: 'Quay lại', en: 'Back' }

export function BackLink({ href, text: label }: { readonly href: string; readonly text?: Text | undefined }) {
  const text = useText()
  const words = useWords()
  return (
    <nav aria-label={words(place)}>
      <a class="mb-back-link" href={href}>
        <Icon name="back" />
        {label === undefined ? words(backWords) : text(label)}
      </a>
    </nav>
  )
}
