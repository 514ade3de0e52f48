import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { feePeriodsOfYear } from '../domain/fees/settlement.ts'
import { periodWords } from './fee-words.ts'
import { feePaths } from './paths.ts'
import { settledColumns, settleField } from './settle-form.ts'

const texts = {
  title: { vi: 'Quyết toán các khoản thu', en: 'What came in and went out' },
  lead: {
    vi: 'Ghi tổng của cả trường cho từng khoản, kể cả số đã trả lại khi cuối năm còn dư. Không ghi theo lớp, không ghi tên học sinh. Khoản bỏ trống được bỏ qua.',
    en: 'Enter sums of the whole school for each collection, also what went back of what was left at the end of the year: no classes and no names. Empty ones are left out.',
  },
  back: { vi: 'Danh sách khoản thu', en: 'The list' },
  period: { vi: 'Thời gian', en: 'Period' },
  due: { vi: 'Phải thu', en: 'Due' },
  relieved: { vi: 'Miễn, giảm', en: 'Relieved' },
  collected: { vi: 'Đã thu', en: 'Collected' },
  spent: { vi: 'Đã chi', en: 'Spent' },
  returned: { vi: 'Đã trả lại cha mẹ học sinh', en: 'Given back to families' },
  reason: { vi: 'Lý do sửa số đã công khai', en: 'Why what is public is changed' },
  reasonHint: { vi: 'Chỉ khi thời gian này đã công khai', en: 'Only when this period is public already' },
  publish: { vi: 'Công khai', en: 'Publish' },
}

export interface SettlePageProps {
  readonly at: { readonly code: string; readonly year: string }
  readonly eyebrow: Words
  readonly names: readonly string[]
  readonly form: TypedForm
  readonly requestId: string
}

/** What came in and went out of each collection over a period; only sums of the school. */
export function SettlePage({ at, eyebrow, names, form, requestId }: SettlePageProps) {
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
      <Form action={feePaths.settle.to(at)} requestId={requestId}>
        <RadiosField
          name="ky"
          label={texts.period}
          choices={feePeriodsOfYear.map((period) => ({ value: period, label: periodWords[period] }))}
          {...shown(form, 'ky', 'term-1')}
        />
        {names.map((name, index) => (
          <Fieldset key={name} legend={name}>
            {settledColumns.map((column) => (
              <TextField
                key={column}
                name={settleField(column, index)}
                label={texts[column]}
                width="medium"
                optional={column !== 'due' && column !== 'collected'}
                {...shown(form, settleField(column, index))}
              />
            ))}
          </Fieldset>
        ))}
        <TextAreaField
          name="lydo"
          label={texts.reason}
          hint={texts.reasonHint}
          optional
          {...shown(form, 'lydo')}
        />
        <Button>{words(texts.publish)}</Button>
      </Form>
    </Page>
  )
}
