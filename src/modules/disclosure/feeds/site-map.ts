import { xmlText } from './xml.ts'

/** As many addresses as the protocol (sitemaps.org) lets one file hold. */
export const siteMapSize = 50_000

const space = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export function siteMapIndex(addresses: readonly string[]): string {
  const parts = addresses.map((address) => `<sitemap><loc>${xmlText(address)}</loc></sitemap>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${space}">\n${parts.join('\n')}\n</sitemapindex>\n`
}

export function siteMap(pages: readonly { readonly address: string; readonly changedAt?: Date }[]): string {
  const urls = pages.map(
    ({ address, changedAt }) =>
      `<url><loc>${xmlText(address)}</loc>${changedAt === undefined ? '' : `<lastmod>${changedAt.toISOString()}</lastmod>`}</url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${space}">\n${urls.join('\n')}\n</urlset>\n`
}
