import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type Id, idSchema } from '../kernel/ids.ts'
import { type OwnCookie, ownCookie } from './own-cookie.ts'

/** How long what was opened with a receipt stays open without being read, in minutes. */
export const sessionMinutes = 30

export interface ReceiptSessionOptions<Kind extends string> {
  readonly secret: string
  readonly origin: string
  /** Of the thing that is opened. */
  readonly kind: Kind
  readonly cookieName: string
  /** Keeps the signatures of one sort of session apart from those of every other. */
  readonly purpose: string
}

/** Remembers in a signed cookie what somebody without an account has opened with its receipt, for half an hour. */
export class ReceiptSession<Kind extends string> {
  private readonly options: ReceiptSessionOptions<Kind>
  private readonly cookie: OwnCookie

  constructor(options: ReceiptSessionOptions<Kind>) {
    this.options = options
    this.cookie = ownCookie(options.origin, options.cookieName)
  }

  /** The cookie that opens it, also to go on reading it. */
  open(id: Id<Kind>, now: Date): string {
    const until = now.getTime() + sessionMinutes * 60_000
    const text = `${id}.${until.toString(36)}`
    return this.cookie.set(`${text}.${this.signature(text).toString('base64url')}`, sessionMinutes * 60)
  }

  close(): string {
    return this.cookie.clear()
  }

  /** What was opened; undefined when nothing was, the time is over or the cookie is not ours. */
  opened(headers: IncomingHttpHeaders, now: Date): Id<Kind> | undefined {
    const [id = '', until = '', signed = ''] = this.cookie.read(headers)?.split('.') ?? []
    const given = Buffer.from(signed, 'base64url')
    const right = this.signature(`${id}.${until}`)
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
    if (Number.parseInt(until, 36) <= now.getTime()) return undefined
    return idSchema(this.options.kind).safeParse(id).data
  }

  private signature(text: string): Buffer {
    const { secret, purpose } = this.options
    return createHmac('sha256', secret).update(`${purpose}:${text}`).digest()
  }
}
