import type { Collector, FeeUnit } from '../../../platform/content/schema/fees.ts'
import { Button } from '../../../ui/button/button.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { FeeLevel, Grade } from '../domain/fees/grade.ts'
import { collectorChoices, gradeChoices, unitChoices } from './fee-choices.ts'

/** What a parent copies from a paper, as it stands in an address: choices and the name of a collection. */
export interface AskedQuery {
  readonly khoan: string
  readonly tien: string
  readonly donvi: FeeUnit | undefined
  readonly lop: Grade | undefined
  readonly ai: Collector | undefined
}

export const askedTexts = {
  name: { vi: 'Giấy ghi khoản gì?', en: 'What does the paper say?' },
  nameHint: {
    vi: 'Chép đúng chữ trên giấy, ví dụ: quỹ lớp, tiền nước',
    en: 'As it is written, such as: class fund, water',
  },
  amount: { vi: 'Bao nhiêu tiền?', en: 'How much?' },
  amountHint: { vi: 'Ví dụ 450.000', en: 'Such as 450.000' },
  unit: { vi: 'Cho thời gian nào?', en: 'For how long?' },
  grade: { vi: 'Con bạn học lớp mấy?', en: 'Which class is your child in?' },
  by: { vi: 'Ai yêu cầu nộp?', en: 'Who asks for it?' },
  compare: { vi: 'Đối chiếu', en: 'Compare' },
}

/** Asks what the paper says; with `more`, also what makes the answer surer. A GET form: nothing is kept. */
export function AskedForm({
  action,
  asked,
  more,
}: {
  readonly action: string
  readonly asked?: AskedQuery
  readonly more?: { readonly level: FeeLevel }
}) {
  const words = useWords()
  return (
    <form action={action} method="get" class="mb-form" novalidate>
      <TextField name="khoan" label={askedTexts.name} hint={askedTexts.nameHint} value={asked?.khoan} />
      <TextField
        name="tien"
        label={askedTexts.amount}
        hint={askedTexts.amountHint}
        width="medium"
        value={asked?.tien}
      />
      {more !== undefined && (
        <>
          <SelectField
            name="donvi"
            label={askedTexts.unit}
            choices={unitChoices}
            value={asked?.donvi ?? ''}
          />
          <SelectField
            name="lop"
            label={askedTexts.grade}
            choices={gradeChoices(more.level)}
            value={asked?.lop ?? ''}
          />
          <SelectField
            name="ai"
            label={askedTexts.by}
            choices={collectorChoices}
            value={asked?.ai ?? 'school'}
          />
        </>
      )}
      <Button>{words(askedTexts.compare)}</Button>
    </form>
  )
}
