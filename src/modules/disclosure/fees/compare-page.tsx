import { Button } from '../../../ui/button/button.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { NamedUnit } from '../../organisations/index.ts'
import { schoolLevelWords } from '../../organisations/index.ts'
import { dongWords } from '../domain/donations/dong.ts'
import type { Comparison } from '../domain/fees/compare-schools.ts'
import { type FeeLevel, type Grade, gradesOf, gradeWords, levelsWithFees } from '../domain/fees/grade.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import { schoolYearWords } from './fee-words.ts'
import { feePaths } from './paths.ts'

const texts = {
  title: { vi: 'Các trường thu những gì', en: 'What schools ask of families' },
  lead: {
    vi: 'Tìm trường của con bạn, hoặc so các trường cùng cấp.',
    en: 'Find your child’s school, or compare schools of one level.',
  },
  level: { vi: 'Cấp học', en: 'Level' },
  grade: { vi: 'Lớp', en: 'Class' },
  year: { vi: 'Năm học', en: 'School year' },
  find: { vi: 'Tên trường', en: 'Name of the school' },
  show: { vi: 'Xem', en: 'Show' },
  school: { vi: 'Trường', en: 'School' },
  compulsory: { vi: 'Bắt buộc', en: 'Compulsory' },
  optional: { vi: 'Tự nguyện, nếu chọn hết', en: 'Optional, taking all' },
  passedOn: { vi: 'Thu hộ theo luật', en: 'Passed on by law' },
  none: { vi: 'Chưa công khai', en: 'Not public' },
  fair: { vi: 'So thế nào cho công bằng', en: 'How to compare fairly' },
  notes: [
    {
      vi: 'Trường chưa công khai không phải là trường thu ít nhất: chưa ai biết trường đó thu gì.',
      en: 'A school without a public list is not the cheapest: nobody knows what it asks.',
    },
    {
      vi: 'Trường có bán trú có thêm tiền ăn, tiền chăm sóc: hãy so từng khoản, đừng chỉ so tổng.',
      en: 'A school with boarding asks for meals and care: compare line by line, not only the sums.',
    },
    {
      vi: 'Số liệu là của một năm học, cho một học sinh không thuộc diện miễn, giảm.',
      en: 'The sums are of one school year, for a child without reliefs.',
    },
  ],
  median: { vi: 'Ở giữa (bắt buộc)', en: 'In the middle (compulsory)' },
  without: (count: number) => ({
    vi: `${count} trường chưa công khai danh sách của năm học này.`,
    en: `${count} schools have no public list of this year.`,
  }),
  file: { vi: 'Tải từng khoản của các trường này (CSV)', en: 'Save every line of these schools (CSV)' },
  repaid: { vi: 'Thu sai và trả lại ở các trường', en: 'Collected wrongly and paid back' },
}

/** A middle among fewer lists than this would be one school's amount and tell nothing. */
const fewestForMedian = 3

export interface ComparePageProps {
  readonly level: FeeLevel
  readonly grade: Grade
  readonly year: SchoolYear
  readonly years: readonly SchoolYear[]
  readonly comparison: Comparison<NamedUnit>
  /** A part of a name, when only some schools are looked for. */
  readonly search: string
}

/** Schools of a level side by side, in the order of the alphabet: no ranking. */
export function ComparePage({ level, grade, year, years, comparison, search }: ComparePageProps) {
  const words = useWords()
  const { schools, median, withoutList } = comparison
  const query = { cap: level, lop: grade, nam: year }
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal" width="wide">
      <form action={feePaths.compare.to({})} method="get" class="mb-form">
        <SelectField
          name="cap"
          label={texts.level}
          choices={levelsWithFees.map((one) => ({ value: one, label: schoolLevelWords[one] }))}
          value={level}
        />
        <SelectField
          name="lop"
          label={texts.grade}
          choices={gradesOf[level].map((one) => ({ value: one, label: gradeWords(one) }))}
          value={grade}
        />
        <SelectField
          name="nam"
          label={texts.year}
          choices={years.map((one) => ({ value: one, label: one.replace('-', '–') }))}
          value={year}
        />
        <TextField name="tim" label={texts.find} value={search} optional />
        <Button variant="secondary">{words(texts.show)}</Button>
      </form>
      <h2>
        {words(schoolLevelWords[level])}, {words(gradeWords(grade)).toLowerCase()},{' '}
        {words(schoolYearWords(year)).toLowerCase()}
      </h2>
      <p>
        {median !== undefined && schools.length - withoutList >= fewestForMedian && (
          <>
            {words(texts.median)}: <strong>{words(dongWords(median))}</strong>.{' '}
          </>
        )}
        {withoutList > 0 && words(texts.without(withoutList))}
      </p>
      <Table
        caption={texts.title}
        captionHidden
        rows={schools}
        rowKey={({ school }) => school.id}
        columns={[
          {
            key: 'school',
            header: texts.school,
            rowHeader: true,
            cell: ({ school }) => (
              <a href={feePaths.school.to({ code: school.code }, { nam: year })}>{school.name}</a>
            ),
          },
          {
            key: 'compulsory',
            header: texts.compulsory,
            numeric: true,
            cell: ({ sums }) =>
              sums === undefined ? (
                <Tag tone="warning">{words(texts.none)}</Tag>
              ) : (
                words(dongWords(sums.compulsory))
              ),
          },
          {
            key: 'passed-on',
            header: texts.passedOn,
            numeric: true,
            cell: ({ sums }) => (sums === undefined ? '–' : words(dongWords(sums['passed-on']))),
          },
          {
            key: 'optional',
            header: texts.optional,
            numeric: true,
            cell: ({ sums }) => (sums === undefined ? '–' : words(dongWords(sums.optional))),
          },
        ]}
      />
      <p>
        <a href={feePaths.compareFile.to({}, query)}>{words(texts.file)}</a>
      </p>
      <p>
        <a href={feePaths.repaid.to({})}>{words(texts.repaid)}</a>
      </p>
      <Section title={texts.fair}>
        <ul>
          {texts.notes.map((note) => (
            <li key={note.vi}>{words(note)}</li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
