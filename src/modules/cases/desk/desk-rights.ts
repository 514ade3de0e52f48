import type { CaseView } from './case-view.ts'
import type { StaffVisit } from './open-desk.ts'

/** What of a case this member of staff may do beside its transitions. */
export interface DeskRights {
  readonly mayTake: boolean
  readonly mayAssign: boolean
  readonly mayHandle: boolean
  readonly mayDecide: boolean
  readonly mayNote: boolean
  /** The kind publishes answers, and there is one. */
  readonly mayPublish: boolean
  readonly mayReclassify: boolean
}

/** The rights of this visit on a case. */
export function rightsOf(visit: StaffVisit, { opened, publication }: CaseView): DeskRights {
  const { case: found, type } = opened
  const { unitId, handlerId, closedAt } = found.standing
  const may = (permission: string) => visit.may(permission, unitId)
  const isAnswered = found.acts.some(
    (act) => act.type === 'moved' && type.transitions[act.transition]?.isAnswer === true,
  )
  return {
    mayTake: closedAt === null && handlerId === null && may('cases.handle'),
    mayAssign: may('cases.assign'),
    mayHandle: may('cases.handle'),
    mayDecide: may('cases.decide'),
    mayNote: may('cases.receive') || may('cases.handle'),
    mayPublish:
      type.publication.kind !== 'never' && may('cases.decide') && (isAnswered || publication !== undefined),
    mayReclassify: found.kind !== 'dossier' && (may('cases.receive') || may('cases.decide')),
  }
}
