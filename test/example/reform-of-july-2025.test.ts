import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whoIsCompetent } from '../../src/modules/organisations/domain/competence.ts'
import { provinceSince, provincesOn } from '../../src/modules/organisations/domain/provinces.ts'
import {
  existsOn,
  successorsOn,
  superiorOn,
  type UnitRecords,
  unitHistory,
} from '../../src/modules/organisations/domain/unit-history.ts'
import { loadExample } from '../../src/modules/organisations/example/load-example.ts'
import { loadUnitHistory } from '../../src/modules/organisations/store/history-queries.ts'
import { ReorganisationRefused, reorganise } from '../../src/modules/organisations/store/unit-store.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { addDays, localDate } from '../../src/platform/kernel/dates.ts'
import { testDatabase } from '../database/test-database.ts'
import { content, plainOptions, usualExample } from './example.builder.ts'
import { knownBefore, recordsBefore, reorganisationOn } from './recorded-change.ts'

const june = localDate('2025-06-30')
const july = localDate('2025-07-01')
const basis = 'Nghị quyết 202/2025/QH15, 1682/NQ-UBTVQH15'
const example = usualExample()
const reform = reorganisationOn(example.records, july, basis)
const { database } = await testDatabase()

/** What can be compared: order and the wording of the basis play no part. */
function comparable({ units, names, superiors, successions }: UnitRecords) {
  const lines = (items: readonly object[]) =>
    items.map((item) => JSON.stringify({ ...item, basis: '' }, Object.keys({ ...item }).sort())).sort()
  return {
    units: lines(units),
    names: lines(names),
    superiors: lines(superiors),
    successions: lines(successions),
  }
}

test('the state of 30 June 2025 and the reform together give what is known today', async () => {
  const records = recordsBefore(example.records, july)
  const people = example.people.map((person) => ({
    ...person,
    assignments: knownBefore(person.assignments, july),
  }))
  await loadExample(database, { ...example, records, people }, plainOptions)
  await transaction(database, (tx) => reorganise(tx, reform))
  const { units, names, superiors, successions } = await loadUnitHistory(database)
  expect(comparable({ units, names, superiors, successions })).toEqual(comparable(example.records))
})

test('the reform cannot be carried out twice', async () => {
  await expect(transaction(database, (tx) => reorganise(tx, reform))).rejects.toThrow(ReorganisationRefused)
})

test('no school is without a superior on any day, and each has one', async () => {
  const history = await loadUnitHistory(database)
  const schools = history.units.filter(({ kind }) => kind === 'school')
  expect(schools).toHaveLength(40)
  for (const { id } of schools) {
    for (const day of [june, july]) {
      const superior = superiorOn(history, id, day)
      expect(superior !== undefined && existsOn(history, superior, day)).toBe(true)
    }
  }
  fc.assert(
    fc.property(fc.constantFrom(...schools), fc.integer({ min: -4_000, max: 4_000 }), ({ id }, days) => {
      const superior = superiorOn(history, id, addDays(july, days))
      expect(superior !== undefined && existsOn(history, superior, addDays(july, days))).toBe(true)
    }),
  )
})

test('all schools of the office are with the three wards the day after, none lost and none counted twice', async () => {
  const history = await loadUnitHistory(database)
  const under = (code: string, day: typeof june) => {
    const authority = history.units.find((unit) => unit.code === code)
    return history.units.filter(
      ({ id, kind }) => kind === 'school' && superiorOn(history, id, day) === authority?.id,
    )
  }
  const departments = ['vhxh-long-an-ward', 'vhxh-tan-an-ward', 'vhxh-khanh-hau-ward']
  const before = under('phong-tan-an', june).map(({ code }) => code)
  const after = departments.flatMap((code) => under(code, july)).map(({ code }) => code)
  expect(after.toSorted()).toEqual(before.toSorted())
  expect(departments.every((code) => under(code, july).length > 0)).toBe(true)
  expect(under('phong-tan-an', july)).toEqual([])
})

test('everything that ended is answered for by units that exist today', async () => {
  const history = await loadUnitHistory(database)
  const ended = history.units.filter(({ validTo }) => validTo !== null)
  expect(ended.map(({ code }) => code)).toContain('phong-tan-an')
  for (const { id } of ended) {
    const heirs = successorsOn(history, id, example.wish.today)
    expect(heirs.length).toBeGreaterThan(0)
    expect(heirs.every((heir) => existsOn(history, heir, example.wish.today))).toBe(true)
  }
})

test('competences pass on the day itself', () => {
  const history = unitHistory(example.records)
  const school = history.units.find(({ code }) => code === 'thcs-nguyen-du')
  for (const { action, periods } of content.competences.filter(({ periods }) => periods.length > 1)) {
    const change = periods.find(({ validFrom }) => validFrom === july)
    if (change === undefined || school === undefined) continue
    const periodOn = (day: typeof june) => {
      const found = whoIsCompetent(content.competences, history, { action, day, unitId: school.id })
      return found.ok ? found.value[0]?.period : undefined
    }
    expect(periodOn(july)).toBe(change)
    expect(periodOn(june)).not.toBe(change)
  }
})

test('roles in what ended ended with it, on its last day', async () => {
  const late = await database
    .selectFrom('organisations.role_assignment as assignment')
    .innerJoin('organisations.unit as unit', 'unit.id', 'assignment.unit_id')
    .select('assignment.id')
    .where('unit.valid_to', 'is not', null)
    .where(({ or, eb, ref }) =>
      or([eb('assignment.valid_to', 'is', null), eb('assignment.valid_to', '>', ref('unit.valid_to'))]),
    )
    .execute()
  expect(late).toEqual([])
})

test('63 provinces became 34, and each former one lies in one that exists', () => {
  const before = provincesOn(content.provinces, june)
  const after = provincesOn(content.provinces, july)
  expect(before).toHaveLength(63)
  expect(after).toHaveLength(34)
  const heirs = before.map(({ code }) => provinceSince(content.provinces, code, july)?.code)
  expect(new Set(heirs)).toEqual(new Set(after.map(({ code }) => code)))
  expect(provinceSince(content.provinces, 'long-an', july)?.name.vi).toContain('Tây Ninh')
})
