import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { idSchema } from '../../../platform/kernel/ids.ts'
import type { ApplicationId } from '../domain/enrolment/campaign.ts'

/** How long an application stays open on a device, in minutes. */
export const sessionMinutes = 30

/** Remembers in a signed cookie which application a family has opened with its receipt, for half an hour. */
export class ApplicationSession {
  private readonly secret: string
  private readonly name: string
  private readonly flags: string

  constructor({ secret, origin }: { readonly secret: string; readonly origin: string }) {
    const secure = origin.startsWith('https:')
    this.secret = secret
    this.name = secure ? '__Host-tuyen-sinh' : 'tuyen-sinh'
    this.flags = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  }

  /** The cookie that opens an application, also to go on reading it. */
  open(id: ApplicationId, now: Date): string {
    const text = `${id}.${(now.getTime() + sessionMinutes * 60_000).toString(36)}`
    const signed = this.signature(text).toString('base64url')
    return `${this.name}=${text}.${signed}; ${this.flags}; Max-Age=${sessionMinutes * 60}`
  }

  close(): string {
    return `${this.name}=; ${this.flags}; Max-Age=0`
  }

  /** Undefined when there is none, the time is over or the cookie is not ours. */
  applicationOf({ cookie = '' }: IncomingHttpHeaders, now: Date): ApplicationId | undefined {
    const found = cookie.split(';').find((part) => part.trim().startsWith(`${this.name}=`))
    const [id = '', until = '', signed = ''] =
      found
        ?.trim()
        .slice(this.name.length + 1)
        .split('.') ?? []
    const given = Buffer.from(signed, 'base64url')
    const right = this.signature(`${id}.${until}`)
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
    if (Number.parseInt(until, 36) <= now.getTime()) return undefined
    return idSchema('enrolment-application').safeParse(id).data
  }

  private signature(text: string): Buffer {
    return createHmac('sha256', this.secret).update(`enrolment-session:${text}`).digest()
  }
}
