import { render } from 'preact-render-to-string'
import type { Language } from '../i18n/words.ts'

/** What a letter says, once; its plain text and its HTML are made from the same. */
export interface Letter {
  readonly language: Language
  /** The subject again, as the heading of the HTML. */
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** The one thing to do: where it leads, and what is written on it. */
  readonly action?: { readonly href: string; readonly text: string } | undefined
  /** Who sends this and why; small, at the end. */
  readonly footer?: string | undefined
  /** For letters that the reader subscribed to. */
  readonly unsubscribe?: { readonly href: string; readonly text: string } | undefined
}

const ink = '#1b2530'
const quiet = '#4a5661'
const accent = '#0b5c4a'
const page = `margin:0;padding:24px 16px;background:#ffffff;color:${ink};font:16px/1.6 'Be Vietnam Pro',Arial,sans-serif`

/** A letter as plain text and as simple HTML: one column, no images, nothing fetched from anywhere. */
export function composeLetter(letter: Letter): { readonly text: string; readonly html: string } {
  return { text: plainText(letter), html: `<!doctype html>${render(<LetterPage {...letter} />)}` }
}

function plainText({ paragraphs, action, footer, unsubscribe }: Letter): string {
  const blocks = [...paragraphs]
  if (action !== undefined) blocks.push(`${action.text}:\n${action.href}`)
  if (footer !== undefined) blocks.push(`--\n${footer}`)
  if (unsubscribe !== undefined) blocks.push(`${unsubscribe.text}: ${unsubscribe.href}`)
  return `${blocks.join('\n\n')}\n`
}

function LetterPage({ language, heading, paragraphs, action, footer, unsubscribe }: Letter) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{heading}</title>
      </head>
      <body style={page}>
        <main style="max-width:36em;margin:0 auto">
          <h1 style="font-size:22px;line-height:1.35;margin:0 0 16px">{heading}</h1>
          {paragraphs.map((paragraph) => (
            <p style="margin:0 0 16px;white-space:pre-line">{paragraph}</p>
          ))}
          {action && (
            <p style="margin:24px 0">
              <a
                href={action.href}
                style={`display:inline-block;padding:12px 20px;background:${accent};color:#ffffff;border-radius:4px;font-weight:600`}
              >
                {action.text}
              </a>
            </p>
          )}
          {footer && <p style={`margin:32px 0 0;font-size:14px;color:${quiet}`}>{footer}</p>}
          {unsubscribe && (
            <p style="margin:8px 0 0;font-size:14px">
              <a href={unsubscribe.href} style={`color:${accent}`}>
                {unsubscribe.text}
              </a>
            </p>
          )}
        </main>
      </body>
    </html>
  )
}
