import type { PermissionRule } from '../../platform/contracts/access.ts'
import type { JobDefinition } from '../../platform/contracts/job.ts'
import type { Module, WorkspaceEntry } from '../../platform/contracts/module.ts'
import { transaction } from '../../platform/database/transaction.ts'
import type { Route } from '../../platform/http/route.ts'
import { touchTopics } from '../../platform/public-pages/topics.ts'
import { directoryRoutes } from './directory/directory-routes.tsx'
import type { UnitPageSection } from './directory/unit-page-section.ts'
import { exchangeRoutes } from './exchange/exchange-routes.tsx'
import { managementRoutes } from './management/management-routes.tsx'
import { organisationPaths } from './paths.ts'
import { manageUnits, recordPupils, unitPermissions } from './permissions.ts'
import { pupilRoutes } from './pupils/pupil-routes.tsx'
import { pupilWords } from './pupils/pupil-words.ts'
import { setUpRoutes } from './set-up/set-up-routes.tsx'
import { unitsTopic } from './topics.ts'

export interface OrganisationsDependencies {
  /** What other modules add to every unit's public page, in their order. */
  readonly sections: readonly UnitPageSection[]
  /** The code that the first administrator must type: `setUpCode(secret)`. */
  readonly setUpCode: string
  /** Sign-in, people and roles: the other half of this module. */
  readonly accounts: {
    readonly routes: readonly Route[]
    readonly permissions: readonly PermissionRule[]
    readonly workspace: readonly WorkspaceEntry[]
    readonly jobs?: readonly JobDefinition[]
  }
}

/** Units, people and roles, dated. */
export function organisationsModule({ sections, setUpCode, accounts }: OrganisationsDependencies): Module {
  return {
    name: 'organisations',
    routes: [
      ...directoryRoutes(sections),
      ...managementRoutes(),
      ...exchangeRoutes(),
      ...pupilRoutes(),
      ...setUpRoutes(setUpCode),
      ...accounts.routes,
    ],
    permissions: [...unitPermissions, ...accounts.permissions],
    workspace: [
      {
        href: organisationPaths.manage.to({}),
        words: { vi: 'Quản lý đơn vị', en: 'Manage units' },
        permission: manageUnits,
      },
      { href: organisationPaths.pupils.to({}), words: pupilWords.title, permission: recordPupils },
      ...accounts.workspace,
    ],
    jobs: [
      {
        // What was decided for a day takes effect when the day begins: kept pages of the day before are dropped.
        name: 'organisations.begin-day',
        cron: '0 0 * * *',
        run: ({ database }) => transaction(database, (tx) => touchTopics(tx, [unitsTopic])),
      },
      ...(accounts.jobs ?? []),
    ],
    indicators: [],
    handlers: [],
  }
}
