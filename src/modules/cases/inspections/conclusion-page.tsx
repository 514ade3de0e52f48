import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
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
import { Section } from '../../../ui/section/section.tsx'
import { findingKindWords, refusalWords } from './inspection-words.ts'
import type { InspectionView } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

export interface ConclusionProps {
  readonly view: InspectionView
  /** Who may have to put something right: the school and the office. */
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  readonly form: TypedForm
  readonly refusal: 'stale' | 'not-now' | undefined
  readonly saved: boolean
  readonly requestId: () => string
}

const texts = {
  title: { vi: 'Soạn kết luận', en: 'Write the conclusion' },
  lead: {
    vi: 'Lưu bao nhiêu lần cũng được. Xong thì về trang cuộc kiểm tra để trình ký.',
    en: 'Save as often as you like, then submit it on the page of the inspection.',
  },
  saved: { vi: 'Đã lưu bản nháp', en: 'The draft is saved' },
  back: { vi: 'Về cuộc kiểm tra', en: 'Back to the inspection' },
  summary: { vi: 'Kết luận chung', en: 'General conclusion' },
  publicSummary: { vi: 'Kết luận chung, bản công khai', en: 'General conclusion, for the public' },
  publicHint: {
    vi: 'Người dân sẽ đọc. Không nêu tên, tuổi, địa chỉ hay điều gì nhận ra một người.',
    en: 'The public will read it. No name, age, address or anything that tells who it is.',
  },
  findings: { vi: 'Từng phát hiện', en: 'Each finding' },
  upheld: (at: number) => ({ vi: `Phát hiện ${at} có được giữ không?`, en: `Does finding ${at} stand?` }),
  yes: { vi: 'Giữ', en: 'It stands' },
  no: { vi: 'Không giữ, nhà trường giải trình đúng', en: 'Dropped: the school is right' },
  publicText: (at: number) => ({
    vi: `Phát hiện ${at}, bản công khai`,
    en: `Finding ${at}, for the public`,
  }),
  said: { vi: 'Nhà trường giải trình', en: 'The school says' },
  save: { vi: 'Lưu bản nháp', en: 'Save the draft' },
  remedies: { vi: 'Việc phải khắc phục', en: 'Remedies' },
  remediesLead: {
    vi: 'Nội dung và hạn sẽ được công khai. Hạn tính từ ngày ký kết luận.',
    en: 'Texts and days are public. Terms begin with the signature.',
  },
  finding: { vi: 'Cho phát hiện', en: 'For finding' },
  what: { vi: 'Phải làm gì', en: 'What has to be done' },
  unit: { vi: 'Đơn vị chịu trách nhiệm', en: 'Responsible unit' },
  workingDays: { vi: 'Số ngày làm việc kể từ ngày ký', en: 'Working days after the signature' },
  day: { vi: 'Hoặc đến hết ngày', en: 'Or by the end of' },
  add: { vi: 'Thêm việc khắc phục', en: 'Add the remedy' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  within: (days: number) => ({ vi: `trong ${days} ngày làm việc`, en: `within ${days} working days` }),
}

/** The conclusion while the team writes it: what stands, what the public reads, what has to be put right. */
export function ConclusionPage(props: ConclusionProps) {
  const { view, form, refusal, saved, requestId } = props
  const words = useWords()
  const { inspection, findings, conclusion } = view
  const params = { inspectionId: inspection.id }
  return (
    <Page
      title={texts.title}
      eyebrow={`${inspection.code} · ${view.unitName}`}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{ href: inspectionPaths.inspection.to(params), text: texts.back }}
    >
      {refusal !== undefined && (
        <Notice tone="warning" announce>
          <p>{words(refusalWords[refusal])}</p>
        </Notice>
      )}
      {saved && <Notice tone="success" title={texts.saved} announce />}
      <Form
        action={inspectionPaths.conclusion.to(params)}
        requestId={requestId()}
        hidden={{ phienBan: String(inspection.version) }}
        draftKey={`ket-luan-${inspection.id}`}
      >
        <TextAreaField
          name="chung"
          label={texts.summary}
          rows={6}
          maxLength={10_000}
          {...shown(form, 'chung', conclusion.summary)}
        />
        <TextAreaField
          name="congKhai"
          label={texts.publicSummary}
          hint={texts.publicHint}
          rows={4}
          maxLength={5_000}
          {...shown(form, 'congKhai', conclusion.publicSummary)}
        />
        {findings.length > 0 && <h2>{words(texts.findings)}</h2>}
        {findings.map((finding, index) => (
          <div key={finding.id}>
            <p>
              <strong>
                {index + 1}. {words(findingKindWords[finding.kind])}:
              </strong>{' '}
              {finding.text}
            </p>
            {finding.explanation !== null && (
              <p>
                <strong>{words(texts.said)}:</strong> {finding.explanation}
              </p>
            )}
            <RadiosField
              name={`giu.${finding.id}`}
              label={texts.upheld(index + 1)}
              choices={[
                { value: 'co', label: texts.yes },
                { value: 'khong', label: texts.no },
              ]}
              {...shown(form, `giu.${finding.id}`, finding.upheld ? 'co' : 'khong')}
            />
            <TextAreaField
              name={`congKhai.${finding.id}`}
              label={texts.publicText(index + 1)}
              hint={texts.publicHint}
              rows={3}
              maxLength={3_000}
              {...shown(form, `congKhai.${finding.id}`, finding.publicText)}
            />
          </div>
        ))}
        <Button>{words(texts.save)}</Button>
      </Form>
      {findings.some(({ upheld }) => upheld) && <RemedyForms {...props} />}
    </Page>
  )
}

function RemedyForms({ view, units, form, requestId }: ConclusionProps) {
  const words = useWords()
  const { inspection, findings, remedies } = view
  const params = { inspectionId: inspection.id }
  const numberOf = new Map(findings.map(({ id }, index) => [id, index + 1]))
  return (
    <Section title={texts.remedies} lead={texts.remediesLead}>
      <ul>
        {remedies.map((remedy) => (
          <li key={remedy.id}>
            <p>
              {words(texts.finding)} {numberOf.get(remedy.findingId)}: {remedy.text} (
              {remedy.dueOn === null ? words(texts.within(remedy.workingDays ?? 0)) : formatDay(remedy.dueOn)}
              )
            </p>
            <Form
              action={inspectionPaths.remedyRemove.to({ ...params, remedyId: remedy.id })}
              requestId={requestId()}
            >
              <Button variant="quiet" small about={remedy.text}>
                {words(texts.remove)}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form action={inspectionPaths.remedyAdd.to(params)} requestId={requestId()}>
        <SelectField
          name="phatHien"
          label={texts.finding}
          choices={findings
            .filter(({ upheld }) => upheld)
            .map(({ id, text }) => ({
              value: id,
              label: `${numberOf.get(id)}. ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`,
            }))}
          {...shown(form, 'phatHien')}
        />
        <TextAreaField
          name="viecLam"
          label={texts.what}
          rows={2}
          maxLength={2_000}
          {...shown(form, 'viecLam')}
        />
        <SelectField
          name="donVi"
          label={texts.unit}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...shown(form, 'donVi')}
        />
        <TextField
          name="soNgay"
          label={texts.workingDays}
          kind="number"
          width="short"
          optional
          {...shown(form, 'soNgay')}
        />
        <DateField name="denNgay" label={texts.day} optional {...shown(form, 'denNgay')} />
        <Button variant="secondary">{words(texts.add)}</Button>
      </Form>
    </Section>
  )
}
