import type { Content } from '../../../platform/content/content.ts'
import type { DutyTopic } from '../../../platform/content/schema/disclosure.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { UnitPageSection } from '../../organisations/index.ts'
import type { Publication } from '../domain/publication/publication.ts'
import { feedPaths } from '../feeds/paths.ts'
import { topicWords } from '../obligations/duty-words.ts'
import { obligationPaths } from '../obligations/paths.ts'
import { publicationsTopic } from '../topics.ts'
import { kindNames } from './kind-words.ts'
import { portalPaths } from './paths.ts'
import { countsByDuty, latestOfUnit } from './portal-queries.ts'

const shownAtMost = 6

const texts = {
  title: { vi: 'Đơn vị đã công khai', en: 'What it has made public' },
  none: { vi: 'Chưa công khai gì trên cổng này.', en: 'Nothing is public here yet.' },
  withdrawn: { vi: 'đã gỡ', en: 'withdrawn' },
  expired: { vi: 'đã hết thời hạn', en: 'time over' },
  areas: { vi: 'Theo lĩnh vực:', en: 'By area:' },
  others: { vi: 'Khác', en: 'Other' },
  all: { vi: 'Xem và tìm tất cả', en: 'See and search all' },
  duties: {
    vi: 'Đơn vị phải công khai những gì, còn thiếu gì?',
    en: 'What must it publish, and what is missing?',
  },
  feed: { vi: 'Tin mới theo dòng (Atom)', en: 'Feed (Atom)' },
}

/** What a unit has made public, on its own page: the newest, how much in each area, and the way to its duties. */
export function unitDisclosureSection(content: Content): UnitPageSection {
  const topicOf = new Map(content.disclosure.map(({ code, topic }) => [code, topic]))
  const kindWords = kindNames(content)
  return {
    name: 'disclosure',
    topics: () => [publicationsTopic],
    load: async ({ database, unit }) => {
      const [latest, counts] = await Promise.all([
        latestOfUnit(database, unit.id, shownAtMost),
        countsByDuty(database, unit.id),
      ])
      return (
        <UnitDisclosure
          code={unit.code}
          latest={latest}
          areas={areasOf(counts, topicOf)}
          kindWords={kindWords}
        />
      )
    },
  }
}

interface Area {
  readonly words: Words
  readonly count: number
}

function areasOf(
  counts: ReadonlyMap<string, number>,
  topicOf: ReadonlyMap<string, DutyTopic>,
): readonly Area[] {
  const byTopic = new Map<DutyTopic | undefined, number>()
  for (const [duty, count] of counts) {
    const topic = topicOf.get(duty)
    byTopic.set(topic, (byTopic.get(topic) ?? 0) + count)
  }
  return [...byTopic]
    .map(([topic, count]) => ({ words: topic === undefined ? texts.others : topicWords[topic], count }))
    .sort((one, other) => other.count - one.count)
}

function UnitDisclosure(props: {
  readonly code: string
  readonly latest: readonly Publication[]
  readonly areas: readonly Area[]
  readonly kindWords: (kind: string) => Words
}) {
  const { code, latest, areas, kindWords } = props
  const words = useWords()
  return (
    <Section title={texts.title} id="cong-khai">
      {latest.length === 0 ? (
        <p>{words(texts.none)}</p>
      ) : (
        <ul>
          {latest.map(({ id, number, title, kind, state, publishedAt }) => (
            <li key={id}>
              <a href={portalPaths.one.to({ number: `${number}` })}>
                {title === '' ? words(kindWords(kind)) : title}
              </a>{' '}
              – {formatDay(dayInVietnam(publishedAt))}
              {state !== 'public' && ` (${words(texts[state])})`}
            </li>
          ))}
        </ul>
      )}
      {areas.length > 0 && (
        <p>
          {words(texts.areas)} {areas.map((area) => `${words(area.words)} (${area.count})`).join(', ')}
        </p>
      )}
      <p>
        <a href={portalPaths.list.to({}, { 'don-vi': code })}>{words(texts.all)}</a>
        <br />
        <a href={obligationPaths.unit.to({ code })}>{words(texts.duties)}</a>
        <br />
        <a href={feedPaths.atom.to({}, { 'don-vi': code })}>{words(texts.feed)}</a>
      </p>
    </Section>
  )
}
