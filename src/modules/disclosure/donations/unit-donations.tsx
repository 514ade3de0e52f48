import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { listPublicAppeals } from '../store/donation-lists.ts'
import { donationPaths } from './paths.ts'
import { donationsTopic } from './topics.ts'

const texts = {
  title: { vi: 'Tài trợ, đóng góp tự nguyện', en: 'Donations' },
  some: (count: number, held: string) => ({
    vi: `${count} đợt vận động, đang giữ ${held}`,
    en: `${count} appeals, ${held} held now`,
  }),
}

/** The part of a school's public page that leads to what donors gave it. */
export const unitDonationsSection: UnitPageSection = {
  name: 'donations',
  topics: () => [donationsTopic],
  load: async ({ database, unit }) => {
    if (unit.kind !== 'school' || !unit.public) return undefined
    const appeals = await listPublicAppeals(database, { units: [unit.id] }, undefined)
    if (appeals.length === 0) return undefined
    const held = appeals.reduce((sum, appeal) => sum + appeal.held, 0n)
    return <UnitDonations code={unit.code} count={appeals.length} held={held} />
  },
}

interface UnitDonationsProps {
  readonly code: string
  readonly count: number
  readonly held: bigint
}

function UnitDonations({ code, count, held }: UnitDonationsProps) {
  const words = useWords()
  return (
    <Section title={texts.title}>
      <p>
        <a href={donationPaths.portal.to({}, { 'don-vi': code })}>
          {words(texts.some(count, words(dongWords(held))))}
        </a>
      </p>
    </Section>
  )
}
