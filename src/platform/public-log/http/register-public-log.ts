import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Database } from '../../database/database.ts'
import { readHandovers } from '../handover-proofs.ts'
import { logPaths, proofFileName } from '../log-paths.ts'
import { consistencyRanges } from '../merkle/proofs.ts'
import type { VerifierKey } from '../notes/note-key.ts'
import { fromDecimal } from '../notes/strict-base64.ts'
import { proofOfIndex } from '../proof-of.ts'
import type { Signer } from '../signer/signer.ts'
import { readCheckpoint, readCosignedNote } from '../store/checkpoint-store.ts'
import { readLogKeys } from '../store/key-store.ts'
import { findIndex, readLeaves, readTile, streamLeaves } from '../store/leaf-store.ts'
import { readHashes } from '../store/tree-store.ts'
import { parseTilePath } from '../tiles/tile-path.ts'
import { registerWitness } from '../witness/register-witness.ts'

export interface PublicLogServices {
  readonly database: Database
  readonly signer: Signer
  /** Logs of other installations that this one is a witness of. */
  readonly watched: readonly VerifierKey[]
  readonly now: () => Date
}

const plainText = 'text/plain; charset=utf-8'
const bytes = 'application/octet-stream'
/** What never changes again. */
const forEver = 'public, max-age=31536000, immutable'
const momentary = 'public, max-age=5'

/**
 * Puts the log on the server as files for programs (C2SP tlog-tiles) with proofs made on demand, open to anybody
 * and to pages of any other site. To be called on the server itself: these are no pages of a module.
 */
export function registerPublicLog(server: FastifyInstance, services: PublicLogServices): void {
  const { database } = services
  const signedSize = async () => (await readCheckpoint(database))?.size ?? 0

  server.get(logPaths.checkpoint.pattern, async (_request, reply) => {
    const found = await readCosignedNote(database)
    return found === undefined ? missing(reply) : give(reply, found.note, plainText, momentary)
  })

  server.get<{ Params: { size: string } }>(logPaths.checkpointOfSize.pattern, async ({ params }, reply) => {
    const size = fromDecimal(params.size)
    const found = size === undefined ? undefined : await readCosignedNote(database, size)
    return found === undefined ? missing(reply) : give(reply, found.note, plainText, momentary)
  })

  server.get<{ Params: { '*': string } }>(logPaths.tile.pattern, async ({ params }, reply) => {
    const name = parseTilePath(params['*'])
    const tile = name && (await readTile(database, name, await signedSize()))
    return tile === undefined ? missing(reply) : give(reply, tile, bytes, forEver)
  })

  server.get<{ Params: { name: string } }>(logPaths.proof.pattern, async ({ params }, reply) => {
    const index = fromDecimal(params.name.replace(/\.tlog-proof$/, ''))
    const proof = index === undefined ? undefined : await proofOfIndex(database, index)
    if (proof === undefined || params.name !== proofFileName(proof.index)) return missing(reply)
    reply.header('content-disposition', `attachment; filename="${proofFileName(proof.index)}"`)
    return give(reply, proof.file, plainText, momentary)
  })

  server.get<{ Params: { index: string } }>(logPaths.leaf.pattern, async ({ params }, reply) => {
    const index = fromDecimal(params.index.replace(/\.leaf$/, ''))
    if (index === undefined || index >= (await signedSize())) return missing(reply)
    const [entry] = await readLeaves(database, index, 1)
    return entry === undefined ? missing(reply) : give(reply, entry.leaf, 'application/json', forEver)
  })

  for (const [path, target] of [
    [logPaths.proofOf, (index: number) => logPaths.proof.to({ name: proofFileName(index) })],
    [logPaths.leafOf, (index: number) => logPaths.leaf.to({ index: String(index) })],
  ] as const) {
    server.get<{ Params: { id: string; revision: string } }>(path.pattern, async ({ params }, reply) => {
      const revision = fromDecimal(params.revision)
      if (!uuid.test(params.id) || revision === undefined || revision > 1_000_000) return missing(reply)
      const index = await findIndex(database, params.id, revision)
      if (index === undefined || index >= (await signedSize())) return notNumbered(reply)
      return reply.header('cache-control', momentary).redirect(target(index), 303)
    })
  }

  server.get<{ Querystring: { from?: unknown; to?: unknown } }>(
    logPaths.consistency.pattern,
    async ({ query }, reply) => {
      const from = fromDecimal(String(query.from))
      const to = fromDecimal(String(query.to ?? (await signedSize())))
      if (from === undefined || to === undefined || from > to || to > (await signedSize()))
        return missing(reply)
      const proof = await readHashes(database, consistencyRanges(from, to))
      const body = JSON.stringify({ from, to, proof: proof.map((hash) => hash.toString('base64')) })
      return give(reply, body, 'application/json', forEver)
    },
  )

  server.get(logPaths.keys.pattern, async (_request, reply) => {
    const keys = await readLogKeys(database)
    return give(reply, keys.map(({ key }) => `${key.vkey}\n`).join(''), plainText, momentary)
  })

  server.get(logPaths.handovers.pattern, async (_request, reply) => {
    const keys = (await readHandovers(database)).map(({ leaf, proof }) => ({
      leaf: leaf.toString('base64'),
      proof,
    }))
    return give(reply, JSON.stringify({ keys }), 'application/json', momentary)
  })

  server.get<{ Querystring: { from?: unknown } }>(
    logPaths.exported.pattern,
    { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } },
    async ({ query }, reply) => {
      const from = fromDecimal(String(query.from ?? 0))
      if (from === undefined) return missing(reply)
      reply.header('content-disposition', 'attachment; filename="export.bin"')
      return give(reply, Readable.from(exported(database, from, await signedSize())), bytes, 'no-store')
    },
  )

  // Whoever watches no other log has no address to send one to.
  if (services.watched.length > 0) registerWitness(server, services)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** All leaves, each after its length in four bytes. */
async function* exported(database: Database, from: number, size: number): AsyncGenerator<Buffer> {
  const most = 256 * 1024
  let parts: Buffer[] = []
  let held = 0
  for await (const { leaf } of streamLeaves(database, from, size)) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(leaf.length)
    parts.push(length, leaf)
    held += leaf.length
    if (held < most) continue
    yield Buffer.concat(parts)
    parts = []
    held = 0
  }
  yield Buffer.concat(parts)
}

function give(
  reply: FastifyReply,
  body: string | Buffer | Readable,
  mediaType: string,
  caching: string,
): FastifyReply {
  return reply
    .headers({
      'cache-control': caching,
      // A verifier that somebody keeps elsewhere may read the log from here.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    .type(mediaType)
    .send(body)
}

function missing(reply: FastifyReply): FastifyReply {
  return reply.status(404).header('cache-control', 'no-store').type(plainText).send('not in the signed log\n')
}

function notNumbered(reply: FastifyReply): FastifyReply {
  return reply
    .status(404)
    .headers({ 'cache-control': 'no-store', 'retry-after': '5' })
    .type(plainText)
    .send('Chưa có số trong nhật ký, thử lại sau vài giây.\nNot numbered yet, try again in a few seconds.\n')
}
