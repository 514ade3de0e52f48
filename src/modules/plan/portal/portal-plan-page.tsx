import type { ComponentChildren } from 'preact'
import { formatDay } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Details } from '../../../ui/details/details.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { boardPaths } from '../board/board-paths.ts'
import type { PlanDifference } from '../domain/compare-plans.ts'
import { isPromise, numberAndSymbol, type Plan, type PlanBody } from '../domain/plan.ts'
import type { Evidence } from '../evidence.tsx'
import { printedDate } from '../import/confirm-page.tsx'
import { planPaths } from '../paths.ts'
import { type DimensionNames, stateTones, stateWords } from '../plan-words.ts'
import { PlanChanges } from './plan-changes.tsx'
import { PlanContents, PlanDimensions, PlanSections } from './plan-sections.tsx'
import { PlanTasks } from './plan-tasks.tsx'

export interface PortalPlanProps {
  readonly plan: Plan
  readonly body: PlanBody
  readonly unitName: string
  readonly dimensionNames: DimensionNames
  /** The confirmed figures of each commitment. */
  readonly evidenceOf: ReadonlyMap<string, readonly Evidence[]>
  /** Names of the units that lead tasks. */
  readonly unitNames: ReadonlyMap<UnitId, string>
  /** How many schools carry out a version of their own. */
  readonly schools: number
  readonly hasPublicDocument: boolean
  readonly previous: { readonly plan: Plan; readonly difference: PlanDifference } | undefined
  readonly origin: Plan | undefined
  readonly after: readonly Plan[]
  /** What the other parts of the module add below: the board, the schools. */
  readonly children?: ComponentChildren
}

const texts = {
  plans: { vi: 'Kế hoạch đã công bố', en: 'Published plans' },
  year: { vi: 'Năm', en: 'Year' },
  example: { vi: 'Kế hoạch ví dụ', en: 'An example' },
  exampleBody: {
    vi: 'Số văn bản, người ký và số liệu trên trang này được đặt ra để minh họa.',
    en: 'The number, the signatory and the figures on this page are invented.',
  },
  replaced: { vi: 'Kế hoạch này đã được thay thế', en: 'This plan has been replaced' },
  replacedBy: { vi: 'Bản đang có hiệu lực', en: 'The one in force' },
  number: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  date: { vi: 'Ngày ban hành', en: 'Date' },
  signed: { vi: 'Chức danh người ký', en: 'Signed by' },
  bases: { vi: 'Căn cứ', en: 'Legal bases' },
  report: { vi: 'Các trường báo cáo chậm nhất', en: 'Schools report by' },
  schools: { vi: 'Trường thực hiện', en: 'Schools' },
  schoolsValue: (count: number) => ({
    vi:
      count === 0
        ? 'Chưa trường nào công bố kế hoạch của mình'
        : `${count} trường đã công bố kế hoạch của mình`,
    en:
      count === 0
        ? 'No school has published its version yet'
        : `${count} schools have published their versions`,
  }),
  amends: { vi: 'Thay thế kế hoạch', en: 'Replaces' },
  follows: { vi: 'Kế hoạch năm trước', en: 'Earlier plan' },
  origin: { vi: 'Thực hiện kế hoạch', en: 'Carries out' },
  amendedBy: { vi: 'Được thay thế bởi', en: 'Replaced by' },
  followedBy: { vi: 'Kế hoạch tiếp theo', en: 'Followed by' },
  progress: { vi: 'Xem tiến độ thực hiện', en: 'See how far it is' },
  document: { vi: 'Tải văn bản gốc', en: 'Download the original' },
  lead: (commitments: number, tasks: number) => ({
    vi: `${commitments} cam kết và ${tasks} nhiệm vụ cụ thể.`,
    en: `${commitments} commitments and ${tasks} tasks.`,
  }),
  changes: { vi: 'Những gì thay đổi so với kế hoạch trước', en: 'What changed from the plan before' },
  purpose: { vi: 'Mục đích, yêu cầu', en: 'Purpose' },
  tasks: { vi: 'Phân công nhiệm vụ', en: 'Tasks' },
}

/** A plan as anybody may read it; no names of persons stand on it. */
export function PortalPlanPage(props: PortalPlanProps) {
  const { plan, body, dimensionNames, evidenceOf, unitNames, hasPublicDocument, previous, after } = props
  const words = useWords()
  const params = { planId: plan.id }
  const tasks = body.tasks.filter(({ removed }) => !removed)
  const replacement = after.find((later) => later.previous?.relation === 'amends')
  return (
    <Page
      title={plan.title}
      eyebrow={[`${words(texts.year)} ${plan.year}`, numberAndSymbol(plan)].filter(Boolean).join(' · ')}
      lead={texts.lead(body.commitments.filter(isPromise).length, tasks.length)}
      breadcrumbs={[{ href: planPaths.portalList.to({}), text: texts.plans }]}
      aside={
        <>
          <Tag tone={stateTones[plan.state]}>{stateWords[plan.state]}</Tag>
          {plan.derivedFromId === null && (
            <LinkButton href={boardPaths.progress.to(params)} small>
              {words(texts.progress)}
            </LinkButton>
          )}
          {hasPublicDocument && (
            <LinkButton href={planPaths.portalDocument.to(params)} variant="secondary" small>
              {words(texts.document)}
            </LinkButton>
          )}
          <PrintButton />
        </>
      }
    >
      {plan.example && (
        <Notice title={texts.example}>
          <p>{words(texts.exampleBody)}</p>
        </Notice>
      )}
      {plan.state === 'replaced' && replacement !== undefined && (
        <Notice tone="warning" title={texts.replaced}>
          <p>
            {words(texts.replacedBy)}: <PlanLink plan={replacement} />
          </p>
        </Notice>
      )}
      <SummaryList rows={summaryRows(props, words)} />
      {previous !== undefined && (
        <Details summary={texts.changes}>
          <PlanChanges difference={previous.difference} />
        </Details>
      )}
      <PlanDimensions body={body} dimensionNames={dimensionNames} />
      <PlanContents body={body} hasTasks={tasks.length > 0} />
      <PlanSections body={body} dimensionNames={dimensionNames} evidenceOf={evidenceOf} />
      {tasks.length > 0 && (
        <Section title={texts.tasks} id="nhiem-vu">
          <PlanTasks tasks={tasks} unitNames={unitNames} />
        </Section>
      )}
      {props.children}
    </Page>
  )
}

function PlanLink({ plan }: { readonly plan: Plan }) {
  const named = [numberAndSymbol(plan), plan.title].filter(Boolean).join(' – ')
  return <a href={planPaths.portalPlan.to({ planId: plan.id })}>{named}</a>
}

function summaryRows(props: PortalPlanProps, words: ReturnType<typeof useWords>): SummaryRow[] {
  const { plan, unitName, schools, previous, origin, after } = props
  const rows: (SummaryRow | undefined)[] = [
    { key: texts.issuer, value: plan.issuingBody ?? unitName },
    { key: texts.number, value: numberAndSymbol(plan) ?? '' },
    {
      key: texts.date,
      value: [plan.place, printedDate(plan.documentDate)].filter(Boolean).join(', '),
    },
    plan.signatory.title === null ? undefined : { key: texts.signed, value: plan.signatory.title },
    plan.legalBases.length === 0
      ? undefined
      : {
          key: texts.bases,
          value: (
            <ul lang="vi">
              {plan.legalBases.map((basis) => (
                <li key={basis}>{basis}</li>
              ))}
            </ul>
          ),
        },
    plan.reportDueOn === null ? undefined : { key: texts.report, value: formatDay(plan.reportDueOn) },
    plan.derivedFromId === null
      ? { key: texts.schools, value: words(texts.schoolsValue(schools)) }
      : undefined,
    origin === undefined ? undefined : { key: texts.origin, value: <PlanLink plan={origin} /> },
    previous === undefined
      ? undefined
      : {
          key: plan.previous?.relation === 'amends' ? texts.amends : texts.follows,
          value: <PlanLink plan={previous.plan} />,
        },
    ...after.map((later) => ({
      key: later.previous?.relation === 'amends' ? texts.amendedBy : texts.followedBy,
      value: <PlanLink plan={later} />,
    })),
  ]
  return rows.filter((row) => row !== undefined)
}
