import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Recruitment } from '../domain/recruitment/round.ts'
import { recruitmentPaths } from './paths.ts'

const texts = {
  apply: { vi: 'Phiếu đăng ký dự tuyển', en: 'Application' },
  lead: {
    vi: 'Họ tên và thông tin của bạn chỉ đơn vị tuyển dụng đọc được. Trên mạng chỉ có mã ứng viên.',
    en: 'Only the unit that recruits reads who you are. In public there is a code alone.',
  },
  post: { vi: 'Vị trí dự tuyển', en: 'Post' },
  name: { vi: 'Họ và tên', en: 'Name' },
  born: { vi: 'Ngày sinh', en: 'Born on' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  qualification: { vi: 'Trình độ, chuyên ngành, nơi đào tạo', en: 'Qualification and where it is from' },
  priority: { vi: 'Diện ưu tiên (nếu có)', en: 'Priority, if any' },
  related: {
    vi: 'Người thân đang làm ở cơ quan, các trường của cơ quan hoặc trong hội đồng',
    en: 'Relatives who work at the office, its schools or on the board',
  },
  relatedHint: {
    vi: 'Mỗi dòng một người: họ tên, năm sinh. Không có thì để trống. Khai đúng không làm bạn mất điểm.',
    en: 'One a line: name, year of birth. Empty if there is none. It costs you nothing to say so.',
  },
  affirm: { vi: 'Tôi cam đoan những điều đã khai là đúng', en: 'I affirm that what I wrote is true' },
  send: { vi: 'Nộp phiếu', en: 'Send' },
  received: { vi: 'Đã nhận phiếu', en: 'Received' },
  keep: {
    vi: 'Chép lại mã biên nhận ngay: chỉ hiện một lần, và chỉ ai có mã mới xem được phiếu này.',
    en: 'Copy the receipt code now: it is shown once, and only whoever has it can see this application.',
  },
  receipt: { vi: 'Mã biên nhận', en: 'Receipt code' },
  code: { vi: 'Mã ứng viên (công khai)', en: 'Code of the candidate (public)' },
} as const

export interface ApplyPageProps {
  readonly recruitment: Recruitment
  readonly form: TypedForm
  readonly requestId: string
}

/** The application, without an account. */
export function ApplyPage({ recruitment, form, requestId }: ApplyPageProps) {
  const words = useWords()
  return (
    <Page
      title={texts.apply}
      lead={texts.lead}
      eyebrow={recruitment.title}
      errors={summaryOf(form)}
      variant="portal"
    >
      <Form action={recruitmentPaths.apply.to({ recruitmentId: recruitment.id })} requestId={requestId}>
        <SelectField
          name="viTri"
          label={texts.post}
          choices={recruitment.posts.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
          {...shown(form, 'viTri')}
        />
        <TextField name="hoTen" label={texts.name} autocomplete="name" {...shown(form, 'hoTen')} />
        <DateField name="ngaySinh" label={texts.born} {...shown(form, 'ngaySinh')} />
        <TextField name="dienThoai" label={texts.phone} kind="tel" optional {...shown(form, 'dienThoai')} />
        <TextField name="thu" label={texts.email} kind="email" optional {...shown(form, 'thu')} />
        <TextAreaField name="trinhDo" label={texts.qualification} rows={3} {...shown(form, 'trinhDo')} />
        <TextField name="uuTien" label={texts.priority} optional {...shown(form, 'uuTien')} />
        <TextAreaField
          name="nguoiThan"
          label={texts.related}
          hint={texts.relatedHint}
          rows={3}
          optional
          {...shown(form, 'nguoiThan')}
        />
        <CheckboxesField
          name="camDoan"
          label={texts.affirm}
          choices={[{ value: 'co', label: texts.affirm }]}
          values={shown(form, 'camDoan').value === '' ? [] : ['co']}
          error={shown(form, 'camDoan').error}
        />
        <Button>{words(texts.send)}</Button>
      </Form>
    </Page>
  )
}

/** Shown once, right after the application was received. */
export function ReceivedPage({ receipt, code }: { readonly receipt: string; readonly code: string }) {
  return (
    <Page title={texts.received} variant="portal">
      <Notice tone="success" announce title={texts.keep}>
        <CopyText label={texts.receipt} value={receipt} />
      </Notice>
      <SummaryList rows={[{ key: texts.code, value: code }]} />
    </Page>
  )
}
