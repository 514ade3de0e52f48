import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk, phone } from './browser-house.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe objects to on a page, and whether it must be scrolled sideways. */
export async function problemsOn(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page keeps its own content policy.
  await page.evaluate(axe)
  const violations: Violation[] = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(rules)} }).then((result) => result.violations)`,
  )
  const isTooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`)),
    ...(isTooWide === true ? ['scrolls sideways'] : []),
  ]
}

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
