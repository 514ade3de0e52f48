import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import { schoolYearOf } from '../domain/fees/school-year.ts'
import { textbookCounts } from '../store/book-lists.ts'
import { bookPaths } from './paths.ts'
import { schoolBooksTopic } from './topics.ts'

const texts = {
  title: { vi: 'Sách giáo khoa, sách đã mua', en: 'Textbooks and purchases' },
  books: (count: number) => ({
    vi: `${count} sách giáo khoa của năm học này, ai chọn và bao nhiêu phiếu`,
    en: `${count} textbooks of this year, who chose them and by how many votes`,
  }),
  none: { vi: 'Sách giáo khoa và những gì trường đã mua', en: 'Textbooks, and what the school bought' },
}

/** The part of a school's public page that leads to its books. */
export const unitBooksSection: UnitPageSection = {
  name: 'books',
  topics: (code) => [schoolBooksTopic(code)],
  load: async ({ database, unit, today }) => {
    if (unit.kind !== 'school' || !unit.public) return undefined
    const counts = await textbookCounts(database, [unit.id], schoolYearOf(today))
    return <UnitBooks code={unit.code} count={counts.get(unit.id)?.books} />
  },
}

function UnitBooks({ code, count }: { readonly code: string; readonly count: number | undefined }) {
  const words = useWords()
  return (
    <Section title={texts.title}>
      <p>
        <a href={bookPaths.school.to({ code })}>
          {words(count === undefined ? texts.none : texts.books(count))}
        </a>
      </p>
    </Section>
  )
}
