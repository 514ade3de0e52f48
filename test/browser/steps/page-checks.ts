import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { problemsOn } from '../page-problems.ts'
import { desk, phone } from './browser-house.ts'

/** Looks at a page on a phone and on a desk, in both languages, and expects nothing to object to. */
export async function expectGoodPage(page: Page, address: string): Promise<void> {
  const found: string[] = []
  for (const language of ['en', 'vi']) {
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
    expect(await page.locator('html').getAttribute('lang'), address).toBe(language)
    for (const size of [phone, desk]) {
      await page.setViewportSize(size)
      found.push(...(await problemsOn(page)).map((problem) => `${language} ${size.width}: ${problem}`))
    }
  }
  expect([address, ...found]).toEqual([address])
}

/** The part of the page that says what is wrong with a form, when it is shown again. */
export async function refusalOn(page: Page): Promise<string> {
  return (await page.locator('.govuk-error-summary, .mb-error-summary').first().textContent()) ?? ''
}
