import type { FastifyInstance } from 'fastify'
import { type FileAddresses, filesPath } from '../files/file-addresses.ts'
import type { FileStore } from '../files/file-store.ts'
import { fileDownload, pictureToShow, readStoredFile } from '../files/store-file.ts'
import { notFound } from './answer.ts'
import { sendAnswer, sendError } from './send-answer.ts'
import type { HttpServices } from './services.ts'

/** Files on an origin of their own, and the store that they lie in. */
export interface SeparateFiles {
  readonly addresses: FileAddresses
  readonly files: FileStore
}

/** Answers the origin of the files with signed addresses alone, and none of those anywhere else. */
export function serveFilesOrigin(
  server: FastifyInstance,
  services: HttpServices,
  { addresses, files }: SeparateFiles,
): void {
  server.addHook('onRequest', async (request, reply) => {
    const isFile = request.routeOptions.url === filesPath
    if (addresses.isFilesHost(request.host) === isFile) return
    await sendError(services, request, reply, 'not-found', undefined)
  })
  // Here a file is sent, not addressed anew.
  const { separateFiles: _, ...sending } = services
  server.get<{ Params: { fileId: string; token: string } }>(filesPath, async (request, reply) => {
    const addressed = addresses.read(request.params.fileId, request.params.token)
    const file = addressed && (await readStoredFile(services.database, files, addressed.fileId))
    const give = addressed?.inline === true ? pictureToShow : fileDownload
    // Pages of the site show pictures from here.
    reply.header('cross-origin-resource-policy', 'cross-origin')
    return sendAnswer(sending, request, reply, file ? give(file) : notFound(), undefined)
  })
}
