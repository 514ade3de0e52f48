import nodemailer from 'nodemailer'
import type { WaitingMail } from './mail-store.ts'

/** What became of an attempt to hand a letter to the mail server. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  /** The server refuses this letter for good. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The server asks to come back, or something about this letter went wrong on the way. */
  | { readonly kind: 'later'; readonly reason: string }
  /** No letter can be sent now: the server is away, slow beyond bounds, or does not know us. */
  | { readonly kind: 'server-away'; readonly reason: string }

export interface MailTransport {
  send(mail: WaitingMail): Promise<SendOutcome>
  close(): void
}

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string
  readonly from: string
  /** A letter that takes longer is given up and tried again, in milliseconds. */
  readonly longestMs?: number
}

/** Speaks SMTP over one kept connection; every wait in it has a bound. */
export function createSmtpTransport({ url, from, longestMs = 60_000 }: SmtpOptions): MailTransport {
  const limits = {
    connectionTimeout: Math.min(10_000, longestMs),
    greetingTimeout: Math.min(10_000, longestMs),
    socketTimeout: Math.min(20_000, longestMs),
  }
  const open = () =>
    nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: 1,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...limits,
    })
  let transport = open()
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'

  async function send(mail: WaitingMail): Promise<SendOutcome> {
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => late.reject(new SendTimeout()), longestMs)
    try {
      await Promise.race([transport.sendMail(messageOf(mail, from, domain)), late.promise])
      return { kind: 'sent' }
    } catch (error) {
      const outcome = outcomeOf(error)
      if (outcome.kind === 'server-away') {
        // A connection in an unknown state must not carry the next letter.
        transport.close()
        transport = open()
      }
      return outcome
    } finally {
      clearTimeout(timer)
    }
  }

  return { send, close: () => transport.close() }
}

class SendTimeout extends Error {
  readonly code = 'ETIMEDOUT'
}

/**
 * The message id is that of the row: should a letter be handed over twice because the answer to the first
 * was lost, mail programs show it once.
 */
function messageOf(mail: WaitingMail, from: string, domain: string) {
  return {
    from,
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text_body,
    ...(mail.html_body !== null && { html: mail.html_body }),
    messageId: `<${mail.id}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: a mail program ends the subscription by itself when its reader presses its own button.
      ...(mail.unsubscribe_url !== null && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(mail.unsubscribe_url !== null && {
      list: { unsubscribe: { url: mail.unsubscribe_url, comment: '' } },
    }),
  }
}

/** Codes of nodemailer that tell of this letter alone; every other failure is one of the server or the way to it. */
const aboutTheLetter = new Set(['EENVELOPE', 'EMESSAGE'])

function outcomeOf(error: unknown): SendOutcome {
  const { code, responseCode, command } = fieldsOf(error)
  const reason = [code, responseCode, command].filter((part) => part !== undefined).join(' ')
  // A refused sender address is our own configuration, not a fault of the letter.
  if (!aboutTheLetter.has(code) || command === 'MAIL FROM') return { kind: 'server-away', reason }
  const forGood = responseCode === undefined || (responseCode >= 500 && responseCode < 600)
  return { kind: forGood ? 'refused' : 'later', reason }
}

function fieldsOf(error: unknown): {
  code: string
  responseCode: number | undefined
  command: string | undefined
} {
  const record: Record<string, unknown> =
    typeof error === 'object' && error !== null ? { ...error } : Object.create(null)
  const { code, responseCode, command } = record
  return {
    code: typeof code === 'string' && /^\w{1,30}$/.test(code) ? code : 'UNKNOWN',
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    command: typeof command === 'string' && /^[A-Z ]{1,20}$/.test(command) ? command : undefined,
  }
}
