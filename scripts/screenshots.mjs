// Makes the pictures of the README from a fresh example installation: `npm run screenshots`.
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { launchBrowser } from '../test/browser/launch-browser.ts'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'docs', 'screenshots')
const largestBytes = 250_000
const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }
const password = 'minh-bach-thi-du'

mkdirSync(folder, { recursive: true })
const installation = await startExample()
const browser = await launchBrowser()
try {
  const { origin, accounts } = installation
  const head = accounts.find((email) => email.startsWith('truong-phong@'))
  const principal = accounts.find((email) => email.startsWith('hieu-truong@'))

  const visitor = await browser.newPage({ viewport: desk })
  await visitor.goto(origin)
  await picture(visitor, 'start-page')
  await visitor.goto(`${origin}/ke-hoach`)
  await visitor.locator('main a[href^="/ke-hoach/"]').first().click()
  await visitor.waitForLoadState()
  await picture(visitor, 'public-plan')

  const officer = await signedIn(head, desk)
  await officer.goto(`${origin}/khu-lam-viec/bang-theo-doi`)
  await scrolledTo(officer, 'main table')
  await picture(officer, 'board')
  await officer.goto(`${origin}/khu-lam-viec/ke-hoach/moi`)
  await officer
    .locator('input[name=tep]')
    .setInputFiles(path.join(root, 'test', 'fixtures', 'plans', 'plan-tan-an-2024.docx'))
  await officer.getByRole('button', { name: 'Tải lên và đọc' }).click()
  await officer.waitForURL(/xac-nhan/)
  await scrolledTo(officer, 'input[name=chon]')
  await picture(officer, 'confirm')

  const school = await signedIn(principal, phone)
  await school.goto(`${origin}/khu-lam-viec/viec-cua-don-vi`)
  await scrolledTo(school, 'main .mb-card')
  await picture(school, 'phone')

  async function signedIn(email, viewport) {
    const page = await browser.newPage({ viewport })
    await page.goto(`${origin}/dang-nhap`)
    await page.locator('[name=thu]').fill(email)
    await page.locator('[name=matKhau]').fill(password)
    await page.locator('form:has([name=matKhau]) button[type=submit]').click()
    await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
    return page
  }
} finally {
  await browser.close()
  await installation.stop()
}

/** Past what stands above, with a little of it left. */
async function scrolledTo(page, selector) {
  await page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await page.waitForTimeout(200)
}

async function picture(page, name) {
  const file = path.join(folder, `${name}.png`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: file, animations: 'disabled' })
  const { size } = statSync(file)
  process.stdout.write(`${name}.png: ${Math.round(size / 1_000)} kB\n`)
  if (size > largestBytes) process.exitCode = 1
}

/** Runs the platform on an address and in a folder of its own, filled with the example. */
async function startExample() {
  const data = mkdtempSync(path.join(tmpdir(), 'minhbach-screenshots-'))
  // The server of the database may run as another user, who has to come through.
  chmodSync(data, 0o755)
  const port = await freePort()
  const child = spawn(process.execPath, [path.join(root, 'bin', 'minhbach.mjs'), 'start', '--example'], {
    cwd: root,
    env: { ...process.env, MINHBACH_DATA: path.join(data, 'data'), MINHBACH_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let printed = ''
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk
      if (/Minh Bạch: http/.test(printed)) resolve(undefined)
    })
    child.once('exit', (code, signal) => reject(new Error(`the platform ended: ${code ?? signal}`)))
  })
  return {
    origin: `http://localhost:${port}`,
    accounts: [...printed.matchAll(/^\s+(\S+@\S+)/gm)].map(([, email]) => email),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address.port))
    })
  })
}
