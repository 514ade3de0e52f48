import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { CaseView } from './case-view.ts'
import { Paragraphs } from './paragraphs.tsx'
import { deskPaths } from './paths.ts'

const texts = {
  consultations: { vi: 'Hỏi ý kiến', en: 'Questions to others' },
  waiting: { vi: 'Chờ trả lời, hạn', en: 'To be answered by' },
} as const

const answerFor: Words = { vi: 'Ghi ý kiến trả lời', en: 'Record the answer' }

/** Questions to other units, with their answers. */
export function ConsultationsSection({ view }: { readonly view: CaseView }) {
  const words = useWords()
  if (view.consultations.length === 0) return null
  return (
    <Section title={texts.consultations} id="y-kien">
      {view.consultations.map(({ id, askedUnitId, askedAgency, question, dueOn, answer }) => (
        <div key={id}>
          <h3>{askedUnitId === null ? askedAgency : (view.names.units.get(askedUnitId)?.name ?? '')}</h3>
          <Paragraphs text={question} />
          {answer === null ? (
            <p>
              <Tag tone="warning">{`${words(texts.waiting)} ${formatDay(dueOn)}`}</Tag>{' '}
              <a href={deskPaths.consultation.to({ consultationId: id })}>{words(answerFor)}</a>
            </p>
          ) : (
            <blockquote>
              <Paragraphs text={answer} />
            </blockquote>
          )}
        </div>
      ))}
    </Section>
  )
}
