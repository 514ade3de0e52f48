import { formatDay } from '../../../platform/kernel/dates.ts'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { formatLetterCode } from '../domain/letter-code.ts'
import type { Gift } from '../store/donation-rows.ts'
import type { AppealView } from './appeal-view.ts'
import { givenWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

export interface RecordedProps {
  readonly view: AppealView
  readonly gift: Gift
  readonly donorName: string
  /** Undefined when it can no longer be shown. */
  readonly code: string | undefined
  readonly ticket: string | undefined
}

const texts = {
  title: { vi: 'Đã ghi khoản tài trợ', en: 'The gift is recorded' },
  receipt: { vi: 'Biên nhận số', en: 'Receipt' },
  what: { vi: 'Khoản', en: 'Given' },
  day: { vi: 'Ngày nhận', en: 'Received on' },
  donor: { vi: 'Nhà tài trợ', en: 'Donor' },
  unnamed: { vi: 'không nêu tên', en: 'not named' },
  code: { vi: 'Mã biên nhận', en: 'Receipt code' },
  once: {
    vi: 'Đưa mã này cho nhà tài trợ. Mã chỉ hiện cho người ghi, trong hai giờ; sau đó không ai xem lại được.',
    en: 'Hand this code to the donor. It is shown to whoever recorded the gift, for two hours, and never again.',
  },
  gone: {
    vi: 'Mã biên nhận không xem lại được. Bản in lại không có mã.',
    en: 'The code cannot be shown again. A copy has no code.',
  },
  print: { vi: 'In biên nhận (PDF)', en: 'Print the receipt (PDF)' },
  next: { vi: 'Ghi khoản khác', en: 'Record another' },
  back: { vi: 'Về đợt vận động', en: 'Back to the appeal' },
}

/** The receipt, with the code that only the donor is to have. */
export function RecordedPage({ view, gift, donorName, code, ticket }: RecordedProps) {
  const words = useWords()
  const params = { appealId: view.appeal.id, giftId: gift.id }
  return (
    <Page
      title={texts.title}
      eyebrow={view.appeal.title}
      back={{ href: donationPaths.desk.to(params), text: texts.back }}
    >
      <Notice tone="success" title={texts.title} announce />
      <SummaryList
        rows={[
          { key: texts.receipt, value: `BN ${gift.number}` },
          { key: texts.what, value: words(givenWords(gift.given)) },
          { key: texts.day, value: formatDay(gift.receivedOn) },
          { key: texts.donor, value: donorName === '' ? words(texts.unnamed) : donorName },
          ...(code === undefined ? [] : [{ key: texts.code, value: <code>{formatLetterCode(code)}</code> }]),
        ]}
      />
      <p>{words(code === undefined ? texts.gone : texts.once)}</p>
      <p>
        <LinkButton href={donationPaths.receiptPaper.to(params, { phieu: ticket })}>
          {words(texts.print)}
        </LinkButton>{' '}
        <LinkButton href={donationPaths.gift.to(params)} variant="secondary">
          {words(texts.next)}
        </LinkButton>
      </p>
    </Page>
  )
}
