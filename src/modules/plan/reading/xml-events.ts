/** One step through an XML text; attributes keep their prefix (`w:val`). */
export type XmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities resolved; only the five of XML and numbers, so nothing can expand without end. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** Value of one attribute in the text of an opening tag. */
export function attribute(attributes: string, name: string): string | undefined {
  const at = attributes.indexOf(`${name}=`)
  if (at < 0) return undefined
  const quote = attributes.charAt(at + name.length + 1)
  const end = attributes.indexOf(quote, at + name.length + 2)
  return end < 0 ? undefined : decodeEntities(attributes.slice(at + name.length + 2, end))
}

/** Walks an XML text once, from left to right, without building a tree. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    if (open > at) yield { type: 'text', text: decodeEntities(xml.slice(at, open)) }
    if (xml.startsWith('<!--', open)) {
      const end = xml.indexOf('-->', open)
      if (end < 0) return
      at = end + 3
      continue
    }
    const close = xml.indexOf('>', open)
    if (close < 0) return
    const tag = xml.slice(open + 1, close)
    at = close + 1
    if (tag.startsWith('?') || tag.startsWith('!')) continue
    if (tag.startsWith('/')) {
      yield { type: 'close', name: tag.slice(1).trim() }
      continue
    }
    const empty = tag.endsWith('/')
    const body = empty ? tag.slice(0, -1) : tag
    const space = body.search(/\s/)
    const name = space < 0 ? body : body.slice(0, space)
    yield { type: 'open', name, attributes: space < 0 ? '' : body.slice(space), empty }
    if (empty) yield { type: 'close', name }
  }
}
