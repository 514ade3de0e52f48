import type { Tx } from '../../../platform/database/database.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { MailRefused } from '../../../platform/mail/mail-refused.ts'
import { mailTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import type { ListedHandler } from './handlers.ts'
import { deskPaths } from './paths.ts'

const assigned = mailTemplate({
  kind: 'cases.assigned',
  subject: { vi: 'Bạn được phân công xử lý hồ sơ', en: 'Cases were assigned to you' },
})

/** What somebody was given: one case, or a share of the desk of another. */
export type GivenWork =
  | {
      readonly caseId: CaseId
      /** `PA-2024-000123` */
      readonly code: string
      /** Of the assignment: told once, however often this is called. */
      readonly sequence: number
    }
  | { readonly cases: number; readonly handOver: string }

/**
 * Tells somebody of staff, in the transaction of the assignment, that there is work on their desk. Neither the subject
 * nor the letter says who asked or for what: that stands behind the sign-in.
 */
export async function tellHandler(
  tx: Tx,
  { origin }: Pick<CaseOffice, 'origin'>,
  { email }: Pick<ListedHandler, 'email'>,
  given: GivenWork,
): Promise<void> {
  if (email === '') return
  const isOne = 'caseId' in given
  const address = isOne ? deskPaths.case.to({ caseId: given.caseId }) : deskPaths.list.to({})
  const { text, html } = composeLetter({
    language: 'vi',
    heading: assigned.subject.vi,
    paragraphs: [isOne ? texts.one(given.code).vi : texts.many(given.cases).vi, texts.look.vi],
    action: { href: `${origin}${address}`, text: texts.open.vi },
    footer: texts.why.vi,
  })
  const once = isOne ? `${given.caseId}:${given.sequence}` : given.handOver
  try {
    await queueMail(tx, { to: email, template: assigned, text, html, onceKey: `cases.assigned:${once}` })
  } catch (error) {
    // An address that no letter can go to must not undo the assignment.
    if (!(error instanceof MailRefused)) throw error
  }
}

const texts = {
  one: (code: string): Words => ({
    vi: `Bạn vừa được phân công xử lý hồ sơ ${code}.`,
    en: `Case ${code} was assigned to you.`,
  }),
  many: (cases: number): Words => ({
    vi: `Bạn vừa nhận bàn giao ${cases} hồ sơ.`,
    en: `${cases} cases were handed over to you.`,
  }),
  look: {
    vi: 'Hãy đăng nhập để xem nội dung và thời hạn.',
    en: 'Sign in to read what is asked and by when.',
  },
  open: { vi: 'Mở hồ sơ', en: 'Open' },
  why: {
    vi: 'Thư tự động. Trong thư không có tên và nội dung của người dân.',
    en: 'Sent by itself. The letter names nobody and says nothing of what was asked.',
  },
} as const
