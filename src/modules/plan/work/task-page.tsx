import type { TermStep } from '../../../platform/calendar/term.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Deadline } from '../../../ui/deadline/deadline.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import type { UnitPerson } from '../../organisations/index.ts'
import { PersonField } from '../adopt/person-field.tsx'
import { allowedTaskUpdates, type TaskProgress, type TaskUpdate } from '../domain/task-work.ts'
import { scheduleText } from '../plan-words.ts'
import type { WorkTask } from '../store/work-store.ts'
import { DueSteps } from './due-steps.tsx'
import { workPaths } from './paths.ts'
import { progressWords, taskStateTones, updateChoiceWords, updateTones, updateWords } from './work-words.ts'

/** One date of a recurring task, for choosing between them. */
export interface TaskDate {
  readonly day: LocalDate
  readonly progress: TaskProgress
}

export interface TaskProps {
  readonly task: WorkTask
  readonly unitName: string
  /** Which date of a recurring task is shown. */
  readonly occurrenceOn: LocalDate | null
  readonly dueOn: LocalDate | null
  readonly workingDaysLeft: number | null
  /** How the days to or after the due date were counted. */
  readonly steps: readonly TermStep[]
  readonly progress: TaskProgress
  readonly dates: readonly TaskDate[]
  readonly updates: readonly TaskUpdate[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly mayUpdate: boolean
  /** Who may be made responsible; empty when the reader may not name anybody. */
  readonly people: readonly UnitPerson[]
  readonly form: TypedForm
  readonly isStale: boolean
  readonly wasSaved: boolean
  readonly requestIds: { readonly update: string; readonly assign: string }
}

const texts = {
  mine: { vi: 'Việc của tôi', en: 'My work' },
  due: { vi: 'Hạn', en: 'Due' },
  time: { vi: 'Thời gian ghi trong kế hoạch', en: 'Time as printed' },
  responsible: { vi: 'Người phụ trách', en: 'Responsible' },
  nobody: { vi: 'Chưa có', en: 'Nobody yet' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  towards: { vi: 'Để thực hiện cam kết', en: 'Towards' },
  dates: { vi: 'Các kỳ', en: 'Dates' },
  report: { vi: 'Báo cáo công việc', en: 'Report on the work' },
  what: { vi: 'Anh chị muốn báo gì?', en: 'What do you report?' },
  percent: { vi: 'Tiến độ (%)', en: 'Progress (%)' },
  percentHint: { vi: 'Chỉ cần khi báo tiến độ. Số từ 0 đến 100.', en: 'For progress only, from 0 to 100.' },
  text: { vi: 'Nội dung', en: 'Text' },
  textHint: {
    vi: 'Bắt buộc nêu lý do khi gặp vướng mắc hoặc mở lại công việc.',
    en: 'The reason is needed when it is blocked or reopened.',
  },
  files: { vi: 'Tệp kèm theo', en: 'Files' },
  filesHint: {
    vi: 'Tối đa 5 tệp, mỗi tệp 20 MB: PDF, Word, Excel, ảnh.',
    en: 'At most 5 files of 20 MB: PDF, Word, Excel, pictures.',
  },
  send: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  history: { vi: 'Lịch sử', en: 'History' },
  noHistory: { vi: 'Chưa có báo cáo nào.', en: 'Nothing has been reported yet.' },
  stale: {
    vi: 'Có người vừa báo cáo về công việc này',
    en: 'Somebody has just reported on this task',
  },
  staleBody: {
    vi: 'Nội dung anh chị vừa nhập chưa được lưu nhưng vẫn còn dưới đây. Hãy xem lịch sử rồi bấm lưu lần nữa. Tệp đã chọn phải chọn lại.',
    en: 'What you typed has not been saved but is still here. Look at the history, then save once more. Files must be chosen again.',
  },
  assign: { vi: 'Phân công', en: 'Name who is responsible' },
  someone: { vi: 'Người không còn trong đơn vị', en: 'Somebody who has left' },
}

/** One task: what is to be done, what was reported, and the form to report. */
export function TaskPage(props: TaskProps) {
  const { task, unitName, dueOn, workingDaysLeft, progress, names, form, isStale, wasSaved } = props
  const words = useWords()
  const { responsibleId, commitment } = task
  const name =
    responsibleId === null ? words(texts.nobody) : (names.get(responsibleId) ?? words(texts.someone))
  return (
    <Page
      title={task.text}
      eyebrow={unitName}
      breadcrumbs={[{ href: workPaths.mine.to({}), text: texts.mine }]}
      errors={summaryOf(form)}
      aside={<Tag tone={taskStateTones[progress.state]}>{progressWords(progress)}</Tag>}
    >
      {isStale && (
        <Notice tone="warning" title={texts.stale} announce>
          <p>{words(texts.staleBody)}</p>
        </Notice>
      )}
      {wasSaved && <Notice tone="success" title={texts.saved} announce />}
      {progress.blockedReason !== null && (
        <Notice tone="warning" title={updateWords.blocked}>
          <p>{progress.blockedReason}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          {
            key: texts.due,
            value:
              dueOn === null ? (
                words(scheduleText(task.schedule))
              ) : (
                <Deadline day={dueOn} workingDaysLeft={workingDaysLeft} />
              ),
          },
          ...(task.timeText === '' || task.timeText === scheduleText(task.schedule).vi
            ? []
            : [{ key: texts.time, value: task.timeText }]),
          { key: texts.responsible, value: name },
          { key: texts.plan, value: task.plan.title },
          ...(commitment === null ? [] : [{ key: texts.towards, value: commitment.text }]),
        ]}
      />
      {props.steps.length > 0 && <DueSteps steps={props.steps} />}
      <Dates {...props} />
      {props.mayUpdate && <UpdateSection {...props} />}
      {props.people.length > 0 && <AssignSection {...props} />}
      <History {...props} />
    </Page>
  )
}

function Dates({ task, dates, occurrenceOn }: TaskProps) {
  if (dates.length < 2) return null
  return (
    <Tabs
      label={texts.dates}
      tabs={dates.map(({ day, progress }) => ({
        href: workPaths.task.to({ taskId: task.id }, { lan: day }),
        label: `${formatDay(day)}${progress.state === 'done' ? ' ✓' : ''}`,
        current: day === occurrenceOn,
      }))}
    />
  )
}

function UpdateSection({ task, occurrenceOn, progress, form, requestIds }: TaskProps) {
  const words = useWords()
  const kinds = allowedTaskUpdates[progress.state]
  return (
    <Section title={texts.report}>
      <Form
        action={workPaths.update.to({ taskId: task.id })}
        requestId={requestIds.update}
        hidden={{ daThay: String(task.updates.length), lan: occurrenceOn ?? '' }}
        draftKey={`viec-${task.id}`}
        withFiles
      >
        <RadiosField
          name="loai"
          label={texts.what}
          choices={kinds.map((value) => ({ value, label: updateChoiceWords[value] }))}
          {...shown(form, 'loai', kinds[0])}
        />
        {kinds.some((kind) => kind === 'progress') && (
          <TextField
            name="phanTram"
            label={texts.percent}
            hint={texts.percentHint}
            kind="number"
            width="short"
            optional
            {...shown(form, 'phanTram')}
          />
        )}
        <TextAreaField
          name="noiDung"
          label={texts.text}
          hint={texts.textHint}
          rows={4}
          optional
          {...shown(form, 'noiDung')}
        />
        <FileField
          name="tep"
          label={texts.files}
          hint={texts.filesHint}
          multiple
          optional
          error={shown(form, 'tep').error}
        />
        <Button>{words(texts.send)}</Button>
      </Form>
    </Section>
  )
}

function AssignSection({ task, people, requestIds }: TaskProps) {
  const words = useWords()
  return (
    <Section title={texts.assign}>
      <Form action={workPaths.assign.to({ taskId: task.id })} requestId={requestIds.assign}>
        <PersonField people={people} value={task.responsibleId ?? ''} error={undefined} />
        <Button variant="secondary">{words(texts.assign)}</Button>
      </Form>
    </Section>
  )
}

function History({ task, updates, names }: TaskProps) {
  const words = useWords()
  return (
    <Section title={texts.history}>
      {updates.length === 0 ? (
        <p>{words(texts.noHistory)}</p>
      ) : (
        <Timeline
          events={updates.toReversed().map((update) => ({
            id: update.id,
            at: update.madeAt,
            title: titleOf(update),
            who: update.authorId === null ? undefined : (names.get(update.authorId) ?? texts.someone),
            tone: updateTones[update.kind],
            body: (
              <>
                {update.text !== '' && <p>{update.text}</p>}
                {update.files.length > 0 && (
                  <ul>
                    {update.files.map((file) => (
                      <li key={file.id}>
                        <a href={workPaths.file.to({ taskId: task.id, fileId: file.id })}>{file.name}</a>
                      </li>
                    ))}
                  </ul>
                )}
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

function titleOf({ kind, percent, occurrenceOn }: TaskUpdate) {
  const amount = percent === null ? '' : ` ${percent}%`
  const of = occurrenceOn === null ? '' : ` (${formatDay(occurrenceOn)})`
  return {
    vi: `${updateWords[kind].vi}${amount}${of}`,
    en: `${updateWords[kind].en}${amount}${of}`,
  }
}
