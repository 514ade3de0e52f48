import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import type { DueLine, FeeTotal } from '../domain/fees/fee-total.ts'
import { type Grade, gradesOf, gradeWords } from '../domain/fees/grade.ts'
import { partWords, schoolYearWords, unitWords } from './fee-words.ts'
import type { SchoolFees } from './load-school-fees.ts'
import { feePaths } from './paths.ts'

const texts = {
  title: { vi: 'Tính cả năm cho con tôi', en: 'What my child costs in a year' },
  lead: {
    vi: 'Chọn lớp, diện miễn giảm và các khoản tự nguyện bạn muốn. Không ai lưu lại những gì bạn chọn.',
    en: 'Choose the class, reliefs and what you want of the optional ones. Nothing that you choose is kept.',
  },
  back: { vi: 'Các khoản thu của trường', en: 'What the school asks' },
  grade: { vi: 'Con bạn học lớp mấy?', en: 'Which class is your child in?' },
  groups: { vi: 'Con bạn thuộc diện nào?', en: 'Does your child belong to one of these?' },
  chosen: { vi: 'Khoản tự nguyện bạn chọn', en: 'Optional ones that you choose' },
  count: { vi: 'Tính', en: 'Calculate' },
  result: { vi: 'Gia đình bạn nộp', en: 'Your family pays' },
  year: { vi: 'Cả năm học', en: 'In the whole year' },
  thing: { vi: 'Khoản', en: 'Collection' },
  each: { vi: 'Mỗi lần', en: 'Each time' },
  inYear: { vi: 'Cả năm', en: 'In the year' },
  from: { vi: 'Từ ngày', en: 'From' },
  sort: { vi: 'Tính chất', en: 'Sort' },
  months: { vi: 'Theo từng tháng', en: 'Month by month' },
  month: { vi: 'Tháng', en: 'Month' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  off: (percent: number) => ({ vi: `đã giảm ${percent} %`, en: `${percent} % off` }),
}

export interface CalculatorPageProps {
  readonly fees: SchoolFees
  readonly grade: Grade
  readonly groups: readonly string[]
  readonly chosen: readonly string[]
  readonly groupChoices: readonly Choice[]
  readonly optional: readonly Choice[]
  readonly total: FeeTotal
}

/** A plain calculator: what a family pays for one child, line by line and month by month. */
export function CalculatorPage(props: CalculatorPageProps) {
  const { fees, grade, groups, chosen, groupChoices, optional, total } = props
  const words = useWords()
  const code = { code: fees.unit.code }
  return (
    <Page
      title={texts.title}
      eyebrow={fees.name}
      lead={texts.lead}
      variant="portal"
      back={{ href: feePaths.school.to(code, { nam: fees.year }), text: texts.back }}
    >
      <form action={feePaths.calculate.to(code)} method="get" class="mb-form">
        <input type="hidden" name="nam" value={fees.year} />
        <input type="hidden" name="tinh" value="1" />
        <SelectField
          name="lop"
          label={texts.grade}
          choices={gradesOf[fees.place.level].map((one) => ({ value: one, label: gradeWords(one) }))}
          value={grade}
        />
        {groupChoices.length > 0 && (
          <CheckboxesField name="nhom" label={texts.groups} choices={groupChoices} values={groups} />
        )}
        {optional.length > 0 && (
          <CheckboxesField name="chon" label={texts.chosen} choices={optional} values={chosen} />
        )}
        <Button>{words(texts.count)}</Button>
      </form>
      <Section title={texts.result}>
        <Notice title={{ vi: `${dongWords(total.year).vi}`, en: dongWords(total.year).en }}>
          <p>
            {words(texts.year)}, {words(schoolYearWords(fees.year)).toLowerCase()}, {words(gradeWords(grade))}
          </p>
        </Notice>
        <Table
          caption={texts.result}
          captionHidden
          rows={total.lines}
          rowKey={({ index }) => index}
          columns={[
            { key: 'thing', header: texts.thing, rowHeader: true, cell: ({ line }) => line.name },
            {
              key: 'each',
              header: texts.each,
              numeric: true,
              cell: ({ each, line, percentOff }: DueLine) => (
                <>
                  {words(dongWords(each))} / {words(unitWords[line.unit])}
                  {percentOff > 0 && ` (${words(texts.off(percentOff))})`}
                </>
              ),
            },
            { key: 'year', header: texts.inYear, numeric: true, cell: ({ year }) => words(dongWords(year)) },
            { key: 'from', header: texts.from, cell: ({ line }) => formatDay(line.from) },
            { key: 'sort', header: texts.sort, cell: ({ part }) => words(partWords[part]) },
          ]}
        />
      </Section>
      {total.months.length > 0 && (
        <Section title={texts.months}>
          <Table
            caption={texts.months}
            captionHidden
            rows={total.months}
            rowKey={({ month }) => month}
            columns={[
              {
                key: 'month',
                header: texts.month,
                rowHeader: true,
                cell: ({ month }) => `${Number(month.slice(5))}/${month.slice(0, 4)}`,
              },
              {
                key: 'amount',
                header: texts.amount,
                numeric: true,
                cell: ({ amount }) => words(dongWords(amount)),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}
