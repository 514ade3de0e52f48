import { formatDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import { unconfirmedWords } from './inspection-words.ts'
import type { RunningTerm } from './load-inspection.ts'

const texts = {
  days: (term: Pick<RunningTerm, 'value' | 'unit'>) =>
    term.unit === 'working-day'
      ? { vi: `${term.value} ngày làm việc`, en: `${term.value} working days` }
      : { vi: `${term.value} ngày`, en: `${term.value} days` },
}

/** A term as it stands on the page: its last day, how long it is, where that comes from and how far it is known. */
export function TermText({ term }: { readonly term: RunningTerm }) {
  const words = useWords()
  return (
    <>
      {term.dueOn === null ? '' : `${formatDay(term.dueOn)} · `}
      {words(texts.days(term))} · {term.source}{' '}
      {term.standing === 'unconfirmed' && <Tag tone="neutral">{unconfirmedWords}</Tag>}
    </>
  )
}
