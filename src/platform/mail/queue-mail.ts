import type { Database, Tx } from '../database/database.ts'
import { transaction } from '../database/transaction.ts'
import { type Language, say } from '../i18n/words.ts'
import { signalQueue } from '../jobs/wake-signal.ts'
import { checkedAddress, checkedSubject, MailRefused } from './mail-refused.ts'
import type { NoticeTemplate, SubscriptionTemplate } from './mail-template.ts'

interface LetterToSend {
  /** One plain address, without a name. */
  readonly to: string
  readonly language?: Language | undefined
  readonly text: string
  readonly html?: string | undefined
  /** Two letters with the same key are one: `plan.reminder:TASK:2024-11-25:PERSON`. */
  readonly onceKey?: string | undefined
}

/** A letter as a module hands it over. `composeLetter` makes text and html from the same paragraphs. */
export type OutgoingMail = LetterToSend &
  (
    | { readonly template: NoticeTemplate }
    | { readonly template: SubscriptionTemplate; readonly unsubscribeUrl: string }
  )

/**
 * Queues a letter in the transaction of what causes it: it is sent when that commits, and not otherwise.
 * @returns false when a letter with the same `onceKey` was queued before
 * @throws MailRefused when the address or the subject could not stand in a header
 */
export async function queueMail(tx: Tx, mail: OutgoingMail): Promise<boolean> {
  return insertMail(tx, {
    kind: mail.template.kind,
    to: mail.to,
    subject: say(mail.language ?? 'vi', mail.template.subject),
    text: mail.text,
    html: mail.html,
    onceKey: mail.onceKey,
    unsubscribeUrl: 'unsubscribeUrl' in mail ? mail.unsubscribeUrl : undefined,
  })
}

/** A letter of the sign-in; its subject is a fixed text of the caller's. */
export interface MailMessage {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
}

export type SendMail = (message: MailMessage) => Promise<void>

/** Gives the function with which sign-in sends its letters: each is queued durably and sent at once. */
export function createSendMail(database: Database): SendMail {
  return async (message) => {
    await transaction(database, (tx) => insertMail(tx, { kind: 'account', ...message }))
  }
}

interface MailRow {
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string | undefined
  readonly onceKey?: string | undefined
  readonly unsubscribeUrl?: string | undefined
}

async function insertMail(tx: Tx, mail: MailRow): Promise<boolean> {
  const to = checkedAddress(mail.to)
  if (mail.unsubscribeUrl !== undefined && !/^https?:\/\/[^\s\p{Cc}<>]+$/u.test(mail.unsubscribeUrl)) {
    throw new MailRefused('the address to unsubscribe at is not a web address')
  }
  const inserted = await tx
    .insertInto('platform.mail')
    .values({
      id: crypto.randomUUID(),
      kind: mail.kind,
      recipient: to,
      subject: checkedSubject(mail.subject, to),
      text_body: mail.text,
      html_body: mail.html ?? null,
      unsubscribe_url: mail.unsubscribeUrl ?? null,
      once_key: mail.onceKey ?? null,
    })
    .onConflict((conflict) => conflict.column('once_key').doNothing())
    .returning('id')
    .execute()
  if (inserted.length === 0) return false
  signalQueue('mail')
  return true
}
