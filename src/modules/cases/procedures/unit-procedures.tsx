import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import { type ListedProcedure, listPublishedProcedures } from '../store/procedure-search.ts'
import { procedurePaths } from './paths.ts'
import { timeWords } from './procedure-words.ts'
import { proceduresTopic } from './topics.ts'

const shownAtMost = 8

const texts = {
  title: { vi: 'Thủ tục làm tại đây', en: 'Procedures done here' },
  all: (total: number) => ({ vi: `Xem cả ${total} thủ tục`, en: `See all ${total} procedures` }),
}

/** What one can get done at a unit, on the unit's own page. */
export const unitProceduresSection: UnitPageSection = {
  name: 'procedures',
  topics: () => [proceduresTopic],
  load: async ({ database, unit, today }) => {
    const found = await listPublishedProcedures(database, {
      on: today,
      unitId: unit.id,
      page: 1,
      perPage: shownAtMost,
    })
    if (found.total === 0) return undefined
    return <UnitProcedures {...found} unitCode={unit.code} />
  },
}

function UnitProcedures(props: {
  readonly procedures: readonly ListedProcedure[]
  readonly total: number
  readonly unitCode: string
}) {
  const { procedures, total, unitCode } = props
  const words = useWords()
  return (
    <Section title={texts.title}>
      <ul>
        {procedures.map(({ id, slug, name, time }) => (
          <li key={id}>
            <a href={procedurePaths.one.to({ slug }, { 'don-vi': unitCode })}>{words(name)}</a> –{' '}
            {words(timeWords(time))}
          </li>
        ))}
      </ul>
      {total > procedures.length && (
        <p>
          <a href={procedurePaths.list.to({}, { 'don-vi': unitCode })}>{words(texts.all(total))}</a>
        </p>
      )}
    </Section>
  )
}
