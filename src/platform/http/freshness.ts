import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Freshness } from './answer.ts'

/** The entity tag of what is sent, after RFC 9110. */
export function entityTag(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
}

/** Whether the program that asks holds this version already. */
export function holdsAlready({ headers }: FastifyRequest, etag: string): boolean {
  const held = headers['if-none-match']
  if (held === undefined) return false
  // Whatever compresses on the way may have marked the tag as weak.
  return held.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//u, '') === etag)
}

/**
 * Says by which tag and since when an answer stands; what has a tag may be kept and is asked for anew each time.
 * @returns whether the program that asks holds it already, so that nothing needs to be sent
 */
export function markFresh(
  request: FastifyRequest,
  reply: FastifyReply,
  { version, changedAt }: Freshness,
): boolean {
  if (changedAt !== undefined) reply.header('last-modified', changedAt.toUTCString())
  if (version === undefined) return false
  const etag = entityTag(version)
  reply.headers({ etag, 'cache-control': 'no-cache' })
  return holdsAlready(request, etag)
}
