import { statfsSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { CaseLedger, startCaseSubmitters } from './case-submitters.ts'
import { KilledServer } from './killed-server.ts'

const mebibyte = 1024 * 1024
const platform = await KilledServer.create()
afterAll(() => platform.remove())

test('without room on the disk people read on and are told to hand it in on paper, and forms are taken again by themselves', {
  timeout: 120_000,
}, async () => {
  expect(platform.command('example', '--units', '4', '--years', '1')).toMatchObject({ status: 0 })
  const { bavail, bsize } = statfsSync(platform.dataFolder)
  // The disk is not really filled, for others live on it: the platform is told to want nearly all that is left.
  platform.start({ MINHBACH_LEAST_ROOM: String(Math.floor((bavail * bsize) / mebibyte) - 1_200) })
  await platform.untilAnswering()
  const [school] = await platform.rowsOf<{ code: string }>(
    `select code from organisations.unit where kind = 'school' and valid_to is null order by code limit 1`,
  )
  const formPath = `/noi-voi-chung-toi/gui/phan-anh?noi=${school?.code}`
  const filler = path.join(platform.dataFolder, 'filler')
  const piece = Buffer.alloc(mebibyte, 1)
  writeFileSync(filler, '')
  for (let size = 0; size < 2_000; size += 1) writeFileSync(filler, piece, { flag: 'a' })
  await sleep(3_000)

  expect((await fetch(platform.origin + formPath)).status).toBe(200)
  const refused = await fetch(platform.origin + formPath, { method: 'POST', body: new FormData() })
  expect(refused.status).toBe(503)
  expect(await refused.text()).toContain('nộp bằng giấy')
  const ledger = new CaseLedger()
  const people = startCaseSubmitters(5, platform.origin, formPath, ledger)
  await sleep(1_500)
  expect(ledger.acknowledged.size).toBe(0)

  unlinkSync(filler)
  const freed = performance.now()
  while (ledger.acknowledged.size === 0 && performance.now() - freed < 30_000) await sleep(100)
  await people.stop()
  expect(ledger.acknowledged.size).toBeGreaterThan(0)
  await platform.stop()
})
