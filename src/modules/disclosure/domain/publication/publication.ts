import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { FileId, PersonId, PublicationId, UnitId } from '../../../../platform/kernel/ids.ts'
import type { PublicationAct, PublicationState } from './publication-act.ts'
import type { PublicationContent } from './publication-content.ts'

/** Which obligation a publication fulfils, and which time: `2024-2025`, `2024-06`, or the event's identifier. */
export interface Duty {
  readonly code: string
  readonly occasion: string
}

/** What a publication is about, where that has a page of its own. */
export interface Subject {
  readonly type: string
  readonly id: string
}

/** A publication as its last version leaves it. */
export interface Publication {
  readonly id: PublicationId
  /** Of its public address. */
  readonly number: number
  readonly unitId: UnitId
  /** Of the template that it was made from: `fee-list`. */
  readonly kind: string
  readonly duty: Duty | null
  readonly subject: Subject | null
  readonly version: number
  readonly state: PublicationState
  readonly title: string
  readonly law: string
  readonly publishedAt: Date
  readonly changedAt: Date
  /** The last day on which it is public; null while no end is set. */
  readonly publicUntil: LocalDate | null
}

/** One version, word for word. */
export interface PublicationVersion {
  readonly version: number
  readonly act: PublicationAct
  readonly title: string
  /** Null once the law made us erase it. */
  readonly content: PublicationContent | null
  /** 64 hexadecimal digits, hashed with the content; null once it is erased. */
  readonly salt: string | null
  readonly law: string
  readonly reason: string
  readonly at: Date
  readonly by: PersonId | null
  readonly approvedBy: PersonId | null
  readonly publicUntil: LocalDate | null
  readonly files: readonly PublishedFile[]
}

export interface PublishedFile {
  readonly id: FileId
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  /** In hexadecimal digits. */
  readonly sha256: string
}
