import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { numberAndSymbol, type Plan } from '../domain/plan.ts'
import { stateTones, stateWords } from '../plan-words.ts'
import { adoptPaths } from './paths.ts'

/** A superior's plan that a unit has no version of yet. */
export interface AwaitingPlan {
  readonly plan: Plan
  readonly unitId: Plan['unitId']
  readonly unitName: string
  readonly superiorName: string
  /** Working days since it was issued. */
  readonly waitingDays: number
  /** The version in force that the unit has of the plan that this one amends. */
  readonly amends: Plan | undefined
}

export interface AdoptListProps {
  readonly awaiting: readonly AwaitingPlan[]
  readonly versions: readonly { readonly plan: Plan; readonly unitName: string }[]
  readonly requestIds: readonly string[]
}

const texts = {
  title: { vi: 'Kế hoạch của trường', en: "The school's plans" },
  lead: {
    vi: 'Nhận kế hoạch của cấp trên chỉ bằng một lần bấm, rồi điều chỉnh, thêm việc và phân công người phụ trách.',
    en: 'Take over a plan from above in one step, then adapt it, add to it and name who is responsible.',
  },
  awaiting: { vi: 'Chờ trường nhận', en: 'Awaiting your version' },
  own: { vi: 'Kế hoạch đã nhận', en: 'Taken over' },
  none: { vi: 'Chưa có kế hoạch nào', en: 'No plans yet' },
  noneBody: {
    vi: 'Khi cấp trên ban hành kế hoạch, kế hoạch đó sẽ hiện ở đây để trường nhận.',
    en: 'When an authority above the school issues a plan, it appears here.',
  },
  nothingWaits: { vi: 'Không có kế hoạch nào đang chờ.', en: 'Nothing is waiting.' },
  year: { vi: 'Năm', en: 'Year' },
  take: { vi: 'Nhận kế hoạch này', en: 'Take over this plan' },
  changed: {
    vi: 'Cấp trên đã sửa đổi kế hoạch mà trường đang thực hiện.',
    en: 'The plan that the school carries out has been amended.',
  },
  seeChanges: { vi: 'Xem các thay đổi', en: 'See what changed' },
}
const waited = (days: number) => ({
  vi: days === 0 ? 'Ban hành hôm nay' : `Đã ban hành ${days} ngày làm việc`,
  en: days === 0 ? 'Issued today' : `Issued ${days} working days ago`,
})

/** Plans from above that wait for the school, and those that it has taken over. */
export function AdoptListPage({ awaiting, versions, requestIds }: AdoptListProps) {
  const words = useWords()
  const isEmpty = awaiting.length + versions.length === 0
  return (
    <Page title={texts.title} lead={texts.lead}>
      {isEmpty && (
        <EmptyState title={texts.none}>
          <p>{words(texts.noneBody)}</p>
        </EmptyState>
      )}
      {!isEmpty && (
        <Section title={texts.awaiting}>
          {awaiting.length === 0 && <p>{words(texts.nothingWaits)}</p>}
          {awaiting.map(({ plan, unitId, unitName, superiorName, waitingDays, amends }, index) => (
            <Card
              key={`${plan.id} ${unitId}`}
              title={plan.title}
              eyebrow={[superiorName, numberAndSymbol(plan), `${words(texts.year)} ${plan.year}`]
                .filter((part) => part !== null)
                .join(' · ')}
              aside={<Tag tone={waitingDays > 5 ? 'danger' : 'warning'}>{waited(waitingDays)}</Tag>}
              tone={waitingDays > 5 ? 'danger' : 'warning'}
            >
              {amends === undefined ? (
                <Form
                  action={adoptPaths.begin.to({})}
                  requestId={requestIds[index]}
                  hidden={{ keHoach: plan.id, donVi: unitId }}
                >
                  <Button about={`${plan.title}, ${unitName}`}>{words(texts.take)}</Button>
                </Form>
              ) : (
                <>
                  <p>{words(texts.changed)}</p>
                  <LinkButton href={adoptPaths.changes.to({ planId: plan.id }, { donVi: unitId })}>
                    {words(texts.seeChanges)}
                  </LinkButton>
                </>
              )}
            </Card>
          ))}
        </Section>
      )}
      {versions.length > 0 && (
        <Section title={texts.own}>
          {versions.map(({ plan, unitName }) => (
            <Card
              key={plan.id}
              title={plan.title}
              href={adoptPaths.version.to({ planId: plan.id })}
              eyebrow={`${words(texts.year)} ${plan.year} · ${unitName}`}
              aside={<Tag tone={stateTones[plan.state]}>{stateWords[plan.state]}</Tag>}
            >
              {numberAndSymbol(plan) !== null && <p>{numberAndSymbol(plan)}</p>}
            </Card>
          ))}
        </Section>
      )}
    </Page>
  )
}
