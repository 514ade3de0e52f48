import type { CaseType } from '../domain/case-type.ts'
import { feedback } from './feedback.ts'

/** Every kind of case, in all its versions. */
export const caseKindDefinitions: readonly CaseType[] = [feedback]
