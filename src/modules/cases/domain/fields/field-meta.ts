import { z } from 'zod'
import type { Words } from '../../../../platform/i18n/words.ts'

/** How a field is asked, shown and printed. */
export const widgets = [
  'text',
  'long-text',
  'number',
  'money',
  'day',
  'choice',
  'choices',
  'yes-no',
  'phone',
  'email',
  'citizen-id',
  'unit',
  'files',
  'address',
] as const
export type Widget = (typeof widgets)[number]

/** One thing to choose; `value` is what is stored and sent. */
export interface FieldOption {
  readonly value: string
  readonly words: Words
}

/** The field is asked only when an earlier one has this value (for `choices`: has it among others). */
export interface AskIf {
  readonly field: string
  readonly equals: string | boolean
}

/** What the browser may fill in by itself. */
export type FieldAutocomplete = 'off' | 'name' | 'email' | 'tel' | 'organization'

/** What the zod schema of a field does not say by itself. */
export interface FieldMeta {
  readonly label: Words
  readonly hint?: Words | undefined
  readonly widget: Widget
  /** Must be given; of a field with `askIf`: when it is asked. */
  readonly required: boolean
  /** Never leaves the circle of those who may read the case. */
  readonly personal: boolean
  readonly options?: readonly FieldOption[] | undefined
  readonly autocomplete?: FieldAutocomplete | undefined
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  readonly askIf?: AskIf | undefined
  /** Characters of a text, or how many files. */
  readonly maximum?: number | undefined
  /** What a number counts, e.g. "học sinh". */
  readonly measure?: Words | undefined
  /** A day up to today, or from today on. */
  readonly within?: 'past' | 'future' | undefined
  /** Decimal places of a number; none when left out. */
  readonly decimals?: number | undefined
}

/** Where the schemas of fields carry their meta: the schema stays the one source. */
export const fieldRegistry = z.registry<FieldMeta>()
