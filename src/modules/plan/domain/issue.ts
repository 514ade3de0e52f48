import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { isPromise, type Plan, type PlanBody, type PlanState } from './plan.ts'

/** Why a plan may not be issued yet. */
export const issueProblems = [
  'not-a-draft',
  'reading-not-confirmed',
  'no-commitments',
  'no-number',
  'no-symbol',
  'no-date',
  'date-in-future',
  'no-signatory',
  'report-due-too-early',
  'previous-not-in-force',
] as const
export type IssueProblem = (typeof issueProblems)[number]

/** What is worth a look before issuing, and no hindrance. */
export const issueDoubts = [
  'loose-blocks',
  'commitments-without-dimension',
  'commitments-without-evidence',
  'tasks-without-lead',
  'tasks-without-schedule',
  'no-report-due',
] as const
export type IssueDoubt = (typeof issueDoubts)[number]

export interface IssueFacts {
  readonly today: LocalDate
  /** State of the plan that this one amends, when it amends one. */
  readonly previousState: PlanState | null
  /** Blocks of the source that are not in the plan and not set aside. */
  readonly looseBlocks: number
  /** Commitments that have at least one confirmed indicator. */
  readonly withEvidence: ReadonlySet<string>
}

/** Everything that stands against issuing; empty when it may be issued. */
export function problemsOfIssuing(plan: Plan, body: PlanBody, facts: IssueFacts): IssueProblem[] {
  const { documentDate, reportDueOn, previous } = plan
  const found: Record<IssueProblem, boolean> = {
    'not-a-draft': plan.state !== 'draft',
    'reading-not-confirmed': plan.confirmedAt === null,
    'no-commitments': !body.commitments.some(isPromise),
    'no-number': isEmpty(plan.number),
    'no-symbol': isEmpty(plan.symbol),
    'no-date': documentDate === null || documentDate.length < 10,
    'date-in-future': documentDate !== null && documentDate > facts.today,
    'no-signatory': isEmpty(plan.signatory.name) || isEmpty(plan.signatory.title),
    'report-due-too-early': reportDueOn !== null && documentDate !== null && reportDueOn < documentDate,
    'previous-not-in-force': previous?.relation === 'amends' && facts.previousState !== 'issued',
  }
  return issueProblems.filter((problem) => found[problem])
}

/** What a person may want to look at first, each with how many of them there are. */
export function doubtsOfIssuing(
  plan: Plan,
  body: PlanBody,
  facts: IssueFacts,
): { readonly doubt: IssueDoubt; readonly count: number }[] {
  const promises = body.commitments.filter(isPromise)
  const tasks = body.tasks.filter(({ removed }) => !removed)
  const counts: Record<IssueDoubt, number> = {
    'loose-blocks': facts.looseBlocks,
    'commitments-without-dimension': promises.filter(({ dimension }) => dimension === null).length,
    'commitments-without-evidence': promises.filter(({ id }) => !facts.withEvidence.has(id)).length,
    'tasks-without-lead': tasks.filter(({ leadUnitId }) => leadUnitId === null).length,
    'tasks-without-schedule': tasks.filter(({ schedule }) => schedule.kind === 'unscheduled').length,
    'no-report-due': plan.reportDueOn === null ? 1 : 0,
  }
  return issueDoubts.flatMap((doubt) => (counts[doubt] > 0 ? [{ doubt, count: counts[doubt] }] : []))
}

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === ''
}
