import type { Words } from '../../../platform/i18n/words.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type BoardList, boardLists } from '../domain/board.ts'
import type { DimensionNames } from '../plan-words.ts'
import type { Change } from '../store/board-changes.ts'
import type { Listed, ListedPromise, ListedWork } from '../store/board-lists.ts'
import type { BoardPlan } from '../store/board-plan.ts'
import { BoardFilter } from './board-filter.tsx'
import { boardPaths, listSlugs } from './board-paths.ts'
import { type BoardQuery, boardHref, listHref, queryOf } from './board-query.ts'
import { boardTexts, changeWords, listWords } from './board-words.ts'

/** What a list shows: pieces of work, promises, or what happened. */
export type ListContent =
  | { readonly kind: 'work'; readonly listed: Listed<ListedWork> }
  | { readonly kind: 'promises'; readonly listed: Listed<ListedPromise> }
  | { readonly kind: 'changes'; readonly listed: Listed<Change> }

export interface BoardListPageProps {
  readonly plan: BoardPlan
  readonly list: BoardList
  readonly content: ListContent
  readonly query: BoardQuery
  readonly names: DimensionNames
  readonly unitNames: ReadonlyMap<UnitId, string>
  readonly perPage: number
}

const texts = {
  work: { vi: 'Công việc', en: 'Work' },
  promise: { vi: 'Cam kết', en: 'Promise' },
  due: { vi: 'Hạn', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  reason: { vi: 'Lý do vướng mắc', en: 'Why it waits' },
  when: { vi: 'Lúc', en: 'When' },
  what: { vi: 'Việc xảy ra', en: 'What happened' },
  noDue: { vi: 'Không có ngày hạn', en: 'No day' },
  done: { vi: 'Đã xong', en: 'Done' },
  late: { vi: 'Quá hạn', en: 'Overdue' },
  blocked: { vi: 'Vướng mắc', en: 'Blocked' },
  open: { vi: 'Đang làm', en: 'Open' },
  back: { vi: 'Về bảng theo dõi', en: 'Back to the board' },
} satisfies Record<string, Words>

/** The rows behind a number of the board. */
export function BoardListPage(props: BoardListPageProps) {
  const { plan, list, content, query, names, unitNames, perPage } = props
  const { 'don-vi': unitId } = query
  const place = { unitId, column: query['linh-vuc'] }
  const unit = unitId === undefined ? undefined : unitNames.get(unitId)
  return (
    <Page
      title={listWords[list]}
      eyebrow={String(plan.year)}
      lead={unit ?? plan.title}
      width="wide"
      back={{ href: boardHref(query, { 'linh-vuc': undefined }), text: texts.back }}
    >
      <Tabs
        label={boardTexts.lists}
        tabs={boardLists.map((one) => ({
          href: listHref(listSlugs[one], query, place),
          label: listWords[one],
          current: one === list,
          count: one === list ? content.listed.total : undefined,
        }))}
      />
      <BoardFilter
        action={boardPaths.list.to({ list: listSlugs[list] })}
        query={query}
        names={names}
        plans={[]}
        withOrder={false}
      />
      <ListTable content={content} list={list} nameOf={(id) => unitNames.get(id) ?? ''} />
      <Pagination
        page={query.trang}
        pageCount={Math.ceil(content.listed.total / perPage)}
        total={content.listed.total}
        hrefOf={(trang) => boardPaths.list.to({ list: listSlugs[list] }, queryOf({ ...query, trang }))}
      />
    </Page>
  )
}

interface ListTableProps {
  readonly content: ListContent
  readonly list: BoardList
  readonly nameOf: (id: UnitId) => string
}

function ListTable({ content, list, nameOf }: ListTableProps) {
  const { language } = usePage()
  const words = useWords()
  const caption = listWords[list]
  const unit = <Row extends { readonly unitId: UnitId }>(): Column<Row> => ({
    key: 'unit',
    header: boardTexts.unit,
    cell: ({ unitId }) => nameOf(unitId),
  })
  if (content.kind === 'work') {
    const columns: Column<ListedWork>[] = [
      { key: 'text', header: texts.work, rowHeader: true, cell: ({ text }) => text },
      unit(),
      {
        key: 'due',
        header: texts.due,
        cell: ({ dueOn }) => (dueOn === null ? words(texts.noDue) : formatDay(dueOn)),
      },
      { key: 'state', header: texts.state, cell: (work) => <WorkState work={work} /> },
    ]
    if (list === 'blocked') {
      columns.push({ key: 'reason', header: texts.reason, cell: ({ reason }) => reason ?? '' })
    }
    return (
      <Table
        caption={caption}
        captionHidden
        rows={content.listed.items}
        rowKey={({ taskId, dueOn }) => `${taskId} ${dueOn}`}
        columns={columns}
      />
    )
  }
  if (content.kind === 'promises') {
    return (
      <Table
        caption={caption}
        captionHidden
        rows={content.listed.items}
        rowKey={({ commitmentId }) => commitmentId}
        columns={[{ key: 'text', header: texts.promise, rowHeader: true, cell: ({ text }) => text }, unit()]}
      />
    )
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={content.listed.items.map((change, index) => ({ ...change, index }))}
      rowKey={({ index }) => index}
      columns={[
        { key: 'when', header: texts.when, cell: ({ at }) => formatMoment(language, at) },
        {
          key: 'what',
          header: texts.what,
          rowHeader: true,
          cell: ({ kind, about }) => (
            <>
              <strong>{words(changeWords[kind])}</strong>
              {about === null ? null : <>: {about}</>}
            </>
          ),
        },
        unit(),
      ]}
    />
  )
}

function WorkState({ work: { done, late, blocked } }: { readonly work: ListedWork }) {
  if (done) return <Tag tone="success">{texts.done}</Tag>
  return (
    <>
      {late && <Tag tone="danger">{texts.late}</Tag>} {blocked && <Tag tone="warning">{texts.blocked}</Tag>}
      {!late && !blocked && <Tag tone="info">{texts.open}</Tag>}
    </>
  )
}
