import type { Logger } from 'pino'
import { recordAuditHead } from '../audit/audit-heads.ts'
import { startAuditChain } from '../audit/chain-audit.ts'
import type { EventHandler } from '../contracts/event.ts'
import type { JobDefinition } from '../contracts/job.ts'
import type { Database } from '../database/database.ts'
import { createDispatcher } from '../events/dispatcher.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { startMail } from '../mail/start-mail.ts'
import type { Witness } from '../public-log/log-settings.ts'
import type { KeptSigner } from '../public-log/signer/keep-signer.ts'
import { startPublicLog } from '../public-log/start-public-log.ts'
import type { Watched } from './readiness.ts'

export interface BackgroundOptions {
  /** Connection string; each connection takes the application's role. */
  readonly url: string
  readonly database: Database
  readonly dataFolder: string
  readonly handlers: readonly EventHandler[]
  readonly jobs: readonly JobDefinition[]
  readonly now: () => Date
  readonly logger: Logger
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Signs the public log, and ends with the rest; without it the log is not numbered in this process. */
  readonly signer?: KeptSigner
  /** Who is asked to sign its checkpoints too. */
  readonly witnesses?: readonly Witness[]
  /** Shorter pauses, for tests. */
  readonly fast?: boolean
}

export interface Background {
  /** For `/readyz`. */
  readonly watched: readonly Watched[]
  /** Lets what is at hand end, and begins nothing new. Before the database is closed. */
  stop(): Promise<void>
}

/** Starts all that goes on without being asked: the chain of the audit log, announcements, mail, the public log and jobs. */
export async function startBackground(options: BackgroundOptions): Promise<Background> {
  const { url, database, logger, fast = false } = options
  const pauseMs = (usual: number): number => (fast ? Math.min(usual, 50) : usual)
  const chain = startAuditChain({
    database,
    logger,
    pauseMs: pauseMs(1_000),
    recordHead: (head) => recordAuditHead(options.dataFolder, head),
  })
  const outbox = createDispatcher({
    database,
    logger,
    handlers: options.handlers,
    pauseMs: pauseMs(1_000),
    ...(fast && { firstRetryMs: 50 }),
  })
  const mail = startMail({
    database,
    logger,
    smtpUrl: options.smtpUrl,
    from: options.mailFrom,
    pauseMs: pauseMs(2_000),
  })
  const { jobs, now, signer, witnesses = [] } = options
  const publicLog =
    signer && startPublicLog({ database, logger, now, signer, witnesses, pauseMs: pauseMs(1_000) })
  const loops = [chain, outbox, mail]
  const stopLoops = async (): Promise<void> => {
    await Promise.all([...loops, ...(publicLog ? [publicLog] : [])].map((loop) => loop.stop()))
  }
  try {
    const running = await startJobs({ url, database, jobs, now, logger, ...(fast && { pollSeconds: 0.5 }) })
    return {
      watched: [...loops, ...(publicLog?.loops ?? []), { name: 'jobs', isAlive: running.isAlive }],
      stop: async () => {
        await running.stop()
        await stopLoops()
      },
    }
  } catch (error) {
    await stopLoops()
    throw error
  }
}
