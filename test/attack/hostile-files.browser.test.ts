import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser/launch-browser.ts'
import { pdf, png } from '../operations/sample-files.ts'
import { hostileFilesApp, ranPath } from './hostile-files-app.tsx'

const one = await hostileFilesApp(false)
const two = await hostileFilesApp(true)
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
  context = await browser.newContext({ acceptDownloads: true })
})
afterAll(() => browser?.close())

const attack = `fetch('${ranPath}',{mode:'no-cors'});new Image().src='${ranPath}';document.title='chay';alert(1)`
const html = `<!doctype html><script>${attack}</script><img src=x onerror="${attack}">`
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${attack}"><script>${attack}</script></svg>`
const files = [
  ['trang.html', 'text/html', Buffer.from(html)],
  ['hình.svg', 'image/svg+xml', Buffer.from(svg)],
  [
    'trang.xhtml',
    'application/xhtml+xml',
    Buffer.from(`<html xmlns="http://www.w3.org/1999/xhtml"><script>${attack}</script></html>`),
  ],
  [
    'hai loại.pdf',
    'application/pdf',
    Buffer.concat([Buffer.from(html), pdf(`3 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n`)]),
  ],
  ['chữ.txt', 'text/plain', Buffer.from(html)],
  ['mã.js', 'text/javascript', Buffer.from(attack)],
  ['lạ', 'application/octet-stream', Buffer.from(html)],
] as const

test.each([
  ['one origin', one],
  ['two origins', two],
])('on %s a hostile file is saved and never opened, whatever it says it is', async (_, app) => {
  for (const [name, mediaType, bytes] of files) {
    const id = await app.put(name, mediaType, bytes)
    const page = await context.newPage()
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${app.site}/xem/${id}`)
    const download = page.waitForEvent('download')
    await page.evaluate((address) => window.location.assign(address), `/tep/${id}`)
    expect((await download).suggestedFilename()).not.toBe('')
    expect(await page.title()).not.toBe('chay')
    expect(dialogs).toEqual([])
    await page.close()
  }
  expect(app.ran.times).toBe(0)
})

test('what is given out carries every header that keeps it from running', async () => {
  for (const [name, mediaType, bytes] of files) {
    const id = await one.put(name, mediaType, bytes)
    const { headers } = await fetch(`${one.site}/tep/${id}`)
    expect(headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect((await fetch(`${one.site}/anh/${id}`)).status).toBe(404)
  }
})

test.each([
  ['one origin', one],
  ['two origins', two],
])(
  'on %s a picture with a page hidden in it is shown as a picture, without what was hidden',
  async (_, app) => {
    const id = await app.put('ảnh.png', 'image/png', Buffer.concat([png(4, 4), Buffer.from(html)]))
    const page = await context.newPage()
    const refused: string[] = []
    page.on('console', (message) => refused.push(message.text()))
    await page.goto(`${app.site}/xem/${id}`)
    const width = await page
      .locator('img[alt="Ảnh hiện trường"]')
      .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))
    expect([width, refused.filter((text) => text.includes('Content Security Policy'))]).toEqual([4, []])
    const shown = await page.goto(`${app.site}/anh/${id}`)
    expect((await shown?.body())?.includes('script')).toBe(false)
    expect(shown?.headers()['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    expect(app.ran.times).toBe(0)
    await page.close()
  },
)

test('the origin of the files answers its signed addresses for a minute, and nothing else', async () => {
  const id = await two.put('a.txt', 'text/plain', Buffer.from('chữ'))
  const { status, headers } = await fetch(`${two.site}/tep/${id}`, { redirect: 'manual' })
  const address = headers.get('location') ?? ''
  expect([status, address.startsWith(`${two.filesOrigin}/tep-tin/${id}/`)]).toEqual([303, true])
  const given = await fetch(address)
  expect([given.status, await given.text(), given.headers.get('set-cookie')]).toEqual([200, 'chữ', null])
  expect(given.headers.get('content-disposition')).toMatch(/^attachment; /)
  const elsewhere = [
    `${two.filesOrigin}/tep/${id}`,
    `${two.filesOrigin}/xem/${id}`,
    `${two.filesOrigin}/assets/manifest.json`,
    `${two.filesOrigin}/`,
    address.replace(two.filesOrigin, two.site),
    address.replace('.tai.', '.xem.'),
    address.replace(id, await two.put('b.txt', 'text/plain', Buffer.from('khác'))),
    address.slice(0, -1),
  ]
  const answers = await Promise.all(elsewhere.map(async (url) => (await fetch(url)).status))
  expect(answers).toEqual(elsewhere.map(() => 404))
})
