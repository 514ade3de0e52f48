import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import { plainOptions, usualExample } from '../../../../test/example/example.builder.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { newId } from '../../../platform/kernel/ids.ts'
import { readVersions } from '../../../platform/public-pages/topics.ts'
import { loadExample } from '../example/load-example.ts'
import { unitsTopic } from '../topics.ts'
import { findUnitByCode, getUnit, superiorsOf, UnitNotFound, unitName, unitsBelow } from './unit-queries.ts'
import { ReorganisationRefused, renameUnit, transferUnit } from './unit-store.ts'

const { database, pool } = await testDatabase()
beforeAll(() => loadExample(database, usualExample(), plainOptions))

const day = localDate('2026-12-01')
const basis = 'Quyết định 5/QĐ-UBND'

async function idOf(code: string) {
  const unit = await findUnitByCode(database, code)
  if (unit === undefined) throw new RangeError(code)
  return unit.id
}

test('a province’s department reaches the schools, through the office then and the wards now', async () => {
  const [before, now, school] = await Promise.all([
    idOf('so-long-an'),
    idOf('so-tay-ninh'),
    idOf('th-kim-dong'),
  ])
  expect(await unitsBelow(database, before, localDate('2025-06-30'))).toContain(school)
  expect(await unitsBelow(database, before, localDate('2025-07-01'))).toEqual([])
  expect(await unitsBelow(database, now, localDate('2025-07-01'))).toContain(school)
})

test('two administrators who move one school at the same moment do not both succeed', async () => {
  const [unitId, a, b] = await Promise.all([
    idOf('th-kim-dong'),
    idOf('vhxh-tan-an-ward'),
    idOf('vhxh-khanh-hau-ward'),
  ])
  const results = await Promise.allSettled(
    [a, b].map((superiorId) =>
      transaction(database, (tx) =>
        transferUnit(tx, { unitId, kind: 'administrative', superiorId }, { day, basis }),
      ),
    ),
  )
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = results.find((result) => result.status === 'rejected')
  expect(refused?.reason).toBeInstanceOf(ReorganisationRefused)
  const superiors = await superiorsOf(database, unitId, day)
  expect(superiors.map(({ kind }) => kind)).toEqual(['administrative', 'professional'])
})

test('a change says that public pages are no longer what they were, a refused one does not', async () => {
  const version = async () => (await readVersions(database, [unitsTopic])).get(unitsTopic) ?? 0
  const before = await version()
  const unitId = await idOf('mn-son-ca')
  const renamed = { unitId, name: 'Trường Mầm non Sơn Ca 1', shortName: 'MN Sơn Ca 1' }
  await transaction(database, (tx) => renameUnit(tx, renamed, { day, basis }))
  expect(await version()).toBe(before + 1)
  await expect(transaction(database, (tx) => renameUnit(tx, renamed, { day, basis }))).rejects.toThrow(
    ReorganisationRefused,
  )
  expect(await version()).toBe(before + 1)
  expect(await unitName(database, unitId, localDate('2026-11-30'))).toBe('Trường Mầm non Sơn Ca')
  expect(await unitName(database, unitId, day)).toBe('Trường Mầm non Sơn Ca 1')
})

test('the database itself refuses two superiors of a kind, or two names, at a time', async () => {
  const [school, other] = await Promise.all([idOf('mn-hoa-mi'), idOf('vhxh-khanh-hau-ward')])
  const superior = pool.query(
    "insert into organisations.unit_superior (unit_id, superior_id, kind, valid_from) values ($1, $2, 'administrative', '2026-01-01')",
    [school, other],
  )
  await expect(superior).rejects.toThrow(/unit_superior_one_at_a_time/)
  const name = pool.query(
    "insert into organisations.unit_name (unit_id, name, search_name, sort_key, valid_from) values ($1, 'Tên khác', 'x', 'x', '2026-01-01')",
    [school],
  )
  await expect(name).rejects.toThrow(/unit_name_one_at_a_time/)
})

test('asking for a unit that is not there is an error of its own', async () => {
  await expect(getUnit(database, newId('unit'))).rejects.toThrow(UnitNotFound)
  await expect(unitName(database, newId('unit'), day)).rejects.toThrow(UnitNotFound)
})
