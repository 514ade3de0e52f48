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
import type { RankedResult } from '../domain/recruitment/ranking.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { Candidate } from '../store/recruitment-candidates.ts'
import { recruitmentPaths } from './paths.ts'
import { placingWords, pointsOf } from './recruitment-words.ts'

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
  follow: { vi: 'Xem phiếu của tôi', en: 'See my application' },
  see: { vi: 'Xem', en: 'See' },
  state: { vi: 'Kết quả kiểm tra phiếu', en: 'Eligibility' },
  waiting: { vi: 'đang kiểm tra', en: 'being checked' },
  eligible: { vi: 'đủ điều kiện', en: 'eligible' },
  result: { vi: 'Kết quả', en: 'Result' },
  total: { vi: 'Tổng điểm', en: 'Total' },
  review: { vi: 'Xin phúc khảo', en: 'Ask for a review' },
  reviewAsked: { vi: 'Đã nhận yêu cầu phúc khảo.', en: 'Your request for a review was received.' },
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

export interface Followed {
  readonly receipt: string
  readonly recruitment: Recruitment
  readonly candidate: Candidate
  /** Once it was published. */
  readonly result: RankedResult | null
  readonly mayAskReview: boolean
  readonly reviewAsked: boolean
}

/** An application by its receipt: the code is sent in the form, never in an address. */
export function FollowPage({
  followed,
  form,
}: {
  readonly followed: Followed | null
  readonly form: TypedForm
}) {
  const words = useWords()
  return (
    <Page title={texts.follow} errors={summaryOf(form)} variant="portal">
      {followed !== null && <FollowedApplication followed={followed} />}
      <Form action={recruitmentPaths.follow.to({})}>
        <TextField name="ma" label={texts.receipt} secret {...shown(form, 'ma')} />
        <Button>{words(texts.see)}</Button>
      </Form>
    </Page>
  )
}

function FollowedApplication({ followed }: { readonly followed: Followed }) {
  const words = useWords()
  const { candidate, recruitment, result, receipt, mayAskReview, reviewAsked } = followed
  const eligibility =
    candidate.eligible === null
      ? words(texts.waiting)
      : candidate.eligible
        ? words(texts.eligible)
        : candidate.finding
  return (
    <>
      {reviewAsked && <Notice tone="success" announce title={texts.reviewAsked} />}
      <h2>{recruitment.title}</h2>
      <SummaryList
        rows={[
          { key: texts.code, value: candidate.code },
          { key: texts.post, value: candidate.post },
          { key: texts.state, value: eligibility },
          ...(result === null
            ? []
            : [
                { key: texts.total, value: words(pointsOf(result.total)) },
                { key: texts.result, value: words(placingWords(result)) },
              ]),
        ]}
      />
      {mayAskReview && (
        <Form
          action={recruitmentPaths.review.to({})}
          hidden={{ ma: receipt }}
          requestId={crypto.randomUUID()}
        >
          <Button variant="secondary">{words(texts.review)}</Button>
        </Form>
      )}
    </>
  )
}
