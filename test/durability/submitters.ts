import { setTimeout as sleep } from 'node:timers/promises'
import { hiddenValue } from '../app/visitor.ts'

/** Somebody signed in over the network. */
export interface Session {
  readonly cookie: string
  readonly token: string
}

const address = () => `10.${byte()}.${byte()}.${byte()}`
const byte = () => Math.floor(Math.random() * 256)

export async function signInOver(origin: string, email: string, password: string): Promise<Session> {
  const cookies = new Map<string, string>()
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return response
  }
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const open = async (path: string) =>
    keep(await fetch(origin + path, { headers: { cookie: cookie() } })).text()
  const token = hiddenValue(await open('/dang-nhap'), '_csrf') ?? ''
  const body = new URLSearchParams({ thu: email, matKhau: password, _csrf: token })
  const headers = { cookie: cookie() }
  const answered = keep(
    await fetch(`${origin}/dang-nhap`, { method: 'POST', body, headers, redirect: 'manual' }),
  )
  if (answered.status !== 303) throw new Error(`could not sign in: ${answered.status}`)
  return { token: hiddenValue(await open('/tai-khoan'), '_csrf') ?? '', cookie: cookie() }
}

/** What was sent, and what of it was acknowledged. */
export class Ledger {
  readonly sent = new Set<string>()
  readonly acknowledged = new Set<string>()
}

/** People who report on tasks, one after the other, and send again with the same id what was not acknowledged. */
export function startSubmitters(
  count: number,
  origin: string,
  session: Session,
  taskIds: readonly string[],
  ledger: Ledger,
): { stop(): Promise<void> } {
  let stopping = false
  const submitter = async (number: number): Promise<void> => {
    for (let turn = number; !stopping; turn += count) {
      const requestId = crypto.randomUUID()
      const taskId = taskIds[turn % taskIds.length] ?? ''
      ledger.sent.add(requestId)
      for (let tries = 0; tries < 200; tries += 1) {
        if (await report(origin, session, taskId, requestId)) {
          ledger.acknowledged.add(requestId)
          break
        }
        await sleep(100)
      }
    }
  }
  const all = Promise.all(Array.from({ length: count }, (_, number) => submitter(number)))
  return {
    stop: async () => {
      stopping = true
      await all
    },
  }
}

/** @returns whether the platform said that it has the report */
async function report(
  origin: string,
  { cookie, token }: Session,
  taskId: string,
  requestId: string,
): Promise<boolean> {
  const fields = { daThay: '0', loai: 'comment', noiDung: `ghi nhận ${requestId}`, requestId, _csrf: token }
  try {
    const answered = await fetch(`${origin}/khu-lam-viec/viec/${taskId}/cap-nhat`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
      headers: { cookie, 'x-forwarded-for': address() },
      signal: AbortSignal.timeout(15_000),
    })
    await answered.text()
    return answered.status === 303 && (answered.headers.get('location') ?? '').includes(taskId)
  } catch {
    return false
  }
}
