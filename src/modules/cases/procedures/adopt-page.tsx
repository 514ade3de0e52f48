import type { Procedure } from '../../../platform/content/schema/procedure.ts'
import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { type DeskUnit, deskTexts } from './desk-page.tsx'
import { procedurePaths } from './paths.ts'

const texts = {
  unit: { vi: 'Đơn vị', en: 'Unit' },
  which: { vi: 'Thủ tục', en: 'Procedures' },
  decision: { vi: 'Quyết định công bố', en: 'Promulgated by' },
  decisionHint: {
    vi: 'Số, ký hiệu, ngày và cơ quan ban hành; để trống nếu chưa có (khi đó là bản thảo)',
    en: 'Number, day and issuer; leave empty when there is none yet (it is then a draft)',
  },
  from: { vi: 'Áp dụng từ ngày', en: 'Valid from' },
  now: { vi: 'Công bố', en: 'Publish' },
  nowChoice: { vi: 'Công bố ngay các thủ tục đã chọn', en: 'Publish the chosen ones at once' },
  caution: { vi: 'Danh mục mẫu chỉ để bắt đầu', en: 'The model catalogue only helps to begin' },
  cautionText: {
    vi: 'Nhiều điểm chưa được đối chiếu với văn bản gốc và được đánh dấu “chưa xác nhận”. Hãy so với quyết định công bố của địa phương rồi sửa.',
    en: 'Much of it was not checked against the official text and is marked so. Compare it with your own promulgated list.',
  },
  submit: { vi: 'Nhận các thủ tục đã chọn', en: 'Adopt the chosen ones' },
} as const

export interface AdoptPageProps {
  readonly units: readonly DeskUnit[]
  readonly procedures: readonly Procedure[]
  readonly form: TypedForm
  readonly today: LocalDate
  readonly requestId: string
}

/** Takes procedures over from content, as they stand on a day. */
export function AdoptPage({ units, procedures, form, today, requestId }: AdoptPageProps) {
  const words = useWords()
  return (
    <Page
      title={deskTexts.adopt}
      variant="workspace"
      errors={summaryOf(form)}
      breadcrumbs={[{ href: procedurePaths.desk.to({}), text: deskTexts.title }]}
    >
      <Notice tone="warning" title={texts.caution}>
        <p>{words(texts.cautionText)}</p>
      </Notice>
      <Form action={procedurePaths.adopt.to({})} requestId={requestId}>
        <SelectField
          name="donVi"
          label={texts.unit}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...shown(form, 'donVi', units[0]?.id)}
        />
        <TextField
          name="quyetDinh"
          label={texts.decision}
          hint={texts.decisionHint}
          optional
          {...shown(form, 'quyetDinh')}
        />
        <DateField name="tuNgay" label={texts.from} {...shown(form, 'tuNgay', typedDay(today))} />
        <CheckboxesField
          name="thuTuc"
          label={texts.which}
          error={shown(form, 'thuTuc').error}
          choices={procedures.map(({ slug, name, code, statusNote }) => ({
            value: slug,
            label: { vi: `${name.vi}${code === undefined ? '' : ` (${code})`}`, en: name.en },
            hint: statusNote,
          }))}
          values={[...chosen(form, 'thuTuc', [])]}
        />
        <CheckboxesField
          name="congBo"
          label={texts.now}
          choices={[{ value: 'co', label: texts.nowChoice }]}
          values={[...chosen(form, 'congBo', [])]}
        />
        <Button>{words(texts.submit)}</Button>
      </Form>
    </Page>
  )
}
