import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { clockOf } from '../domain/case-type.ts'
import type { ComingDeadline } from '../domain/intake/answer-by.ts'
import { timeInVietnam } from '../explain/day-words.ts'
import { DeadlineView } from '../explain/deadline-view.tsx'
import { deadlineTexts } from '../explain/deadline-words.ts'
import type { ReceiptFacts } from './filing-receipt.ts'
import { intakePaths } from './paths.ts'

export interface ReceiptPageProps {
  readonly facts: ReceiptFacts
  /** In groups, as it is read out. */
  readonly receiptCode: string
  /** A QR code, as SVG without any text, whose address has the code behind the `#` alone. */
  readonly qrSvg: string
  readonly fileHref: string
  readonly trackHref: string
  /** Where the next one is entered; absent for whoever filed it. */
  readonly deskHref: string | undefined
}

const texts = {
  title: { vi: 'Chúng tôi đã nhận', en: 'We have received it' },
  keep: { vi: 'Hãy giữ mã biên nhận này', en: 'Keep this receipt code' },
  keepText: {
    vi: 'Cần mã để xem trả lời. Hãy chép lại, chụp màn hình hoặc tải biên nhận. Trang này tự đóng sau một giờ và mã không hiện lại.',
    en: 'You need it to see the answer. Write it down, take a picture or save the receipt. This page closes after an hour and the code is not shown again.',
  },
  keepClerk: {
    vi: 'In biên nhận và giao cho người gửi, hoặc đọc mã qua điện thoại. Mã không hiện lại.',
    en: 'Print the receipt for the sender, or read the code to them. It is not shown again.',
  },
  code: { vi: 'Mã biên nhận', en: 'Receipt code' },
  number: { vi: 'Số hồ sơ', en: 'Case number' },
  to: { vi: 'Nơi giải quyết', en: 'Handled by' },
  received: { vi: 'Nhận lúc', en: 'Received' },
  files: { vi: 'Tệp kèm theo', en: 'Files' },
  due: { vi: 'Thời hạn', en: 'Time limit' },
  ifTaken: { vi: 'chậm nhất, nếu được nhận giải quyết', en: 'at the latest, if it is taken up' },
  later: { vi: 'Thời hạn bắt đầu từ bước tiếp theo', en: 'The time limit begins with the next step' },
  pdf: { vi: 'Tải biên nhận (PDF)', en: 'Save the receipt (PDF)' },
  track: { vi: 'Theo dõi ngay', en: 'Follow it now' },
  qr: { vi: 'Mã QR mở trang theo dõi', en: 'QR code for the tracking page' },
  qrText: {
    vi: 'Quét bằng điện thoại để mở trang theo dõi, mã được điền sẵn. Ai có mã đều xem được, nên đừng đưa cho người khác.',
    en: 'Scan it with a phone to open the tracking page with the code filled in. Whoever has it can see the case: do not pass it on.',
  },
  next: { vi: 'Nhập đơn tiếp theo', en: 'Enter the next one' },
  again: { vi: 'Về trang Nói với chúng tôi', en: 'To “Tell us”' },
}

/** The receipt, shown once to the browser that filed the case. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { facts, receiptCode, qrSvg, deskHref } = props
  const { ground, opened, files } = facts
  const dates = datesShown(facts)
  const words = useWords()
  const { language } = usePage()
  const isClerk = deskHref !== undefined
  return (
    <Page title={texts.title} eyebrow={opened.type.words} variant={isClerk ? 'workspace' : 'portal'}>
      <Notice tone="success" title={texts.keep} announce>
        <p>{words(isClerk ? texts.keepClerk : texts.keepText)}</p>
      </Notice>
      <CopyText label={texts.code} value={receiptCode} />
      <SummaryList
        rows={[
          { key: texts.number, value: opened.case.code },
          { key: texts.to, value: ground.issuingBody },
          { key: texts.received, value: formatMoment(language, opened.case.receivedAt) },
          ...(files === 0 ? [] : [{ key: texts.files, value: String(files) }]),
          ...dateRows(facts, words),
        ]}
      />
      {dates.map(({ clock, deadline }) => (
        <Details
          key={clock}
          summary={{
            vi: `${deadlineTexts.title.vi} (${clockOf(opened.type, clock).words.vi})`,
            en: `${deadlineTexts.title.en} (${clockOf(opened.type, clock).words.en})`,
          }}
        >
          <DeadlineView deadline={deadline} />
        </Details>
      ))}
      <p>
        <LinkButton href={props.fileHref}>{words(texts.pdf)}</LinkButton>{' '}
        {!isClerk && (
          <LinkButton href={props.trackHref} variant="secondary">
            {words(texts.track)}
          </LinkButton>
        )}
      </p>
      <PrintButton />
      <Section title={texts.qr}>
        <p>{words(texts.qrText)}</p>
        {/* Squares that our own encoder drew: no text of anybody's is in it. */}
        <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: qrSvg }} />
      </Section>
      <p>
        <a href={deskHref ?? intakePaths.door.to({})}>{words(isClerk ? texts.next : texts.again)}</a>
      </p>
    </Page>
  )
}

/** The date that binds the office first and, where the answer has a term of its own after it, the last day of that. */
function datesShown({ due, dueClock, answerBy }: ReceiptFacts): ComingDeadline[] {
  if (due === undefined || dueClock === undefined) return []
  return [{ clock: dueClock, deadline: due }, ...(answerBy === undefined ? [] : [answerBy])]
}

function dateRows(facts: ReceiptFacts, words: (words: Words) => string) {
  const dates = datesShown(facts)
  if (dates.length === 0) return [{ key: texts.due, value: words(texts.later) }]
  return dates.map(({ clock, deadline }, index) => ({
    key: clockOf(facts.opened.type, clock).words,
    value: [
      deadline.rule.unit === 'hour' ? `${timeInVietnam(deadline.dueAt)}, ` : '',
      formatDay(deadline.date),
      index === 0 ? '' : ` (${words(texts.ifTaken)})`,
    ].join(''),
  }))
}

const goneTexts = {
  title: { vi: 'Biên nhận này không mở được nữa', en: 'This receipt can no longer be opened' },
  lead: {
    vi: 'Biên nhận chỉ hiện trong một giờ, trên đúng máy đã gửi.',
    en: 'A receipt is shown for an hour, on the device that sent the form.',
  },
  track: {
    vi: 'Nếu bạn đã chép mã, hãy mở trang theo dõi',
    en: 'If you wrote the code down, open the tracking page',
  },
}

/** For whoever comes too late or from another device. */
export function ReceiptGonePage({ trackHref }: { readonly trackHref: string }) {
  const words = useWords()
  return (
    <Page title={goneTexts.title} lead={goneTexts.lead} variant="portal">
      <p>
        <a href={trackHref}>{words(goneTexts.track)}</a>
      </p>
    </Page>
  )
}
