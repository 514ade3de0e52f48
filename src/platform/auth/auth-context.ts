import type { IncomingHttpHeaders } from 'node:http'
import type { ActorSource } from '../contracts/access.ts'
import type { Database } from '../database/database.ts'
import type { AccountId } from '../kernel/ids.ts'
import type { KeyedHash } from './keyed-hash.ts'
import type { Library } from './library.ts'
import type { SignInCookies } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'

/** What the steps of signing in stand on. */
export interface AuthContext {
  readonly database: Database
  readonly library: Library
  readonly secret: string
  readonly cookies: SignInCookies
  readonly hash: KeyedHash
  readonly actors: ActorSource
  readonly sessions: Sessions
  readonly now: () => Date
  /** Whether this account is let in with its password alone; everybody else needs a second step. */
  readonly mayUsePasswordAlone: (accountId: AccountId) => Promise<boolean>
}

/** What signing in needs of a request; every visit of a route has it. */
export interface SignInRequest {
  readonly headers: IncomingHttpHeaders
  readonly address: string
}

export const signInMethods = ['password', 'code', 'recovery-code', 'passkey', 'oidc'] as const
export type SignInMethod = (typeof signInMethods)[number]

export type Refusal = 'wrong' | 'wait' | 'no-role' | 'expired' | 'unavailable' | 'not-invited'

/** How an attempt to sign in ended. The cookies belong into the answer in every case. */
export type SignIn =
  | { readonly kind: 'signed-in'; readonly cookies: readonly string[] }
  /** The password was right; a code of the authenticator application is wanted next. */
  | { readonly kind: 'code-wanted'; readonly cookies: readonly string[] }
  /** The password was right; the account's passkey is wanted, or a second step must be set up first. */
  | { readonly kind: 'incomplete'; readonly cookies: readonly string[] }
  | {
      readonly kind: 'refused'
      readonly reason: Refusal
      readonly waitSeconds: number
      readonly cookies: readonly string[]
    }

export function refusedSignIn(reason: Refusal, waitSeconds = 0, cookies: readonly string[] = []): SignIn {
  return { kind: 'refused', reason, waitSeconds, cookies }
}

/** The headers that the library reads: cookies, and what the browser calls itself. */
export function libraryHeaders(headers: IncomingHttpHeaders): Headers {
  const copied = new Headers()
  for (const name of ['cookie', 'user-agent', 'origin'] as const) {
    const value = headers[name]
    if (value !== undefined) copied.set(name, value)
  }
  return copied
}
