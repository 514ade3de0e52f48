import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { flagsOf } from '../domain/books/purchase.ts'
import type { BookPurchase } from '../store/book-purchases.ts'
import { purchaseStateWords } from './book-words.ts'
import type { OpenedSchool } from './open-books.ts'
import { bookPaths } from './paths.ts'
import { PurchaseItems } from './purchase-items.tsx'
import { PurchaseSummary } from './purchase-summary.tsx'

const texts = {
  title: (day: string) => ({ vi: `Mua ngày ${day}`, en: `Bought on ${day}` }),
  back: { vi: 'Sách và thiết bị', en: 'Books and equipment' },
  items: { vi: 'Đã mua', en: 'What was bought' },
  file: { vi: 'Mở tệp hóa đơn', en: 'Open the invoice' },
  publish: { vi: 'Duyệt và công khai', en: 'Approve and publish' },
  explanation: { vi: 'Giải trình những điểm hệ thống nhắc', en: 'Explain what the rules point at' },
  explanationHint: { vi: 'Được công khai cùng lần mua.', en: 'It is public with the purchase.' },
  sendBack: { vi: 'Trả lại để sửa', en: 'Send back' },
  remark: { vi: 'Điều cần sửa', en: 'What to change' },
  sentBack: { vi: 'Hiệu trưởng đã trả lại', en: 'The principal sent it back' },
  again: { vi: 'Sửa và trình lại', en: 'Put it right and send it again' },
  withdraw: { vi: 'Gỡ lần mua ghi sai', en: 'Withdraw what was entered wrongly' },
  reason: { vi: 'Lý do gỡ', en: 'Why it is withdrawn' },
  reasonHint: {
    vi: 'Lý do được công khai, bản cũ vẫn xem được.',
    en: 'It is public; the former version stays.',
  },
  withdrawn: { vi: 'Đã gỡ', en: 'Withdrawn' },
  public: { vi: 'Xem như cha mẹ học sinh', en: 'See it as parents do' },
}

export interface PurchasePageProps {
  readonly opened: OpenedSchool & { readonly purchase: BookPurchase }
  readonly form: TypedForm
}

/** One purchase as the school sees it, with what the principal may do. */
export function PurchasePage({ opened: { purchase, unit, name, may }, form }: PurchasePageProps) {
  const words = useWords()
  const at = { purchaseId: purchase.id }
  const { state, schoolYear, remark } = purchase
  const flags = state === 'proposed' ? flagsOf(purchase) : purchase.flags
  return (
    <Page
      title={texts.title(formatDay(purchase.boughtOn))}
      eyebrow={`${name}, ${schoolYear.replace('-', '–')}`}
      variant="workspace"
      back={{ href: bookPaths.desk.to({}), text: texts.back }}
      errors={summaryOf(form)}
      aside={<Tag tone={state === 'public' ? 'success' : 'info'}>{words(purchaseStateWords[state])}</Tag>}
    >
      {remark !== '' && (
        <Notice tone="warning" title={state === 'withdrawn' ? texts.withdrawn : texts.sentBack}>
          <p>{remark}</p>
        </Notice>
      )}
      <PurchaseSummary purchase={purchase} flags={flags} />
      {purchase.invoiceFileId !== null && (
        <p>
          <a href={bookPaths.invoice.to(at)}>{words(texts.file)}</a>
        </p>
      )}
      <Section title={texts.items}>
        <PurchaseItems caption={texts.items} items={purchase.items} />
      </Section>
      {state === 'returned' && may.write && (
        <p>
          <LinkButton
            href={bookPaths.newPurchase.to({ code: unit.code, year: schoolYear }, { tu: purchase.id })}
          >
            {words(texts.again)}
          </LinkButton>
        </p>
      )}
      {state === 'proposed' && may.approve && (
        <Section title={texts.publish}>
          <Form action={bookPaths.releasePurchase.to(at)}>
            {flags.length > 0 && (
              <TextAreaField
                name="giaiTrinh"
                label={texts.explanation}
                hint={texts.explanationHint}
                {...shown(form, 'giaiTrinh')}
              />
            )}
            <Button>{words(texts.publish)}</Button>
          </Form>
          <Form action={bookPaths.returnPurchase.to(at)}>
            <TextAreaField name="nhanXet" label={texts.remark} {...shown(form, 'nhanXet')} />
            <Button variant="secondary">{words(texts.sendBack)}</Button>
          </Form>
        </Section>
      )}
      {state === 'public' && (
        <p>
          <a href={bookPaths.bought.to({ code: unit.code }, { nam: schoolYear })}>{words(texts.public)}</a>
        </p>
      )}
      {state === 'public' && may.approve && (
        <Section title={texts.withdraw}>
          <Form action={bookPaths.withdrawPurchase.to(at)}>
            <TextAreaField
              name="lyDo"
              label={texts.reason}
              hint={texts.reasonHint}
              {...shown(form, 'lyDo')}
            />
            <Button variant="danger">{words(texts.withdraw)}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
