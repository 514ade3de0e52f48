import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { adoptPaths } from '../adopt/paths.ts'
import { boardPaths } from '../board/board-paths.ts'
import { numberAndSymbol, type Plan, type PlanAction } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { stateTones, stateWords } from '../plan-words.ts'
import { reportPaths } from '../reports/paths.ts'
import { PlanSteps } from './plan-steps.tsx'

export interface DeskPlanProps {
  readonly plan: Plan
  readonly unitName: string
  readonly counts: { readonly commitments: number; readonly tasks: number; readonly confirmed: number }
  /** Schools that carry out a version of their own. */
  readonly schools: number
  readonly hasDocument: boolean
  readonly available: readonly PlanAction[]
  readonly previous: Plan | undefined
  readonly after: readonly Plan[]
  readonly requestIds: { readonly amend: string; readonly follow: string }
  /** Whether the visitor receives the reports on this plan. */
  readonly receivesReports: boolean
  /** Whether the visitor works on this school's own version. */
  readonly adopts: boolean
}

const texts = {
  plans: { vi: 'Kế hoạch', en: 'Plans' },
  untitled: { vi: 'Kế hoạch chưa có tên', en: 'Plan without a title' },
  number: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  noNumber: { vi: 'Chưa có số', en: 'No number yet' },
  year: { vi: 'Năm', en: 'Year' },
  unit: { vi: 'Đơn vị ban hành', en: 'Issued by' },
  commitments: { vi: 'Cam kết', en: 'Commitments' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  evidence: { vi: 'Cam kết đã có chỉ số minh chứng', en: 'Commitments with evidence' },
  schools: { vi: 'Trường đã có kế hoạch của mình', en: 'Schools with a version of their own' },
  report: { vi: 'Hạn báo cáo của các trường', en: 'Schools report by' },
  document: { vi: 'Văn bản gốc', en: 'Original document' },
  download: { vi: 'Tải về', en: 'Download' },
  previous: {
    amends: { vi: 'Sửa đổi, thay thế kế hoạch', en: 'Amends' },
    follows: { vi: 'Tiếp theo kế hoạch', en: 'Follows' },
  },
  after: {
    amends: { vi: 'Bản sửa đổi', en: 'Amended by' },
    follows: { vi: 'Kế hoạch tiếp theo', en: 'Followed by' },
  },
  toPublish: { vi: 'Các bước đến khi ban hành', en: 'The steps until it is issued' },
  public: { vi: 'Xem trang công khai', en: 'See the public page' },
  change: { vi: 'Sửa đổi và kế hoạch tiếp theo', en: 'Amendment and next plan' },
  changeLead: {
    vi: 'Kế hoạch đã ban hành không sửa trực tiếp. Bản sửa đổi là một bản dự thảo mới, giữ liên hệ với từng cam kết cũ; khi được ban hành, nó thay thế kế hoạch này.',
    en: 'An issued plan is not changed. An amendment is a new draft that keeps the link to each old commitment; when it is issued it takes the place of this plan.',
  },
  amend: { vi: 'Soạn bản sửa đổi', en: 'Draft an amendment' },
  follow: { vi: 'Soạn kế hoạch năm sau', en: "Draft next year's plan" },
  carryingOut: { vi: 'Thực hiện', en: 'Carrying it out' },
  board: { vi: 'Bảng theo dõi tiến độ', en: 'Board' },
  adoptions: { vi: 'Các trường tiếp nhận kế hoạch', en: 'Schools that have taken it over' },
  rollUp: { vi: 'Tổng hợp báo cáo của các trường', en: 'Reports of the schools, rolled up' },
  version: { vi: 'Mở bản của trường để làm việc', en: "Work on the school's version" },
  close: { vi: 'Kết thúc kế hoạch', en: 'Close the plan' },
  closeLead: {
    vi: 'Khi năm kế hoạch đã xong. Trang công khai vẫn còn; kế hoạch không nhận thêm sửa đổi.',
    en: 'When its year is over. The public page stays; the plan is not amended any more.',
  },
  evidenceLink: { vi: 'Chỉ số minh chứng', en: 'Evidence' },
}

/** One plan from inside: how far it is, what belongs to it, what can be done. */
export function DeskPlanPage(props: DeskPlanProps) {
  const { plan, unitName, counts, schools, hasDocument, available, previous, after, requestIds } = props
  const words = useWords()
  const params = { planId: plan.id }
  const isDraft = plan.state === 'draft'
  const may = (action: PlanAction) => available.includes(action)
  return (
    <Page
      title={plan.title === '' ? texts.untitled : plan.title}
      eyebrow={`${words(texts.year)} ${plan.year}`}
      breadcrumbs={[{ href: planPaths.deskList.to({}), text: texts.plans }]}
      aside={
        <>
          <Tag tone={stateTones[plan.state]}>{stateWords[plan.state]}</Tag>
          {!isDraft && (
            <LinkButton href={planPaths.portalPlan.to(params)} variant="secondary">
              {words(texts.public)}
            </LinkButton>
          )}
        </>
      }
    >
      {isDraft && may('edit') && (
        <Section title={texts.toPublish}>
          <PlanSteps plan={plan} current={undefined} />
        </Section>
      )}
      <SummaryList
        rows={[
          { key: texts.unit, value: unitName },
          { key: texts.number, value: numberAndSymbol(plan) ?? words(texts.noNumber) },
          { key: texts.commitments, value: counts.commitments },
          {
            key: texts.evidence,
            value: `${counts.confirmed}/${counts.commitments}`,
            action: may('confirm-indicators')
              ? { href: planPaths.indicators.to(params), label: texts.evidenceLink }
              : undefined,
          },
          { key: texts.tasks, value: counts.tasks },
          ...(plan.reportDueOn === null ? [] : [{ key: texts.report, value: formatDay(plan.reportDueOn) }]),
          ...(isDraft || plan.derivedFromId !== null ? [] : [{ key: texts.schools, value: schools }]),
          ...(hasDocument
            ? [
                {
                  key: texts.document,
                  value: <a href={planPaths.deskDocument.to(params)}>{words(texts.download)}</a>,
                },
              ]
            : []),
          ...(previous === undefined || plan.previous === null
            ? []
            : [{ key: texts.previous[plan.previous.relation], value: <PlanLink plan={previous} /> }]),
          ...after.flatMap((later) =>
            later.previous === null
              ? []
              : [{ key: texts.after[later.previous.relation], value: <PlanLink plan={later} /> }],
          ),
        ]}
      />
      {!isDraft && plan.derivedFromId === null && (
        <Section title={texts.carryingOut}>
          <ul>
            <li>
              <a href={boardPaths.board.to({}, { 'ke-hoach': plan.id })}>{words(texts.board)}</a>
            </li>
            <li>
              <a href={adoptPaths.adoptions.to(params)}>{words(texts.adoptions)}</a>
            </li>
            {props.receivesReports && (
              <li>
                <a href={reportPaths.rollUp.to(params)}>{words(texts.rollUp)}</a>
              </li>
            )}
          </ul>
        </Section>
      )}
      {plan.derivedFromId !== null && props.adopts && (
        <p>
          <a href={adoptPaths.version.to(params)}>{words(texts.version)}</a>
        </p>
      )}
      {(may('amend') || may('follow')) && (
        <Section title={texts.change} lead={texts.changeLead}>
          <ButtonRow>
            {may('amend') && (
              <Form
                action={planPaths.beginFromPlan.to({})}
                requestId={requestIds.amend}
                hidden={{ keHoach: plan.id, quanHe: 'amends' }}
              >
                <Button variant="secondary">{words(texts.amend)}</Button>
              </Form>
            )}
            {may('follow') && (
              <Form
                action={planPaths.beginFromPlan.to({})}
                requestId={requestIds.follow}
                hidden={{ keHoach: plan.id, quanHe: 'follows', nam: String(plan.year + 1) }}
              >
                <Button variant="secondary">{words(texts.follow)}</Button>
              </Form>
            )}
          </ButtonRow>
        </Section>
      )}
      {may('close') && (
        <Section title={texts.close} lead={texts.closeLead}>
          <Form action={planPaths.close.to(params)} hidden={{ phienBan: String(plan.version) }}>
            <Button variant="secondary">{words(texts.close)}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

function PlanLink({ plan }: { readonly plan: Plan }) {
  const words = useWords()
  return (
    <>
      <a href={planPaths.deskPlan.to({ planId: plan.id })}>
        {plan.title === '' ? words(texts.untitled) : plan.title}
      </a>{' '}
      <Tag tone={stateTones[plan.state]}>{stateWords[plan.state]}</Tag>
    </>
  )
}
