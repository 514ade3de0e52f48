import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SharePage } from '../../../ui/page/share-page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { organisationPaths } from '../../organisations/index.ts'
import { feedPaths } from '../feeds/paths.ts'
import { PublicPostings } from '../notice/public-postings.tsx'
import type { ListedPosting } from '../store/postings.ts'
import { subscribePaths } from '../subscribe/paths.ts'
import type { Change } from './changes.ts'
import { ChangesList } from './changes-list.tsx'
import { ContentBlocks } from './content-blocks.tsx'
import { type LoadedPublication, standingVersion } from './load-publication.ts'
import { portalPaths } from './paths.ts'
import { ProofBlock } from './proof-block.tsx'
import { publicationTexts as texts } from './publication-texts.ts'
import type { SubjectPage } from './subject-page.ts'
import { VersionFiles, VersionList } from './version-parts.tsx'

export interface PublicationPageProps {
  readonly origin: string
  readonly loaded: LoadedPublication
  readonly kindWords: Words
  readonly dutyWords: Words | undefined
  /** What the last correction changed; undefined when there was none, or it cannot be compared. */
  readonly changes: readonly Change[] | undefined
  /** Where that lives what this is one moment of. */
  readonly subjectPage: SubjectPage | undefined
  /** Where it hung on paper. */
  readonly postings: readonly ListedPosting[]
}

/** One publication as it stands now; what was taken down or is over leaves its place, its day and its reason. */
export function PublicationPage(props: PublicationPageProps) {
  const { origin, loaded, kindWords, dutyWords, changes, subjectPage, postings } = props
  const words = useWords()
  const { publication, unit, versions } = loaded
  const { number, unitId: _, ...rest } = publication
  const title = publication.title === '' ? words(kindWords) : publication.title
  const lead = `${unit.name} · ${formatDay(dayInVietnam(publication.publishedAt))}`
  const standing = standingVersion(loaded)
  const last = versions.at(-1)
  const corrected = last?.act === 'corrected' ? last : undefined
  return (
    <Page
      title={title}
      eyebrow={kindWords}
      lead={lead}
      variant="portal"
      breadcrumbs={[{ href: portalPaths.list.to({}), text: texts.list }]}
    >
      <SharePage
        address={`${origin}${portalPaths.one.to({ number: `${number}` })}`}
        title={title}
        description={`${words(kindWords)} · ${lead}`}
        feed={`${origin}${feedPaths.atom.to({}, { 'don-vi': unit.code })}`}
        json={`${origin}${portalPaths.json.to({ number: `${number}` })}`}
        publishedAt={publication.publishedAt}
      />
      <Standing loaded={loaded} />
      {subjectPage !== undefined && (
        <p>
          <a href={subjectPage.href}>{words(subjectPage.words)}</a>
        </p>
      )}
      {corrected !== undefined && publication.state === 'public' && (
        <div data-verify-frame>
          <Notice title={texts.changes}>
            <p>
              {formatDay(dayInVietnam(corrected.at))}. {words(texts.reason)}: {corrected.reason}
            </p>
            {changes !== undefined && <ChangesList changes={changes} />}
          </Notice>
        </div>
      )}
      {standing?.content != null && (
        <Section title={texts.content}>
          <ContentBlocks content={standing.content} />
        </Section>
      )}
      {standing !== undefined && <VersionFiles loaded={loaded} version={standing} />}
      <SummaryList
        rows={[
          {
            key: texts.unit,
            value: <a href={organisationPaths.unit.to({ code: unit.code })}>{unit.name}</a>,
          },
          ...(dutyWords === undefined ? [] : [{ key: texts.duty, value: words(dutyWords) }]),
          ...(rest.law === '' ? [] : [{ key: texts.law, value: rest.law }]),
          { key: texts.published, value: formatDay(dayInVietnam(rest.publishedAt)) },
          ...(corrected === undefined
            ? []
            : [{ key: texts.changed, value: formatDay(dayInVietnam(corrected.at)) }]),
          ...(rest.publicUntil === null ? [] : [{ key: texts.until, value: formatDay(rest.publicUntil) }]),
        ]}
      />
      {publication.state === 'public' && <PublicPostings {...{ number, postings }} />}
      <VersionList loaded={loaded} />
      <ProofBlock
        publicationId={publication.id}
        number={number}
        version={publication.version}
        readable={standing !== undefined}
      />
      <p>
        <a href={portalPaths.list.to({}, { 'don-vi': unit.code })}>{words(texts.more)}</a>
        <br />
        <a href={subscribePaths.ask.to({}, { 'don-vi': unit.code })}>{words(texts.tell)}</a>
        <br />
        <a href={`/noi-voi-chung-toi?noi=${encodeURIComponent(unit.code)}`}>{words(texts.ask)}</a>
      </p>
      <PrintButton />
    </Page>
  )
}

/** That it is public no more, since when and why. */
function Standing({ loaded: { publication, versions } }: { readonly loaded: LoadedPublication }) {
  const words = useWords()
  const last = versions.at(-1)
  if (last === undefined) return null
  if (publication.state === 'public')
    return last.content !== null ? null : (
      <Notice tone="warning" title={texts.erasedTitle}>
        <p>{words(texts.erased)}</p>
      </Notice>
    )
  const day = formatDay(dayInVietnam(last.at))
  if (publication.state === 'expired')
    return (
      <Notice tone="warning" title={texts.expiredTitle}>
        <p>
          {words(texts.expired(publication.publicUntil === null ? day : formatDay(publication.publicUntil)))}
        </p>
      </Notice>
    )
  return (
    <Notice tone="warning" title={texts.withdrawnTitle}>
      <p>
        {words(texts.withdrawn(day))} {last.reason}
      </p>
      <p>{words(texts.trace)}</p>
    </Notice>
  )
}
