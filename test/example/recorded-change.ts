import { lastKnownOn } from '../../src/modules/organisations/domain/dated.ts'
import type { Reorganisation } from '../../src/modules/organisations/domain/reorganisation.ts'
import type { UnitRecords } from '../../src/modules/organisations/domain/unit-history.ts'
import { addDays, type LocalDate } from '../../src/platform/kernel/dates.ts'

type Period = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null }

/** The records as they stood on the evening before a day, with nothing known of what came then. */
export function recordsBefore(records: UnitRecords, day: LocalDate): UnitRecords {
  const before = <Item extends Period>(items: readonly Item[]) => knownBefore(items, day)
  return {
    units: before(records.units),
    names: before(records.names),
    superiors: before(records.superiors),
    successions: records.successions.filter(({ effectiveOn }) => effectiveOn < day),
  }
}

/** What has begun before a day, without the end that came on its eve. */
export function knownBefore<Item extends Period>(items: readonly Item[], day: LocalDate): Item[] {
  const eve = addDays(day, -1)
  return items
    .filter(({ validFrom }) => validFrom < day)
    .map((item) => ({ ...item, validTo: item.validTo !== null && item.validTo >= eve ? null : item.validTo }))
}

/** What the records say happened on a day, as one reorganisation. */
export function reorganisationOn(records: UnitRecords, day: LocalDate, basis: string): Reorganisation {
  const begun = records.units.filter(({ validFrom }) => validFrom === day)
  const isNew = new Set(begun.map(({ id }) => id))
  const newSuperiors = records.superiors.filter(({ validFrom }) => validFrom === day)
  return {
    day,
    basis,
    confidence: 'unconfirmed',
    begin: begun.map((unit) => {
      const called = lastKnownOn(
        records.names.filter(({ unitId }) => unitId === unit.id),
        day,
      )
      return {
        ...unit,
        name: called?.name ?? '',
        shortName: called?.shortName ?? '',
        superiors: newSuperiors.filter(({ unitId }) => unitId === unit.id),
      }
    }),
    rename: [],
    transfer: newSuperiors.filter(({ unitId }) => !isNew.has(unitId)),
    handOver: [...Map.groupBy(records.successions, ({ predecessorId }) => predecessorId)].map(
      ([predecessorId, successions]) => ({
        predecessorId,
        kind: successions.length > 1 ? 'split' : 'merge',
        successors: successions.map(({ successorId, matter }) => ({ unitId: successorId, matter })),
      }),
    ),
  }
}
