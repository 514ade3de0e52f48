import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { isConcluded } from '../domain/inspections/inspection.ts'
import type { Inspection } from '../store/inspection-rows.ts'
import { overdueWords, stateTones, stateWords, topicWords } from './inspection-words.ts'
import { inspectionPaths } from './paths.ts'

export interface ListProps {
  readonly inspections: readonly Inspection[]
  readonly unitNames: ReadonlyMap<UnitId, string>
  readonly today: LocalDate
  readonly mayPlan: boolean
  readonly seesProgrammes: boolean
  readonly nextHref: string | undefined
}

const texts = {
  title: { vi: 'Kiểm tra', en: 'Inspections' },
  lead: {
    vi: 'Các cuộc kiểm tra liên quan đến anh/chị: đến đâu, ai phải làm gì tiếp.',
    en: 'The inspections that concern you: where they stand and who is next.',
  },
  programmes: { vi: 'Chương trình kiểm tra năm', en: 'Yearly programmes' },
  unplanned: { vi: 'Kiểm tra đột xuất', en: 'Unplanned inspection' },
  caption: { vi: 'Các cuộc kiểm tra', en: 'Inspections' },
  school: { vi: 'Trường', en: 'School' },
  topic: { vi: 'Nội dung', en: 'Topic' },
  due: { vi: 'Kết luận trước', en: 'Conclude by' },
  state: { vi: 'Trạng thái', en: 'State' },
  none: { vi: 'Chưa có cuộc kiểm tra nào', en: 'No inspections yet' },
  noneBody: {
    vi: 'Cuộc kiểm tra hiện ở đây khi chương trình năm được duyệt và trường được chọn.',
    en: 'Inspections appear when a programme is approved and schools are chosen.',
  },
  more: { vi: 'Xem tiếp', en: 'More' },
}

/** The inspections that somebody has a part in, the latest day first. */
export function ListPage({ inspections, unitNames, today, mayPlan, seesProgrammes, nextHref }: ListProps) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} width="wide">
      <ButtonRow>
        {seesProgrammes && (
          <LinkButton href={inspectionPaths.programmes.to({})} variant="secondary">
            {words(texts.programmes)}
          </LinkButton>
        )}
        {mayPlan && (
          <LinkButton href={inspectionPaths.unplanned.to({})} variant="secondary">
            {words(texts.unplanned)}
          </LinkButton>
        )}
      </ButtonRow>
      {inspections.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{words(texts.noneBody)}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.caption}
          captionHidden
          rows={inspections}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'school',
              header: texts.school,
              rowHeader: true,
              cell: ({ id, unitId, code }) => (
                <>
                  <a href={inspectionPaths.inspection.to({ inspectionId: id })}>
                    {unitNames.get(unitId) ?? ''}
                  </a>{' '}
                  <small>{code}</small>
                </>
              ),
            },
            { key: 'topic', header: texts.topic, cell: ({ topic }) => words(topicWords[topic]) },
            {
              key: 'due',
              header: texts.due,
              cell: ({ dueOn, state }) => (
                <>
                  {formatDay(dueOn)}{' '}
                  {dueOn < today && !isConcluded(state) && state !== 'cancelled' && (
                    <Tag tone="danger">{overdueWords}</Tag>
                  )}
                </>
              ),
            },
            {
              key: 'state',
              header: texts.state,
              cell: ({ state }) => <Tag tone={stateTones[state]}>{stateWords[state]}</Tag>,
            },
          ]}
        />
      )}
      {nextHref !== undefined && (
        <p>
          <a href={nextHref}>{words(texts.more)}</a>
        </p>
      )}
    </Page>
  )
}
