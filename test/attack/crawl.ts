import type { RouteListing } from '../../src/platform/http/route-listing.ts'
import type { Attacker } from './attacker.ts'
import { formsOf, linksOf, type PageForm } from './page-forms.ts'

export interface Crawled {
  /** One address of each route, by its pattern. */
  readonly pages: ReadonlyMap<string, string>
  /** One form of each route, by the pattern of its action and the names of its fields. */
  readonly forms: ReadonlyMap<string, PageForm>
}

/** The pattern of the route that answers an address. */
export function patternOf(
  routes: readonly RouteListing[],
  method: string,
  address: string,
): string | undefined {
  const segments = (address.split('?')[0] ?? '').split('/')
  const fitting = routes.filter(({ method: one, path }) => {
    const parts = path.split('/')
    return (
      one === method &&
      parts.length === segments.length &&
      parts.every((part, index) => part.startsWith(':') || part === segments[index])
    )
  })
  return fitting.toSorted((left, right) => left.path.split(':').length - right.path.split(':').length)[0]
    ?.path
}

/** Follows the links from some pages, at most two addresses of each route. */
export async function crawl(
  attacker: Attacker,
  routes: readonly RouteListing[],
  starts: readonly string[],
): Promise<Crawled> {
  const pages = new Map<string, string>()
  const forms = new Map<string, PageForm>()
  const counts = new Map<string, number>()
  const waiting = [...starts]
  const known = new Set(waiting)
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const pattern = patternOf(routes, 'GET', next)
    const count = counts.get(pattern ?? '') ?? 0
    if (pattern === undefined || count >= 2) continue
    counts.set(pattern, count + 1)
    const { status, text } = await attacker.get(next)
    if (status !== 200) continue
    pages.set(pattern, next)
    for (const form of formsOf(text, next)) {
      const key = `${form.method} ${patternOf(routes, form.method, form.action)} ${form.fields.map(([name]) => name).join(' ')}`
      if (!forms.has(key)) forms.set(key, form)
    }
    for (const link of linksOf(text)) {
      if (known.has(link)) continue
      known.add(link)
      waiting.push(link)
    }
  }
  return { pages, forms }
}
