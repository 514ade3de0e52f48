import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Gift } from '../store/donation-rows.ts'
import type { AppealView } from './appeal-view.ts'
import { givenWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'

export interface EraseProps {
  readonly view: AppealView
  readonly gift: Gift
  /** Whether there is a name that could be erased. */
  readonly hasName: boolean
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  title: { vi: 'Xoá tên nhà tài trợ', en: 'Erase the name of a donor' },
  lead: {
    vi: 'Khi nhà tài trợ yêu cầu, hoặc pháp luật về dữ liệu cá nhân buộc phải xoá. Khoản tài trợ vẫn ở trong sổ; chỉ tên bị xoá, vĩnh viễn. Dòng trong nhật ký công khai giữ nguyên nên mọi bằng chứng đã phát ra vẫn đúng.',
    en: 'When the donor asks for it, or the law on personal data does. The gift stays in the book; only the name goes, for good. The entry in the public log stays as it is, so that every proof that was handed out remains true.',
  },
  receipt: { vi: 'Biên nhận', en: 'Receipt' },
  what: { vi: 'Khoản', en: 'Given' },
  day: { vi: 'Ngày nhận', en: 'Received on' },
  none: {
    vi: 'Khoản này không có tên nhà tài trợ, hoặc tên đã được xoá.',
    en: 'No name stands with this gift, or it was erased.',
  },
  basis: { vi: 'Căn cứ', en: 'Ground' },
  basisHint: {
    vi: 'Điều luật, văn bản hoặc ngày yêu cầu. Không ghi tên nhà tài trợ: căn cứ này được công khai.',
    en: 'The article, the decision or the day of the request. No name: this ground is public.',
  },
  erase: { vi: 'Xoá tên, không khôi phục được', en: 'Erase the name for good' },
  back: { vi: 'Về đợt vận động', en: 'Back to the appeal' },
}

/** The name of one donor is taken away; whoever answers for the data says on what ground. */
export function ErasePage({ view, gift, hasName, form, requestId }: EraseProps) {
  const words = useWords()
  const params = { appealId: view.appeal.id, giftId: gift.id }
  return (
    <Page
      title={texts.title}
      eyebrow={view.appeal.title}
      lead={texts.lead}
      variant="workspace"
      back={{ href: donationPaths.desk.to(params), text: texts.back }}
      errors={summaryOf(form)}
    >
      <SummaryList
        rows={[
          { key: texts.receipt, value: `BN ${gift.number}` },
          { key: texts.what, value: words(givenWords(gift.given)) },
          { key: texts.day, value: formatDay(gift.receivedOn) },
        ]}
      />
      {hasName ? (
        <Form action={donationPaths.eraseDonor.to(params)} requestId={requestId}>
          <TextField name="canCu" label={texts.basis} hint={texts.basisHint} {...shown(form, 'canCu')} />
          <Button variant="danger">{words(texts.erase)}</Button>
        </Form>
      ) : (
        <Notice tone="info">{words(texts.none)}</Notice>
      )}
    </Page>
  )
}
