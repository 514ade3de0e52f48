import type { Text } from '../text.ts'

/** One thing to choose in a select, in radios or in checkboxes. */
export interface Choice {
  readonly value: string
  readonly label: Text
  readonly hint?: Text | undefined
}
