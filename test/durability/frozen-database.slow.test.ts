import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { CaseLedger, startCaseSubmitters } from './case-submitters.ts'
import { KilledServer } from './killed-server.ts'

/** How long the database stands still, in milliseconds; the guarantee speaks of thirty seconds. */
const frozenFor = Number(process.env.MINHBACH_FROZEN_MS ?? 12_000)

const platform = await KilledServer.create()
afterAll(() => platform.remove())

test('while the database stands still every request ends within ten seconds, and afterwards nothing is lost or doubled', {
  timeout: 180_000 + frozenFor,
}, async () => {
  expect(platform.command('example', '--units', '4', '--years', '1')).toMatchObject({ status: 0 })
  platform.start()
  await platform.untilReady()
  const [school] = await platform.rowsOf<{ code: string }>(
    `select code from organisations.unit where kind = 'school' and valid_to is null order by code limit 1`,
  )
  const formPath = `/noi-voi-chung-toi/gui/phan-anh?noi=${school?.code}`
  const ledger = new CaseLedger()
  const people = startCaseSubmitters(20, platform.origin, formPath, ledger)
  await sleep(2_000)
  platform.freezeDatabase()
  const asked = Array.from({ length: 20 }, async (_, turn) => {
    await sleep((turn * frozenFor) / 20)
    const begun = performance.now()
    // No kept page: who follows a case is always asked for anew.
    const answered = await fetch(`${platform.origin}/tiep-cong-dan?trang=${turn}`)
    await answered.text()
    return { milliseconds: performance.now() - begun, status: answered.status }
  })
  await sleep(frozenFor)
  platform.thawDatabase()
  const answers = await Promise.all(asked)
  await platform.untilReady()
  await sleep(1_000)
  await people.stop()

  expect(Math.max(...answers.map(({ milliseconds }) => milliseconds))).toBeLessThan(10_500)
  expect(answers.filter(({ status }) => ![200, 404, 503].includes(status))).toEqual([])
  const kept = await platform.rowsOf<{ text: string }>(
    `select fields->>'text' as text from cases.content where fields->>'text' like 'ghi nhận %'`,
  )
  const texts = kept.map(({ text }) => text)
  expect([...ledger.acknowledged.keys()].filter((text) => !texts.includes(text))).toEqual([])
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  await platform.stop()
})
