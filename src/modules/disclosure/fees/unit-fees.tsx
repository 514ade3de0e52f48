import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import { schoolYearOf } from '../domain/fees/school-year.ts'
import { findFeeList } from '../store/fee-lists.ts'
import { feePaths } from './paths.ts'
import { schoolFeesTopic } from './topics.ts'

const texts = {
  title: { vi: 'Khoản nào được thu', en: 'What may be collected' },
  lines: (count: number) => ({
    vi: `${count} khoản thu của năm học này, căn cứ và mức tối đa`,
    en: `${count} collections of this year, their ground and the most allowed`,
  }),
  none: { vi: 'Trường chưa công khai danh sách của năm học này', en: 'No list of this year is public yet' },
}

/** The part of a school's public page that leads to what it asks of families. */
export const unitFeesSection: UnitPageSection = {
  name: 'fees',
  topics: (code) => [schoolFeesTopic(code)],
  load: async ({ database, unit, today }) => {
    if (unit.kind !== 'school' || !unit.public) return undefined
    const list = await findFeeList(database, unit.id, schoolYearOf(today))
    return <UnitFees code={unit.code} count={list?.lines.length} />
  },
}

function UnitFees({ code, count }: { readonly code: string; readonly count: number | undefined }) {
  const words = useWords()
  return (
    <Section title={texts.title}>
      <p>
        <a href={feePaths.school.to({ code })}>
          {words(count === undefined ? texts.none : texts.lines(count))}
        </a>
      </p>
    </Section>
  )
}
