import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { say } from '../../platform/i18n/words.ts'
import type { AssetManifest } from '../assets.ts'
import { type PageContext, PageContextProvider } from '../page-context.ts'
import { type DocumentHead, DocumentHeadContext } from './document-head.ts'
import { ShareMarkup } from './share-markup.tsx'

export interface DocumentOptions {
  readonly context: PageContext
  readonly assets: AssetManifest
  /** Islands besides `enhance` that this page needs, by name. */
  readonly islands?: readonly string[] | undefined
  /** True for pages that search engines must not keep. */
  readonly hidden?: boolean | undefined
}

/**
 * The whole HTML document of a page. It has neither inline styles nor inline scripts, and every file
 * that it loads carries its hash, so that the strictest content security policy holds.
 */
export function renderDocument(
  page: VNode,
  { context, assets, islands = [], hidden }: DocumentOptions,
): string {
  const head: DocumentHead = { title: '', description: undefined }
  const body = renderToString(
    <DocumentHeadContext.Provider value={head}>
      <PageContextProvider value={context}>{page}</PageContextProvider>
    </DocumentHeadContext.Provider>,
  )
  const scripts = ['enhance', ...islands].map((name) => {
    const script = assets.scripts[name]
    if (script === undefined) throw new RangeError(`there is no island named ${name}`)
    return { name, ...script }
  })
  const headMarkup = renderToString(
    <head>
      <meta charset="utf-8" />
      <title>{head.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#0b5a4d" />
      {head.description !== undefined && <meta name="description" content={head.description} />}
      {hidden === true && <meta name="robots" content="noindex" />}
      {head.share !== undefined && (
        <ShareMarkup
          shared={head.share}
          siteName={say(context.language, context.siteName)}
          language={context.language}
          picture={assets.pictures['share-card.png']}
        />
      )}
      {assets.preloadedFonts.map((url) => (
        <link key={url} rel="preload" href={url} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.stylesheet.url} integrity={assets.stylesheet.integrity} />
      <link rel="icon" href={assets.pictures['favicon.svg']} type="image/svg+xml" />
      {scripts.map(({ name, url, integrity }) => (
        <script key={name} type="module" src={url} integrity={integrity} />
      ))}
    </head>,
  )
  return `<!doctype html>\n<html lang="${context.language}">\n${headMarkup}\n<body>\n${body}\n</body>\n</html>\n`
}
