import { createHash } from 'node:crypto'
import type { Residence } from '../../../../platform/content/schema/enrolment.ts'
import type { ExampleContext, SeededRandom } from '../../../../platform/contracts/example.ts'
import { addDays, endOfDay, localDate } from '../../../../platform/kernel/dates.ts'
import { applicationCode } from '../../domain/enrolment/application-code.ts'
import type { Campaign, EnrolmentLevel } from '../../domain/enrolment/campaign.ts'
import { lastDayOf } from '../../domain/enrolment/plan-days.ts'
import { fitsAge, rankOf } from '../../domain/enrolment/rank-of.ts'
import type { Area } from '../../store/enrolment-areas.ts'
import type { ExampleApplication } from '../../store/enrolment-example-store.ts'

const ages: Readonly<Record<EnrolmentLevel, number>> = { kindergarten: 4, 'grade-1': 6, 'grade-6': 11 }

/** How the families of an example live and what they can prove. */
const residences: readonly { readonly value: Residence; readonly weight: number }[] = [
  { value: 'permanent', weight: 70 },
  { value: 'temporary', weight: 22 },
  { value: 'actual', weight: 8 },
]

/** Invented applications to one school: most of its own area, some of the next, a few from elsewhere. */
export function drawChildren(
  { content }: Pick<ExampleContext, 'content'>,
  campaign: Campaign,
  areas: readonly Pick<Area, 'id' | 'name'>[],
  zoneOf: ReadonlyMap<string, number>,
  count: number,
  random: SeededRandom,
): readonly ExampleApplication[] {
  return Array.from({ length: count }, (_, index) => {
    const one = random.stream(String(index))
    const gender = one.chance(0.5) ? 'female' : 'male'
    const outside = one.chance(0.06)
    const area = outside || areas.length === 0 ? undefined : one.pick(areas)
    const zone = area === undefined ? null : (zoneOf.get(area.id) ?? null)
    const residence = one.weighted(residences).value
    const groups = one.chance(0.04) ? [one.pick(['disability', 'orphan', 'merit'])] : []
    const born = Number(campaign.schoolYear.slice(0, 4)) - ages[campaign.level] + (one.chance(0.01) ? 2 : 0)
    const bornOn = addDays(localDate(`${born}-01-01`), one.integer(0, 364))
    const fits = fitsAge(campaign.rules.age, campaign.schoolYear, bornOn)
    const rank = rankOf(campaign.rules.ranks, { zone, residence, groups })
    const family = one.weighted(content.example.names.family).text
    const days = (campaign.closesAt.getTime() - campaign.opensAt.getTime()) / 1_000
    return {
      id: one.id('enrolment-application'),
      code: applicationCode(
        createHash('sha256').update(`code ${one.next()} ${campaign.id} ${index}`).digest(),
      ),
      channel: one.chance(0.7) ? 'online' : 'paper',
      receivedAt: new Date(campaign.opensAt.getTime() + one.integer(25_200, days - 1) * 1_000),
      checkedAt: new Date(endOfDay(lastDayOf(campaign.closesAt)).getTime() + one.integer(3, 9) * 3_600_000),
      childLookup: createHash('sha256').update(`child ${one.next()} ${campaign.id} ${index}`).digest(),
      child: {
        name: personName(content, family, gender, one),
        bornOn,
        gender,
        citizenNumber: '',
        areaId: area?.id ?? null,
        address: `${one.integer(1, 400)} ${area?.name ?? 'nơi khác'}`,
        residence,
        groups,
        guardian: personName(content, family, one.chance(0.6) ? 'female' : 'male', one),
        phone: `0900 000 ${String(one.integer(0, 999)).padStart(3, '0')}`,
        email: '',
        language: 'vi',
      },
      finding: fits ? 'fits' : 'age',
      zone,
      rank: fits ? (rank?.code ?? null) : null,
    }
  })
}

function personName(
  { example }: ExampleContext['content'],
  family: string,
  gender: 'female' | 'male',
  random: SeededRandom,
): string {
  const { middle, given } = example.names
  return `${family} ${random.weighted(middle[gender]).text} ${random.weighted(given[gender]).text}`
}
