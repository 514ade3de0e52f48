import { inspectionTopics } from '../../../platform/content/schema/inspection.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { LateRemedy } from '../store/inspection-lists.ts'
import type { Programme } from '../store/inspection-programmes.ts'
import type { Inspection } from '../store/inspection-rows.ts'
import { overdueWords, topicWords } from './inspection-words.ts'
import { inspectionPaths } from './paths.ts'

export interface PortalProps {
  readonly programmes: readonly Programme[]
  readonly conclusions: readonly Inspection[]
  readonly late: readonly LateRemedy[]
  readonly lateOf: ReadonlyMap<string, number>
  readonly unitNames: ReadonlyMap<UnitId, string>
  readonly topic: string
  readonly nextHref: string | undefined
}

const texts = {
  title: { vi: 'Kiểm tra các trường', en: 'Inspections of schools' },
  lead: {
    vi: 'Năm nay kiểm tra gì, trường nào được chọn và chọn thế nào, kết luận ra sao, việc gì còn phải khắc phục.',
    en: 'What is inspected this year, which schools were chosen and how, what was concluded, what is still to be put right.',
  },
  late: { vi: 'Việc khắc phục đang quá hạn', en: 'Remedies that are late' },
  lateNone: { vi: 'Không có việc nào quá hạn.', en: 'Nothing is late.' },
  school: { vi: 'Đơn vị', en: 'Unit' },
  what: { vi: 'Việc phải làm', en: 'What has to be done' },
  due: { vi: 'Hạn', en: 'Due' },
  conclusions: { vi: 'Kết luận đã công khai', en: 'Published conclusions' },
  none: { vi: 'Chưa có kết luận nào', en: 'No conclusions yet' },
  noneBody: {
    vi: 'Kết luận hiện ở đây ngay khi được công khai.',
    en: 'A conclusion appears here as soon as it is published.',
  },
  programmes: { vi: 'Chương trình kiểm tra', en: 'Programmes' },
  topic: { vi: 'Nội dung', en: 'Topic' },
  all: { vi: 'Tất cả nội dung', en: 'All topics' },
  published: (day: string) => ({ vi: `Công khai ngày ${day}`, en: `Published on ${day}` }),
  lateCount: (count: number) => ({ vi: `${count} việc quá hạn`, en: `${count} late` }),
  more: { vi: 'Xem các kết luận trước đó', en: 'Earlier conclusions' },
}

/** The public page of inspections: no names of persons. */
export function PortalPage(props: PortalProps) {
  const { programmes, conclusions, late, lateOf, unitNames, topic, nextHref } = props
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} width="wide">
      <Section title={texts.conclusions}>
        <FilterBar action={inspectionPaths.portal.to({})}>
          <SelectField
            name="noiDung"
            label={texts.topic}
            value={topic}
            choices={[
              { value: '', label: texts.all },
              ...inspectionTopics.map((one) => ({ value: one, label: topicWords[one] })),
            ]}
          />
        </FilterBar>
        {conclusions.length === 0 ? (
          <EmptyState title={texts.none}>
            <p>{words(texts.noneBody)}</p>
          </EmptyState>
        ) : (
          <CardGrid>
            {conclusions.map((inspection) => (
              <Card
                key={inspection.id}
                title={unitNames.get(inspection.unitId) ?? ''}
                href={inspectionPaths.portalConclusion.to({ inspectionId: inspection.id })}
                eyebrow={topicWords[inspection.topic]}
                aside={
                  (lateOf.get(inspection.id) ?? 0) > 0 && (
                    <Tag tone="danger">{texts.lateCount(lateOf.get(inspection.id) ?? 0)}</Tag>
                  )
                }
              >
                <p>
                  {inspection.publishedAt !== null &&
                    words(texts.published(formatDay(dayInVietnam(inspection.publishedAt))))}
                </p>
              </Card>
            ))}
          </CardGrid>
        )}
        {nextHref !== undefined && (
          <p>
            <a href={nextHref}>{words(texts.more)}</a>
          </p>
        )}
      </Section>
      <Section title={texts.late}>
        <Table
          caption={texts.late}
          captionHidden
          rows={late}
          rowKey={({ inspectionId, text }) => `${inspectionId}-${text}`}
          empty={<p>{words(texts.lateNone)}</p>}
          columns={[
            {
              key: 'school',
              header: texts.school,
              rowHeader: true,
              cell: ({ unitId, inspectionId }) => (
                <a href={inspectionPaths.portalConclusion.to({ inspectionId })}>
                  {unitNames.get(unitId) ?? ''}
                </a>
              ),
            },
            { key: 'what', header: texts.what, cell: ({ text }) => text },
            {
              key: 'due',
              header: texts.due,
              cell: ({ dueOn }) => (
                <>
                  {formatDay(dueOn)} <Tag tone="danger">{overdueWords}</Tag>
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={texts.programmes}>
        <ul>
          {programmes.map((programme) => (
            <li key={programme.id}>
              <a href={inspectionPaths.portalProgramme.to({ programmeId: programme.id })}>
                {programme.title}
              </a>{' '}
              · {unitNames.get(programme.unitId) ?? ''}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
