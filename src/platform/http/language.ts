import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, languages } from '../i18n/words.ts'

const cookieName = 'ngon-ngu'

/** The reader's choice: in the address (which is then remembered), in the cookie, or Vietnamese. */
export function languageOf(request: FastifyRequest): Language {
  const asked = queryLanguage(request)
  if (asked !== undefined) return asked
  return languages.find((language) => language === request.cookies[cookieName]) ?? 'vi'
}

/** Remembers a language that the address asks for. */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const asked = queryLanguage(request)
  if (asked === undefined) return
  reply.setCookie(cookieName, asked, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 365 * 86_400 })
}

function queryLanguage(request: FastifyRequest): Language | undefined {
  const query = request.query
  if (typeof query !== 'object' || query === null || !('lang' in query)) return undefined
  return languages.find((language) => language === query.lang)
}
