import type { Content } from '../../../platform/content/content.ts'
import type { WorkspaceEntry } from '../../../platform/contracts/module.ts'
import type { Route } from '../../../platform/http/route.ts'
import { deskProcedureRoutes } from './desk-routes.tsx'
import { importProcedureRoutes } from './import-routes.tsx'
import { procedurePaths } from './paths.ts'
import { manageProcedures } from './permissions.ts'
import { publicProcedureRoutes } from './public-routes.tsx'
import { versionRoutes } from './version-routes.tsx'

/** The catalogue of administrative procedures: for everybody to read, for each unit to look after. */
export function procedureRoutes(dependencies: { readonly content: Content }): Route[] {
  return [
    ...publicProcedureRoutes(),
    ...deskProcedureRoutes(dependencies),
    ...importProcedureRoutes(dependencies),
    ...versionRoutes(),
  ]
}

export const procedureWorkspace: WorkspaceEntry = {
  href: procedurePaths.desk.to({}),
  words: { vi: 'Danh mục thủ tục', en: 'Catalogue of procedures' },
  permission: manageProcedures,
}
