import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
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
  number: { vi: 'TT', en: 'No.' },
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
  const rows = draft.tasks.map((task, index) => ({ task, number: index + 1 }))
  return (
    <Section
      title={texts.title}
      actions={
        <LinkButton href={planPaths.confirmTaskNew.to({ planId: plan.id })} small variant="secondary">
          {words(texts.add)}
        </LinkButton>
      }
    >
      <Table
        caption={texts.title}
        captionHidden
        rows={rows}
        rowKey={({ task }) => task.id}
        columns={[
          {
            key: 'nhiem-vu',
            header: texts.task,
            rowHeader: true,
            cell: ({ task, number }) => (
              <span id={itemAnchor(task.id)} lang="vi">
                {number}. {task.removed ? <s>{task.text}</s> : task.text}{' '}
                {task.removed && <Tag tone="warning">{texts.removed}</Tag>}{' '}
                <a href={planPaths.confirmTask.to({ planId: plan.id, taskId: task.id })}>
                  {words(texts.edit)}
                  <span class="govuk-visually-hidden"> {number}</span>
                </a>
              </span>
            ),
          },
          {
            key: 'chu-tri',
            header: texts.lead,
            cell: ({ task }) => <LeadCell task={task} name={task.leadUnitId && names.get(task.leadUnitId)} />,
          },
          {
            key: 'phoi-hop',
            header: texts.coordinating,
            cell: ({ task }) => (
              <>
                {task.coordinatingText}{' '}
                {task.coordinatingUnitIds.length > 0 && (
                  <Tag tone="info">{texts.units(task.coordinatingUnitIds.length)}</Tag>
                )}
              </>
            ),
          },
          {
            key: 'thoi-gian',
            header: texts.time,
            cell: ({ task }) => (
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
