import type { FastifyInstance } from 'fastify'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { launchBrowser } from './launch-browser.ts'

export const phone = { viewport: { width: 360, height: 740 } }

export interface Visits {
  readonly origin: string
  /** Opens an address of the site in a browser of its own, on a desk unless said otherwise; null is nobody. */
  open(address: string, email: string | null, options?: BrowserContextOptions): Promise<Page>
}

/** Visits to a server of a test, which takes for somebody whom the cookie `nguoi` names. */
export async function visitsTo(server: FastifyInstance): Promise<Visits> {
  const origin = await server.listen({ host: '127.0.0.1', port: 0 })
  const browser = await launchBrowser()
  afterAll(() => browser.close())
  return {
    origin,
    async open(address, email, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      if (email !== null) {
        await context.addCookies([{ name: 'nguoi', value: encodeURIComponent(email), url: origin }])
      }
      const page = await context.newPage()
      await page.goto(origin + address)
      return page
    },
  }
}
