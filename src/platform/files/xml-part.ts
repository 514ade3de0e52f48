import type { FileRefusal } from './file-refusal.ts'

/** Encodings in which the letters of ASCII are their own bytes, so that a search for them cannot be evaded. */
const plainEncodings = /^(utf-8|us-ascii|iso-8859-\d{1,2}|windows-125\d)$/i

/** The text of an XML part, or why it is not taken: a type declaration can make it unpack or fetch anything. */
export function readXmlPart(bytes: Buffer): { readonly text: string } | { readonly refusal: FileRefusal } {
  const text = decodeXml(bytes)
  if (text === undefined) return { refusal: 'unsafe-inside' }
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/.exec(text)?.[1]
  if (declared !== undefined && !plainEncodings.test(declared) && !/^utf-16/i.test(declared)) {
    return { refusal: 'unsafe-inside' }
  }
  return /<!(doctype|entity)/i.test(text) ? { refusal: 'unsafe-inside' } : { text }
}

function decodeXml(bytes: Buffer): string | undefined {
  const mark = bytes.toString('latin1', 0, 2)
  if (mark === '\xff\xfe') return new TextDecoder('utf-16le').decode(bytes)
  if (mark === '\xfe\xff') return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 64).includes(0)) return undefined
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

/** The attributes of a start tag by their names, with character references resolved. */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name, , double, single] of tag.matchAll(
    /(?<![\w:.-])([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g,
  )) {
    if (name !== undefined) found.set(name, unescapeXml(double ?? single ?? ''))
  }
  return found
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text with references to characters resolved; unknown ones stay as they are. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,6});/gi, (whole, reference: string) => {
    if (!reference.startsWith('#')) return named[reference] ?? whole
    const code =
      reference[1]?.toLowerCase() === 'x' ? parseInt(reference.slice(2), 16) : Number(reference.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
