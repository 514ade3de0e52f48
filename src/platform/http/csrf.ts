import Tokens from '@fastify/csrf'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Protection of forms against forgery: a token in the form that belongs to a secret in a cookie. */
export interface CsrfProtection {
  /** The token for the forms of a page; gives the browser its secret when it has none yet. */
  token(request: FastifyRequest, reply: FastifyReply): string
  isValid(request: FastifyRequest, token: string | undefined): boolean
}

export function createCsrfProtection(secure: boolean): CsrfProtection {
  const tokens = new Tokens({ userInfo: false })
  // The prefix makes browsers refuse the cookie from another host or without encryption.
  const cookieName = secure ? '__Host-bieu-mau' : 'bieu-mau'
  return {
    token(request, reply) {
      const given = request.cookies[cookieName]
      if (given !== undefined && given !== '') return tokens.create(given)
      const secret = tokens.secretSync()
      reply.setCookie(cookieName, secret, { path: '/', sameSite: 'lax', httpOnly: true, secure })
      return tokens.create(secret)
    },
    isValid(request, token) {
      const secret = request.cookies[cookieName]
      return secret !== undefined && token !== undefined && tokens.verify(secret, token)
    },
  }
}

/**
 * Whether a form came from a page of this site, by what the browser itself says. The token in the form
 * is checked besides: either alone would do, both must hold.
 */
export function comesFromThisSite(request: FastifyRequest): boolean {
  const fetchSite = request.headers['sec-fetch-site']
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false
  const origin = request.headers.origin
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === request.host
}
