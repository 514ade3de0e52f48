import { isIPv6 } from 'node:net'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { KeyedHash } from './keyed-hash.ts'

/** Wrong attempts that cost nothing, how long the next ones wait, and after how long all is forgotten. */
interface Limit {
  readonly free: number
  readonly forgetHours: number
}
const accountLimit: Limit = { free: 5, forgetHours: 24 }
/** A whole school may stand behind one address. */
const addressLimit: Limit = { free: 40, forgetHours: 1 }

const firstDelaySeconds = 30
/** Nobody waits longer, however much somebody else guesses. */
export const longestDelaySeconds = 900

export interface Attempt {
  /** What is guessed at: the address typed, whether an account has it or not. */
  readonly account: string
  /** A browser from which this account has signed in before counts by itself: strangers cannot lock it out. */
  readonly knownDevice: string | undefined
  readonly address: string
}

export type Admission =
  | { readonly ok: true; readonly keys: readonly [account: Buffer, address: Buffer] }
  | { readonly ok: false; readonly waitSeconds: number }

/**
 * Counts an attempt before it is made, so that many at once do not slip through, and refuses it while an
 * earlier one still has to wait. `forgive` takes the count back when the attempt was right.
 */
export async function admitAttempt(
  database: Database,
  hash: KeyedHash,
  attempt: Attempt,
  now: Date,
): Promise<Admission> {
  const keys = [
    hash('guessing account', `${attempt.account}\0${attempt.knownDevice ?? ''}`),
    hash('guessing address', networkOf(attempt.address)),
  ] as const
  const waits = [
    await countAttempt(database, keys[0], accountLimit, now),
    await countAttempt(database, keys[1], addressLimit, now),
  ]
  const waitSeconds = Math.max(...waits)
  return waitSeconds > 0 ? { ok: false, waitSeconds } : { ok: true, keys }
}

/** The attempt was right: the account's count is forgotten, the address gets this one back. */
export async function forgive(
  database: Database,
  [account, address]: readonly [Buffer, Buffer],
): Promise<void> {
  await database.deleteFrom('auth.guessing').where('key', '=', account).execute()
  await database.deleteFrom('auth.guessing').where('key', '=', address).where('failures', '<=', 1).execute()
  await database
    .updateTable('auth.guessing')
    .set({ failures: sql`failures - 1`, blocked_until: null })
    .where('key', '=', address)
    .execute()
}

/** @returns the seconds still to wait, 0 when the attempt may be made (and is counted) */
async function countAttempt(database: Database, key: Buffer, limit: Limit, now: Date): Promise<number> {
  const at = sql<Date>`${now}::timestamptz`
  const { rows } = await sql<{ wait: number }>`
    with counted as (
      insert into auth.guessing as g (key, failures, last_failure_at) values (${key}, 1, ${at})
      on conflict (key) do update set
        failures = case when g.last_failure_at < ${at} - make_interval(hours => ${limit.forgetHours})
          then 1 else g.failures + 1 end,
        last_failure_at = ${at},
        blocked_until = case
          when g.last_failure_at < ${at} - make_interval(hours => ${limit.forgetHours}) then null
          when g.failures + 1 < ${limit.free} then null
          else ${at} + make_interval(secs => least(${longestDelaySeconds}::float8,
            ${firstDelaySeconds} * 2 ^ least(g.failures + 1 - ${limit.free}, 20)))
        end
      where g.blocked_until is null or g.blocked_until <= ${at}
      returning 1
    )
    select case when exists (select 1 from counted) then 0
      else greatest(1, ceil(extract(epoch from g.blocked_until - ${at})))::int end as wait
    from (select 1) one left join auth.guessing g on g.key = ${key}`.execute(database)
  return rows[0]?.wait ?? 0
}

/** One household or school: an IPv4 address, the /64 network of an IPv6 one. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter((part) => part !== '')
  const right = tail.split(':').filter((part) => part !== '')
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
