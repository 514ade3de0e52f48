import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PersonActor } from '../contracts/access.ts'
import type { Answer } from './answer.ts'
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
      if (answer.isOpen) {
        reply
          .header('access-control-allow-origin', '*')
          .header('cross-origin-resource-policy', 'cross-origin')
      }
      return reply.status(answer.status).send(answer.body)
    case 'download': {
      const { fileId, inline } = answer
      const { separateFiles } = services
      if (fileId !== undefined && separateFiles !== undefined) {
        return reply.redirect(separateFiles.addresses.addressOf({ fileId, inline }), 303)
      }
      return reply
        .type(answer.mediaType)
        .header('content-disposition', contentDisposition(answer.fileName, inline))
        .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
        .send(typeof answer.bytes === 'string' ? answer.bytes : Buffer.from(answer.bytes))
    }
  }
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
