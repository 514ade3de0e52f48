import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { examplePassword } from '../app/example-app.ts'
import { KilledServer } from './killed-server.ts'
import { Ledger, signInOver, startSubmitters } from './submitters.ts'

/** How often something is killed; `npm run test:durability` asks for many more. */
const rounds = Number(process.env.MINHBACH_KILL_ROUNDS ?? 4)
/** A machine that runs all tests at once is slower than one that only serves. */
const longestReturn = rounds > 50 ? 5_000 : 15_000

const platform = await KilledServer.create()
afterAll(() => platform.remove())

test('whatever is killed, nothing acknowledged is lost and nothing is there twice', {
  timeout: 120_000 + rounds * 10_000,
}, async () => {
  expect(platform.command('example', '--units', '8', '--years', '1')).toMatchObject({
    status: 0,
    output: expect.stringContaining('units'),
  })
  platform.start()
  await platform.untilReady()
  const [head] =
    await platform.rowsOf(`select person.email, held.unit_id from organisations.role_assignment held
    join organisations.person person on person.id = held.person_id
    where held.role = 'head' and held.valid_to is null and exists (select from plan.plan plan
      join plan.task task on task.plan_id = plan.id
      where plan.unit_id = held.unit_id and plan.state = 'issued') limit 1`)
  const tasks =
    await platform.rowsOf(`select task.id from plan.task task join plan.plan plan on plan.id = task.plan_id
    where plan.unit_id = '${head?.unit_id}' and plan.state = 'issued' and task.schedule <> 'recurring' limit 20`)
  const session = await signInOver(platform.origin, String(head?.email), examplePassword)
  const ledger = new Ledger()
  const taskIds = tasks.map(({ id }) => String(id))
  const submitters = startSubmitters(20, platform.origin, session, taskIds, ledger)
  const returns: number[] = []

  for (let round = 0; round < rounds; round += 1) {
    await sleep(300 + Math.random() * 700)
    const kind = round < 3 ? round : Math.floor(Math.random() * 3)
    if (kind !== 0) platform.killDatabase()
    if (kind !== 1) {
      await platform.killServer()
      platform.start()
    }
    returns.push(await platform.untilReady())
  }
  await sleep(500)
  await submitters.stop()

  const kept = await platform.rowsOf(`select substring(text from 10) as id, count(*)::int as times
    from plan.task_update where text like 'ghi nhận %' group by 1`)
  const times = new Map(kept.map((row) => [String(row.id), Number(row.times)]))
  expect(ledger.acknowledged.size).toBeGreaterThan(rounds * 5)
  expect([...ledger.acknowledged].filter((id) => !times.has(id))).toEqual([])
  expect([...times].filter(([, count]) => count !== 1)).toEqual([])
  expect([...times.keys()].filter((id) => !ledger.sent.has(id))).toEqual([])
  expect(Math.max(...returns)).toBeLessThan(longestReturn)
  expect(platform.command('audit', 'verify')).toMatchObject({ status: 0 })
  // A command beside the running platform leaves it its database.
  expect((await fetch(`${platform.origin}/dang-nhap`)).status).toBe(200)
  expect(await platform.stop()).toBeLessThan(rounds > 50 ? 5_000 : 10_000)
  expect(platform.postmaster()).toBeUndefined()
  process.stdout.write(
    `${ledger.acknowledged.size} acknowledged over ${rounds} kills; slowest return ${Math.round(Math.max(...returns))} ms\n`,
  )
})
