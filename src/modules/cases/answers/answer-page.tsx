import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { PublishedAnswer } from '../store/answers-queries.ts'
import { Prose } from '../tracking/prose.tsx'
import { answersPaths } from './paths.ts'

export interface AnswerPageProps {
  readonly answer: PublishedAnswer
  readonly kindWords: Words | undefined
  readonly unit: { readonly code: string; readonly name: string }
}

const texts = {
  title: { vi: 'Câu hỏi và trả lời', en: 'Question and answer' },
  list: { vi: 'Hỏi đáp công khai', en: 'Questions and answers' },
  question: { vi: 'Người dân hỏi, phản ánh', en: 'What was asked or told' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  by: { vi: 'Nơi trả lời', en: 'Answered by' },
  received: { vi: 'Ngày nhận', en: 'Received' },
  answered: { vi: 'Ngày trả lời', en: 'Answered' },
  published: { vi: 'Ngày đăng', en: 'Published' },
  withdrawn: { vi: 'Nội dung này đã được rút', en: 'This was withdrawn' },
  withdrawnOn: (day: string) => ({ vi: `Rút ngày ${day}. Lý do:`, en: `Withdrawn on ${day}. Reason:` }),
}

/** One question and its answer; a withdrawn one leaves its place, the day and the reason. */
export function AnswerPage({ answer, kindWords, unit }: AnswerPageProps) {
  const words = useWords()
  const { withdrawn } = answer
  return (
    <Page
      title={texts.title}
      eyebrow={`${kindWords === undefined ? '' : words(kindWords)} ${answer.code}`}
      variant="portal"
      breadcrumbs={[{ href: answersPaths.list.to({}), text: texts.list }]}
    >
      {withdrawn === null ? (
        <>
          <Section title={texts.question}>
            <Prose text={answer.question} />
          </Section>
          <Section title={texts.answer}>
            <Prose text={answer.answer} />
          </Section>
        </>
      ) : (
        <Notice tone="warning" title={texts.withdrawn}>
          <p>
            {words(texts.withdrawnOn(formatDay(dayInVietnam(withdrawn.at))))} {withdrawn.reason}
          </p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { key: texts.by, value: <a href={answersPaths.list.to({}, { noi: unit.code })}>{unit.name}</a> },
          { key: texts.received, value: formatDay(answer.receivedOn) },
          { key: texts.answered, value: formatDay(answer.answeredOn) },
          { key: texts.published, value: formatDay(dayInVietnam(answer.publishedAt)) },
        ]}
      />
      <PrintButton />
    </Page>
  )
}
