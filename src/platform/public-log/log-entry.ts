import type { PersonalValue } from './commitment.ts'

/** What a leaf can be about. */
export const leafTypes = [
  'publication',
  'revision',
  'withdrawal',
  'ledger',
  'receipt',
  'deadline',
  'decision',
  'draw',
  'score-commit',
  'figure',
  'erasure',
  'tombstone',
  'key',
  'code-release',
] as const
export type LeafType = (typeof leafTypes)[number]

/** A field of a leaf. Đồng as decimal strings; what concerns a person only as `personal(…)`. */
export type LogField =
  | string
  | number
  | boolean
  | null
  | PersonalValue
  | readonly LogField[]
  | { readonly [name: string]: LogField }

export interface LoggedFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
}

/** One public act, to be written into the log for ever: everybody can read it and nobody can take it back. */
export interface LogEntry {
  readonly type: LeafType
  /** UUID of the thing; each of its revisions is one leaf. */
  readonly id: string
  /** 1, 2, 3… without a gap. */
  readonly revision: number
  /** Code of the unit. */
  readonly unit: string
  readonly at: Date
  /** From a template: never free text that could hold a name. */
  readonly title: string
  readonly files?: readonly LoggedFile[] | undefined
  readonly fields?: { readonly [name: string]: LogField } | undefined
  readonly law?: string | undefined
}

/** An erasure says itself which leaf lost which values, and why. */
export interface ErasureDetails {
  /** Hexadecimal hash of the leaf. */
  readonly of: string
  readonly paths: readonly string[]
  readonly basis: string
  readonly by: PersonalValue
}
