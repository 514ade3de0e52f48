import { createServer } from 'node:net'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser/launch-browser.ts'
import { accountsApp, goodPassword } from './accounts-app.ts'

const port = await freePort()
const origin = `http://localhost:${port}`
const app = await accountsApp({ origin })
let browser: Browser
beforeAll(async () => {
  await app.listen(port)
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

let people = 0
async function somebody() {
  people += 1
  const email = `khoa-${people}@pgd.example.test`
  await app.appoint({ email, name: 'Cao Thị Khóa', role: 'specialist', unitId: app.office })
  return email
}

interface Device {
  readonly page: Page
  readonly context: BrowserContext
  readonly protocol: CDPSession
  readonly authenticatorId: string
}

/** A browser with a device that keeps passkeys and can ask for its owner's PIN, finger or face. */
async function device(knowsOwner = true): Promise<Device> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const protocol = await context.newCDPSession(page)
  await protocol.send('WebAuthn.enable')
  const { authenticatorId } = await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: knowsOwner,
      automaticPresenceSimulation: true,
    },
  })
  return { page, context, protocol, authenticatorId }
}
async function typePassword(page: Page, email: string): Promise<void> {
  await page.goto(`${origin}/dang-nhap?tiep=/tai-khoan`)
  await page.fill('input[name="thu"]', email)
  await page.fill('input[name="matKhau"]', goodPassword)
  await page.click('main form button[type="submit"]')
}
async function addPasskey({ page }: Device, email: string): Promise<void> {
  await typePassword(page, email)
  await page.getByRole('button', { name: 'Tạo khóa truy cập trên thiết bị này' }).click()
  await page.waitForURL('**/tai-khoan')
}

describe('passkeys', () => {
  test('one made at the first sign-in lets the person in, and signs in alone afterwards', async () => {
    const email = await somebody()
    const own = await device()
    await addPasskey(own, email)
    expect(await own.page.textContent('h1')).toContain('Tài khoản của tôi')

    await own.context.clearCookies()
    await own.page.goto(`${origin}/dang-nhap?tiep=/tai-khoan`)
    await own.page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
    await own.page.waitForURL('**/tai-khoan')
    const signIns = await app.auditOf('account.signed-in')
    expect(signIns.map(({ details }) => details)).toContainEqual({ method: 'passkey' })
    await own.context.close()
  })

  test('with one, the password alone is no longer enough', async () => {
    const email = await somebody()
    const own = await device()
    await addPasskey(own, email)
    const other = await device()
    await typePassword(other.page, email)
    expect(await other.page.textContent('h1')).toContain('Xác nhận bằng khóa truy cập')
    await other.page.goto(`${origin}/tai-khoan`)
    expect(other.page.url()).toContain('/dang-nhap')
    // Nor can a thief of the password add a passkey of their own.
    const added = await other.page.evaluate(async () => {
      const csrf = document.querySelector<HTMLElement>('[data-csrf]')?.dataset.csrf ?? ''
      const response = await fetch('/api/tai-khoan/passkey/them/thu-thach', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ _csrf: csrf }),
      })
      return response.status
    })
    expect(added).toBe(422)

    await own.context.clearCookies()
    await typePassword(own.page, email)
    await own.page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
    await own.page.waitForURL('**/tai-khoan')
    await own.context.close()
    await other.context.close()
  })

  test('a device that does not ask for its owner is refused', async () => {
    const email = await somebody()
    const careless = await device(false)
    await typePassword(careless.page, email)
    await careless.page.getByRole('button', { name: 'Tạo khóa truy cập trên thiết bị này' }).click()
    await careless.page.getByText('Chưa thêm được khóa truy cập').waitFor()
    const { rows } = await app.owner.query(
      'select 1 from auth.passkey p join auth.user u on u.id = p.user_id where u.email = $1',
      [email],
    )
    expect(rows).toEqual([])
    await careless.context.close()
  })

  test('are added and removed on the account page, the removal with the password', async () => {
    const email = await somebody()
    const own = await device()
    await addPasskey(own, email)
    await own.page.reload()
    expect(await own.page.getByRole('button', { name: 'Xóa khóa này' }).count()).toBe(1)
    await own.page.fill('input[name^="matKhauKhoa-"]', 'không phải đâu')
    await own.page.getByRole('button', { name: 'Xóa khóa này' }).click()
    await own.page.getByText('Mật khẩu chưa đúng').first().waitFor()
    await own.page.fill('input[name^="matKhauKhoa-"]', goodPassword)
    await own.page.getByRole('button', { name: 'Xóa khóa này' }).click()
    await own.page.getByText('Đã xóa khóa truy cập').waitFor()
    await own.page.getByRole('button', { name: 'Thêm khóa truy cập trên thiết bị này' }).click()
    await own.page.getByText('Đã thêm khóa truy cập').waitFor()
    await own.page.fill('input[name^="matKhauKhoa-"]', goodPassword)
    await own.page.getByRole('button', { name: 'Xóa khóa này' }).click()
    await own.page.getByText('Đã xóa khóa truy cập').waitFor()
    await own.context.clearCookies()
    await own.page.goto(`${origin}/dang-nhap`)
    await own.page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click()
    await own.page.getByText('Thông tin đăng nhập chưa đúng').waitFor()
    await own.context.close()
  })

  test('without JavaScript the buttons are not there, and all else works', async () => {
    const email = await somebody()
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await typePassword(page, email)
    expect(await page.textContent('h1')).toContain('Bảo vệ tài khoản')
    expect(await page.getByRole('button', { name: 'Tạo khóa truy cập' }).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Thiết lập ứng dụng xác thực' }).click()
    expect(await page.getByRole('img', { name: 'Mã QR' }).isVisible()).toBe(true)
    await context.close()
  })
})
