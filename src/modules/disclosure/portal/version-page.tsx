import type { Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { SharePage } from '../../../ui/page/share-page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Change } from './changes.ts'
import { ChangesList } from './changes-list.tsx'
import { ContentBlocks } from './content-blocks.tsx'
import type { LoadedPublication, LoadedVersion } from './load-publication.ts'
import { portalPaths } from './paths.ts'
import { ProofBlock } from './proof-block.tsx'
import { actWords, publicationTexts as texts } from './publication-texts.ts'
import { VersionFiles } from './version-parts.tsx'

export interface VersionPageProps {
  readonly origin: string
  readonly loaded: LoadedPublication
  readonly version: LoadedVersion
  readonly kindWords: Words
  /** Against the version before it, when both may be read. */
  readonly changes: readonly Change[] | undefined
}

/** One version at an address that never means another: what it said, and what it changed. */
export function VersionPage({ origin, loaded, version, kindWords, changes }: VersionPageProps) {
  const words = useWords()
  const { publication, unit } = loaded
  const number = `${publication.number}`
  const title = version.readable ? version.title : publication.title
  const isCurrent = version.version === publication.version
  return (
    <Page
      title={title === '' ? kindWords : title}
      eyebrow={texts.version(version.version)}
      lead={`${unit.name} · ${formatDay(dayInVietnam(version.at))} · ${words(actWords[version.act])}`}
      variant="portal"
      breadcrumbs={[
        { href: portalPaths.list.to({}), text: texts.list },
        {
          href: portalPaths.one.to({ number }),
          text: publication.title === '' ? kindWords : publication.title,
        },
      ]}
    >
      <SharePage
        address={`${origin}${portalPaths.version.to({ number, version: `${version.version}` })}`}
        title={title === '' ? words(kindWords) : title}
        description={`${unit.name} · ${words(texts.version(version.version))}`}
      />
      {!isCurrent && (
        <Notice tone="warning" title={texts.old(version.version)}>
          <p>
            <a href={portalPaths.one.to({ number })}>{words(texts.openCurrent)}</a>
          </p>
        </Notice>
      )}
      {version.readable && version.content !== null ? (
        <>
          {changes !== undefined && (
            <div data-verify-frame>
              <Section title={texts.changesHere}>
                <ChangesList changes={changes} />
              </Section>
            </div>
          )}
          <Section title={texts.content}>
            <ContentBlocks content={version.content} />
          </Section>
          <VersionFiles loaded={loaded} version={version} />
        </>
      ) : (
        <p>{words(texts.notReadable)}</p>
      )}
      <SummaryList
        rows={[
          ...(version.reason === '' ? [] : [{ key: texts.reason, value: version.reason }]),
          ...(version.law === '' ? [] : [{ key: texts.law, value: version.law }]),
          ...(version.publicUntil === null
            ? []
            : [{ key: texts.until, value: formatDay(version.publicUntil) }]),
        ]}
      />
      <ProofBlock
        publicationId={publication.id}
        number={publication.number}
        version={version.version}
        readable={version.readable}
      />
    </Page>
  )
}
