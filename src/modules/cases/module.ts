import type { Content } from '../../platform/content/content.ts'
import type { Module } from '../../platform/contracts/module.ts'
import { answersRoutes } from './answers/answers-routes.tsx'
import { applyRoutes, applyWorkspace } from './apply/apply-routes.ts'
import { createCaseOffice } from './conduct/case-office.ts'
import { counterRoutes, counterWorkspace } from './counter/counter-routes.ts'
import type { CaseDependencies, CasesDependencies } from './dependencies.ts'
import { deskHandlers } from './desk/assign-by-rule.ts'
import { deskRoutes, deskWorkspace } from './desk/desk-routes.ts'
import { helpRoutes } from './diagram/routes.tsx'
import { explainRoutes } from './explain/routes.tsx'
import { caseFigures } from './figures/index.ts'
import { figureRoutes, figureWorkspace } from './figures/routes.tsx'
import { handOverFigures } from './hand-over/hand-over-figures.ts'
import { holidayRoutes, holidayWorkspace } from './holidays/holiday-routes.tsx'
import { holidayPermissions } from './holidays/permissions.ts'
import {
  inspectionIndicators,
  inspectionJobs,
  inspectionPermissions,
  inspectionRoutes,
  inspectionWorkspace,
} from './inspections/index.ts'
import { intakeWorkspace } from './intake/desk-routes.tsx'
import { intakeJobs, intakeRoutes } from './intake/intake-routes.ts'
import { lateJobs } from './late/late-jobs.ts'
import { lateRoutes, lateWorkspace } from './late/late-routes.ts'
import { lawCheckRoutes, lawCheckWorkspace } from './law-check/law-check-routes.tsx'
import { lawCheckPermissions } from './law-check/permissions.ts'
import { casePermissionRules } from './permissions.ts'
import { procedureJobs } from './procedures/jobs.ts'
import { procedurePermissions } from './procedures/permissions.ts'
import { procedureRoutes, procedureWorkspace } from './procedures/routes.ts'
import { receptionWorkspace } from './reception/desk-routes.tsx'
import { receptionPermissions } from './reception/permissions.ts'
import { receptionIndicators } from './reception/reception-indicators.ts'
import { receptionJobs } from './reception/reception-jobs.ts'
import { receptionRoutes } from './reception/reception-routes.ts'
import { simplificationRoutes, simplificationWorkspace } from './simplification/simplification-routes.tsx'
import { trackingRoutes } from './tracking/tracking-routes.ts'

/** Cases: someone asks, a legal clock runs, someone must answer. */
export function casesModule(ground: CasesDependencies): Module {
  const dependencies: CaseDependencies = { ...ground, office: createCaseOffice(ground) }
  return {
    name: 'cases',
    routes: casesRoutes(dependencies),
    permissions: [
      ...casePermissionRules,
      ...procedurePermissions,
      ...inspectionPermissions,
      ...receptionPermissions,
      ...holidayPermissions,
      ...lawCheckPermissions,
    ],
    workspace: [
      ...deskWorkspace,
      ...intakeWorkspace,
      procedureWorkspace,
      applyWorkspace,
      ...counterWorkspace,
      ...inspectionWorkspace,
      ...receptionWorkspace,
      ...lateWorkspace,
      ...holidayWorkspace,
      lawCheckWorkspace,
      ...figureWorkspace,
      ...simplificationWorkspace,
    ],
    jobs: [
      ...intakeJobs,
      ...procedureJobs,
      ...inspectionJobs(dependencies),
      ...receptionJobs(dependencies),
      ...lateJobs(dependencies),
    ],
    indicators: caseIndicatorsOf(ground.content),
    handlers: [...deskHandlers(dependencies)],
  }
}

/** What cases offer to be measured; apart from the module, for figures are computed before pages show them. */
export function caseIndicatorsOf(content: Content): Module['indicators'] {
  return [
    ...caseFigures(content),
    ...handOverFigures(content),
    ...inspectionIndicators(content),
    ...receptionIndicators(content),
  ]
}

function casesRoutes(dependencies: CaseDependencies): Module['routes'] {
  return [
    ...intakeRoutes(dependencies),
    ...trackingRoutes(dependencies),
    ...answersRoutes(dependencies),
    ...explainRoutes(dependencies),
    ...deskRoutes(dependencies),
    ...helpRoutes(dependencies),
    ...procedureRoutes(dependencies),
    ...applyRoutes(dependencies),
    ...counterRoutes(dependencies),
    ...inspectionRoutes(dependencies),
    ...receptionRoutes(dependencies),
    ...lateRoutes(dependencies),
    ...holidayRoutes(dependencies),
    ...lawCheckRoutes(dependencies),
    ...figureRoutes(),
    ...simplificationRoutes(dependencies),
  ]
}
