import type { OccurrenceSort } from '../../../../platform/content/schema/disclosure.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'

/** Something that happened, or is planned, and by which a duty to publish falls due. */
export interface Occurrence {
  readonly sort: OccurrenceSort
  /** What makes it this one and no other: the identifier of the decision, the gift, the meeting. */
  readonly key: string
  readonly on: LocalDate
  /** The last day of what lasts, e.g. of a course. */
  readonly until: LocalDate | null
  /** Only of this duty: what changed. Null: of every duty that such an event calls for. */
  readonly dutyCode: string | null
  /** In a few words; never a name of a person. */
  readonly title: string
}
