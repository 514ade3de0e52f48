import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { FileReading } from '../search/search-entries.ts'
import type { LoadedPublication, LoadedVersion } from './load-publication.ts'
import { portalPaths } from './paths.ts'
import { actWords, publicationTexts as texts } from './publication-texts.ts'

/** The files of a version, each with its size and what search makes of it. */
export function VersionFiles({
  loaded,
  version,
}: {
  readonly loaded: LoadedPublication
  readonly version: LoadedVersion
}) {
  const words = useWords()
  if (version.files.length === 0) return null
  const number = `${loaded.publication.number}`
  return (
    <Section title={texts.files}>
      <ul class="mb-file-list">
        {version.files.map((file) => (
          <li key={file.id}>
            <a href={portalPaths.file.to({ number, fileId: file.id })}>{file.name}</a> ({sizeText(file.size)})
            <ReadingNote reading={loaded.readings.get(file.id)} />
            <br />
            <small>
              {words(texts.mark)}: <code class="mb-digest">{file.sha256}</code>
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ReadingNote({ reading }: { readonly reading: FileReading | undefined }) {
  const words = useWords()
  if (reading === undefined || reading === 'text') return null
  const note = { part: texts.part, 'no-text': texts.scan, failed: texts.unreadable }[reading]
  return <> – {words(note)}</>
}

/** A size as people say it. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}

/** Every version with its day and reason, the newest first; those that may be read are links. */
export function VersionList({ loaded }: { readonly loaded: LoadedPublication }) {
  const words = useWords()
  const { publication, versions } = loaded
  const number = `${publication.number}`
  return (
    <Section title={texts.versions} lead={texts.versionsLead} id="phien-ban">
      <Table
        caption={texts.versions}
        captionHidden
        rows={versions.toReversed()}
        rowKey={({ version }) => version}
        columns={[
          {
            key: 'version',
            header: texts.versionColumn,
            rowHeader: true,
            cell: ({ version }) => (
              <a href={portalPaths.version.to({ number, version: `${version}` })}>
                {words(texts.version(version))}
                {version === publication.version &&
                  publication.state === 'public' &&
                  ` (${words(texts.current)})`}
              </a>
            ),
          },
          { key: 'day', header: texts.day, cell: ({ at }) => formatDay(dayInVietnam(at)) },
          { key: 'what', header: texts.what, cell: ({ act }) => words(actWords[act]) },
          { key: 'reason', header: texts.reason, cell: ({ reason }) => reason || '–' },
        ]}
      />
    </Section>
  )
}
