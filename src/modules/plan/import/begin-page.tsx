import { nothingTyped, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { numberAndSymbol, type Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'

/** The three ways to begin; each is a form of its own, and a refused one is shown again as it was typed. */
export type BeginWay = 'file' | 'plan' | 'blank'

export interface BeginProps {
  /** Units for which the visitor may draft plans, by name. */
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  readonly plans: readonly { readonly plan: Plan; readonly unitName: string }[]
  readonly nextYear: number
  readonly refused: { readonly way: BeginWay; readonly form: TypedForm } | undefined
  readonly requestIds: Readonly<Record<BeginWay, string>>
}

const texts = {
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  title: { vi: 'Lập kế hoạch mới', en: 'Begin a plan' },
  file: { vi: 'Từ văn bản có sẵn', en: 'From a document' },
  fileLead: {
    vi: 'Hệ thống đọc văn bản thành các đề mục, cam kết và bảng phân công. Chưa có gì được công khai: anh chị kiểm tra, sửa và ban hành sau.',
    en: 'The document is read into headings, commitments and tasks. Nothing is public yet: you check, correct and issue it later.',
  },
  fileField: { vi: 'Văn bản kế hoạch', en: 'Document of the plan' },
  fileHint: {
    vi: 'Tệp .docx, .pdf (có chữ, không phải ảnh quét) hoặc .txt, tối đa 20 MB.',
    en: 'A .docx, .pdf (with text, not a scan) or .txt file of at most 20 MB.',
  },
  read: { vi: 'Tải lên và đọc', en: 'Upload and read' },
  follow: { vi: 'Từ kế hoạch năm trước', en: "From last year's plan" },
  followLead: {
    vi: 'Chép lại toàn bộ cam kết và nhiệm vụ, dời thời hạn sang năm mới, giữ liên hệ với kế hoạch trước để so sánh.',
    en: 'Copies all commitments and tasks, moves the days to the new year, and keeps the link for comparison.',
  },
  previous: { vi: 'Kế hoạch trước', en: 'Earlier plan' },
  noPrevious: {
    vi: 'Đơn vị chưa có kế hoạch nào đã ban hành.',
    en: 'The unit has issued no plan yet.',
  },
  year: { vi: 'Năm của kế hoạch mới', en: 'Year of the new plan' },
  copy: { vi: 'Chép sang năm mới', en: 'Copy to the new year' },
  blank: { vi: 'Soạn từ đầu', en: 'From nothing' },
  name: { vi: 'Tên kế hoạch', en: 'Title of the plan' },
  start: { vi: 'Bắt đầu soạn', en: 'Begin' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
}

/** Where a plan begins: with a document, with last year's plan, or with nothing. */
export function BeginPage({ units, plans, nextYear, refused, requestIds }: BeginProps) {
  const words = useWords()
  const formOf = (way: BeginWay) => (refused?.way === way ? refused.form : nothingTyped)
  return (
    <Page
      title={texts.title}
      errors={refused === undefined ? [] : summaryOf(refused.form)}
      breadcrumbs={[{ href: planPaths.deskList.to({}), text: texts.plans }]}
    >
      <Section title={texts.file} lead={texts.fileLead} id="tu-van-ban">
        <Form action={planPaths.begin.to({})} requestId={requestIds.file} withFiles>
          <UnitChoice units={units} form={formOf('file')} name="donVi" />
          <FileField
            name="tep"
            label={texts.fileField}
            hint={texts.fileHint}
            accept=".docx,.pdf,.txt"
            error={shown(formOf('file'), 'tep').error}
          />
          <Button>{words(texts.read)}</Button>
        </Form>
      </Section>
      <Section title={texts.follow} lead={texts.followLead} id="tu-ke-hoach">
        {plans.length === 0 ? (
          <p>{words(texts.noPrevious)}</p>
        ) : (
          <Form
            action={planPaths.beginFromPlan.to({})}
            requestId={requestIds.plan}
            hidden={{ quanHe: 'follows' }}
          >
            <UnitChoice units={units} form={formOf('plan')} name="donViMoi" />
            <SelectField
              name="keHoach"
              label={texts.previous}
              choices={plans.map(({ plan, unitName }) => ({
                value: plan.id,
                label: `${plan.year} · ${numberAndSymbol(plan) ?? plan.title} · ${unitName}`,
              }))}
              {...shown(formOf('plan'), 'keHoach')}
            />
            <TextField
              name="nam"
              label={texts.year}
              kind="number"
              width="short"
              {...shown(formOf('plan'), 'nam', String(nextYear))}
            />
            <Button variant="secondary">{words(texts.copy)}</Button>
          </Form>
        )}
      </Section>
      <Section title={texts.blank} id="tu-dau">
        <Form action={planPaths.beginBlank.to({})} requestId={requestIds.blank}>
          <UnitChoice units={units} form={formOf('blank')} name="donViSoan" />
          <TextField name="ten" label={texts.name} {...shown(formOf('blank'), 'ten')} />
          <TextField
            name="namSoan"
            label={texts.year}
            kind="number"
            width="short"
            {...shown(formOf('blank'), 'namSoan', String(nextYear))}
          />
          <Button variant="secondary">{words(texts.start)}</Button>
        </Form>
      </Section>
    </Page>
  )
}

/** Somebody with one unit is not asked. */
function UnitChoice({
  units,
  form,
  name,
}: {
  readonly units: BeginProps['units']
  readonly form: TypedForm
  readonly name: string
}) {
  const [only, ...others] = units
  if (only !== undefined && others.length === 0) {
    return <input type="hidden" name={name} value={only.id} />
  }
  return (
    <SelectField
      name={name}
      label={texts.unit}
      choices={units.map(({ id, name: unitName }) => ({ value: id, label: unitName }))}
      {...shown(form, name)}
    />
  )
}
