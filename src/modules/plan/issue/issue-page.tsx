import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { PlanSteps } from '../desk/plan-steps.tsx'
import type { IssueDoubt } from '../domain/issue.ts'
import type { Plan } from '../domain/plan.ts'
import { printedDate } from '../import/confirm-page.tsx'
import { StaleNotice } from '../import/stale-notice.tsx'
import { planPaths } from '../paths.ts'
import { doubtWords } from './issue-words.ts'

export interface IssuePageProps {
  readonly plan: Plan
  readonly doubts: readonly { readonly doubt: IssueDoubt; readonly count: number }[]
  /** Whether the plan was read from a file that can be published with it. */
  readonly hasDocument: boolean
  /** Schools that will owe a report. */
  readonly schools: number
  readonly replaces: Plan | undefined
  readonly form: TypedForm
  readonly stale: boolean
  readonly requestId: string
}

const texts = {
  title: { vi: 'Ban hành kế hoạch', en: 'Issue the plan' },
  lead: {
    vi: 'Khi ban hành, kế hoạch có trang công khai cho mọi người xem và không sửa trực tiếp được nữa.',
    en: 'When it is issued, the plan gets a page that everybody can read, and is no longer changed.',
  },
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  plan: { vi: 'Kế hoạch đang soạn', en: 'The draft' },
  doubts: { vi: 'Nên xem lại trước khi ban hành', en: 'Worth a look before issuing' },
  doubtsBody: {
    vi: 'Những điểm này không ngăn việc ban hành.',
    en: 'None of these stands against issuing.',
  },
  ready: { vi: 'Nội dung đã đầy đủ', en: 'The content is complete' },
  notConfirmed: { vi: 'Nội dung chưa được xác nhận', en: 'The content is not confirmed yet' },
  notConfirmedBody: {
    vi: 'Trước khi ban hành, cần có người kiểm tra và xác nhận nội dung đọc được từ văn bản.',
    en: 'Before issuing, somebody must check and confirm what was read from the document.',
  },
  confirm: { vi: 'Kiểm tra và xác nhận', en: 'Check and confirm' },
  replaces: {
    vi: 'Bản này thay thế kế hoạch đang có hiệu lực',
    en: 'This takes the place of the plan in force',
  },
  document: { vi: 'Số và ngày ban hành', en: 'Number and date' },
  number: { vi: 'Số', en: 'Number' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  place: { vi: 'Địa danh', en: 'Place' },
  date: { vi: 'Ngày ban hành', en: 'Date' },
  signatory: { vi: 'Người ký', en: 'Signatory' },
  authority: { vi: 'Thẩm quyền ký', en: 'Authority' },
  authorityHint: {
    vi: 'Ví dụ KT. TRƯỞNG PHÒNG; để trống nếu ký trực tiếp',
    en: 'E.g. KT. TRƯỞNG PHÒNG; empty when signing in their own right',
  },
  position: { vi: 'Chức vụ', en: 'Position' },
  name: { vi: 'Họ và tên', en: 'Name' },
  nameHint: { vi: 'Trang công khai không hiện họ tên.', en: 'The public page does not show the name.' },
  report: { vi: 'Hạn các trường gửi báo cáo', en: 'Schools report by' },
  reportHint: (schools: number) => ({
    vi: `Theo văn bản; để trống nếu không yêu cầu báo cáo. ${schools} trường sẽ được giao báo cáo. Ví dụ 25/11/2026.`,
    en: `As the document says; empty when no reports are asked for. ${schools} schools will owe one. E.g. 25/11/2026.`,
  }),
  publish: { vi: 'Văn bản gốc', en: 'Original document' },
  publishChoice: {
    vi: 'Cho mọi người tải văn bản gốc từ trang công khai',
    en: 'Let everybody download the original from the public page',
  },
  publishHint: {
    vi: 'Chỉ chọn khi văn bản không có thông tin cá nhân hoặc nội dung không được công khai.',
    en: 'Only when it holds nothing personal and nothing that must not be public.',
  },
  issue: { vi: 'Ban hành và công khai', en: 'Issue and publish' },
}

/** The last step: what is still open, the number and the signature, and the button that publishes. */
export function IssuePage(props: IssuePageProps) {
  const { plan, doubts, hasDocument, replaces, form, stale, requestId } = props
  const words = useWords()
  const params = { planId: plan.id }
  return (
    <Page
      title={texts.title}
      eyebrow={plan.title}
      lead={texts.lead}
      errors={summaryOf(form)}
      breadcrumbs={[
        { href: planPaths.deskList.to({}), text: texts.plans },
        { href: planPaths.deskPlan.to(params), text: texts.plan },
      ]}
    >
      <PlanSteps plan={plan} current="issue" />
      {stale && <StaleNotice plan={plan} />}
      {plan.confirmedAt === null && (
        <Notice tone="danger" title={texts.notConfirmed}>
          <p>
            {words(texts.notConfirmedBody)} <a href={planPaths.confirm.to(params)}>{words(texts.confirm)}</a>
          </p>
        </Notice>
      )}
      {doubts.length === 0 ? (
        <Notice tone="success" title={texts.ready} />
      ) : (
        <Notice tone="warning" title={texts.doubts}>
          <ul>
            {doubts.map(({ doubt, count }) => (
              <li key={doubt}>{words(doubtWords[doubt](count))}</li>
            ))}
          </ul>
          <p>{words(texts.doubtsBody)}</p>
        </Notice>
      )}
      {replaces !== undefined && (
        <Notice title={texts.replaces}>
          <p>
            <a href={planPaths.portalPlan.to({ planId: replaces.id })}>{replaces.title}</a>
          </p>
        </Notice>
      )}
      <Form
        action={planPaths.issue.to(params)}
        requestId={requestId}
        hidden={{ phienBan: String(plan.version) }}
      >
        <DocumentFields {...props} />
        <Section title={texts.report}>
          <DateField
            name="hanBaoCao"
            label={texts.report}
            hint={texts.reportHint(props.schools)}
            optional
            {...shown(form, 'hanBaoCao', plan.reportDueOn === null ? '' : typedDay(plan.reportDueOn))}
          />
        </Section>
        {hasDocument && (
          <CheckboxesField
            name="congKhaiVanBan"
            label={texts.publish}
            hint={texts.publishHint}
            choices={[{ value: 'co', label: texts.publishChoice }]}
            values={chosen(form, 'congKhaiVanBan', plan.documentPublic ? ['co'] : [])}
          />
        )}
        <Button>{words(texts.issue)}</Button>
      </Form>
    </Page>
  )
}

function DocumentFields({ plan, form }: IssuePageProps) {
  return (
    <>
      <Fieldset legend={texts.document}>
        <TextField name="so" label={texts.number} width="short" {...shown(form, 'so', plan.number)} />
        <TextField
          name="kyHieu"
          label={texts.symbol}
          width="medium"
          {...shown(form, 'kyHieu', plan.symbol)}
        />
        <TextField
          name="diaDanh"
          label={texts.place}
          width="medium"
          optional
          {...shown(form, 'diaDanh', plan.place)}
        />
        <DateField
          name="ngay"
          label={texts.date}
          {...shown(form, 'ngay', plan.documentDate?.length === 10 ? printedDate(plan.documentDate) : '')}
        />
      </Fieldset>
      <Fieldset legend={texts.signatory}>
        <TextField
          name="thamQuyen"
          label={texts.authority}
          hint={texts.authorityHint}
          optional
          {...shown(form, 'thamQuyen', plan.signatory.authority)}
        />
        <TextField name="chucVu" label={texts.position} {...shown(form, 'chucVu', plan.signatory.title)} />
        <TextField
          name="nguoiKy"
          label={texts.name}
          hint={texts.nameHint}
          {...shown(form, 'nguoiKy', plan.signatory.name)}
        />
      </Fieldset>
    </>
  )
}
