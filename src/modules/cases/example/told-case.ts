import type { ExampleUnit } from '../../../platform/contracts/example.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { CaseHead, CaseStanding, ClockStanding } from '../domain/case.ts'
import type { CaseAct } from '../domain/case-act.ts'
import type { CaseType } from '../domain/case-type.ts'
import type { Applicant } from '../store/case-store.ts'
import type { CaseStep } from './case-steps.ts'

/** A case of which the story is to be told. */
export interface CaseWish {
  readonly head: Omit<CaseHead, 'code'>
  readonly type: CaseType
  /** The school in whose area it plays: whoever directs it is competent when an office has ended. */
  readonly home: ExampleUnit
  readonly title: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly applicant: Applicant | null
  readonly filedBy: PersonId | null
  readonly steps: readonly CaseStep[]
  readonly mergesInto?: CaseId | undefined
  readonly reasons: { readonly handover: string; readonly passedUp: string }
}

/** Whose a run of a clock was while it ran. */
export interface RunOfClock {
  readonly clock: ClockStanding
  readonly unitId: UnitId
  readonly handlerId: PersonId | null
}

export interface ToldStage {
  readonly sequence: number
  readonly state: string
  readonly unitId: UnitId
  readonly handlerId: PersonId | null
  readonly enteredAt: Date
  readonly leftAt: Date | null
}

/** A story as far as it went until now: the acts, and what is folded from them. */
export interface ToldCase {
  readonly wish: CaseWish
  readonly acts: readonly CaseAct[]
  readonly standing: CaseStanding
  readonly runs: readonly RunOfClock[]
  readonly stages: readonly ToldStage[]
  readonly rating: {
    readonly score: number
    readonly at: Date
    readonly unitId: UnitId
    readonly wentElsewhere: boolean | null
  } | null
  readonly mergedInto: CaseId | null
}
