import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { PlanDifference } from '../domain/compare-plans.ts'
import type { Plan } from '../domain/plan.ts'
import { scheduleText } from '../plan-words.ts'
import { adoptPaths } from './paths.ts'

export interface ChangesProps {
  readonly plan: Plan
  readonly unitId: Plan['unitId']
  readonly difference: PlanDifference
  /** Lineages of what the school had adapted and its superior has changed. */
  readonly lookAgain: ReadonlySet<string>
  readonly requestId: string
}

const texts = {
  list: { vi: 'Kế hoạch của trường', en: "The school's plans" },
  title: { vi: 'Thay đổi của cấp trên', en: 'What changed above' },
  lead: {
    vi: 'Nhận các thay đổi này vào một dự thảo mới. Những gì trường đã điều chỉnh, tự thêm và phân công được giữ nguyên.',
    en: 'Take these into a new draft. What the school adapted, added and assigned stays.',
  },
  added: { vi: 'Cam kết mới', en: 'New commitments' },
  changed: { vi: 'Cam kết đổi nội dung', en: 'Changed commitments' },
  left: { vi: 'Cam kết không còn', en: 'Commitments no longer there' },
  tasksAdded: { vi: 'Nhiệm vụ mới', en: 'New tasks' },
  tasksChanged: { vi: 'Nhiệm vụ đổi nội dung hoặc thời hạn', en: 'Changed tasks' },
  tasksLeft: { vi: 'Nhiệm vụ không còn', en: 'Tasks no longer there' },
  before: { vi: 'Trước', en: 'Before' },
  lookAgain: { vi: 'Trường đã điều chỉnh', en: 'Adapted here' },
  take: { vi: 'Nhận các thay đổi', en: 'Take over the changes' },
  nothing: { vi: 'Không có cam kết hay nhiệm vụ nào thay đổi.', en: 'No commitment or task has changed.' },
}

/** What an amendment changes for a school that carries out the plan already. */
export function ChangesPage({ plan, unitId, difference, lookAgain, requestId }: ChangesProps) {
  const words = useWords()
  const plain = [
    { title: texts.added, items: difference.added.map(({ id, text }) => ({ id, text })) },
    { title: texts.left, items: difference.left.map(({ id, text }) => ({ id, text })) },
    {
      title: texts.tasksAdded,
      items: difference.tasksAdded.map(({ id, text, schedule }) => ({
        id,
        text: `${text} (${words(scheduleText(schedule))})`,
      })),
    },
    { title: texts.tasksLeft, items: difference.tasksLeft.map(({ id, text }) => ({ id, text })) },
  ].filter(({ items }) => items.length > 0)
  const isEmpty =
    plain.length === 0 && difference.changed.length === 0 && difference.tasksChanged.length === 0
  return (
    <Page
      title={texts.title}
      eyebrow={plan.title}
      lead={texts.lead}
      breadcrumbs={[{ href: adoptPaths.list.to({}), text: texts.list }]}
    >
      {isEmpty && <p>{words(texts.nothing)}</p>}
      {difference.changed.length > 0 && (
        <Section title={texts.changed}>
          {difference.changed.map(({ before, after }) => (
            <Card
              key={after.id}
              title={after.text}
              aside={lookAgain.has(after.lineageId) ? <Tag tone="warning">{texts.lookAgain}</Tag> : undefined}
            >
              <p>
                {words(texts.before)}: {before.text}
              </p>
            </Card>
          ))}
        </Section>
      )}
      {difference.tasksChanged.length > 0 && (
        <Section title={texts.tasksChanged}>
          {difference.tasksChanged.map(({ before, after }) => (
            <Card key={after.id} title={after.text} eyebrow={scheduleText(after.schedule)}>
              <p>
                {words(texts.before)}: {before.text} ({words(scheduleText(before.schedule))})
              </p>
            </Card>
          ))}
        </Section>
      )}
      {plain.map(({ title, items }) => (
        <Section key={title.vi} title={title}>
          <ul>
            {items.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Form
        action={adoptPaths.begin.to({})}
        requestId={requestId}
        hidden={{ keHoach: plan.id, donVi: unitId }}
      >
        <Button>{words(texts.take)}</Button>
      </Form>
    </Page>
  )
}
