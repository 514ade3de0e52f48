import type { Module } from '../../platform/contracts/module.ts'
import { createCaseOffice } from './conduct/case-office.ts'
import type { CaseDependencies, CasesDependencies } from './dependencies.ts'
import { explainRoutes } from './explain/routes.tsx'
import { casePermissionRules } from './permissions.ts'

/** Cases: someone asks, a legal clock runs, someone must answer. */
export function casesModule(ground: CasesDependencies): Module {
  const dependencies: CaseDependencies = { ...ground, office: createCaseOffice(ground) }
  return {
    name: 'cases',
    routes: casesRoutes(dependencies),
    permissions: [...casePermissionRules],
    workspace: [],
    jobs: [],
    indicators: [],
    handlers: [],
  }
}

function casesRoutes(dependencies: CaseDependencies): Module['routes'] {
  return [...explainRoutes(dependencies)]
}
