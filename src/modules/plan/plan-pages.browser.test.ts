import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleApp, examplePassword } from '../../../test/app/example-app.ts'
import { launchBrowser } from '../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../test/browser/page-problems.ts'
import { projectRoot } from '../../platform/config/project-root.ts'
import { openFileStore } from '../../platform/files/file-store.ts'
import { idSchema, type PlanId } from '../../platform/kernel/ids.ts'
import { planExample } from './example/plan-example.ts'
import { planPaths } from './paths.ts'
import { listPublicPlans } from './store/plan-queries.ts'
import { loadPlanBody } from './store/plan-store.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-plans-'))
const app = await exampleApp({
  now: new Date('2026-11-24T03:00:00Z'),
  steps: [planExample(openFileStore(folder))],
})
const bytes = readFileSync(path.join(projectRoot(), 'content/example/plans/ke-hoach-papi-2024.txt'))
const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 900 }

let browser: Browser
let origin: string
let officer: BrowserContext
let planId: PlanId

beforeAll(async () => {
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  officer = await browser.newContext({ viewport: desk, bypassCSP: true })
  const page = await officer.newPage()
  await page.goto(`${origin}/dang-nhap`)
  await page.locator('[name=thu]').fill(await app.holder('head', 'vhxh-tan-an-ward'))
  await page.locator('[name=matKhau]').fill(examplePassword)
  await page.locator('form:has([name=matKhau]) button[type=submit]').click()
  await page.goto(origin + planPaths.begin.to({}))
  await page.getByLabel('Văn bản kế hoạch').setInputFiles({
    name: 'Kế hoạch 2024.txt',
    mimeType: 'text/plain',
    buffer: bytes,
  })
  await page.getByRole('button', { name: 'Tải lên và đọc' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kiểm tra nội dung đọc được' }).waitFor()
  planId = idSchema('plan').parse(new URL(page.url()).pathname.split('/')[3])
  await page.close()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function publicPlanId(year: number): Promise<PlanId> {
  const { plans } = await listPublicPlans(app.database, { scope: 'own', year }, { page: 1, perPage: 1 })
  return idSchema('plan').parse(plans[0]?.id)
}
async function partsOfPlan() {
  const { sections, commitments, tasks } = await loadPlanBody(app.database, planId)
  return {
    sectionId: sections[0]?.id ?? '',
    commitmentId: commitments.find(({ dimension }) => dimension === 'D4')?.id ?? '',
    taskId: tasks[0]?.id ?? '',
  }
}

const deskPages: Readonly<Record<string, () => Promise<string>>> = {
  'the list of plans': async () => planPaths.deskList.to({}),
  'the beginning': async () => planPaths.begin.to({}),
  'a draft': async () => planPaths.deskPlan.to({ planId }),
  'an issued plan': async () => planPaths.deskPlan.to({ planId: await publicPlanId(2026) }),
  'the reading beside the document': async () => planPaths.confirm.to({ planId }),
  'the head of the document': async () => planPaths.confirmHeader.to({ planId }),
  'a section': async () => planPaths.confirmSection.to({ planId, ...(await partsOfPlan()) }),
  'a commitment': async () => planPaths.confirmCommitment.to({ planId, ...(await partsOfPlan()) }),
  'a task': async () => planPaths.confirmTask.to({ planId, ...(await partsOfPlan()) }),
  'the evidence': async () => planPaths.indicators.to({ planId }),
  'further evidence': async () => planPaths.indicatorsOfCommitment.to({ planId, ...(await partsOfPlan()) }),
  'the issuing': async () => planPaths.issue.to({ planId }),
}
const publicPages: Readonly<Record<string, () => Promise<string>>> = {
  'the public list': async () => planPaths.portalList.to({}),
  'an empty public list': async () => planPaths.portalList.to({}, { q: 'không có gì' }),
  'a public plan': async () => planPaths.portalPlan.to({ planId: await publicPlanId(2026) }),
  'the first public plan': async () => planPaths.portalPlan.to({ planId: await publicPlanId(2024) }),
}

const sizes = [phone, desk]
test.each(sizes.flatMap((size) => Object.keys(deskPages).map((name) => ({ name, width: size.width, size }))))(
  'axe finds nothing on $name at $width pixels',
  async ({ name, size }) => {
    const page = await officer.newPage()
    await page.setViewportSize(size)
    await page.goto(origin + (await deskPages[name]?.()))
    expect(await problemsOn(page)).toEqual([])
    await page.close()
  },
)
test.each(
  sizes.flatMap((size) => Object.keys(publicPages).map((name) => ({ name, width: size.width, size }))),
)('axe finds nothing on $name at $width pixels', async ({ name, size }) => {
  const context = await browser.newContext({ viewport: size, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(origin + (await publicPages[name]?.()))
  expect(await problemsOn(page)).toEqual([])
  await context.close()
})

test('without JavaScript the head of the unit corrects, confirms, chooses, issues; anybody reads the plan', async () => {
  const context = await browser.newContext({
    viewport: desk,
    javaScriptEnabled: false,
    storageState: await officer.storageState(),
  })
  const page = await context.newPage()
  await page.goto(origin + planPaths.confirm.to({ planId }))
  await page
    .getByRole('button', { name: /^Không phải nội dung kế hoạch/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Nội dung đã đúng' }).click()
  await page.getByRole('heading', { level: 1, name: 'Chọn chỉ số minh chứng' }).waitFor()
  await page
    .getByRole('button', { name: /^Chấp nhận mọi gợi ý/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Sang bước ban hành' }).click()
  await page.getByRole('button', { name: 'Ban hành và công khai' }).click()
  await page.getByText('Nhập số văn bản').first().waitFor()
  await page.getByLabel('Số', { exact: true }).fill('99')
  await page.getByLabel('Ngày ban hành').fill('24/11/2026')
  await page.getByLabel('Hạn các trường gửi báo cáo').fill('30/12/2026')
  await page.getByRole('button', { name: 'Ban hành và công khai' }).click()
  await page.getByRole('link', { name: 'Xem trang công khai' }).click()
  await page.getByText('99/KH-PGDĐT').first().waitFor()
  await context.close()
})
