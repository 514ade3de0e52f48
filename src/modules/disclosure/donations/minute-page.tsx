import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { minuteVerdicts } from '../domain/donations/supervision.ts'
import type { Minute } from '../store/donation-supervision.ts'
import type { AppealView } from './appeal-view.ts'
import { verdictWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

export interface MinuteProps {
  readonly view: AppealView
  readonly today: LocalDate
  /** The one in whose place this stands. */
  readonly replaced: Minute | undefined
  readonly form: TypedForm
  readonly refusal: Words | undefined
  readonly requestId: string
}

const texts = {
  title: { vi: 'Biên bản giám sát', en: 'Minutes of a visit' },
  lead: {
    vi: 'Biên bản được công khai ngay và không ai sửa được, kể cả hiệu trưởng. Muốn sửa, người ghi lập biên bản thay thế.',
    en: 'Minutes are public at once and nobody can change them, the principal included. Their author can replace them.',
  },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  day: { vi: 'Ngày giám sát', en: 'Day of the visit' },
  verdict: { vi: 'Kết quả', en: 'Result' },
  seen: { vi: 'Đã thấy gì', en: 'What was seen' },
  seenHint: { vi: 'Không ghi tên, số điện thoại của ai.', en: 'No names, no telephone numbers.' },
  recommendation: { vi: 'Kiến nghị', en: 'Recommendation' },
  recommendationHint: {
    vi: 'Nhà trường phải trả lời trong 15 ngày (Luật 10/2022/QH15, Điều 63).',
    en: 'The school answers within 15 days (Law 10/2022/QH15, Article 63).',
  },
  files: { vi: 'Ảnh, biên bản có chữ ký', en: 'Pictures, signed minutes' },
  filesHint: {
    vi: 'Tối đa 6 tệp, mỗi tệp 15 MB. Ảnh được công khai: tránh chụp mặt học sinh.',
    en: 'At most 6 files of 15 MB. Pictures are public: keep faces of pupils out.',
  },
  save: { vi: 'Ký và công khai biên bản', en: 'Sign and publish' },
}

/** A visit of the People's Inspection Board, written on the spot. */
export function MinutePage({ view, today, replaced, form, refusal, requestId }: MinuteProps) {
  const words = useWords()
  const params = { appealId: view.appeal.id }
  const stage = replaced?.stage ?? view.stages.find(({ doneOn }) => doneOn === null)?.position
  return (
    <Page
      title={texts.title}
      eyebrow={view.appeal.title}
      lead={texts.lead}
      errors={summaryOf(form)}
      back={{ href: donationPaths.desk.to(params) }}
    >
      {refusal !== undefined && <Notice tone="warning" title={refusal} announce />}
      <Form
        action={donationPaths.minute.to(params)}
        requestId={requestId}
        hidden={replaced === undefined ? {} : { thay: replaced.id }}
        draftKey={`bien-ban-${view.appeal.id}`}
        withFiles
      >
        <RadiosField
          name="giaiDoan"
          label={texts.stage}
          choices={view.stages.map(({ position, name }) => ({ value: String(position), label: name }))}
          {...shown(form, 'giaiDoan', stage === undefined ? '' : String(stage))}
        />
        <DateField
          name="ngay"
          label={texts.day}
          {...shown(form, 'ngay', typedDay(replaced?.visitedOn ?? today))}
        />
        <RadiosField
          name="ketQua"
          label={texts.verdict}
          choices={minuteVerdicts.map((value) => ({ value, label: verdictWords[value] }))}
          {...shown(form, 'ketQua', replaced?.verdict)}
        />
        <TextAreaField
          name="daThay"
          label={texts.seen}
          hint={texts.seenHint}
          maxLength={5_000}
          {...shown(form, 'daThay', replaced?.seen)}
        />
        <TextAreaField
          name="kienNghi"
          label={texts.recommendation}
          hint={texts.recommendationHint}
          rows={3}
          optional
          {...shown(form, 'kienNghi', replaced?.recommendation)}
        />
        <FileField
          name="tep"
          label={texts.files}
          hint={texts.filesHint}
          accept="image/*,.pdf"
          multiple
          optional
          error={shown(form, 'tep').error}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
