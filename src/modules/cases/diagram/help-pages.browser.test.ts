import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../../test/app/test-app.ts'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { helpPaths } from './paths.ts'

const app = await testApp({ now: new Date('2026-11-20T03:00:00Z') })

let browser: Browser
let origin: string
beforeAll(async () => {
  origin = await app.house.server.listen({ host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

const pages = [
  helpPaths.list.to({}),
  helpPaths.kind.to({ kind: 'dossier' }),
  helpPaths.kind.to({ kind: 'complaint' }),
  helpPaths.kind.to({ kind: 'information-request' }),
]

test.for(pages)(
  'on a phone axe finds nothing on %s and nothing must be scrolled sideways',
  async (address) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(origin + address)
    expect(await problemsOn(page)).toEqual([])
    await context.close()
  },
)
