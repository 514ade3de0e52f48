import type { IncomingHttpHeaders } from 'node:http'
import type { VNode } from 'preact'
import type { PersonActor } from '../contracts/access.ts'
import type { WorkspaceEntry } from '../contracts/module.ts'
import type { Database } from '../database/database.ts'
import type { Language } from '../i18n/words.ts'
import type { Permissions } from '../permissions/permissions.ts'
import type { KeptPages } from '../public-pages/kept-pages.ts'
import type { CsrfProtection } from './csrf.ts'

/** Everything around one page: who reads it, in which language, where. */
export interface Surroundings {
  readonly language: Language
  readonly path: string
  readonly csrfToken: string | null
  readonly actor: PersonActor | null
  readonly workspace: readonly WorkspaceEntry[]
  readonly islands: readonly string[]
}

/** What the adapter stands on. The pages are drawn by `ui`, which the platform does not know: it is handed in. */
export interface HttpServices {
  readonly database: Database
  readonly permissions: Permissions
  readonly keptPages: KeptPages
  /** The workspace's navigation, of all modules. */
  readonly workspace: readonly WorkspaceEntry[]
  readonly csrf: CsrfProtection
  readonly now: () => Date
  /** The person behind the session cookie, if there is one. */
  readonly findActor: (headers: IncomingHttpHeaders) => Promise<PersonActor | undefined>
  readonly renderDocument: (view: VNode, surroundings: Surroundings) => string
  readonly errorPage: (problem: ErrorKind, reference: string) => VNode
}

/** The pages that are no module's: each says what the person can do now. */
export type ErrorKind =
  | 'not-found'
  | 'forbidden'
  | 'form-expired'
  | 'too-many-attempts'
  | 'too-large'
  | 'broken'
  | 'unavailable'
