import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Route } from '../../../platform/http/route.ts'
import { answerRoutes } from './answer-routes.tsx'
import { bookRoutes } from './book-routes.tsx'
import { deskRoutes } from './desk-routes.tsx'
import { type DonationDependencies, donationGround } from './donation-ground.ts'
import { donationJobs } from './donation-jobs.ts'
import { donorRoutes } from './donor-routes.tsx'
import { eraseRoutes } from './erase-routes.tsx'
import { giftRoutes } from './gift-routes.tsx'
import { minuteRoutes } from './minute-routes.tsx'
import { donationPaths } from './paths.ts'
import { planRoutes } from './plan-routes.tsx'
import { portalRoutes } from './portal-routes.tsx'
import { reportRoutes } from './report-routes.ts'
import { spendRoutes } from './spend-routes.tsx'
import { worksRoutes } from './works-routes.tsx'

export { donationPaths } from './paths.ts'
export { donationPermissions } from './permissions.ts'
export { donationsTopic } from './topics.ts'

/** Donations, from the plan of a school to its finished building. */
export function donationRoutes(dependencies: DonationDependencies): Route[] {
  const ground = donationGround(dependencies)
  return [
    // Before the appeal's own page, whose number would stand in the same place.
    ...donorRoutes(ground),
    ...portalRoutes(ground),
    ...reportRoutes(ground),
    ...planRoutes(ground),
    ...deskRoutes(ground),
    ...giftRoutes(ground),
    ...eraseRoutes(ground),
    ...spendRoutes(ground),
    ...bookRoutes(ground),
    ...worksRoutes(ground),
    ...minuteRoutes(ground),
    ...answerRoutes(ground),
  ]
}

export function donationsJobs(dependencies: DonationDependencies): JobDefinition[] {
  return donationJobs(donationGround(dependencies))
}

export const donationWorkspace: readonly WorkspaceEntry[] = [
  {
    href: donationPaths.list.to({}),
    words: { vi: 'Tài trợ', en: 'Donations' },
    permission: 'donations.read',
  },
]
