import { addDays, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { isValidOn } from '../../../platform/kernel/validity.ts'
import type { Confidence, SuccessionKind, SuperiorKind, Unit } from './unit.ts'
import { directlyBelow, lineOfSuperiors, type UnitHistory, unitHistory } from './unit-history.ts'

/** A unit that begins, with its name and those that direct it. */
export interface NewUnit extends Omit<Unit, 'validFrom' | 'validTo'> {
  readonly name: string
  readonly shortName: string
  readonly superiors: readonly { readonly kind: SuperiorKind; readonly superiorId: UnitId }[]
}

/** Something that passes from one unit to others; the predecessor ends unless it only hands over a matter. */
export interface Handover {
  readonly predecessorId: UnitId
  readonly kind: Exclude<SuccessionKind, 'rename'>
  readonly successors: readonly { readonly unitId: UnitId; readonly matter: string }[]
}

/** Everything that changes in the order of units on one day, on the basis of one act. */
export interface Reorganisation {
  /** The first day of the new order; what ends had its last day before it. */
  readonly day: LocalDate
  readonly basis: string
  readonly confidence: Confidence
  readonly begin: readonly NewUnit[]
  readonly rename: readonly { readonly unitId: UnitId; readonly name: string; readonly shortName: string }[]
  /** A null superior ends the relation without another. */
  readonly transfer: readonly {
    readonly unitId: UnitId
    readonly kind: SuperiorKind
    readonly superiorId: UnitId | null
  }[]
  readonly handOver: readonly Handover[]
}

export const reorganisationRefusals = [
  'unknown-unit',
  'code-taken',
  'not-in-existence',
  'already-changed-later',
  'superior-not-in-existence',
  'successor-not-in-existence',
  'successor-missing',
  'leaves-units-without-superior',
  'above-itself',
] as const
export type ReorganisationRefusal = (typeof reorganisationRefusals)[number]

/** Why a reorganisation may not be, and the unit at which it fails. */
export interface ReorganisationProblem {
  readonly reason: ReorganisationRefusal
  readonly unitId: UnitId
}

/** Whether the predecessor of a handover ends. */
export function ends({ kind }: Handover): boolean {
  return kind !== 'transfer'
}

/** A reorganisation of one kind of change; the others are empty. */
export function reorganisation(
  given: Pick<Reorganisation, 'day' | 'basis' | 'confidence'> & Partial<Reorganisation>,
): Reorganisation {
  return { begin: [], rename: [], transfer: [], handOver: [], ...given }
}

/** The records as they are after the reorganisation; nothing is checked. */
export function afterReorganisation(history: UnitHistory, change: Reorganisation): UnitHistory {
  const { day, basis } = change
  const lastDay = addDays(day, -1)
  const ended = new Set(change.handOver.filter(ends).map(({ predecessorId }) => predecessorId))
  const renamed = new Set(change.rename.map(({ unitId }) => unitId))
  const moved = new Set(change.transfer.map(({ unitId, kind }) => `${kind} ${unitId}`))
  const close = <Item extends { validTo: LocalDate | null }>(item: Item): Item => ({
    ...item,
    validTo: item.validTo === null || item.validTo > lastDay ? lastDay : item.validTo,
  })
  const begin = change.begin.map((unit) => ({ ...unit, validFrom: day, validTo: null }))
  return unitHistory({
    units: [...history.units.map((unit) => (ended.has(unit.id) ? close(unit) : unit)), ...begin],
    names: [
      ...history.names.map((name) =>
        ended.has(name.unitId) || renamed.has(name.unitId) ? close(name) : name,
      ),
      ...[...begin.map(({ id, ...unit }) => ({ unitId: id, ...unit })), ...change.rename].map(
        ({ unitId, name, shortName }) => ({ unitId, name, shortName, validFrom: day, validTo: null }),
      ),
    ],
    superiors: [
      ...history.superiors.map((superior) =>
        ended.has(superior.unitId) || moved.has(`${superior.kind} ${superior.unitId}`)
          ? close(superior)
          : superior,
      ),
      ...begin.flatMap((unit) =>
        unit.superiors.map((superior) => ({
          ...superior,
          unitId: unit.id,
          validFrom: day,
          validTo: null,
          basis,
        })),
      ),
      ...change.transfer.flatMap(({ superiorId, ...rest }) =>
        superiorId === null ? [] : [{ ...rest, superiorId, validFrom: day, validTo: null, basis }],
      ),
    ],
    successions: [
      ...history.successions,
      ...change.handOver.flatMap(({ predecessorId, kind, successors }) =>
        successors.map(({ unitId, matter }) => ({
          predecessorId,
          successorId: unitId,
          kind,
          effectiveOn: day,
          basis,
          confidence: change.confidence,
          matter,
        })),
      ),
    ],
  })
}

/** What is wrong with a reorganisation of the units as they are; empty when it may be carried out. */
export function checkReorganisation(
  history: UnitHistory,
  change: Reorganisation,
): readonly ReorganisationProblem[] {
  const { day } = change
  const after = afterReorganisation(history, change)
  const existsBefore = (id: UnitId) => isInExistence(history, id, addDays(day, -1))
  const existsAfter = (id: UnitId) => isInExistence(after, id, day)
  const touched = [
    ...change.rename.map(({ unitId }) => unitId),
    ...change.transfer.map(({ unitId }) => unitId),
    ...change.handOver.map(({ predecessorId }) => predecessorId),
  ]
  const codes = new Set(history.units.map(({ code }) => code))
  const superiorsGiven = [
    ...change.begin.flatMap(({ superiors }) => superiors.map(({ superiorId }) => superiorId)),
    ...change.transfer.flatMap(({ superiorId }) => (superiorId === null ? [] : [superiorId])),
  ]
  const directed = [
    ...change.begin.filter(({ superiors }) => superiors.length > 0).map(({ id }) => id),
    ...change.transfer.filter(({ superiorId }) => superiorId !== null).map(({ unitId }) => unitId),
  ]
  const failing = (reason: ReorganisationRefusal, ids: readonly UnitId[]) =>
    ids.map((unitId) => ({ reason, unitId }))

  return [
    ...failing(
      'unknown-unit',
      touched.filter((id) => !history.byId.has(id)),
    ),
    ...failing(
      'code-taken',
      change.begin
        .filter(
          ({ code }, index) => codes.has(code) || change.begin.findIndex((u) => u.code === code) !== index,
        )
        .map(({ id }) => id),
    ),
    ...failing(
      'not-in-existence',
      touched.filter((id) => history.byId.has(id) && !existsBefore(id)),
    ),
    ...failing(
      'already-changed-later',
      touched.filter((id) => changesFrom(history, id, day)),
    ),
    ...failing(
      'superior-not-in-existence',
      superiorsGiven.filter((id) => !existsAfter(id)),
    ),
    ...failing(
      'successor-not-in-existence',
      change.handOver.flatMap(({ successors }) =>
        successors.map(({ unitId }) => unitId).filter((id) => !existsAfter(id)),
      ),
    ),
    ...failing(
      'successor-missing',
      change.handOver
        .filter(({ kind, successors }) => kind !== 'dissolve' && successors.length === 0)
        .map(({ predecessorId }) => predecessorId),
    ),
    ...failing(
      'leaves-units-without-superior',
      change.handOver
        .filter(ends)
        .map(({ predecessorId }) => predecessorId)
        .filter((id) => directlyBelow(after, id, day).some(existsAfter)),
    ),
    ...failing(
      'above-itself',
      directed.filter((id) => isAboveItself(after, id, day)),
    ),
  ]
}

function isInExistence(history: UnitHistory, id: UnitId, day: LocalDate): boolean {
  const unit = history.byId.get(id)
  return unit !== undefined && isValidOn(unit, day)
}

/** Whether something of a unit already begins or has ended on a day or after it: the past is not rewritten. */
function changesFrom(history: UnitHistory, id: UnitId, day: LocalDate): boolean {
  const unit = history.byId.get(id)
  const periods = [...(history.namesOf.get(id) ?? []), ...(history.superiorsOf.get(id) ?? [])]
  return unit?.validTo != null || periods.some(({ validFrom }) => validFrom >= day)
}

function isAboveItself(history: UnitHistory, id: UnitId, day: LocalDate): boolean {
  return lineOfSuperiors(history, id, day)
    .slice(1)
    .some((superior) =>
      [...(history.superiorsOf.get(superior) ?? [])].some(
        (above) => above.superiorId === id && isValidOn(above, day),
      ),
    )
}
