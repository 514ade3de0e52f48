import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Database } from '../../database/database.ts'
import { transaction } from '../../database/transaction.ts'
import { type BackgroundLoop, startLoop } from '../../jobs/background-loop.ts'
import type { Signer } from '../signer/signer.ts'
import { raiseAlarm } from '../store/alarm-store.ts'
import { LogStopped } from './log-stopped.ts'
import { assertAgrees, nameNextKey, sequenceLog } from './sequence-log.ts'

export interface SequencerOptions {
  readonly database: Database
  readonly signer: Signer
  readonly logger: Logger
  readonly now: () => Date
  /** Between two looks when nothing is appended in this process, in milliseconds. */
  readonly pauseMs?: number
}

/**
 * The shortest time between two rounds, in milliseconds: while much is written, many leaves share a signature, and
 * signing takes nothing from those who write.
 */
const longestPaceMs = 250

/** How often the database is compared with the memory of the signer when nothing waits, in milliseconds. */
const lookEveryMs = 60_000

/**
 * Numbers and signs for as long as the process lives, in as many processes as there are: one at a time does it.
 * At its start, and every minute, it compares the database with what the signer remembers, also when nothing waits.
 */
export function startSequencer(options: SequencerOptions): BackgroundLoop {
  const { database, signer, logger, now, pauseMs = 1_000 } = options
  const paceMs = Math.min(pauseMs, longestPaceMs)
  let nextLook = 0
  let lastRound = Number.NEGATIVE_INFINITY

  async function lookAtSigner(): Promise<'more' | 'idle'> {
    const status = await signer.status()
    await assertAgrees(database, status)
    if (status.nextVkey === undefined) return 'idle'
    await transaction(database, (tx) => nameNextKey(tx, status, now()))
    return 'more'
  }

  return startLoop({
    name: 'public-log',
    queue: 'public-log',
    pauseMs,
    logger,
    work: async (signal) => {
      const rest = lastRound + paceMs - performance.now()
      if (rest > 0) await sleep(rest, undefined, { signal }).catch(() => undefined)
      lastRound = performance.now()
      try {
        const outcome = await sequenceLog({ database, signer, now })
        // What has piled up is worked off without a rest.
        if (outcome === 'more') lastRound = Number.NEGATIVE_INFINITY
        if (outcome === 'more' || performance.now() < nextLook) return outcome
        const looked = await lookAtSigner()
        nextLook = performance.now() + lookEveryMs
        return looked
      } catch (error) {
        if (error instanceof LogStopped) {
          const { alarm, subject } = error
          await transaction(database, (tx) => raiseAlarm(tx, alarm, subject))
        }
        throw error
      }
    },
  })
}
