import type { Words } from '../../../platform/i18n/words.ts'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatNumber } from '../../../ui/number-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type AgeBucket, ageBuckets } from '../domain/late/age-bucket.ts'
import type { Board, BoardRow } from './load-board.ts'
import { latePaths } from './paths.ts'
import { repeatsTexts } from './repeats-page.tsx'

export const bucketWords: Readonly<Record<AgeBucket, Words>> = {
  'late-over-20': { vi: 'Trễ trên 20 ngày', en: 'Over 20 days late' },
  'late-6-20': { vi: 'Trễ 6–20 ngày', en: '6–20 days late' },
  'late-to-5': { vi: 'Trễ đến 5 ngày', en: 'Up to 5 days late' },
  soon: { vi: 'Còn đến 3 ngày', en: 'Due in 3 days' },
  later: { vi: 'Chưa đến hạn', en: 'Not due yet' },
  standing: { vi: 'Đang dừng', en: 'Standing still' },
}

export const boardTexts = {
  title: { vi: 'Bảng tồn đọng', en: 'Ageing of open cases' },
  lead: {
    vi: 'Việc chưa xong theo tuổi, tính bằng ngày làm việc. Việc trễ nhất đứng trước.',
    en: 'What is open by age, in working days. The latest come first.',
  },
  note: {
    vi: 'Tính theo đơn vị có thẩm quyền giải quyết. Vụ việc mật chỉ được đếm cho người quyết định vụ việc đó; của đơn vị khác chỉ có con số.',
    en: 'Counted by the competent unit. Confidential cases count only for whoever decides them; of other units there are numbers alone.',
  },
  weekly: { vi: 'Phiếu tuần cho lãnh đạo (PDF)', en: 'Weekly sheet for the head (PDF)' },
  units: { vi: 'Theo đơn vị', en: 'By unit' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  kinds: { vi: 'Theo loại việc', en: 'By kind' },
  kind: { vi: 'Loại việc', en: 'Kind' },
  handlers: { vi: 'Theo người xử lý trong đơn vị', en: 'By handler in the unit' },
  handler: { vi: 'Người xử lý', en: 'Handler' },
  empty: { vi: 'Không có việc nào đang mở.', en: 'Nothing is open.' },
} as const

/** How many units a page of the board has; the worst stand on the first. */
const unitsPerPage = 50

/** The board of what is open, by age. */
export function BoardPage({ board, page }: { readonly board: Board; readonly page: number }) {
  const words = useWords()
  const { units } = board
  return (
    <Page
      title={boardTexts.title}
      lead={boardTexts.lead}
      width="wide"
      aside={
        <LinkButton href={latePaths.weekly.to({})} variant="secondary" small>
          {words(boardTexts.weekly)}
        </LinkButton>
      }
    >
      <p>{words(boardTexts.note)}</p>
      <Section title={boardTexts.units} id="don-vi">
        <AgeTable
          caption={boardTexts.units}
          header={boardTexts.unit}
          rows={units.slice((page - 1) * unitsPerPage, page * unitsPerPage)}
        />
        <Pagination
          page={page}
          pageCount={Math.ceil(units.length / unitsPerPage)}
          total={units.length}
          hrefOf={(number) => latePaths.board.to({}, { trang: number === 1 ? undefined : String(number) })}
        />
      </Section>
      {board.handlers.length > 0 && (
        <Section title={boardTexts.handlers} id="nguoi">
          <AgeTable caption={boardTexts.handlers} header={boardTexts.handler} rows={board.handlers} />
        </Section>
      )}
      <Section title={boardTexts.kinds} id="loai">
        <AgeTable caption={boardTexts.kinds} header={boardTexts.kind} rows={board.kinds} />
      </Section>
      {board.ownUnits.length > 0 && (
        <p>
          <a href={latePaths.repeats.to({})}>{words(repeatsTexts.title)}</a>: {words(repeatsTexts.lead)}
        </p>
      )}
    </Page>
  )
}

function AgeTable({
  caption,
  header,
  rows,
}: {
  readonly caption: Words
  readonly header: Words
  readonly rows: readonly BoardRow[]
}) {
  const words = useWords()
  const { language } = usePage()
  const columns: Column<BoardRow>[] = [
    {
      key: 'name',
      header,
      rowHeader: true,
      cell: ({ name, href }) => (href === null ? words(name) : <a href={href}>{words(name)}</a>),
    },
    ...ageBuckets.map((bucket) => ({
      key: bucket,
      header: bucketWords[bucket],
      numeric: true,
      cell: ({ ages }: BoardRow) => {
        const count = formatNumber(language, ages[bucket])
        return bucket === 'late-over-20' && ages[bucket] > 0 ? <Tag tone="danger">{count}</Tag> : count
      },
    })),
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={<p>{words(boardTexts.empty)}</p>}
    />
  )
}
