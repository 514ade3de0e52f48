import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'
import { findStep, type InspectionAction, type InspectionParty, type InspectionState } from './inspection.ts'

/** Why an action is not taken; each has its words. */
export const inspectionRefusals = [
  'not-now',
  'not-yours',
  'reason-missing',
  'team-missing',
  'answers-missing',
  'findings-missing',
  'findings-there',
  'explanations-missing',
  'explanation-still-due',
  'summary-missing',
  'public-text-missing',
  'remedies-missing',
  'number-missing',
  'remedies-open',
] as const
export type InspectionRefusal = (typeof inspectionRefusals)[number]

/** What is known of an inspection when somebody wants to go on with it. */
export interface InspectionFacts {
  readonly state: InspectionState
  readonly hasTeam: boolean
  /** Items of the checklist that nobody has answered. */
  readonly unanswered: number
  readonly findings: number
  /** Findings that the school has said nothing to. */
  readonly unexplained: number
  readonly explanationDueOn: LocalDate | null
  readonly upheld: number
  /** Upheld findings without the text for the public. */
  readonly upheldWithoutPublicText: number
  /** Upheld findings that nobody has to put right. */
  readonly upheldWithoutRemedy: number
  readonly hasSummary: boolean
  readonly hasPublicSummary: boolean
  readonly remediesOpen: number
}

export interface InspectionCommand {
  readonly action: InspectionAction
  readonly reason: string
  /** The number of the decision or the conclusion, where the action gives one. */
  readonly number: number | null
}

/** Whether an action may be taken, and the state that it leads to. */
export function decideInspection(
  facts: InspectionFacts,
  command: InspectionCommand,
  parties: ReadonlySet<InspectionParty>,
  today: LocalDate,
): Result<InspectionState, InspectionRefusal> {
  const step = findStep(command.action)
  if (!step.from.includes(facts.state)) return refused('not-now')
  if (!step.by.some((party) => parties.has(party))) return refused('not-yours')
  if (step.needsReason === true && command.reason.trim() === '') return refused('reason-missing')
  const missing = missingFor(command, facts, today)
  return missing === undefined ? accepted(step.to) : refused(missing)
}

function missingFor(
  { action, number }: InspectionCommand,
  facts: InspectionFacts,
  today: LocalDate,
): InspectionRefusal | undefined {
  switch (action) {
    case 'decide':
      return number === null ? 'number-missing' : facts.hasTeam ? undefined : 'team-missing'
    case 'send-findings':
      return facts.unanswered > 0 ? 'answers-missing' : facts.findings === 0 ? 'findings-missing' : undefined
    case 'finish-without-findings':
      return facts.unanswered > 0 ? 'answers-missing' : facts.findings > 0 ? 'findings-there' : undefined
    case 'explain':
      return facts.unexplained > 0 ? 'explanations-missing' : undefined
    case 'go-on-without-explanation':
      // The school's last day belongs to the school.
      return facts.explanationDueOn !== null && today <= facts.explanationDueOn
        ? 'explanation-still-due'
        : undefined
    case 'submit':
      return conclusionMissing(facts)
    case 'conclude':
      return conclusionMissing(facts) ?? (number === null ? 'number-missing' : undefined)
    case 'close':
      return facts.remediesOpen > 0 ? 'remedies-open' : undefined
    default:
      return undefined
  }
}

function conclusionMissing(facts: InspectionFacts): InspectionRefusal | undefined {
  if (!facts.hasSummary) return 'summary-missing'
  if (!facts.hasPublicSummary || facts.upheldWithoutPublicText > 0) return 'public-text-missing'
  return facts.upheldWithoutRemedy > 0 ? 'remedies-missing' : undefined
}
