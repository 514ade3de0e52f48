import type { Module } from '../../platform/contracts/module.ts'
import { createCaseOffice } from './conduct/case-office.ts'
import type { CaseDependencies, CasesDependencies } from './dependencies.ts'
import { helpRoutes } from './diagram/routes.tsx'
import { explainRoutes } from './explain/routes.tsx'
import {
  inspectionIndicators,
  inspectionJobs,
  inspectionPermissions,
  inspectionRoutes,
  inspectionWorkspace,
} from './inspections/index.ts'
import { casePermissionRules } from './permissions.ts'
import { procedureJobs } from './procedures/jobs.ts'
import { procedurePermissions } from './procedures/permissions.ts'
import { procedureRoutes, procedureWorkspace } from './procedures/routes.ts'

/** Cases: someone asks, a legal clock runs, someone must answer. */
export function casesModule(ground: CasesDependencies): Module {
  const dependencies: CaseDependencies = { ...ground, office: createCaseOffice(ground) }
  return {
    name: 'cases',
    routes: casesRoutes(dependencies),
    permissions: [...casePermissionRules, ...procedurePermissions, ...inspectionPermissions],
    workspace: [procedureWorkspace, ...inspectionWorkspace],
    jobs: [...procedureJobs, ...inspectionJobs(dependencies)],
    indicators: [...inspectionIndicators(ground.content)],
    handlers: [],
  }
}

function casesRoutes(dependencies: CaseDependencies): Module['routes'] {
  return [
    ...explainRoutes(dependencies),
    ...helpRoutes(dependencies),
    ...procedureRoutes(dependencies),
    ...inspectionRoutes(dependencies),
  ]
}
