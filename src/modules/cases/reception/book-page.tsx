import { formatDay } from '../../../platform/kernel/dates.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Entry } from '../store/reception-entries.ts'
import type { EntryWords } from '../store/reception-words.ts'
import { type BookFormat, bookFormats } from './book-files.ts'
import { receptionPaths } from './paths.ts'
import { capacityWords, classificationWords, entryKindWords, secretWords } from './reception-words.ts'

export interface BookProps {
  readonly code: string
  readonly unitName: string
  readonly year: number
  readonly years: readonly number[]
  readonly lines: readonly {
    readonly entry: Entry
    readonly words: EntryWords | undefined
    readonly receivedBy: string
  }[]
  readonly nextHref: string | null
  readonly mayRecord: boolean
}

const texts = {
  desk: { vi: 'Tiếp công dân', en: 'Citizen reception' },
  title: { vi: 'Sổ tiếp công dân', en: 'Register of receptions' },
  lead: {
    vi: 'Chỉ người trong đơn vị và thanh tra cấp trên đọc được. Mỗi lần mở sổ đều được ghi lại.',
    en: 'Read only inside the unit and by inspectors above. Every reading is recorded.',
  },
  year: { vi: 'Năm', en: 'Year' },
  write: { vi: 'Ghi một lượt tiếp', en: 'Record a reception' },
  number: { vi: 'STT', en: 'No.' },
  day: { vi: 'Ngày tiếp', en: 'Day' },
  who: { vi: 'Người đến', en: 'Who came' },
  matter: { vi: 'Nội dung', en: 'Matter' },
  kind: { vi: 'Phân loại', en: 'Kind' },
  by: { vi: 'Người tiếp', en: 'Received by' },
  refused: { vi: 'Từ chối tiếp', en: 'Refused' },
  none: { vi: 'Chưa ghi lượt tiếp nào trong năm này', en: 'Nothing was recorded in this year' },
  more: { vi: 'Các lượt cũ hơn', en: 'Older ones' },
  others: (count: number) => ({ vi: `và ${count} người khác`, en: `and ${count} more` }),
}

const formatWords = {
  docx: { vi: 'In sổ (Word)', en: 'Book (Word)' },
  pdf: { vi: 'In sổ (PDF)', en: 'Book (PDF)' },
  xlsx: { vi: 'Bảng (Excel)', en: 'Table (Excel)' },
} as const satisfies Record<BookFormat, unknown>

/** The register of a unit, a year at a time, the newest first. */
export function BookPage({ code, unitName, year, years, lines, nextHref, mayRecord }: BookProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      eyebrow={unitName}
      variant="workspace"
      width="wide"
      breadcrumbs={[{ href: receptionPaths.desk.to({}), text: texts.desk }]}
    >
      <ButtonRow>
        {mayRecord && (
          <LinkButton href={receptionPaths.newEntry.to({ code })}>{words(texts.write)}</LinkButton>
        )}
        {bookFormats.map((format) => (
          <LinkButton
            key={format}
            variant="secondary"
            href={receptionPaths.bookFile.to({ code, year: String(year), format })}
          >
            {words(formatWords[format])}
          </LinkButton>
        ))}
      </ButtonRow>
      <Tabs
        label={texts.year}
        tabs={years.map((one) => ({
          href: receptionPaths.book.to({ code }, { nam: String(one) }),
          label: String(one),
          current: one === year,
        }))}
      />
      <Table
        caption={texts.title}
        captionHidden
        rows={lines}
        rowKey={({ entry }) => entry.id}
        empty={<EmptyState title={texts.none} />}
        columns={[
          {
            key: 'number',
            header: texts.number,
            rowHeader: true,
            cell: ({ entry }) => (
              <a href={receptionPaths.entry.to({ entryId: entry.id })}>
                {entry.number}/{entry.year}
              </a>
            ),
          },
          {
            key: 'day',
            header: texts.day,
            cell: ({ entry }) => `${formatDay(entry.receivedOn)} (${words(entryKindWords[entry.kind])})`,
          },
          {
            key: 'who',
            header: texts.who,
            cell: ({ entry, words: said }) =>
              said === undefined
                ? words(secretWords)
                : `${said.visitors[0]?.name ?? ''} ${entry.peopleCount > 1 ? words(texts.others(entry.peopleCount - 1)) : ''}`,
          },
          {
            key: 'matter',
            header: texts.matter,
            cell: ({ words: said }) => (said === undefined ? words(secretWords) : shortened(said.summary)),
          },
          {
            key: 'kind',
            header: texts.kind,
            cell: ({ entry }) => (
              <>
                {words(classificationWords[entry.classification])}{' '}
                {entry.refusalGround !== null && <Tag tone="warning">{texts.refused}</Tag>}
              </>
            ),
          },
          {
            key: 'by',
            header: texts.by,
            cell: ({ entry, receivedBy }) => `${receivedBy} (${words(capacityWords[entry.capacity])})`,
          },
        ]}
      />
      {nextHref !== null && (
        <p>
          <a href={nextHref}>{words(texts.more)}</a>
        </p>
      )}
    </Page>
  )
}

/** The beginning of a long summary: the whole stands on the page of the entry. */
function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157).toWellFormed()}…`
}
