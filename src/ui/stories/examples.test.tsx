import { readdirSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { languages } from '../../platform/i18n/words.ts'
import { renderDocument } from '../page/render-document.tsx'
import { PageContextProvider } from '../page-context.ts'
import { allExamples } from './all-examples.ts'
import { specialistContext, visitorContext } from './sample-context.ts'
import { SamplePortalPage } from './sample-portal-page.tsx'
import { hostileText } from './sample-texts.ts'
import { SampleWorkspacePage } from './sample-workspace-page.tsx'
import { storiesPage } from './stories-page.tsx'
import { testAssets } from './test-assets.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How the source is written, not what it means.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // Roles are written out where styles take them away (see `Table`).
    'no-redundant-role': 'off',
    // Choices of one question share their name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    'no-implicit-button-type': 'error',
    'no-inline-style': 'error',
    'require-sri': ['error', { target: 'all', exclude: ['/assets/favicon.svg', '/assets/font.woff2'] }],
  },
})

async function problemsIn(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => {
      const excerpt = html.split('\n')[line - 1]?.slice(Math.max(0, column - 60), column + 100)
      return `${ruleId}: ${message} at ${excerpt}`
    }),
  )
}

const cases = allExamples.flatMap(({ id, examples }) =>
  examples.map(({ kind, render }) => ({ id, kind, render })),
)

describe.each(languages)('in %s', (language) => {
  const context = visitorContext(language)

  test.each(cases)('the $kind example of $id is valid HTML', async ({ render }) => {
    const markup = renderToString(<PageContextProvider value={context}>{render()}</PageContextProvider>)
    expect(await problemsIn(`<main>${markup}</main>`)).toEqual([])
  })

  test.each(cases.filter(({ kind }) => kind === 'hostile'))(
    '$id shows hostile text as text',
    ({ render }) => {
      const markup = renderToString(<PageContextProvider value={context}>{render()}</PageContextProvider>)
      expect(markup).not.toContain(hostileText)
      expect(markup).not.toMatch(/<script|<img/i)
      expect(markup).toContain('&lt;script>')
    },
  )

  test('the design-system page and the sample pages are valid documents', async () => {
    const documents = [
      renderDocument(storiesPage(language), { context, assets: testAssets }),
      renderDocument(<SamplePortalPage />, { context, assets: testAssets }),
      renderDocument(<SampleWorkspacePage />, { context: specialistContext(language), assets: testAssets }),
    ]
    for (const document of documents) expect(await problemsIn(document)).toEqual([])
  })
})

test('every component folder has its examples on the design-system page', () => {
  const withoutOwnExamples = ['back-link', 'button-row', 'hero', 'icon', 'print-button', 'page']
  const notComponents = ['brand', 'islands', 'stories', 'styles']
  const folders = readdirSync(new URL('..', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => ![...withoutOwnExamples, ...notComponents].includes(name))
  expect(allExamples.map(({ id }) => id).sort()).toEqual(folders.sort())
})
