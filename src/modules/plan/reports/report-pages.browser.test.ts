import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportsApp } from '../../../../test/app/reports-app.tsx'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { localDate } from '../../../platform/kernel/dates.ts'
import type { ReportId } from '../../../platform/kernel/ids.ts'
import { peopleWithRoles } from '../../organisations/index.ts'
import { noFiguresYet } from '../dependencies.ts'
import { listReceivedReports } from '../store/report-queries.ts'
import { anIssuedPlan } from './issued-plan.builder.ts'
import { reportPaths } from './paths.ts'

const shareCode = 'document-publication-on-time-rate'
const app = await reportsApp({
  ...noFiguresYet,
  figuresFor: async (_database, codes) =>
    new Map(codes.map((code) => [code, { numerator: 24, denominator: 25 }])),
})
const today = localDate('2026-11-24')
let browser: Browser
let origin: string
let id: ReportId
const emails: Record<'school-clerk' | 'principal' | 'specialist', string> = {
  'school-clerk': '',
  principal: '',
  specialist: '',
}
let planId: Awaited<ReturnType<typeof anIssuedPlan>>['plan']['id']

beforeAll(async () => {
  const office = await app.unitId('vhxh-tan-an-ward')
  const { plan } = await anIssuedPlan(app.database, office, {
    D2: shareCode,
    D5: 'disclosure-completeness-rate',
  })
  planId = plan.id
  const [report] = await listReceivedReports(app.database, [office], planId)
  if (report === undefined) throw new RangeError('no report')
  id = report.id
  for (const [role, unit] of [
    ['school-clerk', report.unitId],
    ['principal', report.unitId],
    ['specialist', office],
  ] as const) {
    const [person] = await peopleWithRoles(app.database, [unit], [role], today)
    emails[role] = person?.email ?? ''
  }
  origin = await app.listen()
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function open(address: string, width: number, role: keyof typeof emails): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
  await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(emails[role]), url: origin }])
  const page = await context.newPage()
  await page.goto(`${origin}${address}`)
  return page
}

test('a clerk writes the report in a browser and finds it again after leaving; the principal sends it', async () => {
  const edit = reportPaths.edit.to({ reportId: id })
  const page = await open(edit, 390, 'school-clerk')
  await page.getByLabel('Kết quả nổi bật').first().fill('Đã họp cha mẹ học sinh hai lần')
  await page.waitForTimeout(1_500)
  await page.reload()
  expect(await page.getByLabel('Kết quả nổi bật').first().inputValue()).toBe('Đã họp cha mẹ học sinh hai lần')
  for (const field of await page.getByLabel('Kết quả nổi bật').all()) {
    await field.fill('Đã thực hiện đầy đủ, không phát sinh vướng mắc.')
  }
  await page.getByRole('button', { name: 'Lưu và trình duyệt' }).click()
  expect(page.url()).toBe(`${origin}${reportPaths.read.to({ reportId: id })}`)
  const principal = await open(reportPaths.read.to({ reportId: id }), 390, 'principal')
  await principal.getByRole('button', { name: 'Duyệt và gửi' }).click()
  expect(await principal.locator('.mb-heading').textContent()).toContain('Đã gửi')
})

const views = [
  ['owed', () => reportPaths.owed.to({}), 'school-clerk'],
  ['read', () => reportPaths.read.to({ reportId: id }), 'specialist'],
  ['received', () => reportPaths.received.to({}, { keHoach: planId }), 'specialist'],
  ['roll-up', () => reportPaths.rollUp.to({ planId }), 'specialist'],
] as const

test.each(
  [360, 1280].flatMap((width) => views.map(([name, address, role]) => [name, width, address, role] as const)),
)('axe finds nothing on the page %s at %d pixels', async (_name, width, address, role) => {
  const page = await open(address(), width, role)
  expect(await problemsOn(page)).toEqual([])
})

test.each([360, 1280])(
  'axe finds nothing on the form at %d pixels, nor when something is missing',
  async (width) => {
    const unsent = (
      await listReceivedReports(app.database, [await app.unitId('vhxh-tan-an-ward')], planId)
    ).find(({ state }) => state === 'expected')
    if (unsent === undefined) throw new RangeError('no report')
    const [clerk] = await peopleWithRoles(app.database, [unsent.unitId], ['school-clerk'], today)
    emails['school-clerk'] = clerk?.email ?? ''
    const page = await open(reportPaths.edit.to({ reportId: unsent.id }), width, 'school-clerk')
    expect(await problemsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Lưu và trình duyệt' }).click()
    expect(await problemsOn(page)).toEqual([])
  },
)
