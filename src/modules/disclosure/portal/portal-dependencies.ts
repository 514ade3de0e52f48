import type { DisclosureDependencies } from '../dependencies.ts'

/** What the public pages need of what disclosure stands on. */
export type PortalDependencies = Pick<
  DisclosureDependencies,
  'content' | 'files' | 'origin' | 'secret' | 'now'
>
