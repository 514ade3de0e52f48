import type { Tx } from '../../../platform/database/database.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { MailRefused } from '../../../platform/mail/mail-refused.ts'
import { mailTemplate, type NoticeTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import type { UnitPerson } from '../../organisations/index.ts'

/** The letters about inspections; subjects never say which school or what was found. */
export const inspectionLetters = {
  remedyDue: mailTemplate({
    kind: 'inspection.remedy-due',
    subject: { vi: 'Nhắc việc khắc phục sau kiểm tra', en: 'Reminder: a remedy is due' },
  }),
  remedyOverdue: mailTemplate({
    kind: 'inspection.remedy-overdue',
    subject: { vi: 'Việc khắc phục sau kiểm tra đã quá hạn', en: 'A remedy is overdue' },
  }),
  escalation: mailTemplate({
    kind: 'inspection.remedy-escalation',
    subject: { vi: 'Có đơn vị chậm khắc phục sau kiểm tra', en: 'A unit is late with a remedy' },
  }),
} as const satisfies Record<string, NoticeTemplate>

export interface InspectionLetter {
  readonly template: NoticeTemplate
  readonly paragraphs: readonly string[]
  readonly href: string
  /** Two letters to one person with the same key are one. */
  readonly onceKey: string
}

/** Queues one letter for each of some people; whoever has no address that mail can reach gets none. */
export async function queueInspectionLetters(
  tx: Tx,
  people: readonly UnitPerson[],
  letter: InspectionLetter,
): Promise<void> {
  const { text, html } = composeLetter({
    language: 'vi',
    heading: letter.template.subject.vi,
    paragraphs: letter.paragraphs,
    action: { href: letter.href, text: 'Mở việc khắc phục' },
  })
  for (const { id, email } of people) {
    const onceKey = `${letter.onceKey}:${id}`
    try {
      await queueMail(tx, { template: letter.template, to: email, text, html, onceKey })
    } catch (error) {
      // One wrong address keeps nobody else from being told.
      if (!(error instanceof MailRefused)) throw error
    }
  }
}
