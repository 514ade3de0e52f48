import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { deleteExpiredForms } from '../store/intake-forms.ts'
import { deskIntakeRoutes } from './desk-routes.tsx'
import { doorRoutes } from './door-routes.tsx'
import { draftRoutes } from './draft-routes.tsx'
import { filingRoutes } from './filing-routes.tsx'
import { receiptRoutes } from './receipt-routes.tsx'
import { ShownOnce } from './shown-once.ts'

/** The door: finding the right form, filing it, putting it aside, its receipt; and the clerk's entry. */
export function intakeRoutes(dependencies: CaseDependencies): Route[] {
  const shownOnce = new ShownOnce(dependencies)
  return [
    ...doorRoutes(dependencies),
    ...filingRoutes(dependencies, shownOnce),
    ...draftRoutes(dependencies, shownOnce),
    ...receiptRoutes(dependencies, shownOnce),
    ...deskIntakeRoutes(dependencies, shownOnce),
  ]
}

export const intakeJobs: readonly JobDefinition[] = [
  {
    name: 'cases.delete-expired-forms',
    cron: '17 * * * *',
    run: ({ database, now }) => deleteExpiredForms(database, now),
  },
]
