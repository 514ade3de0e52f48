import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createMetrics, type MetricsSources } from './metrics.ts'
import { type ReadinessSources, readReadiness } from './readiness.ts'

export interface OperationsDependencies extends MetricsSources, ReadinessSources {
  readonly metricsToken: string | undefined
}

/**
 * Puts `/healthz` (the process answers), `/readyz` (it can do its work: 200 or 503, with each check) and
 * `/metrics` on the server, and measures every request. To be called on the server itself, not inside a
 * plugin, so that all routes are measured.
 */
export function registerOperations(server: FastifyInstance, dependencies: OperationsDependencies): void {
  const metrics = createMetrics(dependencies)
  server.addHook('onResponse', async (request, reply) => {
    metrics.observeRequest({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    })
  })
  server.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ alive: true }),
  )
  server.get('/readyz', async (_request, reply) => {
    const readiness = await readReadiness(dependencies)
    return reply
      .status(readiness.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness)
  })
  server.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, dependencies.metricsToken)) return reply.callNotFound()
    const { contentType, text } = await metrics.render()
    return reply.header('cache-control', 'no-store').type(contentType).send(text)
  })
}

/**
 * Whoever has the token, or is on this machine. A proxy on this machine is not the reader: what it passes on
 * bears its marks, and then only the token counts.
 */
function mayReadMetrics(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer (.{1,500})$/.exec(request.headers.authorization ?? '')?.[1]
  if (given !== undefined) return token !== undefined && sameText(given, token)
  const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'].some(
    (name) => request.headers[name] !== undefined,
  )
  return !passedOn && isLoopback(request.raw.socket.remoteAddress)
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1$|(::ffff:)?127\.)/.test(address)
}

/** Compared by their hashes, so that the time it takes tells nothing of the token. */
function sameText(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
