import { Card } from '../../../ui/card/card.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Progress } from '../../../ui/progress/progress.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import type { AdaptedCommitment, Adoption } from '../store/adopt-queries.ts'
import { adaptationTag } from './adopt-words.ts'
import { adoptPaths } from './paths.ts'

export const adoptionViews = ['waiting', 'done', 'adapted'] as const
export type AdoptionView = (typeof adoptionViews)[number]

/** A school below, and how it took over the plan; without a version when it has not begun. */
export interface SchoolAdoption {
  readonly unitId: Plan['unitId']
  readonly name: string
  readonly adoption: Adoption | undefined
}

export interface AdoptionsProps {
  readonly plan: Plan
  readonly view: AdoptionView
  readonly waiting: readonly SchoolAdoption[]
  readonly done: readonly SchoolAdoption[]
  /** Working days since the plan was issued. */
  readonly waitingDays: number
  readonly adapted: readonly AdaptedCommitment[]
  readonly unitNames: ReadonlyMap<string, string>
  readonly page: number
  readonly pageCount: number
  readonly adaptedTotal: number
}

const texts = {
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  title: { vi: 'Các trường nhận kế hoạch', en: 'How the schools took over the plan' },
  share: { vi: 'Đã ban hành kế hoạch của trường', en: 'Issued their own version' },
  schools: { vi: 'trường', en: 'schools' },
  views: { vi: 'Danh sách', en: 'Lists' },
  waiting: { vi: 'Chưa ban hành', en: 'Not issued yet' },
  done: { vi: 'Đã ban hành', en: 'Issued' },
  adapted: { vi: 'Điều chỉnh và lý do', en: 'Adaptations and reasons' },
  school: { vi: 'Trường', en: 'School' },
  state: { vi: 'Tình trạng', en: 'State' },
  notBegun: { vi: 'Chưa nhận', en: 'Not begun' },
  draft: { vi: 'Đang soạn', en: 'Drafting' },
  since: { vi: 'Kể từ khi cấp trên ban hành', en: 'Since it was issued' },
  adoptedColumn: { vi: 'Nhận nguyên văn', en: 'As it is' },
  adaptedColumn: { vi: 'Điều chỉnh', en: 'Adapted' },
  notApplicable: { vi: 'Không áp dụng', en: 'Not applicable' },
  addedColumn: { vi: 'Tự thêm', en: 'Added' },
  reason: { vi: 'Lý do', en: 'Reason' },
  original: { vi: 'Nguyên văn', en: 'As it stands' },
  theirs: { vi: 'Nội dung của trường', en: "The school's text" },
  noneAdapted: { vi: 'Chưa có trường nào điều chỉnh.', en: 'Nobody has adapted anything.' },
}
const daysText = (days: number) => ({
  vi: `${days} ngày làm việc`,
  en: `${days} working ${days === 1 ? 'day' : 'days'}`,
})

/** For the office: which schools have made the plan theirs, what they changed and why, who has not. */
export function AdoptionsPage(props: AdoptionsProps) {
  const { plan, view, waiting, done, waitingDays, adapted, unitNames, page, pageCount, adaptedTotal } = props
  const words = useWords()
  const address = (of: AdoptionView, number = 1) =>
    adoptPaths.adoptions.to(
      { planId: plan.id },
      { xem: of === 'waiting' ? undefined : of, trang: number === 1 ? undefined : String(number) },
    )
  const counts = { waiting: waiting.length, done: done.length, adapted: adaptedTotal }
  return (
    <Page
      title={texts.title}
      width="wide"
      breadcrumbs={[
        { href: planPaths.deskList.to({}), text: texts.plans },
        { href: planPaths.deskPlan.to({ planId: plan.id }), text: plan.title },
      ]}
    >
      <Progress
        label={texts.share}
        done={done.length}
        total={done.length + waiting.length}
        unit={texts.schools}
      />
      <Tabs
        label={texts.views}
        tabs={adoptionViews.map((of) => ({
          href: address(of),
          label: texts[of],
          current: of === view,
          count: counts[of],
        }))}
      />
      {view === 'waiting' && (
        <Table
          caption={texts.waiting}
          captionHidden
          rows={waiting}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: 'school', header: texts.school, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'state',
              header: texts.state,
              cell: ({ adoption }) =>
                adoption === undefined ? (
                  <Tag tone="danger">{texts.notBegun}</Tag>
                ) : (
                  <Tag tone="warning">{texts.draft}</Tag>
                ),
            },
            { key: 'since', header: texts.since, numeric: true, cell: () => words(daysText(waitingDays)) },
          ]}
        />
      )}
      {view === 'done' && (
        <Table
          caption={texts.done}
          captionHidden
          rows={done}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: 'school', header: texts.school, rowHeader: true, cell: ({ name }) => name },
            {
              key: 'adopted',
              header: texts.adoptedColumn,
              numeric: true,
              cell: ({ adoption }) => adoption?.adopted ?? 0,
            },
            {
              key: 'adapted',
              header: texts.adaptedColumn,
              numeric: true,
              cell: ({ adoption }) => adoption?.adapted ?? 0,
            },
            {
              key: 'not',
              header: texts.notApplicable,
              numeric: true,
              cell: ({ adoption }) => adoption?.notApplicable ?? 0,
            },
            {
              key: 'added',
              header: texts.addedColumn,
              numeric: true,
              cell: ({ adoption }) => adoption?.added ?? 0,
            },
          ]}
        />
      )}
      {view === 'adapted' && (
        <>
          {adapted.length === 0 && <p>{words(texts.noneAdapted)}</p>}
          {adapted.map((commitment) => {
            const tag = adaptationTag({ adaptation: 'adapted', removed: commitment.notApplicable })
            return (
              <Card
                key={commitment.id}
                headingLevel={2}
                title={unitNames.get(commitment.unitId) ?? ''}
                aside={<Tag tone={tag.tone}>{tag.words}</Tag>}
              >
                <p>
                  <strong>{words(texts.original)}:</strong> {commitment.originalText}
                </p>
                {!commitment.notApplicable && (
                  <p>
                    <strong>{words(texts.theirs)}:</strong> {commitment.text}
                  </p>
                )}
                <p>
                  <strong>{words(texts.reason)}:</strong> {commitment.reason}
                </p>
              </Card>
            )
          })}
          {pageCount > 1 && (
            <Pagination page={page} pageCount={pageCount} hrefOf={(number) => address('adapted', number)} />
          )}
        </>
      )}
    </Page>
  )
}
