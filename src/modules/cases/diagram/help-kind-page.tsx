import type { Law } from '../../../platform/content/schema/law.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { CaseType } from '../domain/case-type.ts'
import { CaseDiagram } from './case-diagram.tsx'
import { ClockTable } from './clock-table.tsx'
import { fileWords, helpWords, publishedWords, readersWords } from './help-words.ts'
import { helpPaths } from './paths.ts'

export interface HelpKindProps {
  readonly type: CaseType
  /** All versions of the kind, the newest first. */
  readonly versions: readonly CaseType[]
  readonly laws: readonly Law[]
  /** The day whose rules are told. */
  readonly on: LocalDate
}

/** One kind of case for whoever wants to know how it goes: from its definition and the law alone. */
export function HelpKindPage({ type, versions, laws, on }: HelpKindProps) {
  const words = useWords()
  return (
    <Page
      title={type.words}
      lead={type.description}
      breadcrumbs={[{ text: helpWords.list, href: helpPaths.list.to({}) }]}
    >
      <Section title={helpWords.who}>
        <SummaryList
          rows={[
            { key: helpWords.file, value: words(fileWords(type)) },
            { key: helpWords.read, value: words(readersWords[type.confidentiality]) },
            { key: helpWords.published, value: words(publishedWords(type)) },
            { key: helpWords.basis, value: words(type.legalBasis) },
          ]}
        />
        <p>{words(helpWords.blankAsk)}</p>
        <p>
          <LinkButton href={helpPaths.blank.to({ kind: type.code })} variant="secondary">
            {words(helpWords.blank)}
          </LinkButton>{' '}
          <PrintButton />
        </p>
      </Section>
      <Section title={helpWords.way}>
        <CaseDiagram type={type} />
      </Section>
      <Section title={helpWords.clocks} lead={helpWords.clocksLead}>
        <ClockTable type={type} laws={laws} on={on} />
      </Section>
      <Section title={helpWords.versions} lead={helpWords.versionsLead}>
        <VersionTable shown={type} versions={versions} />
      </Section>
    </Page>
  )
}

function VersionTable({
  shown,
  versions,
}: {
  readonly shown: CaseType
  readonly versions: readonly CaseType[]
}) {
  const words = useWords()
  return (
    <Table
      caption={helpWords.versions}
      captionHidden
      rows={versions}
      rowKey={({ version }) => version}
      columns={[
        {
          key: 'version',
          header: helpWords.version,
          rowHeader: true,
          cell: ({ code, version }) =>
            version === shown.version ? (
              `${version} (${words(helpWords.shown)})`
            ) : (
              <a href={helpPaths.kind.to({ kind: code }, { 'phien-ban': String(version) })}>{version}</a>
            ),
        },
        { key: 'from', header: helpWords.from, cell: ({ validFrom }) => formatDay(validFrom) },
        {
          key: 'to',
          header: helpWords.to,
          cell: ({ validTo }) => (validTo === undefined ? words(helpWords.lasting) : formatDay(validTo)),
        },
        { key: 'basis', header: helpWords.basis, cell: ({ legalBasis }) => words(legalBasis) },
      ]}
    />
  )
}
