import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Card } from '../../../ui/card/card.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { isConcluded } from '../domain/inspections/inspection.ts'
import { isOverdue } from '../domain/inspections/remedy.ts'
import { overdueWords, remedyStateTones, remedyStateWords } from './inspection-words.ts'
import type { SeenInspection } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

const texts = {
  title: { vi: 'Việc phải khắc phục', en: 'Remedies' },
  due: { vi: 'Hạn', en: 'Due' },
  workingDays: (days: number) => ({
    vi: `${days} ngày làm việc kể từ ngày ký`,
    en: `${days} working days after the signature`,
  }),
}

/** What has to be put right, each with its day and state. */
export function RemediesSection({ view, today }: SeenInspection & { readonly today: LocalDate }) {
  const words = useWords()
  const { inspection, remedies } = view
  if (remedies.length === 0) return null
  const signed = isConcluded(inspection.state)
  return (
    <Section title={texts.title}>
      {remedies.map((remedy) => (
        <Card
          key={remedy.id}
          title={remedy.text}
          headingLevel={3}
          {...(signed && {
            href: inspectionPaths.remedy.to({ inspectionId: inspection.id, remedyId: remedy.id }),
          })}
          aside={
            <>
              <Tag tone={remedyStateTones[remedy.state]}>{remedyStateWords[remedy.state]}</Tag>
              {signed && isOverdue(remedy, today) && <Tag tone="danger">{overdueWords}</Tag>}
            </>
          }
        >
          <p>
            {words(texts.due)}:{' '}
            {remedy.dueOn === null
              ? words(texts.workingDays(remedy.workingDays ?? 0))
              : formatDay(remedy.dueOn)}
          </p>
        </Card>
      ))}
    </Section>
  )
}
