import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { writeChoices } from '../domain/books/type-choices.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import type { OpenedSelection } from './open-books.ts'
import { bookPaths } from './paths.ts'

const texts = {
  title: { vi: 'Danh mục sách giáo khoa', en: 'The list of textbooks' },
  lead: {
    vi: 'Sao chép các ô trong Excel rồi dán vào đây, mỗi dòng một sách. Các cột theo thứ tự: lớp, môn, tên sách, bộ sách, tác giả, nhà xuất bản, giá bìa, số phiếu chọn, số người bỏ phiếu. Có dòng tiêu đề thì cột theo thứ tự nào cũng được.',
    en: 'Copy the cells in Excel and paste them here, one book a row: grade, subject, title, series, authors, publisher, price, votes for it, people who voted. With a heading the columns may come in any order.',
  },
  back: { vi: 'Chọn sách giáo khoa', en: 'Choosing textbooks' },
  list: { vi: 'Danh mục', en: 'The list' },
  hint: {
    vi: 'Gõ tay thì ngăn các cột bằng dấu | (gạch đứng). Chưa biết giá hay số phiếu thì để trống.',
    en: 'When you type, put | between the columns. Leave price and votes empty if you do not know them.',
  },
  save: { vi: 'Lưu danh mục', en: 'Save the list' },
}

/** The whole list as one table to paste, or to go on with by hand. */
export function ChoicesPage({
  year,
  opened,
  form,
}: {
  readonly year: SchoolYear
  readonly opened: OpenedSelection
  readonly form: TypedForm
}) {
  const words = useWords()
  const at = { code: opened.unit.code, year }
  return (
    <Page
      title={texts.title}
      eyebrow={`${opened.name}, ${year.replace('-', '–')}`}
      lead={texts.lead}
      variant="workspace"
      back={{ href: bookPaths.selection.to(at), text: texts.back }}
      errors={summaryOf(form)}
    >
      <Form action={bookPaths.choices.to(at)} hidden={{ version: String(opened.selection?.changes ?? 0) }}>
        <TextAreaField
          name="bang"
          label={texts.list}
          hint={texts.hint}
          rows={14}
          {...shown(form, 'bang', writeChoices(opened.selection?.choices ?? []))}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
