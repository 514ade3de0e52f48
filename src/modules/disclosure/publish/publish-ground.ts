import type { DisclosureDependencies } from '../dependencies.ts'
import type { ReadFile } from './read-file.ts'

/** What the pages of clerks stand on. */
export interface PublishGround extends DisclosureDependencies {
  /** Looks through files before they are published. */
  readonly readFile: ReadFile
}
