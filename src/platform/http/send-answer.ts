import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PersonActor } from '../contracts/access.ts'
import type { Answer } from './answer.ts'
import { markFresh } from './freshness.ts'
import { languageOf } from './language.ts'
import type { ErrorKind, HttpServices, Surroundings } from './services.ts'

/** Sends what a handler returned. Pages made for one person are never kept by any cache. */
export async function sendAnswer(
  services: HttpServices,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  actor: PersonActor | undefined,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  for (const cookie of answer.cookies ?? []) reply.header('set-cookie', cookie)
  switch (answer.kind) {
    case 'page': {
      const surroundings = {
        ...surroundingsOf(services, request, actor, services.csrf.token(request, reply)),
        islands: answer.islands,
      }
      return reply
        .status(answer.status)
        .type('text/html; charset=utf-8')
        .send(services.renderDocument(answer.view, surroundings))
    }
    case 'redirect':
      return reply.redirect(answer.location, 303)
    case 'not-found':
      return sendError(services, request, reply, 'not-found', actor)
    case 'forbidden':
      return sendError(services, request, reply, 'forbidden', actor)
    case 'json':
      if (answer.isOpen && answer.status === 200) {
        const body = JSON.stringify(answer.body)
        reply.headers(openHeaders)
        if (markFresh(request, reply, { version: body, ...answer.freshness })) return reply.status(304).send()
        return reply.send(body)
      }
      if (answer.isOpen) reply.headers(openHeaders)
      return reply.status(answer.status).send(answer.body)
    case 'download': {
      const { fileId, inline } = answer
      const { separateFiles } = services
      if (fileId !== undefined && separateFiles !== undefined) {
        return reply.redirect(separateFiles.addresses.addressOf({ fileId, inline }), 303)
      }
      if (markFresh(request, reply, answer.freshness ?? {})) return reply.status(304).send()
      return reply.headers(fileHeaders(answer)).send(bodyOf(answer.bytes))
    }
  }
}

/** Of public data: pages of other sites may read it. */
export const openHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const

type Download = Extract<Answer, { kind: 'download' }>

/** A file that is shown or saved runs nothing and reads nothing of the site. */
export function fileHeaders({ mediaType, fileName, inline }: Download) {
  return {
    'content-type': mediaType,
    'content-disposition': contentDisposition(fileName, inline),
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  }
}

function bodyOf(bytes: Download['bytes']): string | Buffer | Readable {
  if (typeof bytes === 'string') return bytes
  return bytes instanceof Uint8Array ? Buffer.from(bytes) : Readable.from(bytes)
}

const statusOf: Record<ErrorKind, number> = {
  'not-found': 404,
  forbidden: 403,
  'form-expired': 403,
  'too-many-attempts': 429,
  'too-large': 413,
  broken: 500,
  unavailable: 503,
}

/** A page that says what went wrong, what the person can do, and a number to quote. */
export async function sendError(
  services: HttpServices,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: ErrorKind,
  actor: PersonActor | undefined,
): Promise<FastifyReply> {
  const surroundings = surroundingsOf(services, request, actor, null)
  return reply
    .status(statusOf[kind])
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(services.renderDocument(services.errorPage(kind, request.id), surroundings))
}

export function surroundingsOf(
  services: HttpServices,
  request: FastifyRequest,
  actor: PersonActor | undefined,
  csrfToken: string | null,
): Surroundings {
  return {
    language: languageOf(request),
    path: request.url,
    csrfToken,
    actor: actor ?? null,
    islands: [],
    workspace: services.workspace.filter(
      ({ permission }) => actor !== undefined && services.permissions.holds(actor, permission),
    ),
  }
}

/** RFC 6266: a plain name for old programs and the full one, with its diacritics, for the others. */
export function contentDisposition(fileName: string, inline: boolean): string {
  const plain = fileName
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .replace(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
