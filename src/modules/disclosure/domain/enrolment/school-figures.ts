import { daysBetween, type LocalDate } from '../../../../platform/kernel/dates.ts'

export const actKinds = ['late-addition', 'transfer-in', 'transfer-out', 'not-enrolled'] as const
export type ActKind = (typeof actKinds)[number]

/** Something that changed after the results, as it is shown to everybody. */
export interface EnrolmentAct {
  readonly kind: ActKind
  /** Outside of the school's areas: null. */
  readonly zone: number | null
  readonly happenedOn: LocalDate
}

/** What everybody may count at a school. */
export interface SchoolFigures {
  readonly quota: number
  readonly applications: number
  readonly admitted: number
  readonly admittedByDraw: number
  /** Admitted, and came in later: among them those from outside are counted. */
  readonly everIn: number
  /** Of the admitted and of those who came in later. */
  readonly outsideZone: number
  readonly lateAdditions: number
  /** Came from another school within `soonDays` after the results. */
  readonly transfersSoon: number
  readonly left: number
  /** Pupils now by what is recorded here. */
  readonly present: number
  readonly overQuota: number
}

/** A transfer within so many days after the results is "soon after". */
export const soonDays = 60

/** Counts from decisions and acts alone, so that nothing can be counted that is not recorded. */
export function schoolFigures(school: {
  readonly quota: number
  readonly decidedOn: LocalDate | null
  readonly applications: number
  readonly decisions: readonly {
    readonly admitted: boolean
    readonly zone: number | null
    readonly drawn: boolean
  }[]
  readonly acts: readonly EnrolmentAct[]
}): SchoolFigures {
  const { quota, decidedOn, applications, decisions, acts } = school
  const admitted = decisions.filter((decision) => decision.admitted)
  const ofKind = (kind: ActKind) => acts.filter((act) => act.kind === kind)
  const cameIn = [...ofKind('late-addition'), ...ofKind('transfer-in')]
  const left = ofKind('transfer-out').length + ofKind('not-enrolled').length
  const present = admitted.length + cameIn.length - left
  return {
    quota,
    applications,
    admitted: admitted.length,
    everIn: admitted.length + cameIn.length,
    admittedByDraw: admitted.filter(({ drawn }) => drawn).length,
    outsideZone: [...admitted, ...cameIn].filter(({ zone }) => zone === null).length,
    lateAdditions: ofKind('late-addition').length,
    transfersSoon: ofKind('transfer-in').filter(
      ({ happenedOn }) => decidedOn !== null && daysBetween(decidedOn, happenedOn) <= soonDays,
    ).length,
    left,
    present,
    overQuota: Math.max(0, present - quota),
  }
}
