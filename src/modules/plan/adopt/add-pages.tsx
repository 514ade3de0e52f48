import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { UnitPerson } from '../../organisations/index.ts'
import { type Commitment, dimensions, type Plan } from '../domain/plan.ts'
import { StaleNotice } from '../import/stale-notice.tsx'
import { type DimensionNames, noDimensionWords } from '../plan-words.ts'
import { ownSchedules } from './adopt-forms.ts'
import { adoptPaths } from './paths.ts'
import { PersonField } from './person-field.tsx'

export interface AddProps {
  readonly plan: Plan
  readonly people: readonly UnitPerson[]
  readonly form: TypedForm
  readonly isStale: boolean
  readonly requestId: string
}

const texts = {
  commitmentTitle: { vi: 'Thêm cam kết của trường', en: 'Add a commitment' },
  taskTitle: { vi: 'Thêm nhiệm vụ của trường', en: 'Add a task' },
  text: { vi: 'Nội dung', en: 'Text' },
  dimension: { vi: 'Lĩnh vực', en: 'Dimension' },
  commitment: { vi: 'Để thực hiện cam kết', en: 'Towards the commitment' },
  noCommitment: { vi: 'Không gắn với cam kết nào', en: 'None' },
  schedule: { vi: 'Thời hạn', en: 'When it is due' },
  day: { vi: 'Ngày phải hoàn thành', en: 'Due on' },
  add: { vi: 'Thêm', en: 'Add' },
}
const scheduleLabels = {
  date: { vi: 'Vào một ngày', en: 'On a day' },
  monthly: { vi: 'Hằng tháng', en: 'Monthly' },
  quarterly: { vi: 'Hằng quý', en: 'Quarterly' },
  'half-yearly': { vi: 'Sáu tháng một lần', en: 'Every six months' },
  ongoing: { vi: 'Thường xuyên', en: 'All the time' },
} as const

/** A commitment that the school makes beyond what comes from above. */
export function AddCommitmentPage(props: AddProps & { readonly dimensionNames: DimensionNames }) {
  const { plan, people, form, isStale, requestId, dimensionNames } = props
  const words = useWords()
  return (
    <Page title={texts.commitmentTitle} breadcrumbs={crumbs(plan)} errors={summaryOf(form)}>
      {isStale && <StaleNotice plan={plan} />}
      <Form
        action={adoptPaths.addCommitment.to({ planId: plan.id })}
        requestId={requestId}
        hidden={{ phienBan: String(plan.version) }}
        draftKey={`cam-ket-moi-${plan.id}`}
      >
        <TextAreaField name="noiDung" label={texts.text} {...shown(form, 'noiDung')} />
        <SelectField
          name="linhVuc"
          label={texts.dimension}
          choices={[
            { value: '', label: noDimensionWords },
            ...dimensions.map((value) => ({ value, label: dimensionNames[value] })),
          ]}
          {...shown(form, 'linhVuc')}
        />
        <PersonField people={people} {...shown(form, 'nguoi')} />
        <Button>{words(texts.add)}</Button>
      </Form>
    </Page>
  )
}

/** A task of the school's own. */
export function AddTaskPage(props: AddProps & { readonly commitments: readonly Commitment[] }) {
  const { plan, people, form, isStale, requestId, commitments } = props
  const words = useWords()
  return (
    <Page title={texts.taskTitle} breadcrumbs={crumbs(plan)} errors={summaryOf(form)}>
      {isStale && <StaleNotice plan={plan} />}
      <Form
        action={adoptPaths.addTask.to({ planId: plan.id })}
        requestId={requestId}
        hidden={{ phienBan: String(plan.version) }}
        draftKey={`nhiem-vu-moi-${plan.id}`}
      >
        <TextAreaField name="noiDung" label={texts.text} rows={3} {...shown(form, 'noiDung')} />
        <SelectField
          name="camKet"
          label={texts.commitment}
          choices={[
            { value: '', label: texts.noCommitment },
            ...commitments.map(({ id, text }) => ({ value: id, label: shortened(text) })),
          ]}
          {...shown(form, 'camKet')}
        />
        <RadiosField
          name="thoiHan"
          label={texts.schedule}
          choices={ownSchedules.map((value) => ({ value, label: scheduleLabels[value] }))}
          {...shown(form, 'thoiHan', 'date')}
        />
        <DateField name="ngay" label={texts.day} optional {...shown(form, 'ngay')} />
        <PersonField people={people} {...shown(form, 'nguoi')} />
        <Button>{words(texts.add)}</Button>
      </Form>
    </Page>
  )
}

function crumbs(plan: Plan) {
  return [{ href: adoptPaths.version.to({ planId: plan.id }), text: plan.title }]
}

function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 88)}…` : text
}
