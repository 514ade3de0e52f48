import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { Logger } from 'pino'
import { AddressKeys } from '../abuse/address-key.ts'
import type { Module } from '../contracts/module.ts'
import { isDatabaseUnavailable } from '../database/unavailable.ts'
import { failureFields } from '../operations/failure-fields.ts'
import { serveFilesOrigin } from './files-origin.ts'
import { protectionHeaders } from './protection-headers.ts'
import { registerRoute } from './register-route.ts'
import { FormTooLarge } from './request-body.ts'
import type { Route } from './route.ts'
import { collectRoutes } from './route-listing.ts'
import { sendError } from './send-answer.ts'
import type { HttpServices } from './services.ts'

export interface ServerOptions {
  readonly modules: readonly Module[]
  readonly assetsFolder: string
  readonly secure: boolean
  readonly trustedProxies: string | undefined
  readonly logger: Logger
  /** Whether there is room on the disk for what people send; without it forms are answered with what else to do. */
  readonly hasRoom?: (() => boolean) | undefined
}

/**
 * The web server with all routes of all modules; tests use this same one.
 * @throws Error when a route names a permission that no module declares
 */
export async function createServer(services: HttpServices, options: ServerOptions): Promise<FastifyInstance> {
  const routes = options.modules.flatMap((module) => module.routes)
  refuseUnknownPermissions(services, routes)
  const server = fastify({
    logger: false,
    genReqId: () => crypto.randomUUID(),
    trustProxy: options.trustedProxies ?? false,
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: 60_000,
    connectionTimeout: 60_000,
    maxRequestsPerSocket: 10_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
  })
  collectRoutes(server, options.modules)
  const headers = protectionHeaders(options.secure, services.separateFiles?.addresses.origin)
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers)
  })
  await server.register(cookie)
  server.addHook('onRequest', async (request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead || options.hasRoom?.() !== false) return
    reply.header('retry-after', '30')
    return sendError(services, request, reply, 'unavailable', undefined)
  })
  // Before everything that answers: on the origin of the files nothing else does.
  if (services.separateFiles !== undefined) serveFilesOrigin(server, services, services.separateFiles)
  await server.register(formbody)
  await server.register(multipart)
  await server.register(compress, { global: true, threshold: 1_024, encodings: ['br', 'gzip', 'identity'] })
  const addresses = new AddressKeys(Date.now)
  await server.register(rateLimit, {
    global: false,
    keyGenerator: (request) => addresses.of(request.ip),
  })
  await server.register(fastifyStatic, {
    root: options.assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
    globIgnore: ['manifest.json'],
  })
  logRequests(server, options.logger)
  handleFailures(server, services, options.logger)
  for (const route of routes) registerRoute(server, services, route)
  return server
}

function refuseUnknownPermissions(services: HttpServices, routes: readonly Route[]): void {
  const unknown = routes.filter(
    ({ access }) => access !== 'anyone' && access !== 'signed-in' && !services.permissions.knows(access),
  )
  if (unknown.length === 0) return
  const list = unknown.map(({ method, path, access }) => `${method} ${path.pattern}: ${access}`)
  throw new Error(`routes with a permission that nobody declares:\n${list.join('\n')}`)
}

/** One line a request: the route's pattern, never the address itself, its query or who asked. */
function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    logger.info(
      {
        reference: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
}

function handleFailures(server: FastifyInstance, services: HttpServices, logger: Logger): void {
  server.setNotFoundHandler((request, reply) => sendError(services, request, reply, 'not-found', undefined))
  server.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const status = error.statusCode ?? 500
    if (error instanceof FormTooLarge || status === 413) {
      return sendError(services, request, reply, 'too-large', undefined)
    }
    if (status === 429) return sendError(services, request, reply, 'too-many-attempts', undefined)
    if (status >= 400 && status < 500) return sendError(services, request, reply, 'not-found', undefined)
    logger.error(
      { reference: request.id, route: request.routeOptions.url, ...failureFields(error) },
      'request failed',
    )
    const kind = isDatabaseUnavailable(error) ? 'unavailable' : 'broken'
    return sendError(services, request, reply, kind, undefined)
  })
}
