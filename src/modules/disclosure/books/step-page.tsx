import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { FileField } from '../../../ui/field/file-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { type SelectionStep, stepsOf } from '../domain/books/selection.ts'
import { gradesOf, gradeWords } from '../domain/fees/grade.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import { stepWords } from './book-words.ts'
import type { OpenedSelection } from './open-books.ts'
import { bookPaths } from './paths.ts'

const texts = {
  title: { vi: 'Ghi một bước chọn sách', en: 'Record a step' },
  again: { vi: 'Ghi lại một bước', en: 'Put a step right' },
  back: { vi: 'Chọn sách giáo khoa', en: 'Choosing textbooks' },
  step: { vi: 'Đã làm gì', en: 'What was done' },
  day: { vi: 'Ngày', en: 'Day' },
  document: { vi: 'Số văn bản', en: 'Number of the document' },
  documentHint: { vi: 'Số quyết định, biên bản, tờ trình; ví dụ 12/QĐ-THCS', en: 'Such as 12/QĐ-THCS' },
  group: { vi: 'Nếu là tổ chuyên môn họp', en: 'If the teachers of a subject met' },
  subject: { vi: 'Môn', en: 'Subject' },
  grade: { vi: 'Lớp', en: 'Grade' },
  all: { vi: 'Các lớp', en: 'All grades' },
  invited: { vi: 'Số người được mời họp', en: 'How many were invited' },
  present: { vi: 'Số người dự', en: 'How many came' },
  note: { vi: 'Nội dung chính', en: 'What it was about' },
  noteHint: { vi: 'Được công khai. Không ghi tên người.', en: 'It is public. Name nobody.' },
  file: { vi: 'Biên bản hoặc văn bản', en: 'Minutes or document' },
  fileHint: {
    vi: 'Word hoặc PDF, tối đa 15 MB. Hệ thống đọc chữ trong biên bản, viết tắt tên người rồi mới đăng; bản gốc chỉ trường xem được.',
    en: 'Word or PDF, at most 15 MB. Its words are published with people as initials; the original is for the school alone.',
  },
  keptFile: { vi: 'Không chọn tệp mới thì giữ tệp đã có.', en: 'Without a new file the one before stays.' },
  covered: { vi: 'Tệp đã che tên người', en: 'Names are covered in the file' },
  coveredBox: { vi: 'Đúng, có thể đăng nguyên tệp', en: 'Yes, the file itself may be public' },
  save: { vi: 'Lưu', en: 'Save' },
}

export interface StepPageProps {
  readonly year: SchoolYear
  readonly today: LocalDate
  readonly opened: OpenedSelection
  /** The one in whose place this comes. */
  readonly replaced: SelectionStep | undefined
  readonly form: TypedForm
  readonly requestId: string
}

export function StepPage({ year, today, opened, replaced, form, requestId }: StepPageProps) {
  const words = useWords()
  const at = { code: opened.unit.code, year }
  return (
    <Page
      title={replaced === undefined ? texts.title : texts.again}
      eyebrow={`${opened.name}, ${year.replace('-', '–')}`}
      variant="workspace"
      back={{ href: bookPaths.selection.to(at), text: texts.back }}
      errors={summaryOf(form)}
    >
      <Form
        action={bookPaths.step.to(at)}
        requestId={requestId}
        hidden={replaced === undefined ? {} : { thay: replaced.id }}
        withFiles
      >
        <RadiosField
          name="buoc"
          label={texts.step}
          choices={stepsOf[opened.law.regime].map((kind) => ({ value: kind, label: stepWords[kind] }))}
          {...shown(form, 'buoc', replaced?.kind)}
        />
        <DateField
          name="ngay"
          label={texts.day}
          {...shown(form, 'ngay', typedDay(replaced?.heldOn ?? today))}
        />
        <TextField
          name="soVanBan"
          label={texts.document}
          hint={texts.documentHint}
          optional
          {...shown(form, 'soVanBan', replaced?.document)}
        />
        {opened.law.regime !== 'national-set' && (
          <>
            <Fieldset legend={texts.group}>
              <TextField
                name="mon"
                label={texts.subject}
                optional
                {...shown(form, 'mon', replaced?.subject)}
              />
              <SelectField
                name="lop"
                label={texts.grade}
                choices={[
                  { value: '', label: texts.all },
                  ...gradesOf[opened.level].map((grade) => ({ value: grade, label: gradeWords(grade) })),
                ]}
                {...shown(form, 'lop', replaced?.grade)}
              />
            </Fieldset>
            <TextField
              name="trieuTap"
              label={texts.invited}
              width="short"
              optional
              {...shown(form, 'trieuTap', replaced?.invited == null ? '' : String(replaced.invited))}
            />
            <TextField
              name="duHop"
              label={texts.present}
              width="short"
              optional
              {...shown(form, 'duHop', replaced?.present == null ? '' : String(replaced.present))}
            />
          </>
        )}
        <TextAreaField
          name="noiDung"
          label={texts.note}
          hint={texts.noteHint}
          rows={3}
          optional
          {...shown(form, 'noiDung', replaced?.note)}
        />
        <FileField
          name="tep"
          label={texts.file}
          hint={
            replaced?.fileId == null
              ? texts.fileHint
              : {
                  vi: `${texts.keptFile.vi} ${texts.fileHint.vi}`,
                  en: `${texts.keptFile.en} ${texts.fileHint.en}`,
                }
          }
          accept=".pdf,.docx"
          optional
          error={shown(form, 'tep').error}
        />
        <CheckboxesField
          name="daCheTen"
          label={texts.covered}
          choices={[{ value: 'co', label: texts.coveredBox }]}
          values={chosen(form, 'daCheTen')}
        />
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}
