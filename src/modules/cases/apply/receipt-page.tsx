import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { CopyText } from '../../../ui/copy-text/copy-text.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { DeadlineView } from '../explain/deadline-view.tsx'
import { deadlineTexts } from '../explain/deadline-words.ts'
import type { ReceiptFacts } from '../intake/filing-receipt.ts'
import { feeWords, type ProcedureVersion } from '../procedures/face.ts'
import type { PaymentAccount } from '../store/apply-accounts.ts'
import { trackingPaths } from '../tracking/paths.ts'

/** How a fee is transferred, with the picture that bank apps read. */
export interface FeeTransfer {
  readonly account: PaymentAccount
  readonly text: string
  /** A VietQR code as SVG, without anybody's words in it. */
  readonly qrSvg: string
}

export interface DossierReceiptPageProps {
  readonly facts: ReceiptFacts
  readonly version: ProcedureVersion
  readonly receiptCode: string
  /** The code as it is printed: `4821 0937 5512 8804`. */
  readonly shownCode: string
  readonly qrSvg: string
  readonly fileHref: string
  readonly transfer: FeeTransfer | undefined
  /** Papers that are still to be brought or posted. */
  readonly toBring: readonly string[]
}

const texts = {
  title: { vi: 'Đã nhận hồ sơ của bạn', en: 'Your dossier is received' },
  keep: { vi: 'Hãy giữ mã này để theo dõi hồ sơ', en: 'Keep this code to follow your dossier' },
  keepText: {
    vi: 'Chép lại, chụp màn hình hoặc tải giấy hẹn. Trang này tự đóng sau một giờ và mã không hiện lại.',
    en: 'Write it down, take a picture or save the receipt. This page closes after an hour; the code is not shown again.',
  },
  code: { vi: 'Mã tra cứu', en: 'Code' },
  number: { vi: 'Mã hồ sơ', en: 'Number' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  to: { vi: 'Nơi giải quyết', en: 'Handled by' },
  received: { vi: 'Nhận lúc', en: 'Received' },
  due: { vi: 'Hẹn trả kết quả', en: 'Result by' },
  untilEnd: (day: string) => ({ vi: `hết ngày ${day}`, en: `end of ${day}` }),
  pdf: { vi: 'Tải giấy hẹn (PDF)', en: 'Save the receipt (PDF)' },
  follow: { vi: 'Theo dõi ngay', en: 'Follow it now' },
  next: { vi: 'Tiếp theo là gì?', en: 'What happens next' },
  steps: [
    {
      vi: 'Người tiếp nhận kiểm tra giấy tờ. Nếu thiếu, bạn được báo một lần cho đủ.',
      en: 'Your papers are checked. If something is missing you are told once, of everything.',
    },
    {
      vi: 'Bạn xem hồ sơ đang ở đâu, bổ sung giấy tờ và nhận kết quả trên trang theo dõi.',
      en: 'You see where it is, add papers and get the result on the tracking page.',
    },
    {
      vi: 'Nếu chúng tôi trễ hẹn, bạn nhận được thư xin lỗi ghi ngày hẹn mới.',
      en: 'If we are late you get a letter of apology with a new date.',
    },
  ],
  bring: { vi: 'Giấy tờ bạn còn phải nộp', en: 'Papers still to hand in' },
  bringText: {
    vi: 'Mang đến hoặc gửi bưu điện, ghi mã hồ sơ ở trên để khỏi thất lạc.',
    en: 'Bring or post them, with the number above on them.',
  },
  fee: { vi: 'Lệ phí', en: 'Fee' },
  transfer: {
    vi: 'Chuyển khoản theo thông tin dưới đây, hoặc nộp tại quầy. Trang này không thu tiền và không bao giờ hỏi mã OTP.',
    en: 'Transfer it as below, or pay at the counter. This site takes no money and never asks for bank codes.',
  },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  account: { vi: 'Số tài khoản', en: 'Account' },
  holder: { vi: 'Chủ tài khoản', en: 'Holder' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  message: { vi: 'Nội dung chuyển khoản', en: 'Message' },
  vietQr: { vi: 'Mã VietQR để chuyển khoản', en: 'VietQR code of the transfer' },
  vietQrText: {
    vi: 'Quét mã này bằng ứng dụng ngân hàng; số tiền và nội dung được điền sẵn.',
    en: 'Scan this one with your bank’s app; amount and message are filled in.',
  },
  qr: { vi: 'Mã QR mở trang theo dõi', en: 'QR code of the tracking page' },
  qrText: {
    vi: 'Quét bằng điện thoại, mã được điền sẵn. Ai có mã đều xem được hồ sơ, nên đừng đưa cho người khác.',
    en: 'Scan it with a phone; the code is filled in. Whoever has it can see your dossier: do not pass it on.',
  },
}

/** The receipt with the appointment and why it is that day; the code is shown to this browser alone, for an hour. */
export function DossierReceiptPage(props: DossierReceiptPageProps) {
  const { facts, version, receiptCode, shownCode, qrSvg, fileHref, transfer, toBring } = props
  const { opened, ground, due } = facts
  const words = useWords()
  const { language } = usePage()
  return (
    <Page title={texts.title} lead={version.name} variant="portal" width="reading">
      <Notice tone="success" title={texts.keep} announce>
        <p>{words(texts.keepText)}</p>
      </Notice>
      <CopyText label={texts.code} value={shownCode} />
      <SummaryList
        rows={[
          { key: texts.number, value: opened.case.code },
          { key: texts.to, value: ground.issuingBody },
          { key: texts.received, value: formatMoment(language, opened.case.receivedAt) },
          ...(due === undefined
            ? []
            : [
                {
                  key: texts.due,
                  value: <strong>{words(texts.untilEnd(formatDay(due.date)))}</strong>,
                },
              ]),
          { key: texts.fee, value: words(feeWords(version.fee)) },
        ]}
      />
      {due !== undefined && (
        <Details summary={deadlineTexts.title}>
          <DeadlineView deadline={due} />
        </Details>
      )}
      <Form action={trackingPaths.enter.to({})} hidden={{ ma: receiptCode }}>
        <ButtonRow>
          <LinkButton href={fileHref}>{words(texts.pdf)}</LinkButton>
          <Button variant="secondary">{words(texts.follow)}</Button>
          <PrintButton />
        </ButtonRow>
      </Form>
      {toBring.length > 0 && (
        <Section title={texts.bring}>
          <ul>
            {toBring.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>{words(texts.bringText)}</p>
        </Section>
      )}
      {transfer !== undefined && <Transfer version={version} transfer={transfer} />}
      <Section title={texts.next}>
        <ol>
          {texts.steps.map((step) => (
            <li key={step.vi}>{words(step)}</li>
          ))}
        </ol>
      </Section>
      <Section title={texts.qr}>
        <p>{words(texts.qrText)}</p>
        <QrPicture svg={qrSvg} alt={words(texts.qr)} />
      </Section>
    </Page>
  )
}

function Transfer({
  version,
  transfer,
}: Pick<DossierReceiptPageProps, 'version'> & { readonly transfer: FeeTransfer }) {
  const words = useWords()
  const { account, text, qrSvg } = transfer
  return (
    <Section title={texts.fee}>
      <p>{words(texts.transfer)}</p>
      <SummaryList
        rows={[
          { key: texts.amount, value: words(feeWords(version.fee)) },
          { key: texts.bank, value: account.bankName },
          { key: texts.account, value: account.accountNumber },
          { key: texts.holder, value: account.accountName },
          { key: texts.message, value: text },
        ]}
      />
      <p>{words(texts.vietQrText)}</p>
      <QrPicture svg={qrSvg} alt={words(texts.vietQr)} />
    </Section>
  )
}

function QrPicture({ svg, alt }: { readonly svg: string; readonly alt: string }) {
  const address = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`
  return <img src={address} alt={alt} width="220" height="220" />
}
