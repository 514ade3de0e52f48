import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { enrolmentLevels, levelWords } from '../domain/enrolment/campaign.ts'
import { enrolmentPaths } from './paths.ts'

export interface CreateProps {
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  readonly schoolYear: string
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  title: { vi: 'Lập kế hoạch tuyển sinh', en: 'Plan an enrolment' },
  lead: {
    vi: 'Chọn cấp và ngày. Tuyến và chỉ tiêu dán từ bảng tính ở bước sau; chưa ban hành thì chưa ai thấy.',
    en: 'Choose level and days. Areas and places are pasted from a sheet in the next step; nobody sees it before it is issued.',
  },
  office: { vi: 'Cơ quan', en: 'Office' },
  level: { vi: 'Vào lớp nào?', en: 'Into which class?' },
  year: { vi: 'Năm học', en: 'School year' },
  yearHint: { vi: 'Ví dụ 2026-2027', en: 'For example 2026-2027' },
  opens: { vi: 'Nhận hồ sơ từ ngày', en: 'Applications from' },
  closes: { vi: 'Đến hết ngày', en: 'Until the end of' },
  results: { vi: 'Công bố kết quả ngày', en: 'Results on' },
  save: { vi: 'Lưu và nhập tuyến, chỉ tiêu', en: 'Save and enter areas and places' },
}

/** The days of a new enrolment. */
export function CreatePage({ offices, schoolYear, form, requestId }: CreateProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{ href: enrolmentPaths.desk.to({}) }}
    >
      <Form action={enrolmentPaths.create.to({})} requestId={requestId} draftKey="enrolment-plan">
        <SelectField
          name="donVi"
          label={texts.office}
          choices={offices.map(({ id, name }) => ({ value: id, label: name }))}
          {...shown(form, 'donVi')}
        />
        <RadiosField
          name="cap"
          label={texts.level}
          choices={enrolmentLevels.map((value) => ({ value, label: levelWords[value] }))}
          {...shown(form, 'cap')}
        />
        <TextField
          name="namHoc"
          label={texts.year}
          hint={texts.yearHint}
          width="short"
          {...shown(form, 'namHoc', schoolYear)}
        />
        <DateField name="tuNgay" label={texts.opens} {...shown(form, 'tuNgay')} />
        <DateField name="denNgay" label={texts.closes} {...shown(form, 'denNgay')} />
        <DateField name="ketQua" label={texts.results} {...shown(form, 'ketQua')} />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
