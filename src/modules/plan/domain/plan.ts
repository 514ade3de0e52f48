import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CommitmentId, PersonId, PlanId, TaskId, UnitId } from '../../../platform/kernel/ids.ts'

/** A plan is drafted, then issued; an amendment replaces it, or its year is closed. */
export const planStates = ['draft', 'issued', 'replaced', 'closed'] as const
export type PlanState = (typeof planStates)[number]

/** What may be done with a plan. `amend` and `follow` begin a new plan from it. */
export const planActions = ['edit', 'confirm-indicators', 'issue', 'amend', 'follow', 'close'] as const
export type PlanAction = (typeof planActions)[number]

export const allowedPlanActions = {
  draft: ['edit', 'confirm-indicators', 'issue'],
  issued: ['confirm-indicators', 'amend', 'follow', 'close'],
  replaced: [],
  closed: ['follow'],
} as const satisfies Record<PlanState, readonly PlanAction[]>

export function allows(state: PlanState, action: PlanAction): boolean {
  const actions: readonly PlanAction[] = allowedPlanActions[state]
  return actions.includes(action)
}

/** How a plan stands to the one before it: it takes its place, or is the plan of the next year. */
export const planRelations = ['amends', 'follows'] as const
export type PlanRelation = (typeof planRelations)[number]

/** What a section is for; what stands under `purpose` is a statement, the rest are commitments. */
export const sectionKinds = ['purpose', 'target', 'content', 'implementation'] as const
export type SectionKind = (typeof sectionKinds)[number]

/** The eight dimensions of the PAPI index. */
export const dimensions = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const
export type Dimension = (typeof dimensions)[number]

/** When a task is due: on a day, again and again, always, when something happens, or not said. */
export const scheduleKinds = ['date', 'recurring', 'ongoing', 'on-event', 'unscheduled'] as const
export type ScheduleKind = (typeof scheduleKinds)[number]

export type Schedule =
  | { readonly kind: 'date'; readonly dueOn: LocalDate }
  /** The value of an RFC 5545 RRULE: `FREQ=MONTHLY;BYMONTHDAY=15`. */
  | { readonly kind: 'recurring'; readonly rule: string }
  | { readonly kind: 'ongoing' | 'on-event' | 'unscheduled' }

/** How a school took over a commitment of the office's plan. */
export const adaptations = ['adopted', 'adapted', 'added'] as const
export type Adaptation = (typeof adaptations)[number]

export const indicatorStates = ['suggested', 'confirmed', 'rejected'] as const
export type IndicatorState = (typeof indicatorStates)[number]

/** Blocks of a source that are no promise: the head and the signature, or what a person set aside. */
export const sourceMarks = ['metadata', 'set-aside'] as const
export type SourceMark = (typeof sourceMarks)[number]

export interface Signatory {
  readonly authority: string | null
  readonly title: string | null
  readonly name: string | null
}

/** A plan without what it promises. */
export interface Plan {
  readonly id: PlanId
  readonly unitId: UnitId
  readonly year: number
  readonly title: string
  readonly number: string | null
  readonly symbol: string | null
  readonly place: string | null
  /** ISO date, shortened to the month or the year where the rest is not known. */
  readonly documentDate: string | null
  readonly parentBody: string | null
  readonly issuingBody: string | null
  readonly legalBases: readonly string[]
  readonly recipients: readonly string[]
  readonly signatory: Signatory
  readonly state: PlanState
  /** The office's plan that a school carries out in this version of its own. */
  readonly derivedFromId: PlanId | null
  readonly previous: { readonly planId: PlanId; readonly relation: PlanRelation } | null
  readonly reportDueOn: LocalDate | null
  readonly reportToId: UnitId | null
  readonly documentPublic: boolean
  readonly confirmedAt: Date | null
  readonly issuedAt: Date | null
  readonly closedAt: Date | null
  /** Counts the changes; a page made from an older one may not overwrite a newer. */
  readonly version: number
  readonly example: boolean
}

export interface Section {
  readonly id: string
  /** Path of markers: `II.3.a`. */
  readonly marker: string
  readonly heading: string
  readonly kind: SectionKind
  readonly dimension: Dimension | null
  readonly sourceBlocks: readonly number[]
}

export interface Commitment {
  readonly id: CommitmentId
  readonly sectionId: string | null
  readonly text: string
  readonly kind: SectionKind
  readonly dimension: Dimension | null
  readonly sourceBlocks: readonly number[]
  readonly responsibleId: PersonId | null
  readonly derivedFromId: CommitmentId | null
  readonly adaptation: Adaptation | null
  readonly adaptationReason: string | null
  /** The same through amendments and years. */
  readonly lineageId: CommitmentId
  readonly removed: boolean
}

export interface Task {
  readonly id: TaskId
  readonly commitmentId: CommitmentId | null
  readonly text: string
  /** As printed: who leads, who helps, when. */
  readonly leadText: string
  readonly coordinatingText: string
  readonly timeText: string
  readonly schedule: Schedule
  readonly leadUnitId: UnitId | null
  readonly coordinatingUnitIds: readonly UnitId[]
  readonly responsibleId: PersonId | null
  readonly derivedFromId: TaskId | null
  readonly sourceBlocks: readonly number[]
  readonly lineageId: TaskId
  readonly removed: boolean
}

/** A commitment that a plan makes by itself, at the beginning of its lineage. */
export function newCommitment(
  made: Pick<Commitment, 'id' | 'text' | 'kind' | 'dimension' | 'sectionId' | 'sourceBlocks'>,
): Commitment {
  return {
    ...made,
    responsibleId: null,
    derivedFromId: null,
    adaptation: null,
    adaptationReason: null,
    lineageId: made.id,
    removed: false,
  }
}

/** A task that a plan sets by itself, at the beginning of its lineage. */
export function newTask(made: Omit<Task, 'responsibleId' | 'derivedFromId' | 'lineageId' | 'removed'>): Task {
  return { ...made, responsibleId: null, derivedFromId: null, lineageId: made.id, removed: false }
}

/** What a plan promises, in the order of the document; removed ones are still in it, marked. */
export interface PlanBody {
  readonly sections: readonly Section[]
  readonly commitments: readonly Commitment[]
  readonly tasks: readonly Task[]
}

/** A plan can be found by its number and symbol as they are printed: `16/KH-PGDĐT`. */
export function numberAndSymbol(plan: Pick<Plan, 'number' | 'symbol'>): string | null {
  if (plan.number === null) return null
  return plan.symbol === null ? plan.number : `${plan.number}/${plan.symbol}`
}

/** Commitments are what people may hold the office to; statements of purpose are not. */
export function isPromise(commitment: Pick<Commitment, 'kind' | 'removed'>): boolean {
  return commitment.kind !== 'purpose' && !commitment.removed
}
