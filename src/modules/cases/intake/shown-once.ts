import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { ownCookie } from '../../../platform/http/own-cookie.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { findFiledForm, insertFiledForm } from '../store/intake-forms.ts'
import { keyFrom, openText, sealText } from './sealed-text.ts'

const shownMs = 3_600_000
const purpose = 'receipt-shown-once'

/** A receipt as the browser that filed the case may show it. */
export interface ShownReceipt {
  readonly caseId: CaseId
  readonly receiptCode: string
}

/**
 * Shows a receipt code on the page after filing and nowhere else. The code is kept sealed for an hour under a key
 * that is in the browser's cookie alone: the address tells nothing, and the same form sent again, also when the
 * first answer was lost on the way, leads to the same code.
 */
export class ShownOnce {
  private readonly secret: string
  private readonly cookie

  constructor({ secret, origin }: { readonly secret: string; readonly origin: string }) {
    this.secret = secret
    this.cookie = ownCookie(origin, 'bien-nhan')
  }

  /** What a page with a form sends along, so that its browser has a key when the form comes. */
  keyFor(headers: IncomingHttpHeaders): { readonly key: string; readonly cookies: readonly string[] } {
    const given = this.cookie.read(headers)
    if (given !== undefined && /^[\w-]{43}$/u.test(given)) return { key: given, cookies: [] }
    const key = randomBytes(32).toString('base64url')
    return { key, cookies: [this.cookie.set(key)] }
  }

  /** Keeps the code for this browser. @returns the ticket that stands in the address */
  async keep(tx: Tx, receipt: ShownReceipt, key: string, now: Date): Promise<string> {
    const ticket = crypto.randomUUID()
    await insertFiledForm(tx, {
      ticket,
      caseId: receipt.caseId,
      sealed: sealText(receipt.receiptCode, keyFrom(this.secret, purpose, key)),
      until: new Date(now.getTime() + shownMs),
    })
    return ticket
  }

  /** Undefined after an hour, and for every other browser. */
  async find(
    reader: Reader,
    ticket: string,
    headers: IncomingHttpHeaders,
    now: Date,
  ): Promise<ShownReceipt | undefined> {
    const key = this.cookie.read(headers)
    const found = key === undefined ? undefined : await findFiledForm(reader, ticket, now)
    if (key === undefined || found === undefined) return undefined
    const receiptCode = openText(found.sealed, keyFrom(this.secret, purpose, key))
    return receiptCode === undefined ? undefined : { caseId: found.caseId, receiptCode }
  }
}
