import type { IncomingHttpHeaders } from 'node:http'
import type { Pool } from 'pg'
import type { OidcConfig } from '../config/config.ts'
import type { ActorSource, PersonActor } from '../contracts/access.ts'
import type { Database } from '../database/database.ts'
import type { AccountId } from '../kernel/ids.ts'
import type { AuthContext, SignIn, SignInRequest } from './auth-context.ts'
import { confirmCodes, signInWithCode } from './code-step.ts'
import { type Confirmation, confirmPassword } from './confirm-password.ts'
import { promoteSession } from './finish-sign-in.ts'
import { createKeyedHash } from './keyed-hash.ts'
import { createLibrary } from './library.ts'
import { createOidc, type Oidc } from './oidc.ts'
import { createPasskeys, type Passkeys } from './passkeys.ts'
import { signInWithPassword } from './password-sign-in.ts'
import { signInCookies } from './session-cookie.ts'
import { createSessions, type Session } from './sessions.ts'
import { signOut } from './sign-out.ts'

export interface AuthOptions {
  readonly database: Database
  /** The pool under `database`; the sign-in library shares its connections. */
  readonly pool: Pool
  /** At least 32 characters; signs the cookies and encrypts what must be read again. */
  readonly secret: string
  /** `https://minhbach.example.vn`: where people reach the site. */
  readonly origin: string
  readonly oidc?: OidcConfig | undefined
  /** Knows the person and the roles behind an account. */
  readonly actors: ActorSource
  readonly mayUsePasswordAlone: (accountId: AccountId) => Promise<boolean>
  /** The clock of idle and absolute ends, delays and links; cookies and codes go by the machine's. */
  readonly now: () => Date
}

/** Everything about proving who one is; what a person may do is no matter of it. */
export interface Auth {
  readonly secret: string
  readonly passkeys: Passkeys
  readonly oidc: Oidc | undefined
  /** The person behind the session cookie with the roles held now; nobody while a step of signing in is owed. */
  findActor(headers: IncomingHttpHeaders): Promise<PersonActor | undefined>
  /** The session itself, complete or not. */
  findSession(headers: IncomingHttpHeaders): Promise<Session | undefined>
  /** Drops what this process remembers of an account, after its sessions were ended. */
  forget(accountId: AccountId): void
  signInWithPassword(request: SignInRequest, typed: { email: string; password: string }): Promise<SignIn>
  signInWithCode(
    request: SignInRequest,
    typed: { method: 'code' | 'recovery-code'; code: string },
  ): Promise<SignIn>
  confirmCodes(
    request: SignInRequest,
    accountId: AccountId,
    code: string,
  ): Promise<{ readonly signIn: SignIn; readonly recoveryCodes: readonly string[] }>
  /** Asks for the password again before something that an unattended browser must not allow. */
  confirmPassword(request: SignInRequest, accountId: AccountId, password: string): Promise<Confirmation>
  /** Completes the session of this browser, whose account has just been given its first passkey. */
  promote(request: SignInRequest): Promise<SignIn>
  /** Ends the session of this browser. @returns cookies that remove its own */
  signOut(request: SignInRequest): Promise<readonly string[]>
}

/** @throws RangeError when the secret is too short to sign with */
export function createAuth(options: AuthOptions): Auth {
  const { database, pool, secret, origin, oidc, actors, now } = options
  if (secret.length < 32) throw new RangeError('the secret of sign-in needs at least 32 characters')
  const cookies = signInCookies(origin)
  const libraryOptions = { pool, secret, origin, cookies, now }
  const context: AuthContext = {
    database,
    library: createLibrary(libraryOptions),
    secret,
    cookies,
    hash: createKeyedHash(secret),
    actors,
    sessions: createSessions(database, cookies, secret, now),
    now,
    mayUsePasswordAlone: options.mayUsePasswordAlone,
  }
  return {
    secret,
    passkeys: createPasskeys(context),
    oidc: oidc && createOidc(context, libraryOptions, oidc),
    findActor: async (headers) => {
      const session = await context.sessions.find(headers)
      return session?.complete === true ? actors.findActor(session.accountId, now()) : undefined
    },
    findSession: (headers) => context.sessions.find(headers),
    forget: (accountId) => context.sessions.forget(accountId),
    signInWithPassword: (request, typed) => signInWithPassword(context, request, typed),
    signInWithCode: (request, typed) => signInWithCode(context, request, typed),
    confirmCodes: (request, accountId, code) => confirmCodes(context, request, accountId, code),
    confirmPassword: (request, accountId, password) => confirmPassword(context, request, accountId, password),
    promote: (request) => promoteSession(context, request, 'passkey'),
    signOut: (request) => signOut(context, request),
  }
}
