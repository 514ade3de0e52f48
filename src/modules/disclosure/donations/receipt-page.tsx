import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { logPaths } from '../../../platform/public-log/log-paths.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { isWorks } from '../domain/donations/appeal.ts'
import { formatLetterCode } from '../domain/letter-code.ts'
import type { Gift } from '../store/donation-rows.ts'
import { type AppealView, entryOf } from './appeal-view.ts'
import { givenWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

export interface ReceiptProps {
  /** Undefined until a code was typed that belongs to a gift. */
  readonly found: { readonly view: AppealView; readonly gift: Gift; readonly code: string } | undefined
  readonly form: TypedForm
  readonly sent: boolean
  readonly requestId: string
}

const texts = {
  title: { vi: 'Theo dõi khoản tài trợ', en: 'Follow your gift' },
  lead: {
    vi: 'Nhập mã in trên biên nhận. Không cần tài khoản, không cần nêu tên.',
    en: 'Type the code on your receipt. No account and no name is needed.',
  },
  code: { vi: 'Mã biên nhận', en: 'Receipt code' },
  codeHint: {
    vi: '16 chữ và số, ví dụ 7KQ2-M9XA-04TB-W3ZC',
    en: '16 letters and digits, such as 7KQ2-M9XA-04TB-W3ZC',
  },
  look: { vi: 'Xem khoản tài trợ', en: 'Look it up' },
  receipt: { vi: 'Biên nhận số', en: 'Receipt' },
  what: { vi: 'Khoản', en: 'Given' },
  day: { vi: 'Ngày nhận', en: 'Received on' },
  recorded: { vi: 'Ghi sổ ngày', en: 'Recorded on' },
  appeal: { vi: 'Dùng vào', en: 'For' },
  proof: { vi: 'Bằng chứng trong nhật ký công khai', en: 'Proof in the public log' },
  download: { vi: 'Tải bằng chứng', en: 'Download the proof' },
  reversed: {
    vi: 'Bút toán của khoản này đã bị đảo. Xem lý do ở trang đợt vận động.',
    en: 'The entry of this gift was reversed. The reason is on the page of the appeal.',
  },
  say: { vi: 'Góp ý về công trình', en: 'Say what you think of the works' },
  sayLead: {
    vi: 'Nhà trường phải trả lời. Ý kiến được tóm tắt, bỏ tên người, rồi công khai cùng câu trả lời.',
    en: 'The school has to answer. Your opinion is summarised without names and published with the answer.',
  },
  opinion: { vi: 'Ý kiến', en: 'Opinion' },
  send: { vi: 'Gửi ý kiến', en: 'Send' },
  sent: { vi: 'Đã gửi ý kiến', en: 'Your opinion was sent' },
  yours: { vi: 'Ý kiến đã gửi', en: 'What you said' },
  due: (day: string) => ({
    vi: `Nhà trường trả lời trước hết ngày ${day}`,
    en: `The school answers by ${day}`,
  }),
}

/** What a donor sees with the code of the receipt, and nobody without it. */
export function ReceiptPage({ found, form, sent, requestId }: ReceiptProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={found === undefined ? texts.lead : undefined}
      errors={summaryOf(form)}
      variant="portal"
      breadcrumbs={[{ href: donationPaths.portal.to({}), text: { vi: 'Tài trợ', en: 'Donations' } }]}
    >
      {sent && <Notice tone="success" title={texts.sent} announce />}
      {found === undefined && (
        <Form action={donationPaths.receipt.to({})}>
          <TextField
            name="ma"
            label={texts.code}
            hint={texts.codeHint}
            autocomplete="off"
            secret
            {...shown(form, 'ma')}
          />
          <Button>{words(texts.look)}</Button>
        </Form>
      )}
      {found !== undefined && <Found found={found} form={form} requestId={requestId} />}
    </Page>
  )
}

function Found({
  found,
  form,
  requestId,
}: { readonly found: NonNullable<ReceiptProps['found']> } & Pick<ReceiptProps, 'form' | 'requestId'>) {
  const words = useWords()
  const { view, gift, code } = found
  const entry = entryOf(view, { giftId: gift.id })
  const isReversed = view.journal.some(({ reversesId }) => reversesId !== null && reversesId === entry?.id)
  const mine = view.opinions.filter(({ giftId }) => giftId === gift.id)
  const maySpeak = isWorks(view.appeal.kind) && !['finished', 'withdrawn'].includes(view.appeal.state)
  return (
    <>
      {isReversed && <Notice tone="warning" title={texts.reversed} />}
      <SummaryList
        rows={[
          { key: texts.receipt, value: `BN ${gift.number}` },
          { key: texts.what, value: words(givenWords(gift.given)) },
          { key: texts.day, value: formatDay(gift.receivedOn) },
          { key: texts.recorded, value: formatDay(dayInVietnam(gift.recordedAt)) },
          {
            key: texts.appeal,
            value: (
              <a href={donationPaths.appeal.to({ number: String(view.appeal.number) })}>
                {view.appeal.title}, {view.unitName}
              </a>
            ),
          },
          ...(entry === undefined
            ? []
            : [
                {
                  key: texts.proof,
                  value: (
                    <>
                      <code>{entry.leafHash.slice(0, 16)}…</code>{' '}
                      <a href={logPaths.proofOf.to({ id: entry.id, revision: '1' })}>
                        {words(texts.download)}
                      </a>
                    </>
                  ),
                },
              ]),
        ]}
      />
      {mine.length > 0 && (
        <Section title={texts.yours}>
          {mine.map(({ id, text, answerDueOn, answer }) => (
            <blockquote key={id}>
              <p>{text}</p>
              <p>
                <strong>{answer === null ? words(texts.due(formatDay(answerDueOn))) : answer.answer}</strong>
              </p>
            </blockquote>
          ))}
        </Section>
      )}
      {maySpeak && (
        <Section title={texts.say} lead={texts.sayLead}>
          <Form
            action={donationPaths.opinion.to({})}
            requestId={requestId}
            hidden={{ ma: formatLetterCode(code) }}
          >
            <TextAreaField
              name="yKien"
              label={texts.opinion}
              maxLength={3_000}
              secret
              {...shown(form, 'yKien')}
            />
            <Button>{words(texts.send)}</Button>
          </Form>
        </Section>
      )}
    </>
  )
}
