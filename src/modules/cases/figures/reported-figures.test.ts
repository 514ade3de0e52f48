import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/database/test-database.ts'
import type { Figure } from '../../../platform/contracts/indicator.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { type CaseId, newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { type CaseHistories, caseHistories } from './case-histories.builder.ts'
import { reportedFigures } from './reported-figures.ts'

const { database, owner } = await testDatabase()
const histories: CaseHistories = await caseHistories(database, owner)
const { head, clerk, citizen } = histories.callers
const period = { from: localDate('2026-01-01'), to: localDate('2026-12-31') }
const on = (day: string) => new Date(`${day}T03:00:00Z`)

async function figure(
  code: string,
  units: readonly UnitId[],
  asAt: Date,
): Promise<Figure | null | undefined> {
  return reportedFigures.find((one) => one.code === code)?.compute(database, { units, period, asAt })
}

async function pupils(unitId: UnitId, count: number, saidAt: Date) {
  await owner.query(
    `insert into organisations.pupil_count (id, unit_id, counted_on, pupils, recorded_at) values ($1, $2, '2026-01-05', $3, $4)`,
    [crypto.randomUUID(), unitId, count, saidAt],
  )
}

async function concluded(caseId: CaseId, found: string, day: string) {
  await histories.move(caseId, head, 'protected', on(day))
  return histories.move(caseId, head, 'conclude', on(day), { found })
}

test('an incident of violence counts once it is confirmed, per pupil, until a later conclusion says otherwise', async () => {
  const school = await histories.unit()
  const violence = (asAt: string) => figure('school-violence-incident-rate', [school], on(asAt))
  const filed = { kind: 'incident', unitId: school, channel: 'online' } as const
  const bullied = await histories.file({ ...filed, fields: { what: 'bullying' } }, on('2026-02-02'))
  const food = await histories.file({ ...filed, fields: { what: 'food' } }, on('2026-02-02'))
  for (const caseId of [bullied, food]) await histories.move(caseId, head, 'acknowledge', on('2026-02-02'))
  expect(await concluded(bullied, 'confirmed', '2026-02-04')).toBe('resolved')
  await concluded(food, 'confirmed', '2026-02-04')
  expect(await violence('2026-02-10')).toBeNull()
  await pupils(school, 410, on('2026-02-11'))
  await pupils(school, 400, on('2026-02-12'))
  expect(await violence('2026-02-13')).toEqual({ numerator: 1, denominator: 400 })
  await histories.move(bullied, citizen, 'reopen', on('2026-03-01'))
  expect(await violence('2026-03-02')).toEqual({ numerator: 1, denominator: 400 })
  await concluded(bullied, 'unfounded', '2026-03-05')
  expect(await violence('2026-03-06')).toEqual({ numerator: 0, denominator: 400 })
  expect(await violence('2026-02-13')).toEqual({ numerator: 1, denominator: 400 })
})

test('one that happened at a school without a number of pupils leaves no figure, not a wrong one', async () => {
  const known = await histories.unit()
  const unknown = await histories.unit()
  await pupils(known, 500, on('2026-01-06'))
  const filed = { kind: 'incident', unitId: known, aboutUnitId: unknown, channel: 'online' } as const
  const caseId = await histories.file({ ...filed, fields: { what: 'abuse' } }, on('2026-02-02'))
  await histories.move(caseId, head, 'acknowledge', on('2026-02-02'))
  await concluded(caseId, 'confirmed', '2026-02-04')
  const asAt = on('2026-03-01')
  expect(await figure('school-violence-incident-rate', [known], asAt)).toEqual({
    numerator: 0,
    denominator: 500,
  })
  expect(await figure('school-violence-incident-rate', [known, unknown], asAt)).toBeNull()
})

test('a report of extra payment counts until an answer finds it untrue, however else it is closed', async () => {
  const school = await histories.unit()
  const extra = (asAt: string) => figure('extra-payment-report-rate', [school], on(asAt))
  const filed = {
    kind: 'feedback',
    unitId: school,
    channel: 'online',
    fields: { extraPayment: true },
  } as const
  const report = () => histories.file(filed, on('2026-02-02'))
  const [untrue, silent, passedOn, refused] = [await report(), await report(), await report(), await report()]
  await histories.file({ ...filed, fields: {} }, on('2026-02-02'))
  expect(await extra('2026-02-03')).toBeNull()
  const dossier = await histories.file(
    {
      kind: 'dossier',
      unitId: school,
      channel: 'online',
      fields: {},
      procedure: { id: newId('procedure'), days: { days: 5, unit: 'working-day' } },
    },
    on('2026-02-02'),
  )
  for (const [transition, caller] of [
    ['accept', clerk],
    ['submit', clerk],
    ['sign', head],
    ['return-online', clerk],
  ] as const)
    await histories.move(dossier, caller, transition, on('2026-02-03'))
  for (const caseId of [untrue, silent]) await histories.move(caseId, clerk, 'accept', on('2026-02-03'))
  await histories.move(untrue, clerk, 'answer', on('2026-02-04'), { extraPaymentFound: 'untrue' })
  await histories.move(silent, clerk, 'answer', on('2026-02-04'))
  expect(await histories.move(passedOn, clerk, 'forward', on('2026-02-04'))).toBe('forwarded')
  await histories.move(refused, head, 'refuse', on('2026-02-04'))
  expect(await extra('2026-02-05')).toEqual({ numerator: 3, denominator: 1 })
  await histories.move(untrue, citizen, 'reopen', on('2026-02-06'))
  expect(await extra('2026-02-07')).toEqual({ numerator: 4, denominator: 1 })
})
