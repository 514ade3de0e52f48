import { expect, test } from 'vitest'
import { launchBrowser } from './launch-browser.ts'

test('two browsers started at the same moment both show a page', async () => {
  const titles = await Promise.all(
    ['Minh', 'Bạch'].map(async (title) => {
      const browser = await launchBrowser()
      try {
        const page = await browser.newPage()
        await page.setContent(`<!doctype html><title>${title}</title><p>Xin chào`)
        return await page.title()
      } finally {
        await browser.close()
      }
    }),
  )
  expect(titles).toEqual(['Minh', 'Bạch'])
})
