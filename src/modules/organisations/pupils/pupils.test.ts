import { expect, test } from 'vitest'
import { exampleApp } from '../../../../test/app/example-app.ts'
import { organisationPaths } from '../paths.ts'

const app = await exampleApp({ now: new Date('2026-11-25T02:00:00Z'), units: 4, years: 1, steps: [] })
const { rows: schools } = await app.owner.query<{ id: string; code: string }>(
  "select id, code from organisations.unit where kind = 'school' order by code",
)
const [school, other] = schools.map(({ code }) => code)

test('a school says its number of pupils on a day, a correction stays beside it, and nobody else says it', async () => {
  const address = organisationPaths.pupilsOf.to({ code: school ?? '' })
  const principal = await app.signedIn(await app.holder('principal', school ?? ''))
  expect((await principal.open(organisationPaths.pupils.to({}))).html).toContain(address)
  await principal.open(address)
  const say = (ngay: string, soHocSinh: string) =>
    principal.submit(address, { ngay, soHocSinh, requestId: crypto.randomUUID() })
  expect((await say('1/12/2026', '500')).status).toBe(422)
  expect((await say('5/11/2026', 'năm trăm')).status).toBe(422)
  expect((await say('5/11/2026', '500')).status).toBe(303)
  expect((await say('5/11/2026', '512')).status).toBe(303)
  const page = await principal.open(address)
  expect(page.html).toContain('512')
  expect(page.html).toContain('500')
  expect((await principal.open(organisationPaths.pupilsOf.to({ code: other ?? '' }))).status).toBe(404)
  const { rows } = await app.owner.query(
    "select pupils from organisations.pupil_count where counted_on = '2026-11-05' order by recorded_at",
  )
  expect(rows).toEqual([{ pupils: 500 }, { pupils: 512 }])
})
