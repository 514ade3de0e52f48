import type { VNode } from 'preact'
import type { Database } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { NamedUnit } from '../store/unit-queries.ts'

/** A part of every unit's public page that another module adds: its plans, its figures, what it must publish. */
export interface UnitPageSection {
  readonly name: string
  /** What the part is made from, by the unit's code: the page is dropped when one of these changes. */
  readonly topics: (unitCode: string) => readonly string[]
  /** The part, or undefined when there is nothing to say of this unit. Only what everybody may read. */
  readonly load: (question: {
    readonly database: Database
    readonly unit: NamedUnit
    readonly today: LocalDate
    readonly language: Language
  }) => Promise<VNode | undefined>
}
