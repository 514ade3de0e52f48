import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePeriods } from '../../src/modules/measure/closing/close-periods.ts'
import { createRegistry } from '../../src/modules/measure/index.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { loadAssets } from '../../src/ui/assets.ts'
import { launchBrowser } from '../browser/launch-browser.ts'
import { problemsOn } from '../browser/page-problems.ts'
import { content } from '../example/example.builder.ts'
import { publishedLog } from './published-log.ts'

const phone = { viewport: { width: 360, height: 740 } }
const app = await publishedLog()
let browser: Browser
let context: BrowserContext
let origin: string
let address: string
let vkey: string

beforeAll(async () => {
  const { number } = await app.publish({})
  await app.sequence()
  vkey = String(await app.fetched('/log/keys')).trim()
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  address = `${origin}/cong-khai/${number}`
  browser = await launchBrowser()
  context = await browser.newContext(phone)
})
afterAll(async () => {
  await browser?.close()
})

/** Opens the page of the publication, as it came or with its words changed on the way. */
async function open(from: BrowserContext, change: (html: string) => string = (html) => html): Promise<Page> {
  const page = await from.newPage()
  await page.route(address, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: change(await answer.text()) })
  })
  await page.goto(address)
  const { scripts } = await loadAssets(path.join(projectRoot(), 'dist', 'assets'))
  const script = scripts.verify?.url ?? ''
  expect(await page.locator(`script[src="${script}"]`).count()).toBe(1)
  return page
}

async function check(page: Page): Promise<string | null> {
  await page.getByLabel('Khoá của sổ, in trên bảng tin').fill(vkey)
  await page.getByRole('button', { name: 'Kiểm chứng trang này' }).click()
  await page.locator('[data-verdict]').waitFor()
  return page.locator('[data-verdict]').getAttribute('data-verdict')
}

const codesOn = (page: Page) =>
  page.locator('[data-code]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-code')))

test('on a phone a citizen types the key from the notice board and reads that the page is genuine', async () => {
  const page = await open(context)
  expect(await check(page)).toBe('genuine')
  expect(await page.locator('[data-verdict]').textContent()).toContain('ĐÚNG')
  expect(await codesOn(page)).toEqual([
    'checkpoint-good',
    'leaf-in-tree',
    'file-in-leaf',
    'page-shown',
    'first-visit',
  ])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await page.close()
})

test('at the next visit the browser checks by itself that nothing was removed since', async () => {
  await app.publish({ title: 'Công khai khác' })
  await app.sequence()
  const page = await open(context)
  await page.locator('[data-verdict="genuine"]').waitFor()
  expect(await codesOn(page)).toContain('consistent')
  await page.close()
})

test('a page whose words were changed on the way is caught, and the place is named', async () => {
  const page = await open(context, (html) => html.replaceAll('350.000', '530.000'))
  await page.locator('[data-verdict="false"]').waitFor()
  expect(await page.locator('[data-code="page-differs"]').first().textContent()).toMatch(
    /«530\.000.*«350\.000»/,
  )
  await page.close()
})

test('without the key nothing is believed, and another key does not fit', async () => {
  const fresh = await browser.newContext(phone)
  const page = await open(fresh)
  await page.getByRole('button', { name: 'Kiểm chứng trang này' }).click()
  await page.locator('[data-verdict="unjudged"]').waitFor()
  await fresh.close()
})

test('the page kept on the own machine needs no network and judges the files that are given to it', async () => {
  const fresh = await browser.newContext({ ...phone, offline: true })
  const page = await fresh.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const file = `file://${path.join(projectRoot(), 'dist', 'verify', 'kiem-chung.html')}`
  await page.goto(file)
  const [leaf, proof] = await Promise.all(['/log/leaf/1', '/log/proof/1.tlog-proof'].map(app.fetched))
  const published = await app.fetched(`${new URL(address).pathname}/phien-ban/1/publication.json`)
  const give = async (bytes: Buffer) => {
    await page.getByLabel(/^Các tệp bạn có/).setInputFiles(
      [
        { name: '1.leaf', buffer: leaf },
        { name: '1.tlog-proof', buffer: proof },
        { name: 'publication.json', buffer: bytes },
      ].map(({ name, buffer = Buffer.alloc(0) }) => ({ name, buffer, mimeType: 'application/octet-stream' })),
    )
    await page.getByRole('button', { name: 'Kiểm chứng' }).click()
    await page.locator('[data-verdict]').waitFor()
  }
  await page.getByLabel('Khoá của sổ, in trên bảng tin').fill(vkey)
  await give(published)
  await page.locator('[data-verdict="genuine"]').waitFor()
  await give(Buffer.from(String(published).replace('350.000', '530.000')))
  await page.locator('[data-verdict="false"]').waitFor()
  expect(requests).toEqual([file])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0)
  await fresh.close()
})

test('the page that explains it has nothing that axe objects to, and gives out the programs', async () => {
  const plain = await browser.newContext({ ...phone, bypassCSP: true })
  const page = await plain.newPage()
  await page.goto(`${origin}/kiem-chung`)
  await page.getByLabel(/^Các tệp bạn có/).waitFor()
  expect(await problemsOn(page)).toEqual([])
  for (const name of ['kiem-chung.html', 'verify.html', 'verify.mjs']) {
    expect((await app.fetched(`/kiem-chung/${name}`)).length).toBeGreaterThan(50_000)
  }
  await plain.close()
})

test('somebody who comes with the hash on a paper finds its entry, and checks it with the key', async () => {
  const { rows } = await app.owner.query(
    `select encode(leaf_hash, 'hex') as hash from platform.log_entry where type = 'publication' order by idx limit 1`,
  )
  const page = await context.newPage()
  await page.goto(`${origin}/kiem-chung?la=${rows[0].hash}`)
  await page.locator('[data-verdict="genuine"]').waitFor()
  expect(await codesOn(page)).toContain('leaf-in-tree')
  await page.goto(`${origin}/kiem-chung?la=${'0'.repeat(64)}`)
  await page.getByText('Sổ này không có dòng nào mang mã băm đó').waitFor()
  await page.close()
})

test('after the log has changed its key, the key on paper still leads to it, and a key of nobody does not', async () => {
  await app.rotateKey()
  await app.sequence()
  await app.publish({ title: 'Công khai sau khi đổi khoá' })
  await app.sequence()
  const page = await open(context)
  await page.locator('[data-verdict="genuine"]').waitFor()
  expect(await codesOn(page)).toEqual(expect.arrayContaining(['key-handed-over', 'consistent']))
  await context.route('**/log/keys/handovers.json', (route) => route.fulfill({ body: '{"keys":[]}' }))
  const alone = await open(context)
  await alone.locator('[data-verdict="false"]').waitFor()
  expect(await codesOn(alone)).toContain('key-unknown')
  await context.unroute('**/log/keys/handovers.json')
  await page.close()
  await alone.close()
})

test('a closed period is checked on its page, figure by figure, and looks right on a phone', async () => {
  const registry = createRegistry(content.indicators, [
    { code: 'task-on-time-rate', compute: async () => ({ numerator: 30, denominator: 40 }) },
    { code: 'dropout-rate', compute: async () => ({ numerator: 2, denominator: 400 }) },
  ])
  await closePeriods(app.database, registry, new Date('2026-11-24T02:20:00Z'))
  await app.sequence()
  const { rows } = await app.owner.query(
    `select id from measure.closing where period_from = '2025-01-01' and period_to = '2025-12-31'`,
  )
  const plain = await browser.newContext({ ...phone, bypassCSP: true })
  const page = await plain.newPage()
  for (const path of [`/so-lieu/chot/${rows[0].id}/1`, '/log/nhan-chung', '/kiem-chung?la=1', '/log']) {
    await page.goto(`${origin}${path}`)
    expect([path, ...(await problemsOn(page))]).toEqual([path])
    const folder = process.env.MINHBACH_SCREENSHOTS
    if (folder !== undefined) {
      await page.screenshot({ path: `${folder}/${path.replaceAll('/', '_')}.png`, fullPage: true })
    }
  }
  await page.goto(`${origin}/so-lieu/task-on-time-rate?don-vi=th-hoa-binh&nam=2025`)
  await page.getByRole('link', { name: 'đã chốt, xem bằng chứng' }).click()
  await page.waitForURL(`${origin}/so-lieu/chot/${rows[0].id}/1`)
  expect(await page.getByRole('row').filter({ hasText: /75\s%/ }).count()).toBe(1)
  expect(await check(page)).toBe('genuine')
  expect(await codesOn(page)).toEqual(
    expect.arrayContaining(['key-handed-over', 'file-in-leaf', 'figures-good']),
  )
  await plain.close()
})

test('a site that shows the log of an earlier day is caught by what the browser remembers', async () => {
  const { rows } = await app.owner.query('select note from platform.log_checkpoint order by size limit 1')
  await context.route('**/log/checkpoint', (route) => route.fulfill({ body: rows[0].note }))
  const page = await open(context)
  await page.locator('[data-verdict="false"]').waitFor()
  expect(await codesOn(page)).toContain('rolled-back')
  await context.unroute('**/log/checkpoint')
  await page.close()
})

test('a superuser who changes what was published is caught, whatever the page then says', async () => {
  await app.tamper(
    `update disclosure.publication_version set content = replace(content::text, '350.000', '530.000')::jsonb`,
  )
  const page = await open(context)
  await page.locator('[data-verdict="false"]').waitFor()
  expect(await codesOn(page)).toContain('file-differs')
  await page.close()
})
