import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type CaseId, idSchema } from '../../../platform/kernel/ids.ts'
import { ownCookie } from '../intake/own-cookie.ts'

/** How long a case stays open without being read, in minutes. */
export const sessionMinutes = 30

/** Remembers in a signed cookie which case somebody has opened with its receipt, for half an hour. */
export class CaseSession {
  private readonly secret: string
  private readonly cookie

  constructor({ secret, origin }: { readonly secret: string; readonly origin: string }) {
    this.secret = secret
    this.cookie = ownCookie(origin, 'ho-so')
  }

  /** The cookie that opens a case, also to go on reading it. */
  open(caseId: CaseId, now: Date): string {
    const until = now.getTime() + sessionMinutes * 60_000
    const text = `${caseId}.${until.toString(36)}`
    return this.cookie.set(`${text}.${this.signature(text).toString('base64url')}`, sessionMinutes * 60)
  }

  close(): string {
    return this.cookie.clear()
  }

  /** The case that was opened; undefined when there is none, the time is over or the cookie is not ours. */
  caseOf(headers: IncomingHttpHeaders, now: Date): CaseId | undefined {
    const [id = '', until = '', signed = ''] = this.cookie.read(headers)?.split('.') ?? []
    const given = Buffer.from(signed, 'base64url')
    const right = this.signature(`${id}.${until}`)
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
    if (Number.parseInt(until, 36) <= now.getTime()) return undefined
    return idSchema('case').safeParse(id).data
  }

  private signature(text: string): Buffer {
    return createHmac('sha256', this.secret).update(`case-session:${text}`).digest()
  }
}
