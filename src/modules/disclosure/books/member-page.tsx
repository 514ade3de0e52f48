import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { memberRoles, ties } from '../domain/books/selection.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import { roleWords, tieWords } from './book-words.ts'
import type { OpenedSelection } from './open-books.ts'
import { bookPaths } from './paths.ts'

const texts = {
  title: { vi: 'Thêm thành viên hội đồng', en: 'Add a member of the council' },
  lead: {
    vi: 'Người đã tham gia làm sách giáo khoa, có người thân hoặc đang làm ở nhà xuất bản không được ở trong hội đồng (chưa kiểm chứng câu chữ của Thông tư 27/2023).',
    en: 'Whoever took part in a textbook, or has to do with a publisher, may not sit on the council (wording of circular 27/2023 not confirmed).',
  },
  back: { vi: 'Chọn sách giáo khoa', en: 'Choosing textbooks' },
  name: { vi: 'Họ tên', en: 'Name' },
  nameHint: { vi: 'Không công khai.', en: 'Never public.' },
  role: { vi: 'Vai trò', en: 'Part' },
  tie: { vi: 'Người này kê khai', en: 'What was declared' },
  day: { vi: 'Ngày ký bản kê khai', en: 'Day of the declaration' },
  dayHint: { vi: 'Chưa kê khai thì để trống.', en: 'Leave empty while nothing was declared.' },
  save: { vi: 'Thêm', en: 'Add' },
}

export interface MemberPageProps {
  readonly year: SchoolYear
  readonly opened: OpenedSelection
  readonly form: TypedForm
  readonly requestId: string
}

export function MemberPage({ year, opened, form, requestId }: MemberPageProps) {
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
      <Form action={bookPaths.member.to(at)} requestId={requestId}>
        <TextField name="ten" label={texts.name} hint={texts.nameHint} {...shown(form, 'ten')} />
        <SelectField
          name="vaiTro"
          label={texts.role}
          choices={memberRoles.map((role) => ({ value: role, label: roleWords[role] }))}
          {...shown(form, 'vaiTro', 'teacher')}
        />
        <RadiosField
          name="quanHe"
          label={texts.tie}
          choices={ties.map((tie) => ({ value: tie, label: tieWords[tie] }))}
          {...shown(form, 'quanHe', 'none')}
        />
        <DateField
          name="ngayKeKhai"
          label={texts.day}
          hint={texts.dayHint}
          optional
          {...shown(form, 'ngayKeKhai')}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
