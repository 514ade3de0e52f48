import type { Route } from '../http/route.ts'
import type { Words } from '../i18n/words.ts'
import type { PermissionRule } from './access.ts'
import type { EventHandler } from './event.ts'
import type { IndicatorDefinition } from './indicator.ts'
import type { JobDefinition } from './job.ts'

/** An entry of the workspace's navigation, shown to those who hold its permission. */
export interface WorkspaceEntry {
  readonly href: string
  readonly words: Words
  readonly permission: string
}

/** Everything that a module adds to the house; read at start, and refused when incomplete. */
export interface Module {
  readonly name: string
  readonly routes: readonly Route[]
  readonly permissions: readonly PermissionRule[]
  readonly workspace: readonly WorkspaceEntry[]
  readonly jobs: readonly JobDefinition[]
  readonly indicators: readonly IndicatorDefinition[]
  readonly handlers: readonly EventHandler[]
}
