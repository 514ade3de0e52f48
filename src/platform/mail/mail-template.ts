import type { Words } from '../i18n/words.ts'

/** A kind of letter: its subject is fixed once and for all, so that no name or content ever stands in a subject. */
export interface NoticeTemplate {
  /** `plan.reminder` */
  readonly kind: string
  readonly subject: Words
  readonly subscription: false
}

/** A letter that the reader asked for and can end: each one carries the address at which to do so. */
export interface SubscriptionTemplate {
  readonly kind: string
  readonly subject: Words
  readonly subscription: true
}

export type MailTemplate = NoticeTemplate | SubscriptionTemplate

/** Text that stands in the source word for word; anything put together from values is `never`. */
type FixedText<Text extends string> = Record<never, never> extends Record<Text, 1> ? never : Text
type FixedWords<Subject extends Words> = {
  readonly vi: FixedText<Subject['vi']>
  readonly en: FixedText<Subject['en']>
}

/** Declares a kind of letter. A subject that is put together from values does not compile. */
export function mailTemplate<const Subject extends Words>(definition: {
  readonly kind: string
  readonly subject: Subject & FixedWords<Subject>
}): NoticeTemplate {
  return { ...definition, subscription: false }
}

/** Declares a kind of letter that people subscribe to. */
export function subscriptionTemplate<const Subject extends Words>(definition: {
  readonly kind: string
  readonly subject: Subject & FixedWords<Subject>
}): SubscriptionTemplate {
  return { ...definition, subscription: true }
}
