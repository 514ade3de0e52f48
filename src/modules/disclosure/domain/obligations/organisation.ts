import type { DutyHolder } from '../../../../platform/content/schema/disclosure.ts'
import type { LocalDate } from '../../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../../platform/kernel/ids.ts'

/** Who owes: a unit for as long as it exists. Kinds and levels are those of table organisations.unit. */
export interface Organisation {
  readonly id: UnitId
  readonly kind: string
  /** MN, MG, TH or THCS; only of schools. */
  readonly level: string | null
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  /** Since when the platform follows what it must publish: of the time before nothing is known, so nothing is held against it. */
  readonly followedSince: LocalDate
}

const levelsOf: Partial<Readonly<Record<DutyHolder, readonly string[]>>> = {
  preschool: ['MN', 'MG'],
  'primary-school': ['TH'],
  'lower-secondary-school': ['THCS'],
}

/** Whether a duty of this holder binds an organisation of this kind and level. */
export function binds(holder: DutyHolder, { kind, level }: Pick<Organisation, 'kind' | 'level'>): boolean {
  const levels = levelsOf[holder]
  return levels === undefined
    ? holder === kind
    : kind === 'school' && level !== null && levels.includes(level)
}
