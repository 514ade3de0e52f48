import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { bookRoutes } from './book-routes.tsx'
import { dayRoutes } from './day-routes.tsx'
import { deskRoutes } from './desk-routes.tsx'
import { entryRoutes } from './entry-routes.tsx'
import { newEntryRoutes } from './new-entry-routes.tsx'
import { portalRoutes } from './portal-routes.tsx'
import { promiseCases } from './promise-case.ts'
import { promiseRoutes } from './promise-routes.tsx'
import { registrationRoutes } from './registration-routes.tsx'
import { scheduleRoutes } from './schedule-routes.tsx'

/** Citizen reception: announced days, registering, the register, promises. */
export function receptionRoutes({
  office,
  ...ground
}: Pick<CaseDependencies, 'content' | 'origin' | 'secret' | 'office'>): Route[] {
  const dependencies = { ...ground, openCase: promiseCases(office) }
  return [
    ...portalRoutes(dependencies),
    ...registrationRoutes(dependencies),
    ...deskRoutes(),
    ...scheduleRoutes(dependencies),
    ...dayRoutes(dependencies),
    ...newEntryRoutes(),
    ...entryRoutes(dependencies),
    ...promiseRoutes(),
    ...bookRoutes(),
  ]
}
