import type { DisclosureObligation, DutyVersion } from '../../../platform/content/schema/disclosure.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { Details } from '../../../ui/details/details.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SearchBox } from '../../../ui/search-box/search-box.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import {
  holderWords,
  inTopicOrder,
  keptWords,
  placeWords,
  topicWords,
  triggerWords,
  unconfirmedWords,
} from './duty-words.ts'
import { obligationPaths } from './paths.ts'

export interface CatalogueProps {
  readonly obligations: readonly DisclosureObligation[]
  readonly today: LocalDate
  readonly search: string
  readonly found: readonly { readonly code: string; readonly name: string }[]
}

const texts = {
  title: { vi: 'Danh mục nghĩa vụ công khai', en: 'Duties to publish' },
  lead: {
    vi: 'Ai phải công khai gì, khi nào, ở đâu, giữ bao lâu và theo điều luật nào. Quy định cũ được giữ lại với thời gian áp dụng.',
    en: 'Who must publish what, when, where, for how long, and under which article. Older law stays here with its dates.',
  },
  search: { vi: 'Tìm trường, phòng để xem đã công khai những gì', en: 'Find a school or office' },
  found: { vi: 'Đơn vị tìm thấy', en: 'Units found' },
  none: { vi: 'Không tìm thấy đơn vị nào.', en: 'No unit was found.' },
  who: { vi: 'Ai', en: 'Who' },
  when: { vi: 'Khi nào', en: 'When' },
  where: { vi: 'Ở đâu', en: 'Where' },
  kept: { vi: 'Giữ bao lâu', en: 'Kept' },
  law: { vi: 'Căn cứ', en: 'Legal basis' },
  since: (day: string) => ({ vi: `từ ${day}`, en: `since ${day}` }),
  between: (from: string, to: string) => ({ vi: `từ ${from} đến ${to}`, en: `from ${from} to ${to}` }),
  older: { vi: 'Quy định trước đây', en: 'Earlier law' },
  ended: { vi: 'Đã hết hiệu lực', en: 'No longer in force' },
  inside: { vi: 'Chỉ công khai trong nội bộ', en: 'Inside the unit only' },
  elsewhere: { vi: 'Công khai ở hệ thống khác', en: 'Public in another system' },
}

/** The whole catalogue with its law, for everybody. */
export function CataloguePage({ obligations, today, search, found }: CatalogueProps) {
  const words = useWords()
  const byTopic = Map.groupBy(obligations, ({ topic }) => topic)
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal">
      <SearchBox action={obligationPaths.catalogue.to({})} label={texts.search} value={search} />
      {search !== '' && (
        <Section title={texts.found}>
          {found.length === 0 ? (
            <p>{words(texts.none)}</p>
          ) : (
            <ul>
              {found.map(({ code, name }) => (
                <li key={code}>
                  <a href={obligationPaths.unit.to({ code })}>{name}</a>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {inTopicOrder(byTopic).map(([topic, ofTopic]) => (
        <Section key={topic} title={topicWords[topic]} id={topic}>
          {ofTopic.map((obligation) => (
            <ObligationPart key={obligation.code} obligation={obligation} today={today} />
          ))}
        </Section>
      ))}
    </Page>
  )
}

function ObligationPart({
  obligation,
  today,
}: {
  readonly obligation: DisclosureObligation
  readonly today: LocalDate
}) {
  const words = useWords()
  const { name, title, way, versions } = obligation
  const standing = versions.filter(({ validTo }) => validTo === undefined || validTo >= today)
  const older = versions.filter((version) => !standing.includes(version))
  return (
    <>
      <h3 id={obligation.code}>{words(name)}</h3>
      <p>
        {words(title)}. {way === 'inside' && <Tag tone="neutral">{words(texts.inside)}</Tag>}
        {way === 'elsewhere' && <Tag tone="neutral">{words(texts.elsewhere)}</Tag>}
        {standing.length === 0 && <Tag tone="neutral">{words(texts.ended)}</Tag>}
      </p>
      {standing.map((version) => (
        <VersionPart key={version.validFrom} version={version} />
      ))}
      {older.length > 0 && (
        <Details summary={texts.older}>
          {older.map((version) => (
            <VersionPart key={version.validFrom} version={version} />
          ))}
        </Details>
      )}
    </>
  )
}

function VersionPart({ version }: { readonly version: DutyVersion }) {
  const words = useWords()
  const { validFrom, validTo, who, where, triggers, kept, law, article, standing, note } = version
  const time =
    validTo === undefined
      ? texts.since(formatDay(validFrom))
      : texts.between(formatDay(validFrom), formatDay(validTo))
  return (
    <SummaryList
      rows={[
        { key: texts.who, value: who.map((holder) => words(holderWords[holder])).join('; ') },
        { key: texts.when, value: triggers.map((trigger) => words(triggerWords(trigger))).join('; ') },
        { key: texts.where, value: where.map((place) => words(placeWords[place])).join(', ') },
        { key: texts.kept, value: words(keptWords(kept)) },
        {
          key: texts.law,
          value: (
            <>
              {law}, {article} ({words(time)}).{' '}
              {standing === 'unconfirmed' && <Tag tone="warning">{words(unconfirmedWords)}</Tag>}
              {note !== undefined && <> {note}</>}
            </>
          ),
        },
      ]}
    />
  )
}
