import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examplePassword } from '../../../../test/app/example-app.ts'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { handOverPaths } from '../hand-over/paths.ts'
import { lawCheckPaths } from '../law-check/paths.ts'
import { cardLine, centreCode, counterApp, officeCode } from './counter-app.builder.ts'
import { counterPaths } from './paths.ts'

const house = await counterApp(new Date('2026-11-25T02:00:00Z'))
const { app } = house
const clerkEmail = await app.holder('one-stop-clerk', centreCode)
const visitor = await app.signedIn(clerkEmail)
const office = await house.unitOf(officeCode)

let browser: Browser
let origin: string
let signedIn: BrowserContext
beforeAll(async () => {
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
  signedIn = await contextOf(clerkEmail)
})
afterAll(() => browser?.close())

/** The browser of somebody who has signed in through the page. */
async function contextOf(email: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(`${origin}/dang-nhap`)
  await page.locator('input[name="thu"]').fill(email)
  await page.locator('input[name="matKhau"]').fill(examplePassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
  await page.close()
  return context
}

/** Waits until the page has put the cursor where the next thing is to be typed; nobody's hand is used for it. */
async function cursorIn(page: Page, ...names: readonly string[]): Promise<string> {
  const focused = () => page.evaluate<string>('document.activeElement?.getAttribute("name") ?? ""')
  await expect.poll(focused, { timeout: 10_000 }).toMatch(new RegExp(`^(${names.join('|')})$`, 'u'))
  return focused()
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.MINHBACH_SCREENSHOTS
  if (folder !== undefined) await page.screenshot({ path: `${folder}/counter-${name}.png`, fullPage: true })
}

test.each([
  { script: true, keys: ['0', 'Tab'] },
  { script: false, keys: ['Space', 'Tab'] },
])(
  'a clerk takes a dossier in with the keyboard alone within two minutes, scripts: $script',
  async ({ script, keys }) => {
    const context = script
      ? signedIn
      : await browser.newContext({
          viewport: { width: 1280, height: 800 },
          javaScriptEnabled: false,
          storageState: await signedIn.storageState(),
        })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(origin + counterPaths.desk.to({}, { noi: centreCode }))
    await cursorIn(page, 'dong')
    const began = performance.now()
    // The scanner types the line of the card and an Enter.
    await page.keyboard.insertText(cardLine)
    await page.keyboard.press('Enter')
    await cursorIn(page, 'thuTuc')
    expect(await page.locator('input[name="ten"]').inputValue()).toBe('Nguyễn Thị Bình')
    await page.keyboard.type(lettersOf(house.procedure.name), { delay: 60 })
    await page.keyboard.press('Enter')
    if ((await cursorIn(page, 'chon', 'du')) === 'chon') {
      const labels = await page.locator('label[for^="chon-"]').allTextContents()
      const place = labels.findIndex((label) => label.startsWith(house.procedure.name))
      for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await cursorIn(page, 'du')
    }
    for (const key of keys) await page.keyboard.press(key)
    while ((await page.evaluate('document.activeElement?.getAttribute("name")')) !== 'dienThoai') {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('0912345678', { delay: 60 })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor()
    const focused = await page.evaluate('document.activeElement?.getAttribute("href")')
    expect(focused).toContain('giay-hen.pdf')
    const printed = context.waitForEvent('page')
    const file = await context.request.get(`${origin}${focused}`)
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
    if (script) {
      await page.keyboard.press('Enter')
      await (await printed).close()
    } else printed.catch(() => undefined)
    const seconds = (performance.now() - began) / 1_000
    process.stdout.write(`counter clerk, first key to printed receipt: ${seconds.toFixed(1)} s\n`)
    expect(seconds).toBeLessThan(120)
    await page.close()
    if (!script) await context.close()
  },
  120_000,
)

test('axe finds nothing on the pages of the counter, at the desk and on a phone', async () => {
  const missing = { du: [], giay: '1', viec: 'huong-dan', lyDo: 'Còn thiếu theo danh mục.' }
  await house.takeIn(visitor)
  const whole = await house.newest()
  await house.takeIn(visitor, missing)
  const waiting = await house.newest()
  await house.takeIn(visitor, { nhan: 'post', guiVe: '12 Hùng Vương' })
  await house.work(await house.newest(), ['accept', 'submit', 'sign'], new Date('2026-11-25T02:00:00Z'))
  await visitor.open(handOverPaths.list.to({}, { noi: centreCode }))
  const opening = { noi: centreCode, loai: 'dossiers', den: office, hoSo: whole }
  const opened = await visitor.submit(handOverPaths.open.to({}), {
    ...opening,
    requestId: crypto.randomUUID(),
  })
  const batch = opened.location ?? ''
  await visitor.open(counterPaths.help.to({}, { noi: centreCode }))
  await visitor.submit(counterPaths.help.to({}), { noi: centreCode, requestId: crypto.randomUUID() })
  const series = { noi: centreCode, soLuong: '20', requestId: crypto.randomUUID() }
  await visitor.open(counterPaths.series.to({}, { noi: centreCode }))
  await visitor.submit(counterPaths.addSeries.to({}), series)
  const pages = {
    desk: counterPaths.desk.to({}, { noi: centreCode }),
    help: counterPaths.help.to({}, { noi: centreCode }),
    give: counterPaths.give.to({}, { noi: centreCode }),
    dossier: counterPaths.dossier.to({ caseId: whole }),
    waiting: counterPaths.dossier.to({ caseId: waiting }),
    post: counterPaths.post.to({}, { noi: centreCode }),
    series: counterPaths.series.to({}, { noi: centreCode }),
    'hand-over': handOverPaths.list.to({}, { noi: centreCode }),
    batch,
    kiosk: counterPaths.takeNumber.to({}, { noi: centreCode }),
    screen: counterPaths.screen.to({}, { noi: centreCode }),
  }
  const found: Record<string, string[]> = {}
  for (const width of [360, 1280]) {
    const page = await signedIn.newPage()
    await page.setViewportSize({ width, height: 800 })
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(origin + address)
      const problems = await problemsOn(page)
      if (problems.length > 0) found[`${name} ${width}`] = problems
      await picture(page, `${name}-${width}`)
    }
    await page.goto(origin + pages.desk)
    await page.locator('input[name="dong"]').fill(cardLine)
    await page.keyboard.press('Enter')
    await page.locator('input[name="thuTuc"]').waitFor()
    await page.keyboard.type('c')
    await page.keyboard.press('Enter')
    await page.locator('input[name="chon"]').first().waitFor()
    found[`procedures ${width}`] = await problemsOn(page)
    await picture(page, `procedures-${width}`)
    await page.keyboard.press('Enter')
    await page.locator('input[name="du"]').waitFor()
    await page.locator('input[name="giay"]').first().check()
    found[`papers ${width}`] = await problemsOn(page)
    await picture(page, `papers-${width}`)
    if (await page.locator('input[name="soNgay"]').isVisible()) {
      await page.locator('input[name="soNgay"]').fill('5')
    }
    await page.locator('input[name="dienThoai"]').press('Enter')
    await page.getByText('Đây là lần hướng dẫn duy nhất').waitFor()
    found[`missing ${width}`] = await problemsOn(page)
    await picture(page, `missing-${width}`)
    await page.locator('input[name="dienThoai"]').press('Enter')
    await page.getByRole('heading', { name: 'Đã ghi phiếu hướng dẫn bổ sung' }).waitFor()
    found[`asked ${width}`] = await problemsOn(page)
    await picture(page, `asked-${width}`)
    await page.close()
  }
  await visitor.open(batch)
  await visitor.submit(`${batch}/giao`, { xacNhan: '1', requestId: crypto.randomUUID() })
  const receiver = await contextOf(await app.holder('specialist', officeCode))
  for (const width of [360, 1280]) {
    const page = await receiver.newPage()
    await page.setViewportSize({ width, height: 800 })
    for (const [name, address] of [
      ['taking', batch],
      ['posting', counterPaths.post.to({}, { noi: officeCode })],
      ['law-check', lawCheckPaths.list.to({})],
    ] as const) {
      await page.goto(origin + address)
      found[`${name} ${width}`] = await problemsOn(page)
      await picture(page, `${name}-${width}`)
    }
    await page.close()
  }
  await receiver.close()
  expect(Object.fromEntries(Object.entries(found).filter(([, problems]) => problems.length > 0))).toEqual({})
}, 120_000)

/** The first letters of the first words of a name, as a clerk types them. */
function lettersOf(name: string): string {
  return name
    .split(/[^\p{L}]+/u)
    .slice(0, 3)
    .map((word) => word.slice(0, 1))
    .join('')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
}
