import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Names of the cookies of sign-in; the prefix makes browsers refuse them from another host or unencrypted. */
export interface SignInCookies {
  readonly prefix: string
  readonly session: string
  readonly device: string
  readonly secure: boolean
}

export function signInCookies(origin: string): SignInCookies {
  const secure = origin.startsWith('https:')
  const prefix = secure ? '__Host-mb' : 'mb'
  return { prefix, session: `${prefix}.session_token`, device: `${prefix}.thiet-bi`, secure }
}

/** The value of one cookie that the browser sent. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  if (header === undefined) return undefined
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return decoded(part.slice(at + 1).trim())
  }
  return undefined
}

/** The session's token when the cookie carries our signature; a token read from the database alone has none. */
export function readSessionToken(
  headers: Pick<IncomingHttpHeaders, 'cookie'>,
  cookies: SignInCookies,
  secret: string,
): string | undefined {
  return checkedToken(readCookie(headers.cookie, cookies.session), secret)
}

/** The token of the session that these `Set-Cookie` values open, if they open one. */
export function openedSessionToken(
  setCookies: readonly string[],
  cookies: SignInCookies,
  secret: string,
): string | undefined {
  const cookie = setCookies.findLast((value) => value.startsWith(`${cookies.session}=`))
  return checkedToken(readCookie(cookie?.split(';', 1)[0], cookies.session), secret)
}

/** The `Set-Cookie` value of a session; it ends with the browser. */
export function sessionCookie(token: string, cookies: SignInCookies, secret: string): string {
  const value = encodeURIComponent(`${token}.${signatureOf(token, secret).toString('base64')}`)
  return `${cookies.session}=${value}; Path=/; HttpOnly${cookies.secure ? '; Secure' : ''}; SameSite=Lax`
}

function signatureOf(token: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(token).digest()
}

function checkedToken(signed: string | undefined, secret: string): string | undefined {
  const at = signed?.lastIndexOf('.') ?? -1
  if (signed === undefined || at < 1) return undefined
  const token = signed.slice(0, at)
  const expected = signatureOf(token, secret)
  const given = Buffer.from(signed.slice(at + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

/** The same cookies, of which the session's ends with the browser: on a shared computer nobody finds it later. */
export function endingWithBrowser(setCookies: readonly string[], cookies: SignInCookies): string[] {
  return setCookies.map((cookie) =>
    cookie.startsWith(`${cookies.session}=`) && !/max-age=0/i.test(cookie)
      ? cookie.replace(/;\s*max-age=\d+/i, '')
      : cookie,
  )
}
