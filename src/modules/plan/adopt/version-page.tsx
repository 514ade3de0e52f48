import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Progress } from '../../../ui/progress/progress.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { countAdaptations } from '../domain/adopt.ts'
import {
  type Commitment,
  dimensions,
  numberAndSymbol,
  type Plan,
  type PlanBody,
  type Task,
} from '../domain/plan.ts'
import { type DimensionNames, noDimensionWords, scheduleText, stateTones, stateWords } from '../plan-words.ts'
import { adaptationTag } from './adopt-words.ts'
import { LeaveOutButton } from './leave-out-button.tsx'
import { adoptPaths } from './paths.ts'

/** Which part of a version is shown. */
export const versionViews = ['all', 'changed', 'unassigned'] as const
export type VersionView = (typeof versionViews)[number]

export interface VersionProps {
  readonly plan: Plan
  readonly unitName: string
  readonly body: PlanBody
  readonly view: VersionView
  readonly names: ReadonlyMap<string, string>
  readonly dimensionNames: DimensionNames
  /** Lineages of adapted commitments whose original has changed since. */
  readonly lookAgain: ReadonlySet<string>
  readonly mayIssue: boolean
  /** Tasks of the superior's plan that others do. */
  readonly othersTasks: readonly Task[]
}

const texts = {
  plans: { vi: 'Kế hoạch của trường', en: "The school's plans" },
  views: { vi: 'Các mục', en: 'Parts' },
  all: { vi: 'Tất cả', en: 'All' },
  changed: { vi: 'Khác bản của cấp trên', en: 'Different from above' },
  unassigned: { vi: 'Chưa có người phụ trách', en: 'Nobody responsible' },
  assignedShare: { vi: 'Đã phân công', en: 'Assigned' },
  items: { vi: 'mục', en: 'items' },
  assign: { vi: 'Phân công', en: 'Assign' },
  addCommitment: { vi: 'Thêm cam kết', en: 'Add a commitment' },
  addTask: { vi: 'Thêm nhiệm vụ', en: 'Add a task' },
  issue: { vi: 'Ban hành', en: 'Issue' },
  toIssue: {
    vi: 'Bản này là dự thảo. Hiệu trưởng ban hành thì kế hoạch mới có hiệu lực và công việc mới vào danh sách của từng người.',
    en: 'This is a draft. Once the principal issues it, it is in force and the tasks appear in the to-do lists.',
  },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  noTasks: { vi: 'Không có nhiệm vụ nào.', en: 'No tasks.' },
  nothing: { vi: 'Không có mục nào.', en: 'Nothing here.' },
  decide: { vi: 'Điều chỉnh', en: 'Adapt' },
  responsible: { vi: 'Phụ trách', en: 'Responsible' },
  nobody: { vi: 'Chưa có người phụ trách', en: 'Nobody yet' },
  reason: { vi: 'Lý do', en: 'Reason' },
  lookAgain: { vi: 'Cấp trên đã đổi nội dung, hãy xem lại', en: 'Changed above, look again' },
  others: { vi: 'Việc do cấp trên hoặc đơn vị khác thực hiện', en: 'Done by others' },
  superior: { vi: 'Kế hoạch của cấp trên', en: 'The plan from above' },
}
const numbered = (number: number) => ({ vi: `Cam kết ${number}`, en: `Commitment ${number}` })
const countText = (counts: ReturnType<typeof countAdaptations>) => ({
  vi: `${counts.adopted} cam kết nhận nguyên văn, ${counts.adapted} điều chỉnh, ${counts.notApplicable} không áp dụng, ${counts.added} tự thêm.`,
  en: `${counts.adopted} taken as they are, ${counts.adapted} adapted, ${counts.notApplicable} not applicable, ${counts.added} added.`,
})

/** A school's own version: what it took over, what it changed and why, who does what. */
export function VersionPage(props: VersionProps) {
  const { plan, unitName, body, view, names, dimensionNames, mayIssue, othersTasks } = props
  const words = useWords()
  const params = { planId: plan.id }
  const isDraft = plan.state === 'draft'
  const promises = body.commitments.filter(({ kind }) => kind !== 'purpose')
  const live = [...promises, ...body.tasks].filter(({ removed }) => !removed)
  const unassigned = live.filter(({ responsibleId }) => responsibleId === null)
  const changed = promises.filter(({ adaptation }) => adaptation !== 'adopted')
  const isShown = (item: Commitment | Task) =>
    view === 'all' ||
    (view === 'unassigned'
      ? unassigned.includes(item)
      : 'adaptation' in item
        ? changed.includes(item)
        : item.derivedFromId === null)
  const groups = [...dimensions, null].map((dimension) => ({
    title: dimension === null ? noDimensionWords : dimensionNames[dimension],
    commitments: promises.filter((commitment) => commitment.dimension === dimension && isShown(commitment)),
  }))
  const tasks = body.tasks.filter((task) => isShown(task) && (view === 'all' || !task.removed))
  const tab = (of: VersionView, count: number) => ({
    href: adoptPaths.version.to(params, of === 'all' ? {} : { xem: of }),
    label: texts[of],
    current: of === view,
    count,
  })
  return (
    <Page
      title={plan.title}
      eyebrow={[unitName, numberAndSymbol(plan)].filter((part) => part !== null).join(' · ')}
      lead={countText(countAdaptations(body.commitments))}
      breadcrumbs={[{ href: adoptPaths.list.to({}), text: texts.plans }]}
      aside={<Tag tone={stateTones[plan.state]}>{stateWords[plan.state]}</Tag>}
    >
      {isDraft && <Notice>{<p>{words(texts.toIssue)}</p>}</Notice>}
      <Progress
        label={texts.assignedShare}
        done={live.length - unassigned.length}
        total={live.length}
        unit={texts.items}
      />
      {(isDraft || plan.state === 'issued') && (
        <ButtonRow>
          <LinkButton href={adoptPaths.assign.to(params)}>{words(texts.assign)}</LinkButton>
          {isDraft && mayIssue && (
            <LinkButton href={adoptPaths.issue.to(params)} variant="secondary">
              {words(texts.issue)}
            </LinkButton>
          )}
          {isDraft && (
            <>
              <LinkButton href={adoptPaths.addCommitment.to(params)} variant="secondary">
                {words(texts.addCommitment)}
              </LinkButton>
              <LinkButton href={adoptPaths.addTask.to(params)} variant="secondary">
                {words(texts.addTask)}
              </LinkButton>
            </>
          )}
        </ButtonRow>
      )}
      <Tabs
        label={texts.views}
        tabs={[
          tab('all', promises.length + body.tasks.length),
          tab(
            'changed',
            changed.length + body.tasks.filter(({ derivedFromId }) => derivedFromId === null).length,
          ),
          tab('unassigned', unassigned.length),
        ]}
      />
      {groups.every(({ commitments }) => commitments.length === 0) && tasks.length === 0 && (
        <p>{words(texts.nothing)}</p>
      )}
      {groups
        .filter(({ commitments }) => commitments.length > 0)
        .map(({ title, commitments }) => (
          <Section key={title.vi} title={title}>
            {commitments.map((commitment) => (
              <CommitmentCard
                key={commitment.id}
                commitment={commitment}
                number={promises.indexOf(commitment) + 1}
                {...props}
              />
            ))}
          </Section>
        ))}
      {tasks.length > 0 && (
        <Section title={texts.tasks}>
          {tasks.map((task) => (
            <Card
              key={task.id}
              title={task.text}
              eyebrow={task.timeText === '' ? scheduleText(task.schedule) : task.timeText}
              tone={task.removed ? 'neutral' : task.responsibleId === null ? 'warning' : 'success'}
              aside={task.derivedFromId === null ? <OwnTag removed={task.removed} /> : undefined}
            >
              <Responsible name={nameOf(names, task.responsibleId)} />
              {isDraft && task.derivedFromId === null && <LeaveOutButton plan={plan} item={task} />}
            </Card>
          ))}
        </Section>
      )}
      {view === 'all' && othersTasks.length > 0 && (
        <Section title={texts.others}>
          <ul>
            {othersTasks.map((task) => (
              <li key={task.id}>
                {task.text}
                {task.leadText !== '' && ` (${task.leadText})`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function CommitmentCard({
  commitment,
  plan,
  names,
  lookAgain,
  number,
}: VersionProps & { readonly commitment: Commitment; readonly number: number }) {
  const words = useWords()
  const tag = adaptationTag(commitment)
  const params = { planId: plan.id, commitmentId: commitment.id }
  const isOwn = commitment.adaptation === 'added'
  return (
    <Card
      title={numbered(number)}
      aside={<Tag tone={tag.tone}>{tag.words}</Tag>}
      tone={commitment.removed ? 'neutral' : tag.tone}
    >
      <p>{commitment.text}</p>
      {commitment.adaptationReason !== null && (
        <p>
          <strong>{words(texts.reason)}:</strong> {commitment.adaptationReason}
        </p>
      )}
      {lookAgain.has(commitment.lineageId) && <Notice tone="warning" title={texts.lookAgain} />}
      {!commitment.removed && <Responsible name={nameOf(names, commitment.responsibleId)} />}
      {plan.state === 'draft' && !isOwn && (
        <a href={adoptPaths.commitment.to(params)}>
          {words(texts.decide)}
          <span class="govuk-visually-hidden">: {commitment.text.slice(0, 80)}</span>
        </a>
      )}
      {plan.state === 'draft' && isOwn && <LeaveOutButton plan={plan} item={commitment} />}
    </Card>
  )
}

function OwnTag({ removed }: { readonly removed: boolean }) {
  const tag = adaptationTag({ adaptation: 'added', removed })
  return <Tag tone={tag.tone}>{tag.words}</Tag>
}

function Responsible({ name }: { readonly name: string | undefined }) {
  const words = useWords()
  return (
    <p>
      {words(texts.responsible)}: {name ?? words(texts.nobody)}
    </p>
  )
}

function nameOf(names: VersionProps['names'], id: string | null): string | undefined {
  return id === null ? undefined : names.get(id)
}
