import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { RankedResult } from '../domain/recruitment/ranking.ts'
import type { ReviewOutcome } from '../domain/recruitment/review.ts'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { Candidate } from '../store/recruitment-candidates.ts'
import { recruitmentPaths } from './paths.ts'
import { outcomeWords, placingWords, pointsOf } from './recruitment-words.ts'

const texts = {
  follow: { vi: 'Xem phiếu của tôi', en: 'See my application' },
  receipt: { vi: 'Mã biên nhận', en: 'Receipt code' },
  see: { vi: 'Xem', en: 'See' },
  code: { vi: 'Mã ứng viên (công khai)', en: 'Code of the candidate (public)' },
  post: { vi: 'Vị trí dự tuyển', en: 'Post' },
  state: { vi: 'Kết quả kiểm tra phiếu', en: 'Eligibility' },
  waiting: { vi: 'đang kiểm tra', en: 'being checked' },
  eligible: { vi: 'đủ điều kiện', en: 'eligible' },
  complain: { vi: 'Khiếu nại kết quả này', en: 'Complain about this' },
  examination: { vi: 'Thi lúc', en: 'Examination' },
  place: { vi: 'Địa điểm', en: 'Place' },
  seat: { vi: 'Phòng, chỗ ngồi', en: 'Room and seat' },
  seatOf: (room: string, seat: number) => ({ vi: `${room}, chỗ ${seat}`, en: `${room}, seat ${seat}` }),
  mark: { vi: 'Điểm thi', en: 'Mark' },
  absent: { vi: 'vắng thi', en: 'absent' },
  reviewed: { vi: 'Điểm phúc khảo', en: 'Mark of the review' },
  result: { vi: 'Kết quả', en: 'Result' },
  total: { vi: 'Tổng điểm', en: 'Total' },
  review: { vi: 'Xin phúc khảo', en: 'Ask for a review' },
  reviewUntil: (last: LocalDate) => ({
    vi: `Nhận đơn phúc khảo đến hết ngày ${formatDay(last)}. Cặp giám khảo khác chấm lại; điểm có thể tăng, giảm hoặc giữ nguyên.`,
    en: `Until the end of ${formatDay(last)}. Other markers mark the paper again; the mark may rise, fall or stand.`,
  }),
  reviewAsked: (code: string, moment: string) => ({
    vi: `Đã nhận yêu cầu phúc khảo của ${code} lúc ${moment}.`,
    en: `The request of ${code} for a review was received at ${moment}.`,
  }),
} as const

/** An application as its candidate follows it: each thing once it is public. */
export interface Followed {
  readonly receipt: string
  readonly recruitment: Recruitment
  readonly candidate: Candidate
  /** Where to complain, once not eligible. */
  readonly complaintHref: string | null
  readonly seat: {
    readonly startsAt: Date
    readonly place: string
    readonly room: string
    readonly seat: number
  } | null
  /** In hundredths; `absent` for whoever did not sit the examination; null before marks are public. */
  readonly mark: number | 'absent' | null
  readonly review: ReviewOutcome | null
  readonly result: RankedResult | null
  /** The last day on which a review may be asked for; null when it may not. */
  readonly mayAskUntil: LocalDate | null
  readonly reviewAskedAt: Date | null
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
  const { language } = usePage()
  const { candidate, recruitment, receipt, complaintHref, mayAskUntil, reviewAskedAt } = followed
  return (
    <>
      {reviewAskedAt !== null && (
        <Notice
          tone="success"
          announce
          title={texts.reviewAsked(candidate.code, formatMoment(language, reviewAskedAt))}
        />
      )}
      <h2>{recruitment.title}</h2>
      <SummaryList
        rows={[
          { key: texts.code, value: candidate.code },
          { key: texts.post, value: candidate.post },
          { key: texts.state, value: eligibilityOf(candidate, words) },
          ...examinationRows(followed, language, words),
          ...resultRows(followed, words),
        ]}
      />
      {complaintHref !== null && (
        <p>
          <a href={complaintHref}>{words(texts.complain)}</a>
        </p>
      )}
      {mayAskUntil !== null && (
        <Form
          action={recruitmentPaths.review.to({})}
          hidden={{ ma: receipt }}
          requestId={crypto.randomUUID()}
        >
          <p>{words(texts.reviewUntil(mayAskUntil))}</p>
          <Button variant="secondary">{words(texts.review)}</Button>
        </Form>
      )}
    </>
  )
}

type Say = ReturnType<typeof useWords>

function eligibilityOf({ eligible, finding }: Candidate, words: Say): string {
  if (eligible === null) return words(texts.waiting)
  return eligible ? words(texts.eligible) : finding
}

function examinationRows({ seat, mark }: Followed, language: 'vi' | 'en', words: Say) {
  return [
    ...(seat === null
      ? []
      : [
          { key: texts.examination, value: formatMoment(language, seat.startsAt) },
          { key: texts.place, value: seat.place },
          { key: texts.seat, value: words(texts.seatOf(seat.room, seat.seat)) },
        ]),
    ...(mark === null
      ? []
      : [{ key: texts.mark, value: words(mark === 'absent' ? texts.absent : pointsOf(mark)) }]),
  ]
}

function resultRows({ review, result }: Followed, words: Say) {
  return [
    ...(review === null
      ? []
      : [
          {
            key: texts.reviewed,
            value: `${words(pointsOf(review.reviewed))}: ${words(outcomeWords[review.kind])}`,
          },
        ]),
    ...(result === null
      ? []
      : [
          { key: texts.total, value: words(pointsOf(result.total)) },
          { key: texts.result, value: words(placingWords(result)) },
        ]),
  ]
}
