import type { DisclosureDependencies } from '../dependencies.ts'
import type { ReadFile } from './read-file.ts'

export type PublishDependencies = Pick<DisclosureDependencies, 'content' | 'files' | 'origin' | 'secret'>

/** What the pages of clerks stand on. */
export interface PublishGround extends PublishDependencies {
  /** Looks through files before they are published. */
  readonly readFile: ReadFile
}
