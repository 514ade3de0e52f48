import type { Id, PersonId } from '../../../../platform/kernel/ids.ts'

export type InspectionId = Id<'inspection'>
export type ProgrammeId = Id<'inspection-programme'>
export type LineId = Id<'inspection-line'>
export type DrawId = Id<'inspection-draw'>
export type FindingId = Id<'inspection-finding'>
export type RemedyId = Id<'inspection-remedy'>
export type AnswerId = Id<'inspection-answer'>

/** What a finding is: something that is missing, or against the rules. */
export const findingKinds = ['shortcoming', 'violation'] as const
export type FindingKind = (typeof findingKinds)[number]

export const inspectionStates = [
  'planned',
  'decided',
  'on-site',
  'awaiting-explanation',
  'drafting',
  'awaiting-signature',
  'concluded',
  'published',
  'closed',
  'cancelled',
] as const
export type InspectionState = (typeof inspectionStates)[number]

export const inspectionActions = [
  'decide',
  'start',
  'send-findings',
  'finish-without-findings',
  'explain',
  'go-on-without-explanation',
  'submit',
  'return',
  'conclude',
  'publish',
  'close',
  'cancel',
] as const
export type InspectionAction = (typeof inspectionActions)[number]

/** Who takes part in an inspection: the team, the head of the office, the head of the school. */
export type InspectionParty = 'inspector' | 'head' | 'principal'

interface Step {
  readonly from: readonly InspectionState[]
  readonly to: InspectionState
  readonly by: readonly InspectionParty[]
  /** Whether it makes no sense without a reason. */
  readonly needsReason?: true
}

/** The whole way of an inspection: every action, where it begins and ends, and who may take it. */
export const inspectionSteps = {
  decide: { from: ['planned'], to: 'decided', by: ['head'] },
  start: { from: ['decided'], to: 'on-site', by: ['inspector'] },
  'send-findings': { from: ['on-site'], to: 'awaiting-explanation', by: ['inspector'] },
  'finish-without-findings': { from: ['on-site'], to: 'drafting', by: ['inspector'] },
  explain: { from: ['awaiting-explanation'], to: 'drafting', by: ['principal'] },
  'go-on-without-explanation': { from: ['awaiting-explanation'], to: 'drafting', by: ['inspector'] },
  submit: { from: ['drafting'], to: 'awaiting-signature', by: ['inspector'] },
  return: { from: ['awaiting-signature'], to: 'drafting', by: ['head'], needsReason: true },
  conclude: { from: ['awaiting-signature'], to: 'concluded', by: ['head'] },
  publish: { from: ['concluded'], to: 'published', by: ['head', 'inspector'] },
  close: { from: ['published'], to: 'closed', by: ['inspector'] },
  cancel: { from: ['planned', 'decided'], to: 'cancelled', by: ['head'], needsReason: true },
} as const satisfies Record<InspectionAction, Step>

const stepOf: Readonly<Record<InspectionAction, Step>> = inspectionSteps

/** Who has to do something next; nobody once it is over. */
export const inspectionOwners = {
  planned: 'head',
  decided: 'inspector',
  'on-site': 'inspector',
  'awaiting-explanation': 'principal',
  drafting: 'inspector',
  'awaiting-signature': 'head',
  concluded: 'head',
  published: 'principal',
  closed: null,
  cancelled: null,
} as const satisfies Record<InspectionState, InspectionParty | null>

export function findStep(action: InspectionAction): Step {
  return stepOf[action]
}

/** What somebody may do with an inspection in a state, apart from what is still missing. */
export function availableActions(
  state: InspectionState,
  parties: ReadonlySet<InspectionParty>,
): InspectionAction[] {
  return inspectionActions.filter((action) => {
    const { from, by } = stepOf[action]
    return from.includes(state) && by.some((party) => parties.has(party))
  })
}

/** One entry of what happened. */
export interface InspectionEntry {
  readonly action: InspectionAction
  readonly actorId: PersonId | null
  readonly reason: string
  readonly at: Date
}

/** The state that a list of entries leads to, oldest first. */
export function foldInspection(entries: readonly { readonly action: InspectionAction }[]): InspectionState {
  return entries.reduce<InspectionState>((_, { action }) => stepOf[action].to, 'planned')
}

/** Whether the school and its Inspection Board may know of it already: not before the decision is made. */
export function isKnownToSchool(state: InspectionState): boolean {
  return state !== 'planned'
}

/** Whether the conclusion is signed. */
export function isConcluded(state: InspectionState): boolean {
  return state === 'concluded' || state === 'published' || state === 'closed'
}
