import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import type { Judgement, Verdict } from '../domain/fees/judge-collection.ts'
import { unitWords, verdictWords } from './fee-words.ts'

const texts = {
  law: { vi: 'Căn cứ', en: 'Ground' },
  line: { vi: 'Trong danh sách ghi', en: 'The list says' },
  excess: { vi: 'Cao hơn', en: 'More by' },
  rule: { vi: 'Quy định', en: 'The rule' },
  others: { vi: 'Cũng có thể là', en: 'It may also be' },
  unsure: {
    vi: 'Nội dung luật ở đây chưa được đối chiếu với văn bản gốc.',
    en: 'What is said of the law here was not checked against the official text.',
  },
}

/** Red only where nobody may ask for it at all. */
const toneOf = {
  'as-listed': 'success',
  'above-list': 'warning',
  'above-cap': 'danger',
  'too-early': 'warning',
  forbidden: 'danger',
  'never-demanded': 'danger',
  free: 'danger',
  'not-listed': 'warning',
  'no-list': 'warning',
} as const satisfies Record<Verdict, string>

/** What the list and the law say to something that was asked for, at once and in plain words. */
export function VerdictView({ judgement }: { readonly judgement: Judgement }) {
  const words = useWords()
  const { verdict, line, others, period, forbidden, law, excess } = judgement
  const { title, text } = verdictWords[verdict]
  const source = forbidden?.source ?? (law === period?.law ? period.source : undefined)
  const rows = [
    ...(line === undefined
      ? []
      : [
          {
            key: texts.line,
            value: `${line.name}: ${words(dongWords(line.amount))} / ${words(unitWords[line.unit])}`,
          },
        ]),
    ...(excess === undefined ? [] : [{ key: texts.excess, value: words(dongWords(excess)) }]),
    ...(others.length === 0 ? [] : [{ key: texts.others, value: others.map(({ name }) => name).join('; ') }]),
    ...(law === '' ? [] : [{ key: texts.law, value: law }]),
    ...(forbidden === undefined ? [] : [{ key: texts.rule, value: words(forbidden.name) }]),
    ...(forbidden !== undefined || period === undefined
      ? []
      : [{ key: texts.rule, value: words(period.plain) }]),
  ]
  return (
    <>
      <Notice tone={toneOf[verdict]} title={title}>
        <p>{words(text)}</p>
      </Notice>
      {rows.length > 0 && <SummaryList rows={rows} />}
      {source?.standing === 'unconfirmed' && <p class="govuk-hint">{words(texts.unsure)}</p>}
    </>
  )
}
