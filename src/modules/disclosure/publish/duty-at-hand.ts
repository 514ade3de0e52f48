import type { Content } from '../../../platform/content/content.ts'
import type { DisclosureObligation, DutyVersion } from '../../../platform/content/schema/disclosure.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import type { Unit } from '../../organisations/index.ts'
import { schoolYearOf } from '../domain/obligations/occasions.ts'
import { binds } from '../domain/obligations/organisation.ts'

/** A duty as the law in force on a day puts it. */
export interface DutyAtHand {
  readonly obligation: DisclosureObligation
  readonly version: DutyVersion
}

/** The duty of a code under the law in force on a day; of one whose law has ended, as it was last. */
export function findDuty(content: Content, code: string, day: LocalDate): DutyAtHand | undefined {
  const obligation = content.disclosure.find((duty) => duty.code === code)
  const version = obligation?.versions.find((one) => isValidOn(one, day)) ?? obligation?.versions.at(-1)
  return obligation && version && { obligation, version }
}

/** What a unit has to publish on a day. */
export function dutiesOfUnit(
  content: Content,
  unit: Pick<Unit, 'kind' | 'level'>,
  day: LocalDate,
): DutyAtHand[] {
  return content.disclosure.flatMap((obligation) => {
    const version = obligation.versions.find((one) => isValidOn(one, day))
    return obligation.way === 'published' && version?.who.some((holder) => binds(holder, unit)) === true
      ? [{ obligation, version }]
      : []
  })
}

/** Which time a duty is most likely fulfilled for on a day; empty when an event says so. */
export function likelyOccasion({ version }: DutyAtHand, day: LocalDate): string {
  const [trigger] = version.triggers
  switch (trigger?.type) {
    case 'yearly':
      return trigger.of === 'year' ? day.slice(0, 4) : schoolYearOf(day)
    case 'monthly':
      return day.slice(0, 7)
    case 'quarterly':
      return `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
    case 'always':
      return 'always'
    default:
      return ''
  }
}
