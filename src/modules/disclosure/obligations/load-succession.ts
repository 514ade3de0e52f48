import type { Reader } from '../../../platform/database/database.ts'
import { addDays, type LocalDate } from '../../../platform/kernel/dates.ts'
import { loadUnitHistory, successorsOn, type Unit, unitNames } from '../../organisations/index.ts'
import { openOf } from '../figures/duty-figures.ts'
import { type DutyGround, loadDuties } from './load-duties.ts'

export interface NamedPlace {
  readonly code: string
  readonly name: string
}

/** Whose gap it is after the order of the state changed. */
export interface Succession {
  /** The last day of the unit itself; null while it is there. */
  readonly endedOn: LocalDate | null
  /** Who stands in its place. */
  readonly takenOverBy: readonly NamedPlace[]
  /** Units in whose place it stands, with what they left unpublished in their last year. */
  readonly inherited: readonly (NamedPlace & { readonly endedOn: LocalDate; readonly open: number })[]
}

/**
 * What a unit left to others and took over from others: what was not published before the end of a unit is now for those
 * in its place. Schools that are there took over nothing that is looked up here: the districts' offices ended in 2025.
 */
export async function loadSuccession(
  reader: Reader,
  unit: Pick<Unit, 'id' | 'kind' | 'validTo'>,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
  ground: DutyGround,
): Promise<Succession | undefined> {
  const endedOn = unit.validTo !== null && unit.validTo < today ? unit.validTo : null
  if (endedOn === null && unit.kind === 'school') return undefined
  const history = await loadUnitHistory(reader)
  const successors = endedOn === null ? [] : successorsOn(history, unit.id, today)
  const before = history.successions
    .filter(({ successorId, effectiveOn }) => successorId === unit.id && effectiveOn <= today)
    .flatMap(({ predecessorId }) => history.byId.get(predecessorId) ?? [])
    .flatMap((one) => (one.public && one.validTo !== null ? [{ ...one, endedOn: one.validTo }] : []))
  if (endedOn === null && before.length === 0) return undefined
  const names = await unitNames(reader, [...successors, ...before.map(({ id }) => id)], today)
  const inherited = await Promise.all(
    before.map(async ({ id, code, endedOn: last }) => {
      const duties = await loadDuties(reader, id, { from: addDays(last, -365), to: last }, now, ground)
      return { code, name: names.get(id)?.name ?? code, endedOn: last, open: openOf(duties, now).length }
    }),
  )
  const takenOverBy = successors.flatMap((id) => {
    const found = history.byId.get(id)
    return found === undefined ? [] : [{ code: found.code, name: names.get(id)?.name ?? found.code }]
  })
  return { endedOn, takenOverBy, inherited }
}
