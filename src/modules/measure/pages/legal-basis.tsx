import type { Indicator } from '../../../platform/content/content.ts'
import { useWords } from '../../../ui/page-context.ts'
import { measureTexts } from '../indicator-words.ts'

/** What a figure rests on; what nobody has checked against its source says so. */
export function LegalBasis({ indicator }: { readonly indicator: Indicator }) {
  const words = useWords()
  if (indicator.basis.length === 0) return <>{words(measureTexts.noBasis)}</>
  return (
    <ul>
      {indicator.basis.map(({ text, standing, seenIn }) => (
        <li key={text.vi}>
          {words(text)}{' '}
          {standing === 'unconfirmed' ? <em>({words(measureTexts.unconfirmed)})</em> : <>({seenIn})</>}
        </li>
      ))}
    </ul>
  )
}
