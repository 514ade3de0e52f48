import { daysBetween, formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { publishPaths } from '../publish/paths.ts'
import type { ListedPosting } from '../store/postings.ts'
import { noticePaths } from './paths.ts'

export interface BoardPageProps {
  readonly hanging: readonly ListedPosting[]
  readonly gone: readonly ListedPosting[]
  readonly today: LocalDate
}

const texts = {
  title: { vi: 'Bảng tin', en: 'The notice board' },
  lead: {
    vi: 'Thông báo nào đang dán, phải dán đến bao giờ, cái nào phải thay.',
    en: 'What hangs, until when it must, and what must be replaced.',
  },
  back: { vi: 'Công khai của đơn vị', en: 'What the unit makes public' },
  now: { vi: 'Đang dán', en: 'What hangs' },
  none: { vi: 'Chưa ghi thông báo nào đang dán', en: 'No notice is recorded' },
  gone: { vi: 'Đã gỡ', en: 'Taken down' },
  what: { vi: 'Thông báo', en: 'Notice' },
  where: { vi: 'Nơi dán', en: 'Where' },
  since: { vi: 'Dán ngày', en: 'Put up' },
  state: { vi: 'Còn phải dán', en: 'Must hang' },
  takeDown: { vi: 'Ghi việc gỡ', en: 'Record taking down' },
  taken: { vi: 'Gỡ ngày', en: 'Taken down' },
  days: (days: number) => ({ vi: `còn ${days} ngày`, en: `${days} more days` }),
  may: { vi: 'đủ thời hạn, gỡ được', en: 'long enough, may come down' },
  free: { vi: 'không quy định số ngày', en: 'no time is set' },
  outdated: { vi: 'bản cũ, phải thay', en: 'outdated, replace it' },
  withdrawn: { vi: 'nội dung đã gỡ, phải bóc', en: 'withdrawn, take it down' },
}

/** What hangs now, for whoever walks past the board with a phone. */
export function BoardPage({ hanging, gone, today }: BoardPageProps) {
  const words = useWords()
  const title = {
    key: 'what',
    header: texts.what,
    rowHeader: true,
    cell: ({ publicationId, title: text }: ListedPosting) => (
      <a href={publishPaths.publication.to({ publicationId })}>{text}</a>
    ),
  }
  const where = { key: 'where', header: texts.where, cell: ({ place }: ListedPosting) => place }
  const since = {
    key: 'since',
    header: texts.since,
    cell: ({ postedOn }: ListedPosting) => formatDay(postedOn),
  }
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={{ href: publishPaths.list.to({}), text: texts.back }}
      width="wide"
    >
      <Section title={texts.now}>
        <Table
          caption={texts.now}
          captionHidden
          empty={<EmptyState title={texts.none} />}
          rows={hanging}
          rowKey={({ id }) => id}
          columns={[
            title,
            where,
            since,
            {
              key: 'state',
              header: texts.state,
              cell: (posting) => <Left posting={posting} today={today} />,
            },
            {
              key: 'end',
              header: texts.takeDown,
              cell: ({ id, title: about }) => (
                <LinkButton
                  href={noticePaths.takeDown.to({ postingId: id })}
                  variant="quiet"
                  small
                  about={about}
                >
                  {words(texts.takeDown)}
                </LinkButton>
              ),
            },
          ]}
        />
      </Section>
      {gone.length > 0 && (
        <Section title={texts.gone}>
          <Table
            caption={texts.gone}
            captionHidden
            rows={gone}
            rowKey={({ id }) => id}
            columns={[
              title,
              where,
              since,
              {
                key: 'taken',
                header: texts.taken,
                cell: ({ end }) => (end === null ? '' : formatDay(end.takenOn)),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}

function Left({ posting, today }: { readonly posting: ListedPosting; readonly today: LocalDate }) {
  const { until, version, currentVersion, publicationState } = posting
  if (publicationState === 'withdrawn') return <Tag tone="danger">{texts.withdrawn}</Tag>
  if (publicationState === 'public' && version < currentVersion)
    return <Tag tone="warning">{texts.outdated}</Tag>
  if (until === null) return <Tag tone="neutral">{texts.free}</Tag>
  const days = daysBetween(today, until)
  return days >= 0 ? <Tag tone="info">{texts.days(days + 1)}</Tag> : <Tag tone="success">{texts.may}</Tag>
}
