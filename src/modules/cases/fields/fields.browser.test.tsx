import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { ComponentChildren } from 'preact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../test/browser/launch-browser.ts'
import { problemsOn } from '../../../../test/browser/page-problems.ts'
import { desk, phone } from '../../../../test/browser/steps/browser-house.ts'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { languages } from '../../../platform/i18n/words.ts'
import { type AssetManifest, loadAssets } from '../../../ui/assets.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page as Frame } from '../../../ui/page/page.tsx'
import { renderDocument } from '../../../ui/page/render-document.tsx'
import { visitorContext } from '../../../ui/stories/sample-context.ts'
import { checkValues } from '../domain/fields/field.ts'
import { everyField, schoolId } from '../domain/fields/fields.builder.ts'
import { FieldInputs } from './field-inputs.tsx'
import { fieldInputsExamples, valuesListExamples } from './fields.examples.tsx'

const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
let browser: Browser
let assets: AssetManifest

beforeAll(async () => {
  browser = await launchBrowser()
  assets = await loadAssets(assetsFolder)
})
afterAll(() => browser?.close())

/** A page of its own with the site's styles, served out of this process. */
async function pageWith(content: ComponentChildren, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, reducedMotion: 'reduce', ...options })
  const language = options.locale === 'en' ? 'en' : 'vi'
  const document = renderDocument(
    <Frame title={{ vi: 'Gửi phản ánh', en: 'Send feedback' }}>
      <Form action="/gui">
        {content}
        <Button>Gửi</Button>
      </Form>
    </Frame>,
    { context: visitorContext(language), assets },
  )
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: document })
    const file = path.join(assetsFolder, path.basename(pathname))
    const bytes = await readFile(file).catch(() => undefined)
    return bytes === undefined ? route.fulfill({ status: 204 }) : route.fulfill({ path: file })
  })
  const page = await context.newPage()
  page.setDefaultTimeout(5_000)
  await page.goto('http://site.example/')
  return page
}

const examples = [fieldInputsExamples, valuesListExamples].flatMap(({ id, examples: all }) =>
  all.map((example) => ({ id, ...example })),
)

test.each(examples)(
  'axe finds nothing on the $kind example of $id, nor is it wider than a phone',
  async ({ kind, render }) => {
    for (const locale of kind === 'usual' ? languages : (['vi'] as const)) {
      const page = await pageWith(render(), { locale })
      for (const size of [phone, desk]) {
        await page.setViewportSize(size)
        expect(await problemsOn(page), `${locale} ${size.width}`).toEqual([])
      }
      await page.context().close()
    }
  },
)

test('a person on a phone without JavaScript answers every question, and what the browser sends is accepted', async () => {
  const page = await pageWith(
    <FieldInputs fields={everyField} units={[{ value: schoolId, label: 'Trường Tiểu học Tân Phú' }]} />,
    { javaScriptEnabled: false },
  )
  for (const [label, typed] of [
    ['Họ và tên', 'Nguyễn Thị Bích Phượng'],
    ['Số điện thoại', '0912 345 678'],
    ['Số căn cước', '080184000999'],
    ['Nơi ở hiện nay', 'Số 12, đường Hùng Vương'],
    ['Ngày sinh của con', '5/9/2018'],
    ['Số tiền đã nộp', '1.500.000'],
  ] as const)
    await page.getByLabel(label).fill(typed)
  await page.getByRole('textbox', { name: 'Nội dung' }).fill('Dòng một\nDòng hai')
  await page.getByLabel('Tiểu học', { exact: true }).check()
  await page.getByLabel('Khoản thu').check()
  await page
    .getByRole('group', { name: 'Anh/chị đã nộp tiền chưa?' })
    .getByLabel('Có', { exact: true })
    .check()
  await page.getByLabel('Trường', { exact: true }).selectOption({ label: 'Trường Tiểu học Tân Phú' })
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    page.getByRole('button', { name: 'Gửi' }).click(),
  ])
  const { _csrf, ...raw } = Object.fromEntries(new URLSearchParams(sent.postData() ?? ''))
  expect(_csrf).toBe('ma-chong-gia-mao')
  expect(checkValues(everyField, raw)).toMatchObject({
    ok: true,
    value: { phone: '0912345678', amount: 1_500_000, topics: ['fees'], story: 'Dòng một\nDòng hai' },
  })
  await page.context().close()
})
