/** A form as a page shows it, with what a browser would send. */
export interface PageForm {
  readonly method: 'GET' | 'POST'
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly hasFile: boolean
}

/** The forms of a page. */
export function formsOf(html: string, address: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => ({
    method: attribute(attributes, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
    action: attribute(attributes, 'action') ?? address.split('?')[0] ?? address,
    fields: fieldsOf(inside),
    hasFile: /type="file"/.test(inside),
  }))
}

/** The addresses of this site that a page leads to. */
export function linksOf(html: string): string[] {
  const all = [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, address = '']) => plain(address))
  return [...new Set(all.filter((address) => !address.startsWith('//')))]
}

function fieldsOf(html: string): [string, string][] {
  const seen = new Map<string, string>()
  for (const [tag, kind = ''] of html.matchAll(/<(input|textarea|select|button)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name === undefined || attribute(tag, 'type') === 'file') continue
    const position = html.indexOf(tag)
    const value = fieldValue(kind, tag, html.slice(position + tag.length))
    const isBox = /type="(checkbox|radio)"/.test(tag)
    if (!seen.has(name) || (!isBox && kind !== 'button')) seen.set(name, value)
  }
  return [...seen]
}

function fieldValue(kind: string, tag: string, after: string): string {
  if (kind === 'textarea') return plain(after.split('</textarea>')[0] ?? '')
  if (kind !== 'select') return attribute(tag, 'value') ?? ''
  const options = [...(after.split('</select>')[0] ?? '').matchAll(/<option\b[^>]*>/g)].map(([one]) => one)
  const taken = options.find((one) => / selected/.test(one)) ?? options.at(-1) ?? ''
  return attribute(taken, 'value') ?? ''
}

function attribute(tag: string, name: string): string | undefined {
  const value = tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1]
  return value === undefined ? undefined : plain(value)
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
