import { Client } from 'pg'
import type { Logger } from 'pino'
import { applicationRole } from '../database/database.ts'
import { retryDelay } from '../jobs/retry-delay.ts'
import { failureFields } from '../operations/failure-fields.ts'

export interface Notifications {
  stop(): Promise<void>
}

export interface NotificationOptions {
  readonly url: string
  /** What to do when a channel is notified. Also done after each connecting: something may have been missed. */
  readonly wake: Readonly<Record<string, () => void>>
  readonly logger: Logger
}

/**
 * Listens on channels of PostgreSQL over a connection of its own, which is made again whenever it breaks.
 * It only makes things faster: every loop that it wakes also looks by itself.
 */
export function startNotifications(options: NotificationOptions): Notifications {
  const stopping = new AbortController()
  let client: Client | undefined
  const running = run()

  async function run(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      const broken = Promise.withResolvers<void>()
      client = new Client({
        connectionString: options.url,
        application_name: 'minhbach notifications',
        options: `-c role=${applicationRole}`,
        connectionTimeoutMillis: 8_000,
        keepAlive: true,
      })
      client.on('error', (error) => broken.reject(error))
      client.on('end', () => broken.resolve())
      client.on('notification', ({ channel }) => options.wake[channel]?.())
      try {
        await client.connect()
        for (const channel of Object.keys(options.wake)) {
          await client.query(`listen ${client.escapeIdentifier(channel)}`)
        }
        failures = 0
        for (const wake of Object.values(options.wake)) wake()
        await broken.promise
      } catch (error) {
        failures += 1
        options.logger.error(
          { loop: 'notifications', attempts: failures, ...failureFields(error) },
          'the connection for notifications broke',
        )
      }
      broken.promise.catch(() => undefined)
      await client.end().catch(() => undefined)
      if (!stopping.signal.aborted) await sleep(retryDelay({ firstMs: 250, longestMs: 15_000 }, failures + 1))
    }
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      stopping.signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer)
          resolve()
        },
        { once: true },
      )
    })
  }

  return {
    stop: async () => {
      stopping.abort()
      await client?.end().catch(() => undefined)
      await running
    },
  }
}
