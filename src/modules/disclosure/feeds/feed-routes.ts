import { z } from 'zod'
import { download, notFound } from '../../../platform/http/answer.ts'
import type { Path } from '../../../platform/http/path.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { say, type Words } from '../../../platform/i18n/words.ts'
import { unitNames, unitsTopic } from '../../organisations/index.ts'
import type { PublicationState } from '../domain/publication/publication-act.ts'
import { kindNames } from '../portal/kind-words.ts'
import { chosenUnit, filterOf, ListQuery } from '../portal/list-query.ts'
import { portalPaths } from '../portal/paths.ts'
import type { PortalDependencies } from '../portal/portal-dependencies.ts'
import { searchTopic } from '../search/topics.ts'
import { publicationsTopic } from '../topics.ts'
import { atomFeed } from './atom.ts'
import { highestNumber, lastChanged, publicNumbers } from './feed-queries.ts'
import { feedPaths } from './paths.ts'
import { siteMap, siteMapIndex, siteMapSize } from './site-map.ts'

const entriesAtMost = 50

const texts = {
  title: { vi: 'Thông tin công khai', en: 'What is public' },
  of: (parts: readonly string[]): Words => ({
    vi: `Thông tin công khai: ${parts.join(', ')}`,
    en: `What is public: ${parts.join(', ')}`,
  }),
  site: { vi: 'Minh Bạch', en: 'Minh Bạch' },
  states: {
    public: { vi: '', en: '' },
    withdrawn: { vi: 'Đã gỡ: ', en: 'Withdrawn: ' },
    expired: { vi: 'Hết thời hạn công khai: ', en: 'Time over: ' },
  } satisfies Record<PublicationState, Words>,
  corrected: (version: number): Words => ({
    vi: `Đã đính chính, nay là phiên bản ${version}.`,
    en: `Corrected; this is version ${version}.`,
  }),
}

/** Feeds of all, of a unit, of a kind, of a search; the map of the site, and what search engines may visit. */
export function feedRoutes(dependencies: PortalDependencies): Route[] {
  return [atomRoute(dependencies), ...mapRoutes(dependencies)]
}

function atomRoute({ content, origin, now }: PortalDependencies): Route {
  const kindWords = kindNames(content)
  return get({
    path: feedPaths.atom,
    access: 'anyone',
    query: ListQuery,
    topics: () => [publicationsTopic, searchTopic, unitsTopic],
    handle: async ({ query, database, today, language }) => {
      const chosen = await chosenUnit(database, query, today)
      if (chosen === undefined) return notFound()
      const found = await lastChanged(
        database,
        { typed: query.q, filter: filterOf(query, chosen) },
        entriesAtMost,
      )
      const names = await unitNames(database, [...new Set(found.map(({ unitId }) => unitId))], today)
      const own = {
        q: query.q.trim() || undefined,
        'don-vi': chosen.unit?.code,
        loai: query.loai || undefined,
      }
      const at = (path: Path<never>) => `${origin}${path.to({}, own)}`
      const parts = [
        ...(chosen.unit === undefined ? [] : [chosen.unit.name]),
        ...(query.loai === '' ? [] : [say(language, kindWords(query.loai))]),
        ...(own.q === undefined ? [] : [own.q]),
      ]
      const xml = atomFeed({
        address: at(feedPaths.atom),
        page: at(portalPaths.list),
        title: say(language, parts.length === 0 ? texts.title : texts.of(parts)),
        author: say(language, texts.site),
        language,
        now: now(),
        entries: found.map((publication) => {
          const kind = say(language, kindWords(publication.kind))
          return {
            id: `urn:uuid:${publication.id}`,
            address: `${origin}${portalPaths.one.to({ number: `${publication.number}` })}`,
            title: `${say(language, texts.states[publication.state])}${publication.title || kind}`,
            author: names.get(publication.unitId)?.name ?? '',
            category: { term: publication.kind, label: kind },
            published: publication.publishedAt,
            updated: publication.changedAt,
            summary: [
              kind,
              ...(publication.version > 1 && publication.state === 'public'
                ? [say(language, texts.corrected(publication.version))]
                : []),
            ].join('. '),
          }
        }),
      })
      return download(xml, {
        mediaType: 'application/atom+xml; charset=utf-8',
        fileName: 'tin-moi.xml',
        inline: true,
        freshness: { changedAt: latestOf(found) },
      })
    },
  })
}

/** When the last of some changed; undefined of none. */
function latestOf(changed: readonly { readonly changedAt: Date }[]): Date | undefined {
  return changed
    .map(({ changedAt }) => changedAt)
    .reduce<Date | undefined>((latest, at) => (latest === undefined || at > latest ? at : latest), undefined)
}

/** Pages of the portal that are no publication. */
const doors = [
  '/',
  '/cong-khai',
  '/don-vi',
  '/ke-hoach',
  '/so-lieu',
  '/thu-tuc',
  '/hoi-dap',
  '/nghia-vu-cong-khai',
  '/tai-tro',
]

function mapRoutes({ origin }: PortalDependencies): Route[] {
  const xml = (text: string, fileName: string, changedAt?: Date) =>
    download(text, {
      mediaType: 'application/xml; charset=utf-8',
      fileName,
      inline: true,
      freshness: { version: text, changedAt },
    })
  return [
    get({
      path: feedPaths.sitemap,
      access: 'anyone',
      handle: async ({ database }) => {
        const parts = Math.ceil((await highestNumber(database)) / siteMapSize)
        const names = ['trang.xml', ...Array.from({ length: parts }, (_, index) => `${index + 1}.xml`)]
        return xml(
          siteMapIndex(names.map((part) => `${origin}${feedPaths.sitemapPart.to({ part })}`)),
          'sitemap.xml',
        )
      },
    }),
    get({
      path: feedPaths.sitemapPart,
      access: 'anyone',
      params: z.object({ part: z.string().regex(/^(trang|[1-9]\d{0,6})\.xml$/) }),
      handle: async ({ params, database }) => {
        const number = Number.parseInt(params.part, 10)
        if (Number.isNaN(number))
          return xml(siteMap(doors.map((door) => ({ address: `${origin}${door}` }))), params.part)
        const first = (number - 1) * siteMapSize + 1
        const found = await publicNumbers(database, first, first + siteMapSize - 1)
        if (found.length === 0) return notFound()
        const pages = found.map((one) => ({
          address: `${origin}${portalPaths.one.to({ number: `${one.number}` })}`,
          changedAt: one.changedAt,
        }))
        return xml(siteMap(pages), params.part, latestOf(found))
      },
    }),
    get({
      path: feedPaths.robots,
      access: 'anyone',
      handle: async () => {
        const text = `User-agent: *\nDisallow: /khu-lam-viec\nDisallow: /tai-khoan\nDisallow: /theo-doi\nDisallow: /cong-khai/nhan-thu\n\nSitemap: ${origin}${feedPaths.sitemap.to({})}\n`
        return download(text, {
          mediaType: 'text/plain; charset=utf-8',
          fileName: 'robots.txt',
          inline: true,
        })
      },
    }),
  ]
}
