import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { OidcConfig } from '../config/config.ts'
import { requestPatience } from '../database/database.ts'
import { poolDialect } from '../database/pool-dialect.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { longestPassword, shortestPassword } from './password-rules.ts'
import type { SignInCookies } from './session-cookie.ts'
import { absoluteHours, idleMinutes } from './sessions.ts'

export interface LibraryOptions {
  readonly pool: Pool
  readonly secret: string
  readonly origin: string
  readonly cookies: SignInCookies
  /** The platform's clock, by which sessions begin and end. */
  readonly now: () => Date
}

/** Its own addresses; only those that our routes name are reachable. */
export const libraryPath = '/api/tai-khoan'
export const oidcProviderId = 'oidc'
/** How old a session may be to add a passkey. */
const freshMinutes = 20

export type Library = ReturnType<typeof createLibrary>

/**
 * better-auth over the tables of schema `auth`. It is never mounted on the server: our routes call single
 * endpoints of it. It asks nothing of the network, except the identity provider when one is given.
 */
export function createLibrary(options: LibraryOptions, oidc?: OidcConfig) {
  const { pool, secret, origin, cookies, now } = options
  const plugins = [
    twoFactor({ issuer: 'Minh Bạch', twoFactorTable: 'two_factor', schema: twoFactorSchema }),
    passkey({
      rpName: 'Minh Bạch',
      rpID: new URL(origin).hostname,
      origin,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      advanced: { webAuthnChallengeCookie: 'passkey' },
      schema: passkeySchema,
      registration: {
        afterVerification: ({ verification }) => mustKnowPerson(verification.registrationInfo),
      },
      authentication: {
        afterVerification: ({ verification }) => mustKnowPerson(verification.authenticationInfo),
      },
    }),
    ...(oidc === undefined ? [] : [oidcPlugin(oidc)]),
  ]
  return betterAuth({
    appName: 'Minh Bạch',
    baseURL: origin,
    basePath: libraryPath,
    secret,
    trustedOrigins: [origin],
    database: {
      db: new Kysely({
        dialect: poolDialect(pool, { deferInsertions: false, patience: requestPatience }),
      }).withSchema('auth'),
      type: 'postgres',
      transaction: true,
    },
    user: { modelName: 'user', fields: snakeCase('emailVerified', 'createdAt', 'updatedAt') },
    session: {
      modelName: 'session',
      fields: snakeCase('userId', 'expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'),
      expiresIn: absoluteHours * 3_600,
      disableSessionRefresh: true,
      freshAge: freshMinutes * 60,
    },
    account: {
      modelName: 'account',
      fields: {
        ...snakeCase(
          'providerId',
          'userId',
          'accessToken',
          'refreshToken',
          'idToken',
          'createdAt',
          'updatedAt',
        ),
        ...snakeCase('accessTokenExpiresAt', 'refreshTokenExpiresAt'),
        accountId: 'subject',
      },
      updateAccountOnSignIn: false,
      storeStateStrategy: 'cookie',
      // Accounts are made by invitation to an address; the provider must vouch for that same address.
      accountLinking: { enabled: true, requireLocalEmailVerified: false, trustedProviders: [] },
    },
    verification: {
      modelName: 'verification',
      fields: snakeCase('expiresAt', 'createdAt', 'updatedAt'),
      storeIdentifier: 'hashed',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: {
              ...session,
              ipAddress: null,
              userAgent: session.userAgent?.slice(0, 300) ?? null,
              createdAt: now(),
              updatedAt: now(),
              expiresAt: new Date(now().getTime() + idleMinutes * 60_000),
            },
          }),
        },
      },
      account: {
        create: {
          // What the identity provider lets us read is needed once; nothing of it is kept.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix: cookies.prefix,
      useSecureCookies: false,
      defaultCookieAttributes: { secure: cookies.secure, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => crypto.randomUUID(), validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    // Attempts are counted by `guessing.ts`, for all processes together.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its messages may quote what people typed.
    logger: { disabled: true },
    plugins,
  })
}

function oidcPlugin(oidc: OidcConfig) {
  return genericOAuth({
    config: [
      {
        providerId: oidcProviderId,
        name: oidc.name,
        discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
      },
    ],
  })
}

/** A passkey stands for two factors only when the device asked its owner for a PIN, finger or face. */
function mustKnowPerson(information: { readonly userVerified: boolean } | undefined): undefined {
  if (information?.userVerified !== true) throw new APIError('UNAUTHORIZED', { code: 'PERSON_NOT_VERIFIED' })
}

const twoFactorSchema = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    fields: {
      ...snakeCase('userId', 'backupCodes', 'lockedUntil'),
      failedVerificationCount: 'failed_verification_count',
    },
  },
}
const passkeySchema = {
  passkey: {
    fields: {
      ...snakeCase('publicKey', 'userId', 'deviceType', 'backedUp', 'createdAt'),
      credentialID: 'credential_id',
    },
  },
}

/** `snakeCase('userId')` is `{ userId: 'user_id' }`: the library's names and our columns. */
function snakeCase<const Name extends string>(...names: Name[]): Record<Name, string> {
  const entries = names.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)])
  return Object.fromEntries(entries)
}
