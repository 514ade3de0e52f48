import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { freePort } from '../../src/platform/database/embedded-server.ts'
import { FileAddresses } from '../../src/platform/files/file-addresses.ts'
import { newStorageKey, openFileStore } from '../../src/platform/files/file-store.ts'
import {
  fileDownload,
  pictureToShow,
  readStoredFile,
  type StoredFile,
} from '../../src/platform/files/store-file.ts'
import { type Answer, json, notFound, page } from '../../src/platform/http/answer.ts'
import { createCsrfProtection } from '../../src/platform/http/csrf.ts'
import { definePath } from '../../src/platform/http/path.ts'
import { get, type Route } from '../../src/platform/http/route.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { type FileId, idSchema, newId } from '../../src/platform/kernel/ids.ts'
import { createLogger } from '../../src/platform/operations/create-logger.ts'
import { createPermissions } from '../../src/platform/permissions/permissions.ts'
import { KeptPages } from '../../src/platform/public-pages/kept-pages.ts'
import { readVersions } from '../../src/platform/public-pages/topics.ts'
import { createVersionReader } from '../../src/platform/public-pages/version-reader.ts'
import { documentRenderer } from '../../src/site/document-renderer.ts'
import { ErrorPage } from '../../src/site/error-page.tsx'
import { Page } from '../../src/ui/page/page.tsx'
import { testDatabase } from '../database/test-database.ts'
import { content } from '../example/example.builder.ts'

/** What a hostile file does when it runs: it asks for this page of the site. */
export const ranPath = '/da-chay'

/** A server that gives out whatever lies in the store, on one origin or on two. */
export async function hostileFilesApp(ownOrigin: boolean) {
  const { database } = await testDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'minhbach-hostile-'))
  const files = openFileStore(folder)
  const port = await freePort()
  const site = `http://localhost:${port}`
  const filesOrigin = `http://127.0.0.1:${port}`
  const ran = { times: 0 }
  const addresses = new FileAddresses({ origin: filesOrigin, secret: 'a secret of this test' })
  const params = z.object({ fileId: idSchema('file') })
  const giving = (address: string, give: (file: StoredFile) => Answer): Route =>
    get({
      path: definePath(address),
      access: 'anyone',
      params,
      handle: async (visit) => {
        const file = await readStoredFile(database, files, visit.params.fileId)
        return file === undefined ? notFound() : give(file)
      },
    })
  const routes = [
    giving('/tep/:fileId', fileDownload),
    giving('/anh/:fileId', pictureToShow),
    get({
      path: definePath('/xem/:fileId'),
      access: 'anyone',
      params,
      handle: async ({ params: { fileId } }) =>
        page(
          <Page title="Ảnh">
            <img src={`/anh/${fileId}`} alt="Ảnh hiện trường" />
          </Page>,
        ),
    }),
    get({
      path: definePath(ranPath),
      access: 'anyone',
      handle: async () => {
        ran.times += 1
        return json({})
      },
    }),
  ]
  const assetsFolder = path.join(projectRoot(), 'dist', 'assets')
  const nothing = { permissions: [], workspace: [], jobs: [], indicators: [], handlers: [] }
  const server = await createServer(
    {
      database,
      permissions: createPermissions([]),
      keptPages: new KeptPages(createVersionReader((topics) => readVersions(database, topics))),
      workspace: [],
      csrf: createCsrfProtection(false),
      now: () => new Date(),
      findActor: async () => undefined,
      renderDocument: await documentRenderer({ content, exampleData: true, assetsFolder }),
      errorPage: (kind, reference) => <ErrorPage kind={kind} referenceNumber={reference} />,
      ...(ownOrigin && { separateFiles: { addresses, files } }),
    },
    {
      modules: [{ ...nothing, name: 'test', routes }],
      assetsFolder,
      secure: false,
      trustedProxies: undefined,
      logger: createLogger('silent'),
    },
  )
  await server.listen({ host: '127.0.0.1', port })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Puts bytes into the store under any type, as if every check of the content had failed. */
  async function put(name: string, mediaType: string, bytes: Buffer): Promise<FileId> {
    const id = newId('file')
    const storageKey = newStorageKey()
    await files.disk.put(storageKey, bytes)
    const sha256 = createHash('sha256').update(bytes).digest()
    const row = { id, name, media_type: mediaType, size: bytes.length, sha256, storage_key: storageKey }
    await database.insertInto('platform.file').values(row).execute()
    return id
  }
  return { site, filesOrigin, ran, put, addresses, server }
}
