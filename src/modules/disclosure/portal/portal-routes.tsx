import { z } from 'zod'
import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import { download, notFound, openJson, page, redirect } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { unitNames, unitsTopic } from '../../organisations/index.ts'
import { publicationDocument } from '../domain/publication/publication-document.ts'
import { placeText, readPlace, searchPublications } from '../search/search-publications.ts'
import { searchTopic } from '../search/topics.ts'
import { postingsOf } from '../store/postings.ts'
import { postingsTopic, publicationsTopic, publicationTopic } from '../topics.ts'
import { changesBetween } from './changes.ts'
import { kindNames } from './kind-words.ts'
import { ListPage } from './list-page.tsx'
import { chosenUnit, filterOf, ListQuery } from './list-query.ts'
import {
  type LoadedPublication,
  type LoadedVersion,
  loadPublication,
  versionBefore,
} from './load-publication.ts'
import { portalPaths } from './paths.ts'
import type { PortalDependencies } from './portal-dependencies.ts'
import { publishedKinds, publishedYears } from './portal-queries.ts'
import { publicationJson } from './publication-json.ts'
import { PublicationPage } from './publication-page.tsx'
import { findSubjectPage } from './subject-page.ts'
import { VersionPage } from './version-page.tsx'

const perPage = 20
/** What the list shows follows what is published a moment later. */
const pageTopics = [publicationsTopic, searchTopic, unitsTopic]
/** The check in the browser; `verify/browser` says what it looks for. */
const checked = ['verify']
/** Written in one way alone, so that each page has one address. */
const PublicNumber = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
const One = z.object({ number: PublicNumber })
const OneVersion = z.object({
  number: PublicNumber,
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
})

/** What is public, for everybody: the list with its search, each publication and each of its versions. */
export function portalRoutes(dependencies: PortalDependencies): Route[] {
  return [...listRoutes(dependencies), ...publicationRoutes(dependencies), ...fileRoutes(dependencies)]
}

function listRoutes({ content, origin }: PortalDependencies): Route[] {
  const kindWords = kindNames(content)
  return [
    get({
      path: portalPaths.list,
      access: 'anyone',
      query: ListQuery,
      topics: () => pageTopics,
      handle: async ({ query, database, today }) => {
        const chosen = await chosenUnit(database, query, today)
        if (chosen === undefined) return notFound()
        const wish = { typed: query.q, filter: filterOf(query, chosen), year: query.nam, perPage }
        const [{ hits, next }, kinds, years] = await Promise.all([
          searchPublications(database, { ...wish, after: readPlace(query.sau) }),
          publishedKinds(database),
          publishedYears(database),
        ])
        const units = [...new Set(hits.map(({ publication }) => publication.unitId))]
        const names = await unitNames(database, units, today)
        return page(
          <ListPage
            origin={origin}
            hits={hits.map((hit) => ({
              ...hit,
              kindWords: kindWords(hit.publication.kind),
              unitName: names.get(hit.publication.unitId)?.name ?? '',
            }))}
            query={query}
            chosen={chosen}
            kinds={kinds.map((kind) => ({ value: kind, label: kindWords(kind) }))}
            years={years}
            after={next && placeText(next)}
          />,
        )
      },
    }),
    get({
      path: portalPaths.search,
      access: 'anyone',
      query: z.object({ q: z.string().max(200).catch('') }),
      handle: async ({ query }) => redirect(portalPaths.list.to({}, { q: query.q || undefined })),
    }),
  ]
}

function publicationRoutes({ content, origin }: PortalDependencies): Route[] {
  const kindWords = kindNames(content)
  const dutyWords = new Map(content.disclosure.map(({ code, name }) => [code, name]))
  // What others publish leaves the page of one publication as it is.
  const topics = ({ number }: { readonly number: number }) => [
    publicationTopic(number),
    postingsTopic,
    unitsTopic,
  ]
  return [
    get({
      path: portalPaths.one,
      access: 'anyone',
      params: One,
      topics,
      handle: async ({ params, database, today }) => {
        const loaded = await loadPublication(database, params.number, today)
        if (loaded === undefined) return notFound()
        const { publication, versions } = loaded
        return page(
          <PublicationPage
            origin={origin}
            loaded={loaded}
            kindWords={kindWords(publication.kind)}
            dutyWords={publication.duty === null ? undefined : dutyWords.get(publication.duty.code)}
            changes={changesOf(loaded, versions.at(-1))}
            postings={await postingsOf(database, publication.id)}
            subjectPage={await findSubjectPage(database, publication, loaded.unit.code)}
          />,
          200,
          checked,
        )
      },
    }),
    get({
      path: portalPaths.version,
      access: 'anyone',
      params: OneVersion,
      topics,
      handle: async ({ params, database, today }) => {
        const found = await findVersion(database, params, today)
        if (found === undefined) return notFound()
        const { loaded, version } = found
        return page(
          <VersionPage
            origin={origin}
            loaded={loaded}
            version={version}
            kindWords={kindWords(loaded.publication.kind)}
            changes={changesOf(loaded, version)}
          />,
          200,
          checked,
        )
      },
    }),
    get({
      path: portalPaths.json,
      access: 'anyone',
      params: One,
      topics,
      handle: async ({ params, database, today }) => {
        const loaded = await loadPublication(database, params.number, today)
        if (loaded === undefined) return notFound()
        const { changedAt } = loaded.publication
        return openJson(publicationJson(loaded, origin), 200, { changedAt })
      },
    }),
  ]
}

function fileRoutes({ files }: PortalDependencies): Route[] {
  return [
    get({
      path: portalPaths.document,
      access: 'anyone',
      params: OneVersion,
      handle: async ({ params, database, today }) => {
        const found = await findVersion(database, params, today)
        if (found?.version.readable !== true || found.version.salt === null) return notFound()
        const bytes = publicationDocument(params.number, { ...found.version, salt: found.version.salt })
        return download(bytes, { mediaType: 'application/json', fileName: 'publication.json' })
      },
    }),
    get({
      path: portalPaths.file,
      access: 'anyone',
      params: z.object({ number: PublicNumber, fileId: idSchema('file') }),
      handle: async ({ params, database, today }) => {
        const loaded = await loadPublication(database, params.number, today)
        const isShown = loaded?.versions.some(
          ({ readable, files }) => readable && files.some(({ id }) => id === params.fileId),
        )
        const file = isShown === true ? await readStoredFile(database, files, params.fileId) : undefined
        return file === undefined ? notFound() : fileDownload(file)
      },
    }),
  ]
}

type Asked = Parameters<typeof loadPublication>

async function findVersion(
  database: Asked[0],
  { number, version }: z.infer<typeof OneVersion>,
  today: Asked[2],
): Promise<{ readonly loaded: LoadedPublication; readonly version: LoadedVersion } | undefined> {
  const loaded = await loadPublication(database, number, today)
  const found = loaded?.versions.find((one) => one.version === version)
  return loaded === undefined || found === undefined ? undefined : { loaded, version: found }
}

function changesOf(loaded: LoadedPublication, version: LoadedVersion | undefined) {
  if (version?.readable !== true) return undefined
  const before = versionBefore(loaded, version)
  return before && changesBetween(before, version)
}
