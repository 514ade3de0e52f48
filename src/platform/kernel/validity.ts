import type { LocalDate } from './dates.ts'

/** From a day to a day, both included; without a last day it holds still. */
export interface Validity {
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate | null | undefined
}

/** Whether something that holds from a day to a day holds on this one. */
export function isValidOn({ validFrom, validTo }: Validity, day: LocalDate): boolean {
  return validFrom <= day && (validTo === undefined || validTo === null || day <= validTo)
}
