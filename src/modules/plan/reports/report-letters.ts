import type { Tx } from '../../../platform/database/database.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { MailRefused } from '../../../platform/mail/mail-refused.ts'
import { mailTemplate, type NoticeTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import type { UnitPerson } from '../../organisations/index.ts'

/** The letters about reports; subjects never say whose report it is. */
export const reportLetters = {
  submitted: mailTemplate({
    kind: 'report.submitted',
    subject: { vi: 'Có báo cáo chờ anh/chị duyệt', en: 'A report is waiting for your approval' },
  }),
  sentBack: mailTemplate({
    kind: 'report.sent-back',
    subject: { vi: 'Báo cáo được trả lại để sửa', en: 'A report was sent back for changes' },
  }),
  returned: mailTemplate({
    kind: 'report.returned',
    subject: { vi: 'Báo cáo cần sửa và gửi lại', en: 'A report has to be corrected and sent again' },
  }),
  reminder: mailTemplate({
    kind: 'report.reminder',
    subject: { vi: 'Nhắc gửi báo cáo', en: 'Reminder: a report is due' },
  }),
  overdue: mailTemplate({
    kind: 'report.overdue',
    subject: { vi: 'Báo cáo đã quá hạn', en: 'A report is overdue' },
  }),
  escalation: mailTemplate({
    kind: 'report.escalation',
    subject: { vi: 'Danh sách đơn vị chưa gửi báo cáo', en: 'Units that have not sent their report' },
  }),
} as const satisfies Record<string, NoticeTemplate>

export interface ReportLetter {
  readonly template: NoticeTemplate
  readonly paragraphs: readonly string[]
  readonly href: string
  /** Two letters to one person with the same key are one. */
  readonly onceKey?: string
}

/**
 * Queues one letter for each of some people; whoever has no address that mail can reach gets none.
 * @returns how many were queued now
 */
export async function queueLetters(
  tx: Tx,
  people: readonly UnitPerson[],
  letter: ReportLetter,
): Promise<number> {
  const { text, html } = composeLetter({
    language: 'vi',
    heading: letter.template.subject.vi,
    paragraphs: letter.paragraphs,
    action: { href: letter.href, text: 'Mở báo cáo' },
  })
  const once = new Map(people.filter(({ email }) => email !== '').map((person) => [person.id, person]))
  let queued = 0
  for (const { id, email } of once.values()) {
    const onceKey = letter.onceKey === undefined ? undefined : `${letter.onceKey}:${id}`
    try {
      if (await queueMail(tx, { template: letter.template, to: email, text, html, onceKey })) queued += 1
    } catch (error) {
      // One wrong address keeps nobody else from being told.
      if (!(error instanceof MailRefused)) throw error
    }
  }
  return queued
}
