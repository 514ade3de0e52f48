import type { Logger } from 'pino'
import type { Database } from '../database/database.ts'
import { type BackgroundLoop, startLoop } from '../jobs/background-loop.ts'
import { retryDelay } from '../jobs/retry-delay.ts'
import {
  claimMail,
  countWaitingMail,
  markRefused,
  markSent,
  postponeMail,
  type WaitingMail,
} from './mail-store.ts'
import { createSmtpTransport, type MailTransport } from './smtp-transport.ts'

export interface MailOptions {
  readonly database: Database
  readonly logger: Logger
  /** Without it letters stay in the queue, where an administrator can read them, and only their number is logged. */
  readonly smtpUrl: string | undefined
  readonly from: string
  readonly pauseMs?: number
  /** The first pause after a failed attempt; it doubles up to four hours. */
  readonly firstRetryMs?: number
  /** After so many attempts (two and a half days with the usual pauses) a letter is given up. */
  readonly mostAttempts?: number
  readonly longestSendMs?: number
}

/** Longer than a letter may take, so that no other process takes it while it is being sent. */
const leaseMs = 180_000

/** Sends the queued letters, one after the other, in as many processes as there are. */
export function startMail(options: MailOptions): BackgroundLoop {
  const { smtpUrl, from, longestSendMs } = options
  if (smtpUrl === undefined) return keepMail(options)
  const transport = createSmtpTransport({
    url: smtpUrl,
    from,
    ...(longestSendMs !== undefined && { longestMs: longestSendMs }),
  })
  const loop = startLoop({
    name: 'mail',
    queue: 'mail',
    pauseMs: options.pauseMs ?? 2_000,
    logger: options.logger,
    work: () => sendNext(transport, options),
  })
  return {
    ...loop,
    stop: async () => {
      await loop.stop()
      transport.close()
    },
  }
}

/** The mail server cannot be used now; the loop waits longer each time instead of trying letter after letter. */
class MailServerAway extends Error {
  override readonly name = 'MailServerAway'
}

async function sendNext(transport: MailTransport, options: MailOptions): Promise<'more' | 'idle'> {
  const { database, logger } = options
  const mail = await claimMail(database, leaseMs)
  if (mail === undefined) return 'idle'
  const outcome = await transport.send(mail)
  if (outcome.kind === 'sent') {
    await markSent(database, mail.id)
    return 'more'
  }
  logger.warn({ attempts: mail.attempts, reason: outcome.reason }, 'a letter was not sent')
  if (outcome.kind === 'refused') await markRefused(database, mail.id, outcome.reason)
  else await postponeOrGiveUp(mail, outcome.reason, options)
  if (outcome.kind === 'server-away') throw new MailServerAway()
  return 'more'
}

async function postponeOrGiveUp(mail: WaitingMail, reason: string, options: MailOptions): Promise<void> {
  const { database, mostAttempts = 24, firstRetryMs = 30_000 } = options
  if (mail.attempts >= mostAttempts) return markRefused(database, mail.id, `given up: ${reason}`)
  const delay = retryDelay({ firstMs: firstRetryMs, longestMs: 4 * 3_600_000 }, mail.attempts)
  return postponeMail(database, mail.id, delay, reason)
}

/** Without a mail server: says how many letters wait whenever that has changed. */
function keepMail({ database, logger, pauseMs = 60_000 }: MailOptions): BackgroundLoop {
  let last = 0
  return startLoop({
    name: 'mail',
    pauseMs,
    logger,
    work: async () => {
      const count = await countWaitingMail(database)
      if (count !== last) logger.info({ count }, 'letters wait: no mail server is configured')
      last = count
      return 'idle'
    },
  })
}
