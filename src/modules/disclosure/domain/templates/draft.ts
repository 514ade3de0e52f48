import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { FileId, Id, PersonId, PublicationId, UnitId } from '../../../../platform/kernel/ids.ts'
import type { Duty } from '../publication/publication.ts'
import type { DraftValues } from './draft-values.ts'

export type DraftId = Id<'draft'>

export const draftStates = ['preparing', 'submitted', 'returned', 'published', 'discarded'] as const
export type DraftState = (typeof draftStates)[number]

/** What whoever prepares it changes. */
export interface DraftText {
  readonly title: string
  readonly values: DraftValues
  readonly law: string
  readonly publicUntil: LocalDate | null
  /** Of a correction; empty otherwise. */
  readonly correctionReason: string
}

/** Something that is to become public, as it was saved last. */
export interface Draft extends DraftText {
  readonly id: DraftId
  readonly unitId: UnitId
  /** Code of the template. */
  readonly template: string
  readonly duty: Duty | null
  /** The publication that it corrects. */
  readonly correctionOf: PublicationId | null
  readonly state: DraftState
  /** Counts the changes, so that two who change it at once notice. */
  readonly version: number
  readonly preparedBy: PersonId | null
  readonly savedBy: PersonId | null
  readonly submittedBy: PersonId | null
  readonly publicationId: PublicationId | null
  readonly savedAt: Date
  readonly submittedAt: Date | null
}

/** Whether it may still be changed. */
export function isInPreparation({ state }: Pick<Draft, 'state'>): boolean {
  return state === 'preparing' || state === 'returned'
}

/** A file that goes out with a draft, and what was found in it. */
export interface DraftFile {
  readonly id: FileId
  readonly name: string
  readonly mediaType: string
  readonly size: number
  /** `no-text`: people can read it, programs cannot. */
  readonly reading: 'text' | 'no-text' | 'failed'
  readonly found: readonly FoundInFile[]
}

/** What in a file may point at a person, by kind; never the data themselves. */
export interface FoundInFile {
  readonly kind: string
  readonly confidence: 'high' | 'medium' | 'low'
  readonly count: number
  /** Masked. */
  readonly samples: readonly string[]
}

export const draftStepKinds = ['begun', 'submitted', 'returned', 'approved', 'discarded'] as const
export type DraftStepKind = (typeof draftStepKinds)[number]

export interface DraftStep {
  readonly kind: DraftStepKind
  readonly personId: PersonId | null
  readonly reason: string
  readonly at: Date
}
