import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import type { CaseKind, CaseType } from './case-type.ts'

/** All kinds of case in all their versions. */
export interface CaseTypes {
  readonly all: readonly CaseType[]
  /**
   * The version by which a case that is filed on a day runs.
   * @throws RangeError when no version is in force on the day
   */
  inForce(kind: CaseKind, on: LocalDate): CaseType
  /** @throws RangeError when there is no such version: a running case would have lost its definition */
  version(kind: CaseKind, version: number): CaseType
}

export function caseTypesOf(all: readonly CaseType[]): CaseTypes {
  return {
    all,
    inForce(kind, on) {
      const found = all.find((type) => type.code === kind && isValidOn(type, on))
      if (found === undefined) throw new RangeError(`no definition of ${kind} is in force on ${on}`)
      return found
    },
    version(kind, version) {
      const found = all.find((type) => type.code === kind && type.version === version)
      if (found === undefined) throw new RangeError(`no version ${version} of ${kind}`)
      return found
    },
  }
}
