import type { FileRefusal } from './file-refusal.ts'

/** What a file of plain text is written in, so that it is shown as it was meant. */
export type TextCharset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'unknown'

export type PlainText =
  | { readonly ok: true; readonly charset: TextCharset }
  | { readonly ok: false; readonly reason: FileRefusal }

/** Control characters but for tabs and line ends; 0x80–0x9f are letters in the old encodings. */
const controlCharacter = /[^\P{Cc}\t\n\f\r\x80-\x9f]/u

/**
 * Whether the bytes are text that only people read. Old Vietnamese encodings (TCVN3, VNI) are text as well:
 * any byte from 0x80 is accepted in what is not UTF-8, but no control character.
 */
export function checkPlainText(bytes: Buffer): PlainText {
  const charset = charsetOf(bytes)
  const text = decode(bytes, charset)
  if (text === undefined || controlCharacter.test(text)) return { ok: false, reason: 'unknown-kind' }
  if (isForPrograms(text)) return { ok: false, reason: 'web-page' }
  return { ok: true, charset }
}

function charsetOf(bytes: Buffer): TextCharset {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'unknown'
  }
}

function decode(bytes: Buffer, charset: TextCharset): string | undefined {
  if (charset === 'unknown') return bytes.toString('latin1')
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Markup, scripts and page descriptions: text by their bytes, but a program would run or draw them. */
function isForPrograms(text: string): boolean {
  const start = text.slice(0, 4_000).trimStart()
  return (
    /^(<[!?a-z]|%!PS|#!|\{\\rtf|MIME-Version:|Content-Type:)/i.test(start) ||
    /<(script|html|svg|iframe|object|embed|!doctype|!entity)\b/i.test(start)
  )
}
