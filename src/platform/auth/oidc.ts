import { isAPIError } from 'better-auth/api'
import type { OidcConfig } from '../config/config.ts'
import {
  type AuthContext,
  libraryHeaders,
  refusedSignIn,
  type SignIn,
  type SignInRequest,
} from './auth-context.ts'
import { auditRefusal, finishSignIn } from './finish-sign-in.ts'
import { createLibrary, type Library, type LibraryOptions, oidcProviderId } from './library.ts'

export interface Oidc {
  /** What the button says: whose account it is. */
  readonly name: string
  /** Where to send the browser; undefined when the provider does not answer now. */
  start(
    request: SignInRequest,
    comeBackTo: string,
  ): Promise<{ readonly url: string; readonly cookies: readonly string[] } | undefined>
  /** What came back from the provider. @returns where the person was going, besides the outcome */
  finish(
    request: SignInRequest,
    query: Readonly<Record<string, string | undefined>>,
  ): Promise<{ readonly signIn: SignIn; readonly location: string }>
}

/** Where a refused sign-in at the provider comes out; never reached by a browser, only read. */
const refusedPath = '/dang-nhap'

/**
 * Sign-in with an identity provider (authorization code with PKCE, nonce and checked ID token). It finds an
 * account by the address that the provider has verified; it never makes one.
 */
export function createOidc(context: AuthContext, options: LibraryOptions, config: OidcConfig): Oidc {
  const findLibrary = patientLibrary(options, config)
  return {
    name: config.name,
    async start(request, comeBackTo) {
      const library = await findLibrary()
      if (library === undefined) return undefined
      const result = await library.api.signInSocial({
        body: { provider: oidcProviderId, callbackURL: comeBackTo, errorCallbackURL: refusedPath },
        headers: libraryHeaders(request.headers),
        returnHeaders: true,
      })
      const { url } = result.response
      return url === undefined ? undefined : { url, cookies: result.headers.getSetCookie() }
    },
    async finish(request, query) {
      const library = await findLibrary()
      if (library === undefined) return { signIn: refusedSignIn('unavailable'), location: refusedPath }
      const { location, setCookies } = await callBack(library, request, query)
      const error = new URL(location, options.origin).searchParams.get('error')
      if (error !== null) {
        await auditRefusal(context, undefined, 'oidc', error.slice(0, 60))
        const reason = uninvited.has(error) ? 'not-invited' : 'expired'
        return { signIn: refusedSignIn(reason, 0, setCookies), location: refusedPath }
      }
      return { signIn: await finishSignIn(context, request, { setCookies, method: 'oidc' }), location }
    },
  }
}

/** No account has the address, or the provider has not verified it: the same answer for both. */
const uninvited = new Set([
  'signup_disabled',
  'account_not_linked',
  'email_not_found',
  'unable_to_link_account',
])

async function callBack(
  library: Library,
  request: SignInRequest,
  query: Readonly<Record<string, string | undefined>>,
): Promise<{ location: string; setCookies: string[] }> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  try {
    const response = await library.api.callbackOAuth({
      method: 'GET',
      params: { id: oidcProviderId },
      query: given,
      headers: libraryHeaders(request.headers),
      asResponse: true,
    })
    return { location: response.headers.get('location') ?? lost, setCookies: response.headers.getSetCookie() }
  } catch (error) {
    if (isAPIError(error)) return { location: lost, setCookies: [] }
    throw error
  }
}
const lost = `${refusedPath}?error=lost`

/**
 * The library asks for the provider's addresses once, when it is made, and goes on without the provider when
 * there is no answer. So it is made at the first use, and again for as long as the provider was away.
 */
function patientLibrary(options: LibraryOptions, config: OidcConfig): () => Promise<Library | undefined> {
  let library: Library | undefined
  return async () => {
    library ??= createLibrary(options, config)
    const { socialProviders } = await library.$context
    if (socialProviders.some(({ id }) => id === oidcProviderId)) return library
    library = undefined
    return undefined
  }
}
