import type { JobDefinition } from '../../../../platform/contracts/job.ts'
import { signedHeaders, webhookSecret } from './sign-call.ts'
import { type DueCall, forgetEndedCalls, listDueCalls, recordAttempt } from './webhook-store.ts'

/** Minutes after which a call is tried again, attempt by attempt; about two days in all. */
const waits = [1, 5, 30, 120, 480, 960, 1_440] as const
const callsAtOnce = 100
const patienceMs = 10_000
const keptDays = 30

export interface CallDependencies {
  readonly secret: string
  /** `https://data.example.vn`: whoever runs the platform says where calls may go at all. */
  readonly allowedOrigins: readonly string[]
}

/** Whether calls may go to an address: nothing that a visitor types is fetched unless the operator named its origin. */
export function isAllowedAddress(address: string, allowedOrigins: readonly string[]): boolean {
  if (!URL.canParse(address)) return false
  const { origin, username, password } = new URL(address)
  return username === '' && password === '' && allowedOrigins.includes(origin)
}

/** Tells other programs of publications, and again when they did not answer. */
export function deliverCallsJob(dependencies: CallDependencies): JobDefinition {
  return {
    name: 'measure.deliver-calls',
    cron: '* * * * *',
    run: async ({ database, now }) => {
      for (const call of await listDueCalls(database, now, callsAtOnce)) {
        const status = await sendCall(call, dependencies, now)
        const isReceived = status >= 200 && status < 300
        const wait = waits[call.attempts]
        const again = isReceived || wait === undefined ? null : new Date(now.getTime() + wait * 60_000)
        await recordAttempt(database, call.id, { status, again, at: now })
      }
      await forgetEndedCalls(database, new Date(now.getTime() - keptDays * 86_400_000))
    },
  }
}

/** @returns the status of the answer, or 0 when there was none */
async function sendCall(
  call: DueCall,
  { secret, allowedOrigins }: CallDependencies,
  now: Date,
): Promise<number> {
  if (!isAllowedAddress(call.address, allowedOrigins)) return 0
  const body = JSON.stringify(call.body)
  const headers = signedHeaders(webhookSecret(secret, call.webhookId), { id: call.id, at: now, body })
  try {
    const response = await fetch(call.address, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    // Not reachable: the next attempt may be.
    return 0
  }
}
