import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { Dated } from './dated.ts'

/** The kinds of organisation; the columns of the database allow the same. */
export const unitKinds = [
  'province-committee',
  'province-department',
  'city-committee',
  'city-office',
  'commune-committee',
  'commune-department',
  'service-centre',
  'school',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** Nursery and kindergarten (MN), kindergarten (MG), primary (TH), lower secondary (THCS). */
export const schoolLevels = ['MN', 'MG', 'TH', 'THCS'] as const
export type SchoolLevel = (typeof schoolLevels)[number]

/** An organisation for as long as it exists: from its first day to its last. */
export interface Unit extends Dated {
  readonly id: UnitId
  /** Stands in addresses and never changes: `phong-tan-an`. */
  readonly code: string
  readonly kind: UnitKind
  readonly level: SchoolLevel | null
  readonly public: boolean
  readonly address: string
  readonly phone: string
  readonly email: string
  /** What its documents bear behind the number: `PGDĐT`. */
  readonly documentSymbol: string
  readonly example: boolean
}

export interface UnitName extends Dated {
  readonly unitId: UnitId
  readonly name: string
  readonly shortName: string
}

/**
 * The two ways in which a unit is directed: it belongs to one authority, and is guided in its profession
 * by another (an education office by its city's committee, and by the province's department).
 */
export const superiorKinds = ['administrative', 'professional'] as const
export type SuperiorKind = (typeof superiorKinds)[number]

export interface Superior extends Dated {
  readonly unitId: UnitId
  readonly superiorId: UnitId
  readonly kind: SuperiorKind
  readonly basis: string
}

export const successionKinds = ['rename', 'merge', 'split', 'dissolve', 'transfer'] as const
export type SuccessionKind = (typeof successionKinds)[number]

export const confidences = ['confirmed', 'unconfirmed'] as const
export type Confidence = (typeof confidences)[number]

/** One unit took over from another. */
export interface Succession {
  readonly predecessorId: UnitId
  readonly successorId: UnitId
  readonly kind: SuccessionKind
  /** The first day on which the successor is competent. */
  readonly effectiveOn: LocalDate
  /** The act on which it rests. */
  readonly basis: string
  readonly confidence: Confidence
  /** What passed over; empty when it was everything. */
  readonly matter: string
}
