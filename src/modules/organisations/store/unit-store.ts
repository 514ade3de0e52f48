import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import { vietnameseSortKey } from '../../../platform/i18n/vietnamese-collation.ts'
import { addDays, type LocalDate } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { foldText, normaliseText } from '../../../platform/kernel/text.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import {
  checkReorganisation,
  ends,
  type NewUnit,
  type Reorganisation,
  type ReorganisationProblem,
  reorganisation,
} from '../domain/reorganisation.ts'
import type { Confidence, SuperiorKind, Unit, UnitName } from '../domain/unit.ts'
import { unitsTopic } from '../topics.ts'
import { loadUnitHistory } from './history-queries.ts'
import { insertInBatches } from './insert-in-batches.ts'
import { rowOfUnit } from './unit-rows.ts'

/** A reorganisation that the rules forbid; nothing of it was done. */
export class ReorganisationRefused extends Error {
  override readonly name = 'ReorganisationRefused'
  readonly problems: readonly ReorganisationProblem[]

  constructor(problems: readonly ReorganisationProblem[]) {
    super(problems.map(({ reason, unitId }) => `${reason}: ${unitId}`).join('; '))
    this.problems = problems
  }
}

/** Changes of the order of units are made one after the other, so that each is checked against the last. */
const orderOfUnitsLock = 7_102

/**
 * Carries out a reorganisation: units begin and end, names and superiors change from the day on, roles in
 * a unit that ends are ended with it. The past stays as it was.
 * @throws ReorganisationRefused with everything that stands against it
 */
export async function reorganise(tx: Tx, change: Reorganisation): Promise<void> {
  await sql`select pg_advisory_xact_lock(${orderOfUnitsLock})`.execute(tx)
  const problems = checkReorganisation(await loadUnitHistory(tx), change)
  if (problems.length > 0) throw new ReorganisationRefused(problems)
  const { day, basis, confidence } = change
  const ended = change.handOver.filter(ends).map(({ predecessorId }) => predecessorId)

  await endUnits(tx, ended, day)
  await endNames(tx, [...ended, ...change.rename.map(({ unitId }) => unitId)], day)
  await endSuperiors(tx, ended, ['administrative', 'professional'], day)
  for (const { unitId, kind } of change.transfer) await endSuperiors(tx, [unitId], [kind], day)

  const begin = change.begin.map((unit) => ({ ...unit, validFrom: day, validTo: null }))
  await insertInBatches(tx, 'organisations.unit', begin.map(rowOfUnit))
  await insertInBatches(
    tx,
    'organisations.unit_name',
    [...begin.map(({ id, ...unit }) => ({ unitId: id, ...unit })), ...change.rename].map(
      ({ unitId, name, shortName }) => rowOfName({ unitId, name, shortName, validFrom: day, validTo: null }),
    ),
  )
  const superiors = [
    ...begin.flatMap((unit) => unit.superiors.map((superior) => ({ ...superior, unitId: unit.id }))),
    ...change.transfer,
  ]
  await insertInBatches(
    tx,
    'organisations.unit_superior',
    superiors.flatMap(({ unitId, kind, superiorId }) =>
      superiorId === null
        ? []
        : [{ unit_id: unitId, superior_id: superiorId, kind, valid_from: day, valid_to: null, basis }],
    ),
  )
  await insertInBatches(
    tx,
    'organisations.succession',
    change.handOver.flatMap(({ predecessorId, kind, successors }) =>
      successors.map(({ unitId, matter }) => ({
        id: newId('succession'),
        predecessor_id: predecessorId,
        successor_id: unitId,
        kind,
        effective_on: day,
        basis,
        confidence,
        matter,
      })),
    ),
  )
  await touchTopics(tx, [unitsTopic])
}

/** What every single change says of itself. */
export interface ChangeOfOrder {
  readonly day: LocalDate
  readonly basis: string
  readonly confidence?: Confidence
}

/** @throws ReorganisationRefused */
export async function createUnit(tx: Tx, unit: NewUnit, change: ChangeOfOrder): Promise<UnitId> {
  await reorganise(tx, reorganisation({ confidence: 'confirmed', ...change, begin: [unit] }))
  return unit.id
}

/** @throws ReorganisationRefused */
export async function renameUnit(
  tx: Tx,
  renamed: { readonly unitId: UnitId; readonly name: string; readonly shortName: string },
  change: ChangeOfOrder,
): Promise<void> {
  await reorganise(tx, reorganisation({ confidence: 'confirmed', ...change, rename: [renamed] }))
}

/** Gives a unit another superior from a day on. @throws ReorganisationRefused */
export async function transferUnit(
  tx: Tx,
  moved: { readonly unitId: UnitId; readonly kind: SuperiorKind; readonly superiorId: UnitId | null },
  change: ChangeOfOrder,
): Promise<void> {
  await reorganise(tx, reorganisation({ confidence: 'confirmed', ...change, transfer: [moved] }))
}

/**
 * Ends a unit; `change.day` is the first day without it. Those below it go to the superiors that `below` names.
 * @throws ReorganisationRefused
 */
export async function dissolveUnit(
  tx: Tx,
  ended: Reorganisation['handOver'][number],
  below: Reorganisation['transfer'],
  change: ChangeOfOrder,
): Promise<void> {
  await reorganise(
    tx,
    reorganisation({ confidence: 'confirmed', ...change, handOver: [ended], transfer: below }),
  )
}

export type UnitContact = Pick<Unit, 'address' | 'phone' | 'email' | 'documentSymbol' | 'public'>

/** Changes how a unit can be reached and whether the public sees it; these have no history. */
export async function updateUnitContact(
  tx: Tx,
  id: UnitId,
  { address, phone, email, documentSymbol, public: isPublic }: UnitContact,
): Promise<void> {
  await tx
    .updateTable('organisations.unit')
    .set({ address, phone, email, document_symbol: documentSymbol, public: isPublic })
    .where('id', '=', id)
    .execute()
  await touchTopics(tx, [unitsTopic])
}

/** A name as it is stored: composed, with the forms by which it is found and sorted. */
export function rowOfName({ unitId, name, shortName, validFrom, validTo }: UnitName) {
  const written = normaliseText(name)
  return {
    unit_id: unitId,
    name: written,
    short_name: normaliseText(shortName),
    search_name: foldText(`${written} ${shortName}`),
    sort_key: vietnameseSortKey(written),
    valid_from: validFrom,
    valid_to: validTo,
  }
}

async function endUnits(tx: Tx, ids: readonly UnitId[], day: LocalDate): Promise<void> {
  if (ids.length === 0) return
  const lastDay = addDays(day, -1)
  await tx.updateTable('organisations.unit').set({ valid_to: lastDay }).where('id', 'in', ids).execute()
  await tx
    .updateTable('organisations.role_assignment')
    .set({ valid_to: lastDay })
    .where('unit_id', 'in', ids)
    .where('valid_from', '<=', lastDay)
    .where(({ or, eb }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', lastDay)]))
    .execute()
}

async function endNames(tx: Tx, ids: readonly UnitId[], day: LocalDate): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('organisations.unit_name')
    .set({ valid_to: addDays(day, -1) })
    .where('unit_id', 'in', ids)
    .where('valid_to', 'is', null)
    .execute()
}

async function endSuperiors(
  tx: Tx,
  ids: readonly UnitId[],
  kinds: readonly SuperiorKind[],
  day: LocalDate,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('organisations.unit_superior')
    .set({ valid_to: addDays(day, -1) })
    .where('unit_id', 'in', ids)
    .where('kind', 'in', kinds)
    .where('valid_to', 'is', null)
    .execute()
}
