import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { numberAndSymbol, type Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { stateTones, stateWords } from '../plan-words.ts'

export interface DeskListProps {
  readonly plans: readonly Plan[]
  readonly unitNames: ReadonlyMap<UnitId, string>
  readonly mayBegin: boolean
}

const texts = {
  title: { vi: 'Kế hoạch', en: 'Plans' },
  lead: {
    vi: 'Kế hoạch của đơn vị bạn và các đơn vị trực thuộc.',
    en: 'The plans of your unit and of those below it.',
  },
  begin: { vi: 'Lập kế hoạch mới', en: 'Begin a plan' },
  drafts: { vi: 'Đang soạn', en: 'Drafts' },
  inForce: { vi: 'Đang thực hiện', en: 'In force' },
  past: { vi: 'Đã kết thúc hoặc được thay thế', en: 'Closed or replaced' },
  none: { vi: 'Chưa có kế hoạch nào', en: 'No plans yet' },
  noneBody: {
    vi: 'Tải lên văn bản kế hoạch (Word, PDF hoặc văn bản thuần): hệ thống đọc thành cam kết và nhiệm vụ để anh chị kiểm tra trước khi ban hành.',
    en: 'Upload the document of a plan: it is read into commitments and tasks, which you check before issuing.',
  },
  noneReader: {
    vi: 'Kế hoạch hiện ở đây khi đơn vị bắt đầu soạn.',
    en: 'Plans appear here when the unit begins to draft one.',
  },
  year: { vi: 'Năm', en: 'Year' },
  untitled: { vi: 'Kế hoạch chưa có tên', en: 'Plan without a title' },
}

/** The plans that a member of staff has to do with, drafts first. */
export function DeskListPage({ plans, unitNames, mayBegin }: DeskListProps) {
  const words = useWords()
  const begin = mayBegin ? (
    <LinkButton href={planPaths.begin.to({})}>{words(texts.begin)}</LinkButton>
  ) : undefined
  const groups = [
    { title: texts.drafts, plans: plans.filter(({ state }) => state === 'draft') },
    { title: texts.inForce, plans: plans.filter(({ state }) => state === 'issued') },
    { title: texts.past, plans: plans.filter(({ state }) => state === 'closed' || state === 'replaced') },
  ].filter((group) => group.plans.length > 0)
  return (
    <Page title={texts.title} lead={texts.lead} aside={plans.length > 0 ? begin : undefined} width="wide">
      {plans.length === 0 && (
        <EmptyState title={texts.none} action={begin}>
          <p>{words(mayBegin ? texts.noneBody : texts.noneReader)}</p>
        </EmptyState>
      )}
      {groups.map((group) => (
        <Section key={group.title.vi} title={group.title}>
          <CardGrid>
            {group.plans.map((plan) => (
              <Card
                key={plan.id}
                title={plan.title === '' ? texts.untitled : plan.title}
                href={planPaths.deskPlan.to({ planId: plan.id })}
                eyebrow={`${words(texts.year)} ${plan.year} · ${unitNames.get(plan.unitId) ?? ''}`}
                aside={<Tag tone={stateTones[plan.state]}>{stateWords[plan.state]}</Tag>}
              >
                {numberAndSymbol(plan) !== null && <p>{numberAndSymbol(plan)}</p>}
              </Card>
            ))}
          </CardGrid>
        </Section>
      ))}
    </Page>
  )
}
