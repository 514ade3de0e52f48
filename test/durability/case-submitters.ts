import { setTimeout as sleep } from 'node:timers/promises'
import { hiddenValue } from '../app/visitor.ts'
import { tinyPicture } from './tiny-picture.ts'

/** One feedback as somebody sends it, with a picture; sent again as long as nobody said that it was taken. */
interface Sending {
  readonly requestId: string
  readonly text: string
  readonly picture: Uint8Array<ArrayBuffer>
}

/** What was sent, and what of it was acknowledged, by the text of each. */
export class CaseLedger {
  readonly sent = new Set<string>()
  /** The receipts to which each acknowledged one led; more than one would be two cases. */
  readonly acknowledged = new Map<string, Set<string>>()

  acknowledge(text: string, receipt: string): void {
    const receipts = this.acknowledged.get(text) ?? new Set()
    this.acknowledged.set(text, receipts.add(receipt))
  }
}

/**
 * People at their telephones, each with an address of their own, who file feedback without an account. One in
 * four taps the button again although it was taken.
 */
export function startCaseSubmitters(
  count: number,
  origin: string,
  formPath: string,
  ledger: CaseLedger,
): { stop(): Promise<void> } {
  let stopping = false
  const submitter = async (): Promise<void> => {
    while (!stopping) {
      const requestId = crypto.randomUUID()
      const sending = { requestId, text: `ghi nhận ${requestId}`, picture: tinyPicture() }
      ledger.sent.add(sending.text)
      for (let tries = 0; tries < 300; tries += 1) {
        const receipt = await send(origin, formPath, sending)
        if (receipt !== undefined) {
          ledger.acknowledge(sending.text, receipt)
          break
        }
        await sleep(100)
      }
      if (Math.random() < 0.25) {
        const again = await send(origin, formPath, sending)
        if (again !== undefined) ledger.acknowledge(sending.text, again)
      }
    }
  }
  const all = Promise.all(Array.from({ length: count }, submitter))
  return {
    stop: async () => {
      stopping = true
      await all
    },
  }
}

/** @returns where the receipt is, when the platform said that it has the case */
async function send(
  origin: string,
  formPath: string,
  { requestId, text, picture }: Sending,
): Promise<string | undefined> {
  const headers = { 'x-forwarded-for': address() }
  const signal = AbortSignal.timeout(15_000)
  try {
    const form = await fetch(origin + formPath, { headers, signal })
    const cookie = form.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const body = new FormData()
    body.set('_csrf', hiddenValue(await form.text(), '_csrf') ?? '')
    body.set('requestId', requestId)
    body.set('text', text)
    body.set('ten', 'khong')
    body.set('files', new Blob([picture], { type: 'image/png' }), 'anh.png')
    const answered = await fetch(origin + formPath, {
      method: 'POST',
      redirect: 'manual',
      body,
      headers: { ...headers, cookie },
      signal,
    })
    await answered.text()
    const location = answered.headers.get('location') ?? ''
    return answered.status === 303 && location.includes('/bien-nhan/') ? location : undefined
  } catch {
    return undefined
  }
}

const byte = () => Math.floor(Math.random() * 256)
const address = () => `10.${byte()}.${byte()}.${byte()}`
