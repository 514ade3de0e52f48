import { xmlText } from './xml.ts'

export interface AtomFeed {
  /** Its own address, which is also its name. */
  readonly address: string
  /** The page that shows the same to people. */
  readonly page: string
  readonly title: string
  readonly author: string
  readonly language: string
  readonly entries: readonly AtomEntry[]
  /** Of a feed without entries. */
  readonly now: Date
}

export interface AtomEntry {
  /** Never changes, and names nothing else. */
  readonly id: string
  readonly address: string
  readonly title: string
  readonly author: string
  readonly category: { readonly term: string; readonly label: string }
  readonly published: Date
  readonly updated: Date
  readonly summary: string
}

/** A feed after RFC 4287. */
export function atomFeed(feed: AtomFeed): string {
  const times = feed.entries.map((entry) => entry.updated.getTime())
  const updated = times.length === 0 ? feed.now : new Date(Math.max(...times))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">
<id>${xmlText(feed.address)}</id>
<title>${xmlText(feed.title)}</title>
<updated>${updated.toISOString()}</updated>
<author><name>${xmlText(feed.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(feed.address)}"/>
<link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>
${feed.entries.map(atomEntry).join('\n')}
</feed>
`
}

function atomEntry({ id, address, title, author, category, published, updated, summary }: AtomEntry): string {
  return `<entry>
<id>${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<link rel="alternate" type="text/html" href="${xmlText(address)}"/>
<author><name>${xmlText(author)}</name></author>
<category term="${xmlText(category.term)}" label="${xmlText(category.label)}"/>
<published>${published.toISOString()}</published>
<updated>${updated.toISOString()}</updated>
<summary>${xmlText(summary)}</summary>
</entry>`
}
