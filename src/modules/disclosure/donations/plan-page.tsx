import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { appealKinds } from '../domain/donations/appeal.ts'
import { usualStages } from '../domain/donations/supervision.ts'
import type { AppealView } from './appeal-view.ts'
import { appealKindWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'
import { typedPlan } from './plan-form.ts'

export interface PlanProps {
  /** Null for a new one. */
  readonly view: AppealView | null
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  readonly form: TypedForm
  readonly refusal: Words | undefined
  readonly requestId: string
}

const texts = {
  create: { vi: 'Soạn đợt vận động tài trợ', en: 'Write an appeal' },
  change: { vi: 'Sửa kế hoạch vận động', en: 'Change the plan' },
  lead: {
    vi: 'Kế hoạch phải được cơ quan quản lý phê duyệt trước khi vận động. Không được nêu mức bình quân, mức tối thiểu hay mức cho mỗi học sinh; hệ thống sẽ từ chối.',
    en: 'The authority approves the plan before anybody is asked. An average, a minimum or a sum for each pupil is refused.',
  },
  back: { vi: 'Tài trợ', en: 'Donations' },
  school: { vi: 'Trường', en: 'School' },
  kind: { vi: 'Loại', en: 'What it is' },
  name: { vi: 'Tên đợt vận động', en: 'Name' },
  purpose: { vi: 'Mục đích', en: 'What it is for' },
  beneficiaries: { vi: 'Đối tượng thụ hưởng', en: 'For whom' },
  manner: { vi: 'Cách vận động và thực hiện', en: 'How it will be done' },
  budget: { vi: 'Dự toán', en: 'Budget' },
  budgetHint: {
    vi: 'Mỗi dòng: tên khoản | số tiền (đồng). Dán được từ Excel. Ví dụ: Xi măng | 12.000.000',
    en: 'On each line: name | sum in đồng. Can be pasted from Excel. For example: Cement | 12.000.000',
  },
  stages: { vi: 'Các giai đoạn (chỉ với công trình)', en: 'Stages (works only)' },
  stagesHint: {
    vi: 'Mỗi dòng một giai đoạn: đầu là thiết kế, cuối là nghiệm thu, bàn giao. Ban Thanh tra nhân dân giám sát theo từng giai đoạn.',
    en: "One on a line: the design first, the handover last. The People's Inspection Board watches each.",
  },
  from: { vi: 'Tiếp nhận từ ngày', en: 'Gifts are taken from' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  done: { vi: 'Dự kiến hoàn thành', en: 'To be finished by' },
  save: { vi: 'Lưu bản nháp', en: 'Save the draft' },
}

/** The plan of an appeal, which the authority will read. */
export function PlanPage({ view, units, form, refusal, requestId }: PlanProps) {
  const words = useWords()
  const appeal = view?.appeal
  const known = view && typedPlan({ budget: view.lines, stages: view.stages.map(({ name }) => name) })
  return (
    <Page
      title={appeal === undefined ? texts.create : texts.change}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{
        href:
          appeal === undefined ? donationPaths.list.to({}) : donationPaths.desk.to({ appealId: appeal.id }),
        text: texts.back,
      }}
    >
      {refusal !== undefined && <Notice tone="warning" title={refusal} announce />}
      <Form
        action={
          appeal === undefined ? donationPaths.create.to({}) : donationPaths.plan.to({ appealId: appeal.id })
        }
        requestId={requestId}
        hidden={appeal === undefined ? {} : { phienBan: String(appeal.version) }}
        draftKey={`tai-tro-${appeal?.id ?? 'moi'}`}
      >
        {appeal === undefined && (
          <SelectField
            name="donVi"
            label={texts.school}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            {...shown(form, 'donVi')}
          />
        )}
        <RadiosField
          name="loai"
          label={texts.kind}
          choices={appealKinds.map((kind) => ({ value: kind, label: appealKindWords[kind] }))}
          {...shown(form, 'loai', appeal?.kind)}
        />
        <TextField name="ten" label={texts.name} {...shown(form, 'ten', appeal?.title)} />
        <TextAreaField
          name="mucDich"
          label={texts.purpose}
          maxLength={5_000}
          {...shown(form, 'mucDich', appeal?.purpose)}
        />
        <TextAreaField
          name="thuHuong"
          label={texts.beneficiaries}
          rows={2}
          {...shown(form, 'thuHuong', appeal?.beneficiaries)}
        />
        <TextAreaField
          name="cachLam"
          label={texts.manner}
          rows={4}
          {...shown(form, 'cachLam', appeal?.manner)}
        />
        <TextAreaField
          name="duToan"
          label={texts.budget}
          hint={texts.budgetHint}
          rows={6}
          {...shown(form, 'duToan', known?.duToan)}
        />
        <TextAreaField
          name="giaiDoan"
          label={texts.stages}
          hint={texts.stagesHint}
          rows={5}
          optional
          {...shown(form, 'giaiDoan', known?.giaiDoan ?? usualStages.map(({ name }) => name).join('\n'))}
        />
        <DateField
          name="tuNgay"
          label={texts.from}
          {...shown(form, 'tuNgay', appeal && typedDay(appeal.opensOn))}
        />
        <DateField
          name="denNgay"
          label={texts.to}
          {...shown(form, 'denNgay', appeal && typedDay(appeal.closesOn))}
        />
        <DateField
          name="hoanThanh"
          label={texts.done}
          {...shown(form, 'hoanThanh', appeal && typedDay(appeal.doneOn))}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
