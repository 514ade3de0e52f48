import type { Content } from '../../../platform/content/content.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'

/** A promise made at a reception as it becomes a case. */
export interface PromisedCase {
  readonly unitId: UnitId
  /** Who is to do it. */
  readonly leadUnitId: UnitId
  readonly responsibleId: PersonId | null
  readonly text: string
  readonly dueOn: LocalDate
  readonly promisedBy: PersonId
  /** To whom: the first of those who came. */
  readonly visitor: { readonly name: string; readonly address: string }
  readonly openedBy: PersonId
  readonly at: Date
}

/** What citizen reception stands on; the module hands it in. */
export interface ReceptionDependencies {
  readonly content: Content
  /** Where the site is reached, for letters and calendars: `https://minhbach.tanan.gov.vn`. */
  readonly origin: string
  /** Keys the receipt codes. */
  readonly secret: string
  /**
   * Opens a case for a promise, in the transaction of the promise; not given where there are no such cases. What was
   * said in confidence becomes no case: denunciations have their own protected way.
   */
  readonly openCase?: (
    tx: Tx,
    promise: PromisedCase,
  ) => Promise<{ readonly caseId: CaseId; readonly code: string }>
}
