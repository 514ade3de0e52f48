import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { content } from '../../../../test/example/example.builder.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import { listUnits } from '../../organisations/index.ts'
import { withdraw } from '../conduct/publish.ts'
import { portalApp } from './portal-app.builder.tsx'
import { unitDisclosureSection } from './unit-disclosure.tsx'

const app = await portalApp()

async function sectionOf(code: string): Promise<string> {
  const on = localDate('2024-11-25')
  const { units } = await listUnits(app.database, { on })
  const unit = units.find((one) => one.code === code)
  if (unit === undefined) throw new Error('there is such a unit')
  const asked = { database: app.database, unit, today: on, language: 'vi' as const }
  const view = await unitDisclosureSection(content).load(asked)
  return view === undefined ? '' : renderToString(view)
}

test('the page of a unit shows its newest publications, how much there is in each area, and the way to its duties', async () => {
  const { number } = await app.publish()
  const { publicationId } = await app.publish({ title: 'Thực đơn tuần', duty: null })
  await app.act((tx) => withdraw(tx, { publicationId, reason: 'Nhầm tuần', by: null, at: app.clock.now }))
  const html = await sectionOf('th-hoa-binh')
  expect(html).toContain(`href="/cong-khai/${number}"`)
  expect(html).toContain('(đã gỡ)')
  expect(html).toContain('Tiền: ngân sách, khoản thu, tài sản (1)')
  expect(html).toContain('href="/nghia-vu-cong-khai/th-hoa-binh"')
})

test('a unit that has published nothing is said to have published nothing', async () => {
  expect(await sectionOf('mg-hoa-sen')).toContain('Chưa công khai gì')
})
