import type { FastifyInstance } from 'fastify'
import type { Module } from '../contracts/module.ts'

declare module 'fastify' {
  interface FastifyInstance {
    routeListing: RouteListing[]
  }
}

/** A route as `minhbach routes` prints it and as the tests walk it. */
export interface RouteListing {
  readonly method: string
  readonly path: string
  /** `anyone`, `signed-in`, or a permission of a module. */
  readonly permission: string
  readonly module: string
}

/**
 * Lists everything that the server answers, also what plugins add, as `server.routeListing`. What is no
 * module's route (files of the interface, health) is open to anyone and says so here.
 */
export function collectRoutes(server: FastifyInstance, modules: readonly Module[]): void {
  const declared = new Map(
    modules.flatMap(({ name, routes }) =>
      routes.map((route) => [
        `${route.method} ${route.path.pattern}`,
        { permission: route.access, module: name },
      ]),
    ),
  )
  const listing: RouteListing[] = []
  server.decorate('routeListing', listing)
  server.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) {
      if (one === 'HEAD' || one === 'OPTIONS') continue
      const { permission, module } = declared.get(`${one} ${url}`) ?? {
        permission: 'anyone',
        module: 'platform',
      }
      listing.push({ method: one, path: url, permission, module })
    }
  })
}
