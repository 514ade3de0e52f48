import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { OpenCase } from '../conduct/move-case.ts'
import type { CaseStanding } from '../domain/case.ts'
import type { FieldValues } from '../domain/fields/field.ts'
import type { PaperGround } from './paper-ground.ts'

/** What a transition says, for the papers that it makes. */
export interface PaperFacts {
  readonly opened: OpenCase
  /** As it stands after the transition. */
  readonly after: CaseStanding
  readonly note: string
  readonly values: FieldValues
  readonly reappointOn: LocalDate | undefined
  readonly ground: PaperGround
  /** Of the member of staff who makes it. */
  readonly madeBy: string
}
