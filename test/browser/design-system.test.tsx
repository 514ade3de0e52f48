import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAssets } from '../../scripts/build-assets.mjs'
import { languages } from '../../src/platform/i18n/words.ts'
import { renderDocument } from '../../src/ui/page/render-document.tsx'
import { specialistContext, visitorContext } from '../../src/ui/stories/sample-context.ts'
import { SamplePortalPage } from '../../src/ui/stories/sample-portal-page.tsx'
import { SampleWorkspacePage } from '../../src/ui/stories/sample-workspace-page.tsx'
import { storiesPage } from '../../src/ui/stories/stories-page.tsx'
import { launchBrowser } from './launch-browser.ts'

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'"
const contentTypes: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let browser: Browser
let server: Server
let origin: string
const documents = new Map<string, string>()

beforeAll(async () => {
  const outDir = join(tmpdir(), `minhbach-test-assets-${process.pid}`)
  const assets = await buildAssets({ outDir })
  for (const language of languages) {
    const visitor = { context: visitorContext(language), assets }
    const specialist = { context: specialistContext(language), assets }
    documents.set(`/giao-dien-${language}`, renderDocument(storiesPage(language), visitor))
    documents.set(`/cong-${language}`, renderDocument(<SamplePortalPage />, visitor))
    documents.set(`/viec-${language}`, renderDocument(<SampleWorkspacePage />, specialist))
  }
  server = createServer(async (request, reply) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    const document = documents.get(path)
    reply.setHeader('content-security-policy', policy)
    if (document !== undefined) {
      reply.setHeader('content-type', 'text/html; charset=utf-8').end(document)
      return
    }
    const content = await readFile(join(outDir, basename(path))).catch(() => undefined)
    reply.statusCode = content === undefined ? 404 : 200
    reply.setHeader('content-type', contentTypes[path.split('.').at(-1) ?? ''] ?? 'text/plain').end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

interface AxeViolation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe objects to, with the policy lifted only for axe itself. */
async function violationsOn(page: Page): Promise<string[]> {
  const violations: readonly AxeViolation[] = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) => result.violations)`,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
}

async function open(path: string, width: number, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(origin + path)
  return page
}

const paths = languages.flatMap((language) => [
  `/giao-dien-${language}`,
  `/cong-${language}`,
  `/viec-${language}`,
])
const cases = paths.flatMap((path) => [360, 1280].map((width) => ({ path, width })))

describe.each(cases)('$path at $width px', ({ path, width }) => {
  test('axe finds nothing, nothing breaks the policy, nothing is wider than the screen', async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(origin + path)
    expect(complaints).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.evaluate(await readFile(axeFile, 'utf8'))
    expect(await violationsOn(page)).toEqual([])
    await context.close()
  }, 120_000)
})

describe('on a phone without JavaScript', () => {
  test('the menu opens and leads to every part of the site', async () => {
    const page = await open('/cong-vi', 360, false)
    const link = page.locator('.mb-menu').getByRole('link', { name: 'Phản ánh, kiến nghị' })
    expect(await link.isVisible()).toBe(false)
    await page.locator('.mb-menu > summary').click()
    expect(await link.isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'Đăng nhập' }).isVisible()).toBe(true)
    await page.context().close()
  })

  test('buttons that need JavaScript are not shown', async () => {
    const page = await open('/giao-dien-vi', 360, false)
    expect(await page.locator('button[data-copy], button[data-print]').first().isVisible()).toBe(false)
    await page.context().close()
  })
})

describe('the keyboard', () => {
  test('reaches the main content past the header with one key', async () => {
    const page = await open('/cong-vi', 1280)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('noi-dung')
    await page.context().close()
  })
})

describe('with JavaScript', () => {
  test('what is typed comes back after a reload, until it is sent or discarded', async () => {
    const page = await open('/giao-dien-vi', 1280)
    const reply = page.locator('#form [name="tra-loi"]')
    await reply.fill('Nhà trường đã hoàn trả khoản thu.')
    await page.reload()
    expect(await reply.inputValue()).toBe('Nhà trường đã hoàn trả khoản thu.')
    await page.getByRole('button', { name: 'Bỏ bản nháp' }).click()
    expect(await reply.inputValue()).toBe('')
    await page.reload()
    expect(await reply.inputValue()).toBe('')
    await page.context().close()
  })

  test('a sending that the server did not take loses nothing', async () => {
    const page = await open('/giao-dien-vi', 1280)
    await page.locator('#form [name="tra-loi"]').fill('Bản trả lời dài')
    await page.route('**/giao-dien', (route) => route.fulfill({ status: 503, body: 'bận' }))
    await page.getByRole('button', { name: 'Gửi trả lời' }).click()
    await page.goto(`${origin}/giao-dien-vi`)
    expect(await page.locator('#form [name="tra-loi"]').inputValue()).toBe('Bản trả lời dài')
    await page.context().close()
  })

  test('what the server took is no longer kept', async () => {
    const page = await open('/giao-dien-vi', 1280)
    await page.locator('#form [name="tra-loi"]').fill('Bản trả lời dài')
    await page.route('**/giao-dien', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: documents.get('/cong-vi') ?? '' }),
    )
    await page.getByRole('button', { name: 'Gửi trả lời' }).click()
    await page.waitForFunction("!JSON.stringify({ ...localStorage }).includes('Bản trả lời dài')")
    await page.context().close()
  })

  test('a draft never holds the token or another hidden value', async () => {
    const page = await open('/giao-dien-vi', 1280)
    await page.locator('#form [name="tra-loi"]').fill('x')
    const kept = await page.evaluate('JSON.stringify({ ...localStorage })')
    expect(kept).toContain('tra-loi')
    expect(kept).not.toContain('ma-chong-gia-mao')
    expect(kept).not.toContain('requestId')
    await page.context().close()
  })

  test('the characters left are counted as people count them', async () => {
    const page = await open('/giao-dien-vi', 1280)
    await page.locator('#form [name="tra-loi"]').fill('Nghiêm túc 👍')
    expect(await page.locator('#form .mb-count').first().textContent()).toBe('Còn 3988 ký tự')
    await page.context().close()
  })
})
