import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { publish, withdraw } from '../conduct/publish.ts'
import { portalApp } from './portal-app.builder.tsx'

const app = await portalApp()
const pictures = process.env.MINHBACH_PICTURES
let browser: Browser
let origin: string

beforeAll(async () => {
  origin = await app.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** Keeps a picture of the page when somebody wants one. */
async function lookedAt(page: Page, name: string): Promise<Page> {
  if (pictures !== undefined)
    await page.screenshot({ path: `${pictures}/portal-${name}.png`, fullPage: true })
  return page
}

test('a mother finds the fees of a school on her phone, reads them and sees what was corrected and why', async () => {
  const file = await app.store('quyet-dinh-so-12.txt', Buffer.from('Quyết định số 12 của hiệu trưởng'))
  const { publicationId, number } = await app.publish({ files: [file] })
  const content = JSON.parse(JSON.stringify(app.wish.content).replace('450.000', '480.000'))
  await app.act((tx) =>
    publish(tx, {
      ...app.wish,
      publicationId,
      content,
      files: [file],
      reason: 'Gõ nhầm mức ăn bán trú',
      at: new Date('2024-09-09T02:00:00Z'),
    }),
  )
  const gone = await app.publish({ title: 'Danh sách học sinh miễn giảm' })
  await app.act((tx) =>
    withdraw(tx, {
      publicationId: gone.publicationId,
      reason: 'Có họ tên học sinh',
      by: null,
      at: app.clock.now,
    }),
  )

  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    bypassCSP: true,
    javaScriptEnabled: true,
  })
  const page = await context.newPage()
  await page.goto(`${origin}/cong-khai`)
  expect(await problemsOn(await lookedAt(page, 'list'))).toEqual([])
  await page.getByLabel('Tìm gì?').fill('an ban tru hoa binh')
  await page.getByRole('button', { name: 'Lọc' }).click()
  expect(await page.locator('mark').first().textContent()).toBe('ăn bán trú')
  expect(await problemsOn(await lookedAt(page, 'found'))).toEqual([])

  await page.getByRole('link', { name: 'Các khoản thu năm học 2024–2025' }).click()
  expect(new URL(page.url()).pathname).toBe(`/cong-khai/${number}`)
  const text = await page.locator('main').textContent()
  for (const words of ['480.000', 'Gõ nhầm mức ăn bán trú', 'quyet-dinh-so-12.txt', 'Kiểm chứng'])
    expect(text).toContain(words)
  expect(await page.locator('del').textContent()).toBe('450.000')
  expect(await problemsOn(await lookedAt(page, 'publication'))).toEqual([])

  await page.getByRole('link', { name: 'Phiên bản 1' }).click()
  expect(await page.locator('main').textContent()).toContain('không còn hiệu lực')
  expect(await problemsOn(await lookedAt(page, 'version'))).toEqual([])

  await page.goto(`${origin}/cong-khai/${gone.number}`)
  expect(await page.locator('main').textContent()).toContain('Có họ tên học sinh')
  expect(await problemsOn(await lookedAt(page, 'withdrawn'))).toEqual([])
  await page.goto(`${origin}/cong-khai?q=khong+co+gi+het`)
  expect(await problemsOn(await lookedAt(page, 'nothing'))).toEqual([])

  await page.goto(`${origin}/cong-khai?don-vi=th-hoa-binh&q=ban+tru`)
  await page.getByRole('link', { name: 'Nhận thư khi có điều mới như vậy' }).click()
  expect(await page.locator('main').textContent()).toContain('Trường Tiểu học Hòa Bình')
  await page.getByLabel('Địa chỉ thư điện tử').fill('me@example.vn')
  expect(await problemsOn(await lookedAt(page, 'subscribe'))).toEqual([])
  await page.getByRole('button', { name: 'Gửi thư xác nhận' }).click()
  expect(await page.locator('main').textContent()).toContain('Hãy mở hộp thư')
  await context.close()
})
