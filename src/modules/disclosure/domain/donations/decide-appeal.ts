import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'
import {
  type AppealAction,
  type AppealKind,
  type AppealParty,
  type AppealState,
  appealActions,
  appealSteps,
  isWorks,
} from './appeal.ts'
import type { Dong } from './dong.ts'

/** What the rules want to know of an appeal. */
export interface AppealFacts {
  readonly state: AppealState
  readonly kind: AppealKind
  readonly hasBudget: boolean
  /** Whether a text or a line of the budget stands against the circular. */
  readonly againstTheLaw: boolean
  readonly stages: number
  readonly stagesOpen: number
  readonly designApproved: boolean
  readonly minutes: number
  readonly moneyHeld: Dong
  readonly goodsHeld: bigint
  /** Payments that were proposed and not decided. */
  readonly undecidedSpends: number
  /** Recommendations of the board and opinions of donors that nobody answered. */
  readonly unanswered: number
  readonly gifts: number
}

export interface AppealWish {
  readonly action: AppealAction
  readonly reason: string
}

export const appealRefusals = [
  'not-yours',
  'not-now',
  'reason-missing',
  'budget-missing',
  'against-the-law',
  'stages-missing',
  'design-not-approved',
  'stages-open',
  'never-watched',
  'undecided-spends',
  'goods-left',
  'unanswered',
  'money-left-unexplained',
  'gifts-there',
] as const
export type AppealRefusal = (typeof appealRefusals)[number]

/** Whether somebody may take a step with an appeal, and where it then stands. */
export function decideAppeal(
  facts: AppealFacts,
  { action, reason }: AppealWish,
  parties: ReadonlySet<AppealParty>,
): Result<AppealState, AppealRefusal> {
  const step = appealSteps[action]
  if (!parties.has(step.by)) return refused('not-yours')
  if (!step.from.some((state) => state === facts.state)) return refused('not-now')
  if (step.needsReason && reason.trim() === '') return refused('reason-missing')
  const obstacle = obstacleOf(facts, action, reason)
  return obstacle === undefined ? accepted(step.to) : refused(obstacle)
}

/** The steps that a page offers; what still stands in their way is told when they are tried. */
export function stepsFor(
  facts: Pick<AppealFacts, 'state'>,
  parties: ReadonlySet<AppealParty>,
): readonly AppealAction[] {
  return appealActions.filter((action) => {
    const step = appealSteps[action]
    return parties.has(step.by) && step.from.some((state) => state === facts.state)
  })
}

function obstacleOf(facts: AppealFacts, action: AppealAction, reason: string): AppealRefusal | undefined {
  const works = isWorks(facts.kind)
  switch (action) {
    case 'send':
    case 'approve':
      if (!facts.hasBudget) return 'budget-missing'
      if (facts.againstTheLaw) return 'against-the-law'
      return works && facts.stages < 2 ? 'stages-missing' : undefined
    case 'start-works':
      return works && !facts.designApproved ? 'design-not-approved' : undefined
    case 'settle':
      return settlementObstacle(facts, works, reason)
    case 'withdraw':
      return facts.gifts > 0 && (facts.moneyHeld > 0n || facts.goodsHeld > 0n) ? 'gifts-there' : undefined
    default:
      return undefined
  }
}

function settlementObstacle(facts: AppealFacts, works: boolean, reason: string): AppealRefusal | undefined {
  if (facts.stagesOpen > 0) return 'stages-open'
  if (works && facts.minutes === 0) return 'never-watched'
  if (facts.undecidedSpends > 0) return 'undecided-spends'
  if (facts.goodsHeld > 0n) return 'goods-left'
  if (facts.unanswered > 0) return 'unanswered'
  return facts.moneyHeld > 0n && reason.trim() === '' ? 'money-left-unexplained' : undefined
}
