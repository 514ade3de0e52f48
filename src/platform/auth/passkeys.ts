import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import {
  type AuthContext,
  libraryHeaders,
  refusedSignIn,
  type SignIn,
  type SignInRequest,
} from './auth-context.ts'
import { auditRefusal, finishSignIn } from './finish-sign-in.ts'

/** What the browser is asked to sign or to make, and the cookie that the answer belongs to. */
export interface PasskeyChallenge {
  readonly options: unknown
  readonly cookies: readonly string[]
}

const text = z.string().max(20_000)

/** What a browser answers to the challenge of a sign-in, as `PublicKeyCredential.toJSON` writes it. */
export const PasskeyAnswer = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.exactOptional(),
  }),
})
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>

/** The two ceremonies of a passkey: making one, and signing in with it. */
export interface Passkeys {
  signInChallenge(request: SignInRequest): Promise<PasskeyChallenge>
  signIn(request: SignInRequest, response: PasskeyAnswer): Promise<SignIn>
  /** undefined when the session is too old to add one. */
  registrationChallenge(request: SignInRequest): Promise<PasskeyChallenge | undefined>
  /** @returns false when the answer does not fit the challenge, or the device did not ask for its owner */
  register(request: SignInRequest, response: unknown, name: string): Promise<boolean>
}

export function createPasskeys(context: AuthContext): Passkeys {
  const { api } = context.library
  return {
    async signInChallenge({ headers }) {
      const result = await api.generatePasskeyAuthenticationOptions({
        headers: libraryHeaders({ 'user-agent': headers['user-agent'] }),
        returnHeaders: true,
      })
      return { options: result.response, cookies: result.headers.getSetCookie() }
    },
    async signIn(request, response) {
      const headers = libraryHeaders(request.headers)
      const result = await refusable(() =>
        api.verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true }),
      )
      if (result === undefined) {
        await auditRefusal(context, undefined, 'passkey', 'wrong')
        return refusedSignIn('wrong')
      }
      return finishSignIn(context, request, { setCookies: result.headers.getSetCookie(), method: 'passkey' })
    },
    async registrationChallenge(request) {
      const result = await refusable(() =>
        api.generatePasskeyRegistrationOptions({
          headers: libraryHeaders(request.headers),
          returnHeaders: true,
        }),
      )
      return result && { options: result.response, cookies: result.headers.getSetCookie() }
    },
    async register(request, response, name) {
      const headers = libraryHeaders(request.headers)
      const result = await refusable(() =>
        api.verifyPasskeyRegistration({ body: { response, name }, headers }),
      )
      return result !== undefined
    },
  }
}

/** undefined when the library refuses what was sent. It also answers 500 to what it cannot read of a browser. */
async function refusable<Value>(call: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await call()
  } catch (error) {
    if (isAPIError(error)) return undefined
    throw error
  }
}
