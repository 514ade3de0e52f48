import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { funds, purchaseSorts } from '../domain/books/purchase.ts'
import { writeItems } from '../domain/books/type-items.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import type { BookPurchase } from '../store/book-purchases.ts'
import { fundWords, sortWords } from './book-words.ts'
import type { OpenedSchool } from './open-books.ts'
import { bookPaths } from './paths.ts'

const texts = {
  title: { vi: 'Ghi một lần mua sách, thiết bị', en: 'Enter a purchase' },
  lead: {
    vi: 'Hiệu trưởng duyệt rồi mới công khai. Học sinh và gia đình không phải mua sách tham khảo; trường mua thì không thu tiền của cha mẹ học sinh.',
    en: 'It is public once the principal approves. Nobody makes families buy reference books, and what the school buys is not paid by parents.',
  },
  back: { vi: 'Sách và thiết bị', en: 'Books and equipment' },
  sort: { vi: 'Mua gì', en: 'What was bought' },
  day: { vi: 'Ngày mua', en: 'Bought on' },
  items: { vi: 'Danh sách đã mua', en: 'The things' },
  itemsHint: {
    vi: 'Dán từ Excel, mỗi dòng một thứ: tên, nhà xuất bản hoặc nơi sản xuất, số lượng, đơn giá. Gõ tay thì ngăn bằng dấu |, ví dụ: Từ điển tiếng Việt | NXB Đà Nẵng | 10 | 120.000',
    en: 'Paste from Excel, one thing a row: title, publisher or maker, how many, price of one. When you type, put | between them.',
  },
  supplier: { vi: 'Nơi bán', en: 'Seller' },
  supplierHint: { vi: 'Tên công ty, nhà sách; được công khai', en: 'Company or bookshop; it is public' },
  related: {
    vi: 'Nơi bán có quan hệ gia đình, góp vốn với người đề xuất hoặc quyết định mua không?',
    en: 'Is the seller related to whoever proposed or decided?',
  },
  no: { vi: 'Không', en: 'No' },
  yes: { vi: 'Có', en: 'Yes' },
  fund: { vi: 'Tiền lấy từ đâu', en: 'Paid from' },
  decision: { vi: 'Số quyết định cho mua', en: 'Number of the decision' },
  decisionDay: { vi: 'Ngày quyết định', en: 'Day of the decision' },
  invoice: { vi: 'Số hóa đơn', en: 'Number of the invoice' },
  file: { vi: 'Tệp hóa đơn', en: 'File of the invoice' },
  fileHint: {
    vi: 'PDF hoặc ảnh, tối đa 15 MB. Chỉ trường xem được; mã của tệp được công khai.',
    en: 'PDF or picture, at most 15 MB. For the school alone; its hash is public.',
  },
  sentBack: { vi: 'Hiệu trưởng đã trả lại', en: 'The principal sent it back' },
  save: { vi: 'Lưu và trình hiệu trưởng', en: 'Save and send to the principal' },
}

export interface NewPurchaseProps {
  readonly year: SchoolYear
  readonly today: LocalDate
  readonly school: OpenedSchool
  /** The one that was sent back, to be put right. */
  readonly known: BookPurchase | undefined
  readonly form: TypedForm
  readonly requestId: string
}

export function NewPurchasePage({ year, today, school, known, form, requestId }: NewPurchaseProps) {
  const words = useWords()
  const related = known && (known.supplierRelated ? 'co' : 'khong')
  return (
    <Page
      title={texts.title}
      eyebrow={`${school.name}, ${year.replace('-', '–')}`}
      lead={texts.lead}
      variant="workspace"
      back={{ href: bookPaths.desk.to({}), text: texts.back }}
      errors={summaryOf(form)}
    >
      {known !== undefined && known.remark !== '' && (
        <Notice tone="warning" title={texts.sentBack}>
          <p>{known.remark}</p>
        </Notice>
      )}
      <Form
        action={bookPaths.newPurchase.to({ code: school.unit.code, year })}
        requestId={requestId}
        draftKey={`mua-sach-${school.unit.code}`}
        withFiles
      >
        <RadiosField
          name="loai"
          label={texts.sort}
          choices={purchaseSorts.map((sort) => ({ value: sort, label: sortWords[sort] }))}
          {...shown(form, 'loai', known?.sort)}
        />
        <DateField
          name="ngayMua"
          label={texts.day}
          {...shown(form, 'ngayMua', typedDay(known?.boughtOn ?? today))}
        />
        <TextAreaField
          name="bang"
          label={texts.items}
          hint={texts.itemsHint}
          rows={8}
          {...shown(form, 'bang', known && writeItems(known.items))}
        />
        <TextField
          name="noiBan"
          label={texts.supplier}
          hint={texts.supplierHint}
          {...shown(form, 'noiBan', known?.supplier)}
        />
        <RadiosField
          name="quanHe"
          label={texts.related}
          choices={[
            { value: 'khong', label: texts.no },
            { value: 'co', label: texts.yes },
          ]}
          {...shown(form, 'quanHe', related)}
        />
        <RadiosField
          name="nguon"
          label={texts.fund}
          choices={funds.map((fund) => ({ value: fund, label: fundWords[fund] }))}
          {...shown(form, 'nguon', known?.fund)}
        />
        <TextField
          name="quyetDinh"
          label={texts.decision}
          width="medium"
          optional
          {...shown(form, 'quyetDinh', known?.decision)}
        />
        <DateField
          name="ngayQuyetDinh"
          label={texts.decisionDay}
          optional
          {...shown(form, 'ngayQuyetDinh', known?.decidedOn == null ? '' : typedDay(known.decidedOn))}
        />
        <TextField
          name="hoaDon"
          label={texts.invoice}
          width="medium"
          optional
          {...shown(form, 'hoaDon', known?.invoice)}
        />
        <FileField
          name="tep"
          label={texts.file}
          hint={texts.fileHint}
          accept=".pdf,image/*"
          optional
          error={shown(form, 'tep').error}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
