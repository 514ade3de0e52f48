import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { UnitPerson } from '../../organisations/index.ts'
import type { InspectionRefusal } from '../domain/inspections/decide-inspection.ts'
import { refusalWords, topicWords } from './inspection-words.ts'
import type { InspectionView } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

export interface DecideProps {
  readonly view: InspectionView
  /** Who may be on the team. */
  readonly people: readonly UnitPerson[]
  readonly form: TypedForm
  readonly refusal: InspectionRefusal | 'stale' | undefined
  readonly requestId: string
}

const texts = {
  title: { vi: 'Ra quyết định kiểm tra', en: 'Decide to inspect' },
  lead: {
    vi: 'Từ khi có quyết định, nhà trường và Ban Thanh tra nhân dân của trường thấy cuộc kiểm tra này.',
    en: 'From the decision on, the school and its Inspection Board see this inspection.',
  },
  number: { vi: 'Số quyết định', en: 'Number of the decision' },
  from: { vi: 'Kiểm tra từ ngày', en: 'On site from' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  leader: { vi: 'Trưởng đoàn', en: 'Leader' },
  choose: { vi: 'Chọn một người', en: 'Choose somebody' },
  members: { vi: 'Thành viên khác', en: 'Other members' },
  membersHint: {
    vi: 'Không chọn người thân của người được kiểm tra.',
    en: 'Nobody who is related to those inspected.',
  },
  decide: { vi: 'Ký quyết định', en: 'Sign the decision' },
}

/** The decision to inspect a school. */
export function DecidePage({ view, people, form, refusal, requestId }: DecideProps) {
  const words = useWords()
  const { inspection } = view
  const params = { inspectionId: inspection.id }
  const choices = people.map(({ id, name, position }) => ({ value: id, label: `${name} – ${position}` }))
  const typedMembers = [form.typed.thanhVien].flat().filter((value) => typeof value === 'string')
  return (
    <Page
      title={texts.title}
      eyebrow={inspection.code}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{ href: inspectionPaths.inspection.to(params), text: view.unitName }}
    >
      {refusal !== undefined && (
        <Notice tone="warning" announce>
          <p>{words(refusalWords[refusal])}</p>
        </Notice>
      )}
      <p>
        {view.unitName} · {words(topicWords[inspection.topic])}
      </p>
      <Form
        action={inspectionPaths.decide.to(params)}
        requestId={requestId}
        hidden={{ phienBan: String(inspection.version) }}
      >
        <TextField name="so" label={texts.number} kind="number" width="short" {...shown(form, 'so')} />
        <DateField name="tuNgay" label={texts.from} {...shown(form, 'tuNgay')} />
        <DateField name="denNgay" label={texts.to} {...shown(form, 'denNgay')} />
        <SelectField
          name="truongDoan"
          label={texts.leader}
          choices={[{ value: '', label: texts.choose }, ...choices]}
          {...shown(form, 'truongDoan')}
        />
        <CheckboxesField
          name="thanhVien"
          label={texts.members}
          hint={texts.membersHint}
          optional
          choices={choices}
          values={typedMembers}
          error={shown(form, 'thanhVien').error}
        />
        <Button>{words(texts.decide)}</Button>
      </Form>
    </Page>
  )
}
