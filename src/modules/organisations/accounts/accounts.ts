import { removeExpired } from '../../../platform/auth/sessions.ts'
import type { PermissionRule } from '../../../platform/contracts/access.ts'
import type { JobDefinition } from '../../../platform/contracts/job.ts'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import type { Route } from '../../../platform/http/route.ts'
import { accountPaths } from './account-paths.ts'
import { accountPermissions, managePeople } from './account-permissions.ts'
import type { AccountsDependencies } from './accounts-dependencies.ts'
import { lostPasswordRoutes } from './lost-password/lost-password-routes.tsx'
import { accountPageRoutes } from './own-account/account-routes.tsx'
import { peopleRoutes } from './people/people-routes.tsx'
import { personRoutes } from './people/person-routes.tsx'
import { passkeyRoutes } from './second-step/passkey-routes.tsx'
import { secondStepRoutes } from './second-step/second-step-routes.tsx'
import { oidcRoutes } from './sign-in/oidc-routes.tsx'
import { signInRoutes } from './sign-in/sign-in-routes.tsx'

/** Sign-in, one's own account, people and their roles. */
export function accountRoutes(dependencies: AccountsDependencies): Route[] {
  return [
    ...signInRoutes(dependencies),
    ...oidcRoutes(dependencies),
    ...secondStepRoutes(dependencies),
    ...passkeyRoutes(dependencies),
    ...lostPasswordRoutes(dependencies),
    ...accountPageRoutes(dependencies),
    ...peopleRoutes(dependencies),
    ...personRoutes(dependencies),
  ]
}

const workspace: readonly WorkspaceEntry[] = [
  {
    href: accountPaths.people.to({}),
    words: { vi: 'Người dùng', en: 'People' },
    permission: managePeople,
  },
]

const jobs: readonly JobDefinition[] = [
  {
    // Sessions, challenges and links that are of no use any more.
    name: 'organisations.forget-expired-sign-ins',
    cron: '20 3 * * *',
    run: ({ database, now }) => transaction(database, (tx) => removeExpired(tx, now)),
  },
]

/** What the module of organisations takes in as its other half. */
export function accountsOf(dependencies: AccountsDependencies): {
  readonly routes: readonly Route[]
  readonly permissions: readonly PermissionRule[]
  readonly workspace: readonly WorkspaceEntry[]
  readonly jobs: readonly JobDefinition[]
} {
  return { routes: accountRoutes(dependencies), permissions: accountPermissions, workspace, jobs }
}
