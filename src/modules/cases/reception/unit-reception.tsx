import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import { type AnnouncedDay, daysFrom } from '../store/reception-days.ts'
import { DayDetails, dayWords } from './day-details.tsx'
import { receptionPaths } from './paths.ts'
import { receptionTopic } from './topics.ts'

const texts = {
  title: { vi: 'Tiếp công dân', en: 'Citizen reception' },
  next: { vi: 'Ngày tiếp gần nhất', en: 'The next day' },
  all: { vi: 'Xem lịch, đăng ký tiếp công dân', en: 'See all days and register' },
}

/** How many days are looked through for one that stands as announced. */
const daysLookedAt = 12

/** The part of a unit's public page that says when citizens are received next. */
export const unitReceptionSection: UnitPageSection = {
  name: 'reception',
  topics: (code) => [receptionTopic(code)],
  load: async ({ database, unit, today }) => {
    const days = await daysFrom(database, [unit.id], today, daysLookedAt)
    const next = days.find(({ cancelledAt }) => cancelledAt === null)
    return next === undefined ? undefined : <UnitReception code={unit.code} next={next} />
  },
}

function UnitReception({ code, next }: { readonly code: string; readonly next: AnnouncedDay }) {
  const words = useWords()
  return (
    <Section title={texts.title}>
      <p>
        {words(texts.next)}: <strong>{words(dayWords(next.day))}</strong>
      </p>
      <DayDetails day={next} />
      <p>
        <a href={receptionPaths.unit.to({ code })}>{words(texts.all)}</a>
      </p>
    </Section>
  )
}
