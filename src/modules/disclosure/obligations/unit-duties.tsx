import type { Content } from '../../../platform/content/content.ts'
import { endOfDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import { completeness, type Share } from '../domain/obligations/count-duties.ts'
import { openOf } from '../figures/duty-figures.ts'
import { publicationsTopic } from '../topics.ts'
import { currentPeriod, dutyGround, loadDuties } from './load-duties.ts'
import { ShareText } from './overview-page.tsx'
import { obligationPaths } from './paths.ts'

const texts = {
  title: { vi: 'Nội dung phải công khai', en: 'What must be public' },
  complete: { vi: 'Đang công khai', en: 'Public now' },
  all: { vi: 'Xem từng nội dung, hạn và căn cứ', en: 'Each item with its day and its law' },
  open: (count: number) => ({
    vi: `${count} nội dung còn thiếu hoặc quá hạn.`,
    en: `${count} missing or overdue.`,
  }),
}

/** The part of a unit's public page that says how much of what it must publish is public. */
export function unitDutiesSection(content: Pick<Content, 'disclosure' | 'calendar'>): UnitPageSection {
  const ground = dutyGround(content)
  return {
    name: 'duties',
    topics: () => [publicationsTopic],
    load: async ({ database, unit, today }) => {
      // A duty is overdue only when its day is over: until then the day counts as begun.
      const now = new Date(endOfDay(today).getTime() - 1)
      const duties = await loadDuties(database, unit.id, currentPeriod(today), now, ground)
      if (duties.length === 0) return undefined
      return (
        <UnitDuties code={unit.code} complete={completeness(duties, now)} open={openOf(duties, now).length} />
      )
    },
  }
}

function UnitDuties({
  code,
  complete,
  open,
}: {
  readonly code: string
  readonly complete: Share
  readonly open: number
}) {
  const words = useWords()
  return (
    <Section title={texts.title}>
      <p>
        {words(texts.complete)}: <ShareText share={complete} />. {open > 0 && words(texts.open(open))}
      </p>
      <p>
        <a href={obligationPaths.unit.to({ code })}>{words(texts.all)}</a>
      </p>
    </Section>
  )
}
