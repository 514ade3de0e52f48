import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { measureTexts } from '../indicator-words.ts'

/** Stands on every page with figures: what they may not be taken for. */
export function NotAScore() {
  const words = useWords()
  return (
    <Notice title={measureTexts.noScore}>
      <p>{words(measureTexts.noScoreText)}</p>
    </Notice>
  )
}
