import type { DisclosureDependencies } from '../dependencies.ts'

/** What enrolment needs of what disclosure stands on. */
export type EnrolmentGround = Pick<DisclosureDependencies, 'content' | 'files' | 'origin' | 'secret' | 'now'>
