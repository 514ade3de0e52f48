import { Card } from '../../../ui/card/card.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Tone } from '../../../ui/tone.ts'
import { scheduleText } from '../plan-words.ts'
import { workPaths } from './paths.ts'
import type { WorkItem } from './work-item.ts'
import { progressWords, taskStateTones } from './work-words.ts'

const missedWords = (count: number) => ({
  vi: `Còn ${count} kỳ khác chưa báo cáo`,
  en: `${count} further dates not reported`,
})

/** A task in a list: what, by when, how far, and whose when that is not clear from the list. */
export function TaskCard({ item, who }: { readonly item: WorkItem; readonly who?: string | undefined }) {
  const { task, due, group, workingDaysLeft } = item
  const words = useWords()
  const tone: Tone = group === 'late' ? 'danger' : due.progress.state === 'done' ? 'success' : 'neutral'
  return (
    <Card
      title={task.text}
      href={workPaths.task.to({ taskId: task.id })}
      eyebrow={who ?? task.plan.title}
      tone={due.progress.state === 'blocked' ? 'warning' : tone}
      aside={<Tag tone={taskStateTones[due.progress.state]}>{progressWords(due.progress)}</Tag>}
    >
      {due.dueOn === null ? (
        <p>{words(scheduleText(task.schedule))}</p>
      ) : (
        <p>
          <Deadline day={due.dueOn} workingDaysLeft={workingDaysLeft} />
        </p>
      )}
      {due.furtherMissed > 0 && <p>{words(missedWords(due.furtherMissed))}</p>}
      {due.progress.blockedReason !== null && <p>{due.progress.blockedReason}</p>}
    </Card>
  )
}
