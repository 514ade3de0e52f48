import { type Step, StepList } from '../../../ui/step-list/step-list.tsx'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'

/** Where on the way to a public plan a page stands. */
export const planSteps = ['confirm', 'indicators', 'issue'] as const
export type PlanStep = (typeof planSteps)[number]

const titles = {
  confirm: { vi: 'Kiểm tra nội dung đọc được', en: 'Check what was read' },
  indicators: { vi: 'Chọn chỉ số minh chứng', en: 'Choose the evidence' },
  issue: { vi: 'Ban hành', en: 'Issue' },
} as const

/** The steps from the document to the public page, with the one that is open now. */
export function PlanSteps({
  plan,
  current,
}: {
  readonly plan: Plan
  readonly current: PlanStep | undefined
}) {
  const params = { planId: plan.id }
  const done: Record<PlanStep, boolean> = {
    confirm: plan.confirmedAt !== null,
    indicators: plan.state !== 'draft',
    issue: plan.state !== 'draft',
  }
  const addresses: Record<PlanStep, string> = {
    confirm: planPaths.confirm.to(params),
    indicators: planPaths.indicators.to(params),
    issue: planPaths.issue.to(params),
  }
  const steps = planSteps.map((step): Step => {
    const state = step === current ? 'current' : done[step] ? 'done' : 'todo'
    return { key: step, title: titles[step], state, href: step === current ? undefined : addresses[step] }
  })
  return <StepList steps={steps} />
}
