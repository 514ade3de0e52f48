import { Card } from '../../../ui/card/card.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Draft } from '../domain/draft.ts'
import type { Plan, Task } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { scheduleText } from '../plan-words.ts'
import type { UnitsOfPlan } from '../store/plan-units.ts'
import { itemAnchor } from './document-pane.tsx'

const texts = {
  title: { vi: 'Bảng phân công nhiệm vụ', en: 'Tasks' },
  add: { vi: 'Thêm nhiệm vụ', en: 'Add a task' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  lead: { vi: 'Chủ trì', en: 'Lead' },
  coordinating: { vi: 'Phối hợp', en: 'Coordinating' },
  time: { vi: 'Thời gian', en: 'Time' },
  edit: { vi: 'Sửa', en: 'Edit' },
  removed: { vi: 'Đã bỏ', en: 'Left out' },
  unmatched: { vi: 'Chưa rõ đơn vị', en: 'No unit matched' },
  units: (count: number) => ({ vi: `${count} đơn vị`, en: `${count} units` }),
}

/** The tasks as printed, with the units and the times that were understood. */
export function ConfirmTasks({
  plan,
  draft,
  units,
}: {
  readonly plan: Plan
  readonly draft: Draft
  readonly units: UnitsOfPlan
}) {
  const words = useWords()
  const names = new Map([units.own, ...units.below].map(({ id, name, shortName }) => [id, shortName || name]))
  return (
    <Section
      title={texts.title}
      actions={
        <LinkButton href={planPaths.confirmTaskNew.to({ planId: plan.id })} small variant="secondary">
          {words(texts.add)}
        </LinkButton>
      }
    >
      {draft.tasks.map((task, index) => (
        <div key={task.id} id={itemAnchor(task.id)}>
          <Card
            title={`${words(texts.task)} ${index + 1}`}
            aside={task.removed ? <Tag tone="warning">{texts.removed}</Tag> : undefined}
            footer={
              <a href={planPaths.confirmTask.to({ planId: plan.id, taskId: task.id })}>
                {words(texts.edit)}
                <span class="govuk-visually-hidden">
                  {' '}
                  {words(texts.task)} {index + 1}
                </span>
              </a>
            }
          >
            <p lang="vi">{task.removed ? <s>{task.text}</s> : task.text}</p>
            <SummaryList
              rows={[
                {
                  key: texts.lead,
                  value: <LeadCell task={task} name={task.leadUnitId && names.get(task.leadUnitId)} />,
                },
                {
                  key: texts.coordinating,
                  value: (
                    <>
                      {task.coordinatingText}{' '}
                      {task.coordinatingUnitIds.length > 0 && (
                        <Tag tone="info">{texts.units(task.coordinatingUnitIds.length)}</Tag>
                      )}
                    </>
                  ),
                },
                {
                  key: texts.time,
                  value: (
                    <>
                      {task.timeText}{' '}
                      <Tag tone={task.schedule.kind === 'unscheduled' ? 'warning' : 'info'}>
                        {scheduleText(task.schedule)}
                      </Tag>
                    </>
                  ),
                },
              ]}
            />
          </Card>
        </div>
      ))}
    </Section>
  )
}

function LeadCell({ task, name }: { readonly task: Task; readonly name: string | null | undefined }) {
  return (
    <>
      {task.leadText}{' '}
      {task.leadUnitId === null ? (
        <Tag tone="warning">{texts.unmatched}</Tag>
      ) : (
        <Tag tone="info">{name ?? texts.unmatched}</Tag>
      )}
    </>
  )
}
