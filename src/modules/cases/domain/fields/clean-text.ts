import { normaliseText } from '../../../../platform/kernel/text.ts'

/**
 * Signs that nobody sees and that come with pasted text: control characters (but tab and line breaks), byte-order
 * marks, zero-width spaces, soft hyphens and those that turn the direction of writing, which make a text show
 * other than it is. Joiners stay: emoji are made of them.
 */
const invisible = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu

function withoutInvisible(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(invisible, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
}

/** One line of somebody's words: NFC, nothing invisible, single spaces. What is no text stays as it is. */
export function cleanLine(typed: unknown): unknown {
  if (typed === null) return undefined
  if (typeof typed !== 'string') return typed
  return normaliseText(withoutInvisible(typed)) || undefined
}

/** Several lines of somebody's words: NFC, nothing invisible, no space at the ends. */
export function cleanText(typed: unknown): unknown {
  if (typed === null) return undefined
  if (typeof typed !== 'string') return typed
  return withoutInvisible(typed).normalize('NFC').trim() || undefined
}
