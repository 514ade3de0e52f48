import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { type Column, Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Publication } from '../domain/publication/publication.ts'
import type { Draft } from '../domain/templates/draft.ts'
import { noticePaths } from '../notice/paths.ts'
import { obligationPaths } from '../obligations/paths.ts'
import { draftStateWords, publicationStateWords } from './draft-words.ts'
import { publishPaths } from './paths.ts'

export interface ListPageProps {
  readonly drafts: readonly Draft[]
  readonly publications: readonly Publication[]
  readonly nextHref: string | undefined
  /** The unit of a row, for those who work for several. */
  readonly nameOf: ((unitId: UnitId) => string | undefined) | undefined
  readonly mayApprove: (unitId: UnitId) => boolean
  readonly isFirst: boolean
}

const texts = {
  title: { vi: 'Công khai của đơn vị', en: 'What the unit makes public' },
  lead: {
    vi: 'Soạn theo mẫu của từng nghĩa vụ, kiểm tra, người đứng đầu duyệt, rồi công khai.',
    en: 'Prepared from the form of each duty, checked, approved by whoever leads the unit, then public.',
  },
  new: { vi: 'Soạn nội dung công khai', en: 'Prepare something' },
  duties: { vi: 'Việc phải công khai', en: 'What must be published' },
  board: { vi: 'Bảng tin', en: 'Notice board' },
  waiting: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  drafts: { vi: 'Đang soạn', en: 'Being prepared' },
  published: { vi: 'Đã công khai', en: 'Published' },
  none: { vi: 'Chưa công khai nội dung nào', en: 'Nothing is published yet' },
  name: { vi: 'Tiêu đề', en: 'Title' },
  state: { vi: 'Trạng thái', en: 'State' },
  saved: { vi: 'Lưu lần cuối', en: 'Last saved' },
  since: { vi: 'Công khai từ', en: 'Public since' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  next: { vi: 'Xem thêm', en: 'More' },
}

/** Everything at a glance: what waits, what is under way, what is out. */
export function ListPage({ drafts, publications, nextHref, nameOf, mayApprove, isFirst }: ListPageProps) {
  const words = useWords()
  const waiting = drafts.filter(({ state }) => state === 'submitted')
  const preparing = drafts.filter(({ state }) => state !== 'submitted')
  const toApprove = waiting.filter(({ unitId }) => mayApprove(unitId))
  const unitColumn = <Row extends { readonly unitId: UnitId }>(): Column<Row>[] =>
    nameOf === undefined
      ? []
      : [{ key: 'unit', header: texts.unit, cell: ({ unitId }) => nameOf(unitId) ?? '' }]
  const draftTable = (caption: typeof texts.title, rows: readonly Draft[]) => (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: texts.name,
          rowHeader: true,
          cell: ({ id, title, state }) => (
            <a
              href={
                state === 'submitted'
                  ? publishPaths.check.to({ draftId: id })
                  : publishPaths.draft.to({ draftId: id })
              }
            >
              {title === '' ? '…' : title}
            </a>
          ),
        },
        ...unitColumn<Draft>(),
        {
          key: 'state',
          header: texts.state,
          cell: ({ state }) => <Tag tone={draftStateWords[state].tone}>{draftStateWords[state].words}</Tag>,
        },
        { key: 'saved', header: texts.saved, cell: ({ savedAt }) => formatDay(dayInVietnam(savedAt)) },
      ]}
    />
  )
  return (
    <Page title={texts.title} lead={texts.lead} width="wide">
      <ButtonRow>
        <LinkButton href={publishPaths.new.to({})}>{words(texts.new)}</LinkButton>
        <LinkButton href={obligationPaths.desk.to({})} variant="secondary">
          {words(texts.duties)}
        </LinkButton>
        <LinkButton href={noticePaths.board.to({})} variant="secondary">
          {words(texts.board)}
        </LinkButton>
      </ButtonRow>
      {isFirst && waiting.length > 0 && (
        <Section title={texts.waiting}>
          {draftTable(texts.waiting, [...toApprove, ...waiting.filter((one) => !toApprove.includes(one))])}
        </Section>
      )}
      {isFirst && preparing.length > 0 && (
        <Section title={texts.drafts}>{draftTable(texts.drafts, preparing)}</Section>
      )}
      <Section title={texts.published}>
        <Table
          caption={texts.published}
          captionHidden
          empty={<EmptyState title={texts.none} />}
          rows={publications}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              header: texts.name,
              rowHeader: true,
              cell: ({ id, title }) => (
                <a href={publishPaths.publication.to({ publicationId: id })}>{title}</a>
              ),
            },
            ...unitColumn<Publication>(),
            {
              key: 'state',
              header: texts.state,
              cell: ({ state }) => (
                <Tag tone={publicationStateWords[state].tone}>{publicationStateWords[state].words}</Tag>
              ),
            },
            {
              key: 'since',
              header: texts.since,
              cell: ({ publishedAt }) => formatDay(dayInVietnam(publishedAt)),
            },
          ]}
        />
        {nextHref !== undefined && <a href={nextHref}>{words(texts.next)}</a>}
      </Section>
    </Page>
  )
}
