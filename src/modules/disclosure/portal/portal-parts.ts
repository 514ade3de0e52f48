import type { EventHandler } from '../../../platform/contracts/event.ts'
import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Route } from '../../../platform/http/route.ts'
import { feedRoutes } from '../feeds/feed-routes.ts'
import { readPublishedFilesJob } from '../search/read-published-files.ts'
import { searchHandlers } from '../search/search-handlers.ts'
import { subscribeHandlers } from '../subscribe/subscribe-handlers.ts'
import { subscribeRoutes } from '../subscribe/subscribe-routes.tsx'
import { tellSubscribersJob } from '../subscribe/tell-subscribers.ts'
import { expireJob } from './expire-job.ts'
import type { PortalDependencies } from './portal-dependencies.ts'
import { portalRoutes } from './portal-routes.tsx'

/** The portal with its search, feeds and letters. */
export function publicRoutes(dependencies: PortalDependencies): Route[] {
  return [...portalRoutes(dependencies), ...feedRoutes(dependencies), ...subscribeRoutes(dependencies)]
}

export function publicJobs(dependencies: PortalDependencies): JobDefinition[] {
  return [readPublishedFilesJob(dependencies.files), expireJob, tellSubscribersJob(dependencies)]
}

export const publicHandlers: readonly EventHandler[] = [...searchHandlers, ...subscribeHandlers]
