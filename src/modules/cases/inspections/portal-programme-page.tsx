import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import type { Programme, ProgrammeLine } from '../store/inspection-programmes.ts'
import { quarterWords, topicWords } from './inspection-words.ts'
import { inspectionPaths } from './paths.ts'

export interface PortalProgrammeProps {
  readonly programme: Programme
  readonly lines: readonly ProgrammeLine[]
  readonly unitNames: ReadonlyMap<UnitId, string>
  /** How many inspections of each line are concluded. */
  readonly concluded: ReadonlyMap<string, number>
}

const texts = {
  list: { vi: 'Kiểm tra các trường', en: 'Inspections of schools' },
  topic: { vi: 'Nội dung', en: 'Topic' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  schools: { vi: 'Chọn trường', en: 'Schools' },
  byDraw: (places: number) => ({ vi: `${places} trường, bốc thăm`, en: `${places} schools by lot` }),
  draw: { vi: 'xem bốc thăm', en: 'see the draw' },
  notFixed: { vi: 'chưa chốt danh sách', en: 'list not fixed yet' },
  done: { vi: 'Đã kết luận', en: 'Concluded' },
}

/** What an office said that it would inspect, and how far it is. */
export function PortalProgrammePage({ programme, lines, unitNames, concluded }: PortalProgrammeProps) {
  const words = useWords()
  return (
    <Page
      title={programme.title}
      eyebrow={unitNames.get(programme.unitId) ?? ''}
      width="wide"
      breadcrumbs={[{ href: inspectionPaths.portal.to({}), text: texts.list }]}
    >
      <Table
        caption={programme.title}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'topic',
            header: texts.topic,
            rowHeader: true,
            cell: ({ topic }) => words(topicWords[topic]),
          },
          {
            key: 'quarter',
            header: texts.quarter,
            cell: ({ quarter }) => words(quarterWords(quarter, programme.year)),
          },
          {
            key: 'schools',
            header: texts.schools,
            cell: ({ namedUnitId, places, reason, drawId }) =>
              namedUnitId === null ? (
                <>
                  {words(texts.byDraw(places))} (
                  {drawId === null ? (
                    words(texts.notFixed)
                  ) : (
                    <a href={inspectionPaths.portalDraw.to({ drawId })}>{words(texts.draw)}</a>
                  )}
                  )
                </>
              ) : (
                `${unitNames.get(namedUnitId) ?? ''}: ${reason}`
              ),
          },
          {
            key: 'done',
            header: texts.done,
            numeric: true,
            cell: ({ id, places }) => `${concluded.get(id) ?? 0}/${places}`,
          },
        ]}
      />
    </Page>
  )
}
