import type { UnitId } from '../../../platform/kernel/ids.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import type { Task } from '../domain/plan.ts'
import { scheduleText } from '../plan-words.ts'

const texts = {
  caption: { vi: 'Phân công nhiệm vụ', en: 'Tasks' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  lead: { vi: 'Chủ trì', en: 'Lead' },
  coordinating: { vi: 'Phối hợp', en: 'Coordinating' },
  time: { vi: 'Thời gian', en: 'Time' },
  units: (count: number) => ({ vi: `${count} đơn vị`, en: `${count} units` }),
  carriesOut: { vi: 'Thực hiện cam kết', en: 'For this commitment' },
}

/** Who does what by when; as printed, and the unit's name where it is known. */
export function PlanTasks({
  tasks,
  unitNames,
}: {
  readonly tasks: readonly Task[]
  readonly unitNames: ReadonlyMap<UnitId, string>
}) {
  const words = useWords()
  const rows = tasks.map((task, index) => ({ task, number: index + 1 }))
  return (
    <Table
      caption={texts.caption}
      captionHidden
      rows={rows}
      rowKey={({ task }) => task.id}
      columns={[
        {
          key: 'nhiem-vu',
          header: texts.task,
          rowHeader: true,
          cell: ({ task, number }) => (
            <span lang="vi">
              {number}. {task.text}{' '}
              {task.commitmentId !== null && (
                <a href={`#cam-ket-${task.commitmentId}`}>
                  {words(texts.carriesOut)}
                  <span class="govuk-visually-hidden"> {number}</span>
                </a>
              )}
            </span>
          ),
        },
        {
          key: 'chu-tri',
          header: texts.lead,
          cell: ({ task }) => (task.leadUnitId && unitNames.get(task.leadUnitId)) || task.leadText,
        },
        {
          key: 'phoi-hop',
          header: texts.coordinating,
          cell: ({ task }) => task.coordinatingText || words(texts.units(task.coordinatingUnitIds.length)),
        },
        {
          key: 'thoi-gian',
          header: texts.time,
          cell: ({ task }) =>
            task.schedule.kind === 'unscheduled' && task.timeText !== ''
              ? task.timeText
              : words(scheduleText(task.schedule)),
        },
      ]}
    />
  )
}
