import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { CaseKind } from '../domain/case-type.ts'
import { intakePaths } from '../intake/paths.ts'
import type { PublishedAnswer } from '../store/answers-queries.ts'
import { answersPaths } from './paths.ts'

export interface ListedAnswer extends PublishedAnswer {
  readonly kindWords: Words | undefined
  readonly unitName: string
}

export interface AnswersPageProps {
  readonly answers: readonly ListedAnswer[]
  readonly search: string
  readonly kind: CaseKind | undefined
  readonly kinds: readonly Choice[]
  readonly unit: { readonly code: string; readonly name: string } | undefined
  readonly isFirst: boolean
  /** Where the next page begins. */
  readonly after: string | undefined
}

const texts = {
  title: { vi: 'Hỏi đáp công khai', en: 'Questions and answers' },
  lead: {
    vi: 'Phản ánh, kiến nghị, câu hỏi của người dân và câu trả lời của cơ quan, trường học. Không nêu tên ai.',
    en: 'What people asked and told, and what offices and schools answered. Nobody is named.',
  },
  search: { vi: 'Tìm trong hỏi đáp', en: 'Search' },
  searchHint: { vi: 'Có dấu hay không dấu đều được', en: 'Accents may be left out' },
  kind: { vi: 'Loại', en: 'Kind' },
  all: { vi: 'Tất cả', en: 'All' },
  none: { vi: 'Chưa có câu trả lời nào được công khai', en: 'No answer is published yet' },
  notFound: { vi: 'Không tìm thấy câu trả lời nào', en: 'No answer found' },
  notFoundHelp: {
    vi: 'Hãy thử gõ ít chữ hơn, hoặc gửi câu hỏi của bạn.',
    en: 'Type fewer words, or send your own question.',
  },
  ask: { vi: 'Nói với chúng tôi', en: 'Tell us' },
  withdrawn: { vi: 'Nội dung đã được rút khỏi trang', en: 'This was taken off the page' },
  reason: { vi: 'Lý do', en: 'Reason' },
  answered: (day: string) => ({ vi: `trả lời ngày ${day}`, en: `answered on ${day}` }),
  next: { vi: 'Xem các câu cũ hơn', en: 'Older ones' },
  newest: { vi: 'Về các câu mới nhất', en: 'Back to the newest' },
}

/** The public list, the newest first, to be searched and narrowed. */
export function AnswersPage(props: AnswersPageProps) {
  const { answers, search, kind, unit, after } = props
  const words = useWords()
  const href = (changed: Partial<Record<'q' | 'loai' | 'noi' | 'sau', string | undefined>>) =>
    answersPaths.list.to({}, { q: search || undefined, loai: kind, noi: unit?.code, ...changed })
  const kindLabel = props.kinds.find(({ value }) => value === kind)?.label
  const active = [
    ...(search === '' ? [] : [{ label: search, removeHref: href({ q: undefined }) }]),
    ...(kindLabel === undefined ? [] : [{ label: kindLabel, removeHref: href({ loai: undefined }) }]),
    ...(unit === undefined ? [] : [{ label: unit.name, removeHref: href({ noi: undefined }) }]),
  ]
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal">
      <FilterBar
        action={answersPaths.list.to({})}
        active={active}
        hidden={unit === undefined ? {} : { noi: unit.code }}
      >
        <TextField name="q" label={texts.search} hint={texts.searchHint} value={search} />
        <SelectField
          name="loai"
          label={texts.kind}
          choices={[{ value: '', label: texts.all }, ...props.kinds]}
          value={kind ?? ''}
        />
      </FilterBar>
      {answers.length === 0 && (
        <EmptyState
          title={active.length === 0 ? texts.none : texts.notFound}
          action={<LinkButton href={intakePaths.door.to({})}>{words(texts.ask)}</LinkButton>}
        >
          {active.length > 0 && <p>{words(texts.notFoundHelp)}</p>}
        </EmptyState>
      )}
      {answers.map((answer) => (
        <AnswerCard key={answer.code} answer={answer} />
      ))}
      {(after !== undefined || !props.isFirst) && (
        <p>
          {after !== undefined && <a href={href({ sau: after })}>{words(texts.next)}</a>}{' '}
          {!props.isFirst && <a href={href({})}>{words(texts.newest)}</a>}
        </p>
      )}
    </Page>
  )
}

function AnswerCard({ answer }: { readonly answer: ListedAnswer }) {
  const words = useWords()
  const { code, kindWords, unitName, answeredOn, withdrawn } = answer
  const kind = kindWords === undefined ? '' : words(kindWords)
  return (
    <Card
      headingLevel={2}
      title={withdrawn === null ? firstWords(answer.question) : texts.withdrawn}
      href={answersPaths.one.to({ code })}
      eyebrow={`${kind} ${code}`}
      footer={`${unitName} · ${words(texts.answered(formatDay(answeredOn)))}`}
    >
      {withdrawn === null ? (
        <p>{firstWords(answer.answer, 240)}</p>
      ) : (
        <p>
          {words(texts.reason)}: {withdrawn.reason}
        </p>
      )}
    </Card>
  )
}

/** The beginning of a text, cut between words. */
function firstWords(text: string, most = 140): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`
}
