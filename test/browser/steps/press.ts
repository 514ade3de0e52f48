import type { Locator, Page } from 'playwright-core'

/** Clicks what leads to another page, or to the same one again, and waits until that page is there. */
export async function press(page: Page, what: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), what.click()])
}

/** Presses a button by its words. */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string'
  await press(page, page.locator('main').getByRole('button', { name, exact }).first())
}
