import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadExample } from '../../src/modules/organisations/example/load-example.ts'
import { launchBrowser } from '../browser/launch-browser.ts'
import { problemsOn } from '../browser/page-problems.ts'
import { plainOptions, usualExample } from './example.builder.ts'
import { unitsApp } from './units-app.tsx'

const app = await unitsApp()
const empty = await unitsApp()
const administrator = 'chuyen-vien-cong-nghe-thong-tin@vhxh-tan-an-ward.example.test'
let browser: Browser
let origin: string
let emptyOrigin: string

beforeAll(async () => {
  await loadExample(app.database, usualExample(), plainOptions)
  origin = await app.listen()
  emptyOrigin = await empty.listen()
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

async function open(address: string, width: number, email?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
  if (email !== undefined) {
    await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(email), url: address }])
  }
  const page = await context.newPage()
  await page.goto(address)
  return page
}

const publicPages = [
  '/don-vi',
  '/don-vi?q=khong+co+gi',
  '/don-vi/phong-tan-an',
  '/don-vi/vhxh-tan-an-ward',
  '/don-vi/th-kim-dong',
]
const workspacePages = [
  '/don-vi/quan-ly',
  '/don-vi/quan-ly/them',
  '/don-vi/quan-ly/nhap',
  '/don-vi/vhxh-tan-an-ward/thay-doi',
  '/don-vi/vhxh-tan-an-ward/doi-ten',
  '/don-vi/vhxh-tan-an-ward/chuyen',
  '/don-vi/vhxh-tan-an-ward/ket-thuc',
  '/don-vi/vhxh-tan-an-ward/lien-he',
]

test.each(
  [360, 1280].flatMap((width) => [
    ...publicPages.map((path) => ({ width, path, email: undefined })),
    ...workspacePages.map((path) => ({ width, path, email: administrator })),
  ]),
)('axe finds nothing on $path at $width pixels', async ({ width, path, email }) => {
  const page = await open(origin + path, width, email)
  expect(await problemsOn(page)).toEqual([])
  await page.context().close()
})

test('axe finds nothing on the first set-up, nor on its list of errors', async () => {
  const page = await open(`${emptyOrigin}/cai-dat`, 360)
  expect(await problemsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Bắt đầu sử dụng' }).click()
  await page.getByText('Nhập mã cài đặt').first().waitFor()
  expect(await problemsOn(page)).toEqual([])
  await page.context().close()
})

test('an administrator founds a school in the browser and any citizen finds it', async () => {
  const page = await open(`${origin}/don-vi/quan-ly`, 1280, administrator)
  await page.getByRole('link', { name: 'Thêm đơn vị' }).click()
  await page.getByLabel('Tên đầy đủ').fill('Trường Tiểu học Phan Bội Châu')
  await page.getByLabel('Tên ngắn').fill('TH Phan Bội Châu')
  await page.getByLabel('Loại đơn vị').selectOption({ label: 'Trường tiểu học' })
  await page
    .getByLabel('Cơ quan quản lý trực tiếp')
    .selectOption({ label: 'Phòng Văn hóa – Xã hội phường Tân An' })
  await page.getByLabel('Căn cứ').fill('Quyết định 12/QĐ-UBND ngày 20/11/2026')
  await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
  await page.getByRole('heading', { level: 1, name: 'Trường Tiểu học Phan Bội Châu' }).waitFor()
  await page.context().close()

  const citizen = await open(`${origin}/don-vi?q=phan+boi+chau`, 360)
  await citizen.getByRole('link', { name: 'Trường Tiểu học Phan Bội Châu' }).click()
  await citizen.getByRole('heading', { level: 1, name: 'Trường Tiểu học Phan Bội Châu' }).waitFor()
  await citizen.context().close()
})
