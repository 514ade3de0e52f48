import type { Content } from '../../platform/content/content.ts'
import type { Module } from '../../platform/contracts/module.ts'
import { bookIndicators } from './books/book-indicators.ts'
import { bookPermissions, bookRoutes, bookWorkspace } from './books/index.ts'
import type { DisclosureDependencies } from './dependencies.ts'
import { donationPermissions, donationRoutes, donationsJobs, donationWorkspace } from './donations/index.ts'
import { donationIndicators } from './donations/indicators.ts'
import { enrolmentPermissions, enrolmentRoutes, enrolmentWorkspace } from './enrolment/index.ts'
import { enrolmentIndicators } from './enrolment/indicators.ts'
import { feeWorkspace } from './fees/desk-routes.tsx'
import { feeIndicators } from './fees/fee-indicators.ts'
import { feeRoutes } from './fees/fee-routes.ts'
import { feePermissions } from './fees/permissions.ts'
import { obligationIndicators } from './figures/duty-figures.ts'
import { obligationJobs } from './obligations/obligation-jobs.ts'
import { obligationRoutes, obligationWorkspace } from './obligations/obligation-routes.ts'
import { disclosurePermissionRules } from './permissions.ts'
import { publicHandlers, publicJobs, publicRoutes } from './portal/portal-parts.ts'
import { publishRoutes, publishWorkspace } from './publish/publish-routes.ts'

import {
  recruitmentIndicators,
  recruitmentPermissions,
  recruitmentRoutes,
  recruitmentWorkspace,
} from './recruitment/index.ts'
import { registerJobs, registerPermissions, registerRoutes, registerWorkspace } from './registers/index.ts'
import { registerIndicators } from './registers/register-indicators.ts'

/** Disclosure: something must be public by a date, and stay so. */
export function disclosureModule(dependencies: DisclosureDependencies): Module {
  return {
    name: 'disclosure',
    routes: disclosureRoutes(dependencies),
    permissions: [
      ...disclosurePermissionRules,
      ...enrolmentPermissions,
      ...recruitmentPermissions,
      ...feePermissions,
      ...registerPermissions,
      ...donationPermissions,
      ...bookPermissions,
    ],
    workspace: [
      ...publishWorkspace,
      ...obligationWorkspace,
      ...enrolmentWorkspace,
      ...recruitmentWorkspace,
      ...feeWorkspace,
      ...registerWorkspace,
      ...donationWorkspace,
      ...bookWorkspace,
    ],
    jobs: [
      ...publicJobs(dependencies),
      ...obligationJobs(dependencies),
      ...donationsJobs(dependencies),
      ...registerJobs(dependencies),
    ],
    indicators: disclosureIndicatorsOf(dependencies.content),
    handlers: [...publicHandlers],
  }
}

/** What disclosure offers to be measured; apart from the module, for figures are computed before pages show them. */
export function disclosureIndicatorsOf(content: Content): Module['indicators'] {
  return [
    ...obligationIndicators(content),
    ...enrolmentIndicators,
    ...recruitmentIndicators(content),
    ...feeIndicators,
    ...registerIndicators,
    ...donationIndicators(content),
    ...bookIndicators,
  ]
}

function disclosureRoutes(dependencies: DisclosureDependencies): Module['routes'] {
  return [
    ...publicRoutes(dependencies),
    ...publishRoutes(dependencies),
    ...obligationRoutes(dependencies),
    ...enrolmentRoutes(dependencies),
    ...recruitmentRoutes(dependencies),
    ...feeRoutes(dependencies),
    ...registerRoutes(dependencies),
    ...donationRoutes(dependencies),
    ...bookRoutes(dependencies),
  ]
}
