import { normaliseText } from '../../../../platform/kernel/text.ts'

/**
 * Signs that nobody sees and that come with pasted text: control characters (but tab and line breaks), byte-order
 * marks, zero-width spaces, soft hyphens and those that turn the direction of writing, which make a text show
 * other than it is. Joiners stay: emoji are made of them.
 */
const invisible = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu

/** Something that can be seen: more than blanks, joiners and marks without a letter to stand on. */
const visible = /[^\s\p{M}\p{Default_Ignorable_Code_Point}]/u

/** The text without invisible signs; halves of characters, which no database keeps, become the sign for "unknown". */
function withoutInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(invisible, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
}

/** One line of somebody's words: NFC, nothing invisible, single spaces. What is no text stays as it is. */
export function cleanLine(typed: unknown): unknown {
  if (typed === null) return undefined
  if (typeof typed !== 'string') return typed
  return seen(normaliseText(withoutInvisible(typed)))
}

/** Several lines of somebody's words: NFC, nothing invisible, no space at the ends. */
export function cleanText(typed: unknown): unknown {
  if (typed === null) return undefined
  if (typeof typed !== 'string') return typed
  return seen(withoutInvisible(typed).normalize('NFC').trim())
}

function seen(text: string): string | undefined {
  return visible.test(text) ? text : undefined
}
