import { chosen, messageFor, shown } from '../../../platform/http/typed-form.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { Draft } from '../domain/draft.ts'
import type { KnownUnit } from '../domain/match-units.ts'
import { isPromise, scheduleKinds, type Task } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { scheduleWords } from '../plan-words.ts'
import type { SourceBlock } from '../reading/index.ts'
import { recurrenceWords } from '../recurrence-words.ts'
import { CorrectionPage, type CorrectionProps, passagesOf } from './confirm-frame.tsx'

export interface TaskPageProps extends CorrectionProps {
  readonly draft: Draft
  readonly blocks: readonly SourceBlock[] | undefined
  readonly units: { readonly own: KnownUnit; readonly below: readonly KnownUnit[] }
  /** Undefined when one is added. */
  readonly task: Task | undefined
  readonly requestId: string
}

/** The repetitions that plans ask for. */
export const usualRules = [
  'FREQ=WEEKLY',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;INTERVAL=3',
  'FREQ=MONTHLY;INTERVAL=6',
  'FREQ=YEARLY',
] as const

const texts = {
  edit: { vi: 'Sửa nhiệm vụ', en: 'Edit a task' },
  add: { vi: 'Thêm nhiệm vụ', en: 'Add a task' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  commitment: { vi: 'Thực hiện cam kết', en: 'Carries out the commitment' },
  noCommitment: { vi: 'Không gắn với cam kết nào', en: 'None in particular' },
  lead: { vi: 'Cơ quan thực hiện, như trong văn bản', en: 'Lead, as printed' },
  leadUnit: { vi: 'Đơn vị chủ trì', en: 'Lead unit' },
  noUnit: { vi: 'Chưa rõ đơn vị', en: 'Not known' },
  coordinating: { vi: 'Cơ quan phối hợp, như trong văn bản', en: 'Coordinating, as printed' },
  coordinatingUnits: { vi: 'Đơn vị phối hợp', en: 'Coordinating units' },
  helpers: (count: number) => ({
    vi: `${count} đơn vị phối hợp – xem và sửa`,
    en: `${count} coordinating units – see and change`,
  }),
  again: { vi: 'Tìm đơn vị theo chữ trong văn bản', en: 'Find the units by the printed words' },
  againChoice: {
    vi: 'Tìm lại đơn vị chủ trì và phối hợp theo hai ô chữ ở trên',
    en: 'Find the units again by the two printed texts above',
  },
  time: { vi: 'Thời gian, như trong văn bản', en: 'Time, as printed' },
  schedule: { vi: 'Hiểu là', en: 'Means' },
  due: { vi: 'Ngày hết hạn', en: 'Due on' },
  rule: { vi: 'Lặp lại', en: 'Repeats' },
  save: { vi: 'Lưu', en: 'Save' },
  remove: { vi: 'Bỏ nhiệm vụ này', en: 'Leave this task out' },
  removeButton: { vi: 'Bỏ khỏi kế hoạch', en: 'Leave out' },
  restore: { vi: 'Nhiệm vụ đã được bỏ', en: 'This task was left out' },
  restoreButton: { vi: 'Lấy lại', en: 'Take back' },
}

/** One task: as printed, and as it is understood. */
export function TaskPage(props: TaskPageProps) {
  const { plan, form, stale, blocks, task, requestId } = props
  const words = useWords()
  const params = { planId: plan.id }
  const version = { phienBan: String(plan.version) }
  const action =
    task === undefined
      ? planPaths.confirmTaskNew.to(params)
      : planPaths.confirmTask.to({ ...params, taskId: task.id })
  return (
    <CorrectionPage
      title={task === undefined ? texts.add : texts.edit}
      plan={plan}
      form={form}
      stale={stale}
      passages={passagesOf(blocks, task?.sourceBlocks ?? [])}
    >
      <Form
        action={action}
        requestId={requestId}
        hidden={version}
        draftKey={`nhiem-vu-du-thao-${task?.id ?? plan.id}`}
      >
        <TextAreaField name="noiDung" label={texts.task} rows={4} {...shown(form, 'noiDung', task?.text)} />
        <CommitmentChoice {...props} />
        <UnitFields {...props} />
        <ScheduleFields {...props} />
        <Button>{words(texts.save)}</Button>
      </Form>
      {task !== undefined && (
        <Section title={task.removed ? texts.restore : texts.remove}>
          <Form action={action} hidden={version}>
            <Button name="viec" value={task.removed ? 'restore' : 'remove'} variant="secondary">
              {words(task.removed ? texts.restoreButton : texts.removeButton)}
            </Button>
          </Form>
        </Section>
      )}
    </CorrectionPage>
  )
}

function CommitmentChoice({ draft, form, task }: TaskPageProps) {
  return (
    <SelectField
      name="camKet"
      label={texts.commitment}
      choices={[
        { value: '', label: texts.noCommitment },
        ...draft.commitments.filter(isPromise).map(({ id, text }) => ({
          value: id,
          label: text.length > 110 ? `${text.slice(0, 109)}…` : text,
        })),
      ]}
      {...shown(form, 'camKet', task?.commitmentId)}
    />
  )
}

function UnitFields({ form, task, units }: TaskPageProps) {
  const nameOf = ({ name }: KnownUnit) => name
  const all = [units.own, ...units.below]
  const known: readonly UnitId[] = task?.coordinatingUnitIds ?? []
  const helpers = chosen(form, 'donViPhoiHop', known)
  return (
    <>
      <TextField name="chuTri" label={texts.lead} optional {...shown(form, 'chuTri', task?.leadText)} />
      <TextField
        name="phoiHop"
        label={texts.coordinating}
        optional
        {...shown(form, 'phoiHop', task?.coordinatingText)}
      />
      <CheckboxesField
        name="timLai"
        label={texts.again}
        choices={[{ value: 'co', label: texts.againChoice }]}
        values={chosen(form, 'timLai', task === undefined ? ['co'] : [])}
      />
      <SelectField
        name="donViChuTri"
        label={texts.leadUnit}
        choices={[
          { value: '', label: texts.noUnit },
          ...all.map((unit) => ({ value: unit.id, label: nameOf(unit) })),
        ]}
        {...shown(form, 'donViChuTri', task?.leadUnitId)}
      />
      <Details
        summary={texts.helpers(helpers.length)}
        open={messageFor(form.problems, 'donViPhoiHop') !== undefined}
      >
        <CheckboxesField
          name="donViPhoiHop"
          label={texts.coordinatingUnits}
          choices={all.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
          values={helpers}
          error={messageFor(form.problems, 'donViPhoiHop')}
        />
      </Details>
    </>
  )
}

function ScheduleFields({ form, task }: TaskPageProps) {
  const schedule = task?.schedule
  const rule = schedule?.kind === 'recurring' ? schedule.rule : ''
  const rules = [...new Set([...usualRules, rule])].filter((known) => known !== '')
  return (
    <>
      <TextField name="thoiGian" label={texts.time} optional {...shown(form, 'thoiGian', task?.timeText)} />
      <RadiosField
        name="hieuLa"
        label={texts.schedule}
        choices={scheduleKinds.map((kind) => ({ value: kind, label: scheduleWords[kind] }))}
        {...shown(form, 'hieuLa', schedule?.kind ?? 'unscheduled')}
      />
      <DateField
        name="han"
        label={texts.due}
        optional
        {...shown(form, 'han', schedule?.kind === 'date' ? typedDay(schedule.dueOn) : '')}
      />
      <SelectField
        name="lap"
        label={texts.rule}
        choices={rules.map((known) => ({ value: known, label: recurrenceWords(known) }))}
        {...shown(form, 'lap', rule)}
      />
    </>
  )
}
