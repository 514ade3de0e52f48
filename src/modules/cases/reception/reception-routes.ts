import type { Route } from '../../../platform/http/route.ts'
import { bookRoutes } from './book-routes.tsx'
import { dayRoutes } from './day-routes.tsx'
import type { ReceptionDependencies } from './dependencies.ts'
import { deskRoutes } from './desk-routes.tsx'
import { entryRoutes } from './entry-routes.tsx'
import { newEntryRoutes } from './new-entry-routes.tsx'
import { portalRoutes } from './portal-routes.tsx'
import { promiseRoutes } from './promise-routes.tsx'
import { registrationRoutes } from './registration-routes.tsx'
import { scheduleRoutes } from './schedule-routes.tsx'

/** Citizen reception: announced days, registering, the register, promises. */
export function receptionRoutes(dependencies: ReceptionDependencies): Route[] {
  return [
    ...portalRoutes(dependencies),
    ...registrationRoutes(dependencies),
    ...deskRoutes(),
    ...scheduleRoutes(dependencies),
    ...dayRoutes(dependencies),
    ...newEntryRoutes(),
    ...entryRoutes(dependencies),
    ...promiseRoutes(),
    ...bookRoutes(dependencies),
  ]
}
