import { endOfDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import { loadTallies } from '../store/register-tallies.ts'
import { registerPaths } from './paths.ts'
import { registersTopic } from './topics.ts'

const texts = {
  title: { vi: 'Liêm chính', en: 'Integrity' },
  open: {
    vi: 'Bao nhiêu người đã kê khai tài sản, vị trí nào được chuyển đổi',
    en: 'How many declared their assets, and which posts rotate',
  },
} as const

/** The part of a unit's public page that leads to the numbers of its integrity registers. */
export const unitRegistersSection: UnitPageSection = {
  name: 'registers',
  topics: () => [registersTopic],
  load: async ({ database, unit, today }) => {
    if (!unit.public) return undefined
    return (await loadTallies(database, [unit.id], endOfDay(today))).has(unit.id) ? (
      <UnitRegistersLink code={unit.code} />
    ) : undefined
  },
}

function UnitRegistersLink({ code }: { readonly code: string }) {
  const words = useWords()
  return (
    <Section title={texts.title}>
      <p>
        <a href={registerPaths.unit.to({ code })}>{words(texts.open)}</a>
      </p>
    </Section>
  )
}
