export type { CasesDependencies } from './dependencies.ts'
export { type CaseFiled, type CaseMoved, caseFiled, caseMoved } from './events.ts'
export { casesModule } from './module.ts'
export { procedureExample } from './procedures/example.ts'
