import type { Logger } from 'pino'
import { failureFields } from '../operations/failure-fields.ts'
import { retryDelay } from './retry-delay.ts'
import { onSignal, type Queue } from './wake-signal.ts'

/** Work that goes on for as long as the process lives: look for something to do, do it, wait. */
export interface BackgroundLoop {
  readonly name: string
  /** Looks at once instead of at the end of the pause. */
  wake(): void
  /** Whether it has come round in good time; false tells the load balancer that this process is ill. */
  isAlive(): boolean
  /** When it last came round without failing. */
  lastSuccess(): Date | undefined
  /** Fulfils when the work at hand has ended; none begins after. */
  stop(): Promise<void>
}

export interface LoopOptions {
  readonly name: string
  /** Between two looks when there was nothing to do, in milliseconds. */
  readonly pauseMs: number
  /** The queue whose signals wake it. */
  readonly queue?: Queue
  /** `more`: look again at once. The signal says that the process stops. */
  readonly work: (signal: AbortSignal) => Promise<'more' | 'idle'>
  readonly logger: Logger
}

/** A round may take as long as the slowest mail server is given, and then some. */
const longestRoundMs = 120_000
const longestPauseMs = 30_000

/** Starts a loop. A failure of the work is logged and the pause grows; it never ends the loop. */
export function startLoop(options: LoopOptions): BackgroundLoop {
  const { name, pauseMs, work, logger } = options
  const stopping = new AbortController()
  let interrupt: (() => void) | undefined
  let woken = false
  let lastRound = performance.now()
  let lastSuccess: Date | undefined

  async function pause(milliseconds: number, until: 'woken' | 'stopped'): Promise<void> {
    if (stopping.signal.aborted || (until === 'woken' && woken)) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      interrupt = () => {
        if (until === 'stopped' && !stopping.signal.aborted) return
        clearTimeout(timer)
        resolve()
      }
    })
    interrupt = undefined
  }

  async function run(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      woken = false
      try {
        const outcome = await work(stopping.signal)
        failures = 0
        lastSuccess = new Date()
        lastRound = performance.now()
        if (outcome === 'idle') await pause(pauseMs, 'woken')
      } catch (error) {
        failures += 1
        lastRound = performance.now()
        logger.error(
          { loop: name, attempts: failures, ...failureFields(error) },
          'a round of the loop failed',
        )
        // A wake does not shorten this pause: what is away does not come back by being asked.
        await pause(retryDelay({ firstMs: pauseMs, longestMs: longestPauseMs }, failures), 'stopped')
      }
    }
  }

  function wake(): void {
    woken = true
    interrupt?.()
  }

  const running = run()
  const unsubscribe = options.queue === undefined ? undefined : onSignal(options.queue, wake)
  return {
    name,
    wake,
    isAlive: () => performance.now() - lastRound < longestRoundMs + pauseMs,
    lastSuccess: () => lastSuccess,
    stop: async () => {
      unsubscribe?.()
      stopping.abort()
      interrupt?.()
      await running
    },
  }
}
