import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { PasteProblem } from '../domain/fees/paste-lines.ts'
import { feePaths } from './paths.ts'

const texts = {
  title: { vi: 'Dán danh sách từ Excel', en: 'Paste the list from Excel' },
  lead: {
    vi: 'Chọn các ô trong Excel, sao chép rồi dán vào đây. Có dòng tiêu đề thì cột theo thứ tự nào cũng được: tên khoản thu, mức thu, đơn vị tính, số lần, ngày bắt đầu thu, bắt buộc hay tự nguyện, văn bản, mức trần, lớp.',
    en: 'Copy the cells in Excel and paste them here. With a heading the columns may come in any order: name, amount, for each, how often, from, compulsory or optional, act, ceiling, classes.',
  },
  back: { vi: 'Danh sách khoản thu', en: 'The list' },
  table: { vi: 'Bảng', en: 'Table' },
  way: { vi: 'Với các khoản đã có', en: 'With the lines that are there' },
  add: { vi: 'Giữ lại và thêm vào sau', en: 'Keep them and add to them' },
  replace: { vi: 'Thay tất cả', en: 'Put these in their place' },
  read: { vi: 'Đọc bảng', en: 'Read the table' },
}

const problemTexts: Readonly<Record<PasteProblem['problem'], Words>> = {
  'no-name': { vi: 'thiếu tên khoản thu', en: 'no name' },
  'no-amount': { vi: 'không đọc được mức thu', en: 'no amount that can be read' },
  'unknown-unit': { vi: 'không rõ thu theo tháng, học kỳ hay năm', en: 'for how long is not clear' },
  'wrong-day': { vi: 'ngày bắt đầu thu chưa đúng dạng ngày/tháng/năm', en: 'the day is not day/month/year' },
  'wrong-times': { vi: 'số lần chưa đúng', en: 'how often is not right' },
}

/** `Dòng 4: không đọc được mức thu`. */
export function pasteProblemWords({ row, problem }: PasteProblem): Words {
  const { vi, en } = problemTexts[problem]
  return { vi: `Dòng ${row}: ${vi}`, en: `Row ${row}: ${en}` }
}

export interface PastePageProps {
  readonly at: { readonly code: string; readonly year: string }
  readonly eyebrow: Words
  readonly version: number
  readonly form: TypedForm
}

export function PastePage({ at, eyebrow, version, form }: PastePageProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={eyebrow}
      lead={texts.lead}
      variant="workspace"
      back={{ href: feePaths.list.to(at), text: texts.back }}
      errors={summaryOf(form)}
    >
      <Form action={feePaths.paste.to(at)} hidden={{ version: String(version) }}>
        <TextAreaField name="bang" label={texts.table} rows={12} {...shown(form, 'bang')} />
        <RadiosField
          name="cach"
          label={texts.way}
          choices={[
            { value: 'them', label: texts.add },
            { value: 'thay', label: texts.replace },
          ]}
          {...shown(form, 'cach', 'them')}
        />
        <Button>{words(texts.read)}</Button>
      </Form>
    </Page>
  )
}
