import type { FeeExemption, FeeKind } from '../../../platform/content/schema/fees.ts'
import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { writeDong } from '../domain/donations/dong.ts'
import { type FeeLine, feeUnits } from '../domain/fees/fee-line.ts'
import { type FeeLevel, gradesOf, gradeWords } from '../domain/fees/grade.ts'
import { unitWords } from './fee-words.ts'
import { feePaths } from './paths.ts'

const texts = {
  add: { vi: 'Thêm một khoản thu', en: 'Add a collection' },
  edit: { vi: 'Sửa khoản thu', en: 'Edit a collection' },
  back: { vi: 'Danh sách khoản thu', en: 'The list' },
  name: { vi: 'Tên khoản thu', en: 'What it is called' },
  nameHint: {
    vi: 'Gọi đúng tên cha mẹ học sinh sẽ thấy trên biên lai',
    en: 'As parents see it on the receipt',
  },
  kind: { vi: 'Thuộc loại', en: 'Kind' },
  noKind: { vi: 'Chưa chọn', en: 'Not chosen' },
  amount: { vi: 'Mức thu mỗi lần (đồng)', en: 'Amount each time (đồng)' },
  unit: { vi: 'Thu theo', en: 'For each' },
  times: { vi: 'Số lần trong năm học', en: 'How often in the year' },
  timesHint: {
    vi: 'Bỏ trống: 9 tháng, 2 học kỳ, 175 ngày, 1 lần',
    en: 'Empty: 9 months, 2 terms, 175 days, once',
  },
  from: { vi: 'Bắt đầu thu từ ngày', en: 'Collected from' },
  optional: { vi: 'Tính chất', en: 'Sort' },
  compulsory: { vi: 'Bắt buộc', en: 'Compulsory' },
  voluntary: { vi: 'Tự nguyện', en: 'Optional' },
  agreed: { vi: 'Thống nhất với cha mẹ học sinh', en: 'Agreed with the parents' },
  agreedBox: { vi: 'Đã thống nhất, có biên bản', en: 'Agreed, with minutes' },
  decision: { vi: 'Văn bản cho phép thu', en: 'The act that allows it' },
  decisionHint: {
    vi: 'Số, ngày, cơ quan ban hành; ngày biên bản',
    en: 'Number, day, authority; day of the minutes',
  },
  ceiling: { vi: 'Mức tối đa trong văn bản đó (đồng)', en: 'The most that act allows (đồng)' },
  grades: { vi: 'Áp dụng cho lớp', en: 'For which classes' },
  gradesHint: { vi: 'Không chọn: tất cả các lớp', en: 'None chosen: all' },
  free: { vi: 'Miễn cho', en: 'Free for' },
  half: { vi: 'Giảm một nửa cho', en: 'Half for' },
  note: { vi: 'Ghi chú', en: 'Note' },
  save: { vi: 'Lưu', en: 'Save' },
}

export interface LinePageProps {
  readonly at: { readonly code: string; readonly year: string; readonly position: string }
  readonly eyebrow: Words
  readonly level: FeeLevel
  /** Undefined for a new one. */
  readonly line: FeeLine | undefined
  readonly version: number
  readonly kinds: readonly FeeKind[]
  readonly exemptions: readonly FeeExemption[]
  readonly form: TypedForm
}

/** One line of the list. */
export function LinePage({ at, eyebrow, level, line, version, kinds, exemptions, form }: LinePageProps) {
  const words = useWords()
  const groups = exemptions.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Page
      title={line === undefined ? texts.add : texts.edit}
      eyebrow={eyebrow}
      variant="workspace"
      back={{ href: feePaths.list.to(at), text: texts.back }}
      errors={summaryOf(form)}
    >
      <Form action={feePaths.line.to(at)} hidden={{ version: String(version) }}>
        <TextField name="ten" label={texts.name} hint={texts.nameHint} {...shown(form, 'ten', line?.name)} />
        <SelectField
          name="loai"
          label={texts.kind}
          choices={[
            { value: '', label: texts.noKind },
            ...kinds.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          {...shown(form, 'loai', line?.kind)}
        />
        <TextField
          name="tien"
          label={texts.amount}
          width="medium"
          {...shown(form, 'tien', line && writeDong(line.amount))}
        />
        <SelectField
          name="donvi"
          label={texts.unit}
          choices={feeUnits.map((unit) => ({ value: unit, label: unitWords[unit] }))}
          {...shown(form, 'donvi', line?.unit ?? 'month')}
        />
        <TextField
          name="lan"
          label={texts.times}
          hint={texts.timesHint}
          width="short"
          optional
          {...shown(form, 'lan', line && String(line.times))}
        />
        <DateField name="tu" label={texts.from} {...shown(form, 'tu', line && typedDay(line.from))} />
        <RadiosField
          name="tunguyen"
          label={texts.optional}
          choices={[
            { value: 'co', label: texts.voluntary },
            { value: 'khong', label: texts.compulsory },
          ]}
          {...shown(form, 'tunguyen', line && (line.voluntary ? 'co' : 'khong'))}
        />
        <CheckboxesField
          name="thongnhat"
          label={texts.agreed}
          choices={[{ value: 'co', label: texts.agreedBox }]}
          values={chosen(form, 'thongnhat', line?.agreed === true ? ['co'] : [])}
        />
        <TextField
          name="vanban"
          label={texts.decision}
          hint={texts.decisionHint}
          optional
          {...shown(form, 'vanban', line?.decision)}
        />
        <TextField
          name="tran"
          label={texts.ceiling}
          width="medium"
          optional
          {...shown(form, 'tran', line?.ceiling == null ? '' : writeDong(line.ceiling))}
        />
        <CheckboxesField
          name="lop"
          label={texts.grades}
          hint={texts.gradesHint}
          choices={gradesOf[level].map((grade) => ({ value: grade, label: gradeWords(grade) }))}
          values={chosen(form, 'lop', line?.grades)}
        />
        <CheckboxesField
          name="mien"
          label={texts.free}
          choices={groups}
          values={chosen(form, 'mien', line?.free)}
        />
        <CheckboxesField
          name="giam"
          label={texts.half}
          choices={groups}
          values={chosen(form, 'giam', line?.half)}
        />
        <TextField name="ghichu" label={texts.note} optional {...shown(form, 'ghichu', line?.note)} />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
