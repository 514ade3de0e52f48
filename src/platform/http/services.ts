import type { IncomingHttpHeaders } from 'node:http'
import type { VNode } from 'preact'
import type { AbuseGuard, AskedChallenge } from '../abuse/abuse-guard.ts'
import type { PersonActor } from '../contracts/access.ts'
import type { WorkspaceEntry } from '../contracts/module.ts'
import type { Database } from '../database/database.ts'
import type { UploadScanning } from '../files/file-scanner.ts'
import type { Language } from '../i18n/words.ts'
import type { Permissions } from '../permissions/permissions.ts'
import type { KeptPages } from '../public-pages/kept-pages.ts'
import type { CsrfProtection } from './csrf.ts'
import type { SeparateFiles } from './files-origin.ts'

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
  /** Asks a virus scanner about every file that a form brings. */
  readonly uploadScanning?: UploadScanning
  /** Gives stored files out from an origin of their own. */
  readonly separateFiles?: SeparateFiles
  /** Tells a crowd from a flood at public forms; without it they are not held up. */
  readonly abuseGuard?: AbuseGuard
  /** Asks the sender of a public form to wait or to let the device solve something. */
  readonly challengePage?: (held: ChallengedSubmission) => VNode
}

/** A form that was held up, with all that is needed to send it again. */
export interface ChallengedSubmission {
  readonly action: string
  readonly requestId: string
  readonly challenge: AskedChallenge
  /** Names and values in their order; a name may come several times. */
  readonly typed: readonly (readonly [name: string, value: string])[]
  /** The files that have to be chosen again, by field. */
  readonly files: readonly { readonly field: string; readonly names: readonly string[] }[]
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
