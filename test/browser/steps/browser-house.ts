import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { findUnitByCode, listUnits, unitsBelow } from '../../../src/modules/organisations/index.ts'
import { dayInVietnam } from '../../../src/platform/kernel/dates.ts'
import { type ExampleApp, exampleApp, examplePassword } from '../../app/example-app.ts'
import { launchBrowser } from '../launch-browser.ts'

export const phone = { width: 360, height: 740 }
export const desk = { width: 1280, height: 900 }

export interface Opened {
  readonly email?: string
  readonly size?: typeof phone
  readonly javaScript?: boolean
}

export interface BrowserHouse extends ExampleApp {
  readonly origin: string
  /** A browser of somebody's own: who signs in through the page when an address is given. */
  open(opened?: Opened): Promise<Page>
  /** What browsers objected to since the start: errors of the console, refused by the content policy, failed. */
  readonly complaints: readonly string[]
  /** The codes of the schools below an authority that have a clerk of their own, by name. */
  schoolsOf(code: string): Promise<string[]>
}

/** The whole house of the example behind a real address, and real browsers that visit it. */
export async function browserHouse(options: Parameters<typeof exampleApp>[0]): Promise<BrowserHouse> {
  const app = await exampleApp(options)
  const origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  const browser = await launchBrowser()
  afterAll(() => browser.close())
  const complaints: string[] = []
  const start = options?.now ?? new Date()
  const day = dayInVietnam(start)
  const clock = goingClock(app, start)
  return {
    ...app,
    setNow: clock,
    origin,
    complaints,
    open: async (opened = {}) => {
      const page = await newPage(browser, opened, complaints)
      if (opened.email !== undefined) await signIn(page, origin, opened.email)
      return page
    },
    schoolsOf: async (code) => {
      const authority = await findUnitByCode(app.database, code)
      if (authority === undefined) throw new RangeError(code)
      const within = await unitsBelow(app.database, authority.id, day)
      const { units } = await listUnits(app.database, { on: day, kinds: ['school'], within })
      const clerks = await app.database
        .selectFrom('organisations.role_assignment')
        .select('unit_id')
        .where('role', '=', 'school-clerk')
        .execute()
      const withClerk = new Set<string>(clerks.map(({ unit_id }) => unit_id))
      return units.filter(({ id }) => withClerk.has(id)).map((unit) => unit.code)
    },
  }
}

/** A clock that goes on from the time to which it is set: what is done later in the story has a later time. */
function goingClock(app: ExampleApp, start: Date): (now: Date) => void {
  let ahead = 0
  const set = (now: Date) => {
    ahead = now.getTime() - Date.now()
    app.setNow(now)
  }
  set(start)
  const ticking = setInterval(() => app.setNow(new Date(Date.now() + ahead)), 20)
  afterAll(() => clearInterval(ticking))
  return set
}

async function newPage(browser: Browser, opened: Opened, complaints: string[]): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: opened.size ?? desk,
    javaScriptEnabled: opened.javaScript ?? true,
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  listen(page, complaints)
  context.on('page', (another) => listen(another, complaints))
  return page
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // Answers with 4xx to bad input are what the tests ask for; the browser lists each as an error of its own.
    const isRefusal = message.text().includes('the server responded with a status of 4')
    if (message.type() === 'error' && !isRefusal) complaints.push(`${page.url()}: ${message.text()}`)
  })
}

/** Signs in through the page, in a browser that has forgotten whoever was there before. */
export async function signIn(page: Page, origin: string, email: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${origin}/dang-nhap`)
  await typeSignIn(page, email)
}

/** Types the account into the page for signing in that is open. */
export async function typeSignIn(page: Page, email: string): Promise<void> {
  await page.locator('[name=thu]').fill(email)
  await page.locator('[name=matKhau]').fill(examplePassword)
  await page.locator('form:has([name=matKhau]) button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'))
}
