import type { Tx } from '../../../platform/database/database.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { MailRefused } from '../../../platform/mail/mail-refused.ts'
import { mailTemplate, type NoticeTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'

/** The letters about deadlines; none says who asked for what. */
export const lateLetters = {
  dueSoon: mailTemplate({
    kind: 'cases.due-soon',
    subject: { vi: 'Có hồ sơ sắp đến hạn', en: 'Cases are due soon' },
  }),
  late: mailTemplate({
    kind: 'cases.late',
    subject: { vi: 'Có hồ sơ đã quá hạn', en: 'Cases are overdue' },
  }),
  superior: mailTemplate({
    kind: 'cases.late-superior',
    subject: {
      vi: 'Đơn vị trực thuộc có hồ sơ quá hạn kéo dài',
      en: 'A unit below has cases that are long overdue',
    },
  }),
  apologyAsked: mailTemplate({
    kind: 'cases.apology-asked',
    subject: { vi: 'Cần lý do để xin lỗi người dân', en: 'A reason is needed for an apology' },
  }),
  apologyUnsigned: mailTemplate({
    kind: 'cases.apology-unsigned',
    subject: { vi: 'Phiếu xin lỗi chờ ký', en: 'Apologies wait for a signature' },
  }),
  dateMoved: mailTemplate({
    kind: 'cases.date-moved',
    subject: { vi: 'Ngày hẹn trả hồ sơ của bạn thay đổi', en: 'The date of your case has changed' },
  }),
} as const satisfies Record<string, NoticeTemplate>

export interface LateLetter {
  readonly template: NoticeTemplate
  readonly paragraphs: readonly string[]
  readonly action: { readonly href: string; readonly text: string }
  /** Two letters with the same key are one. */
  readonly onceKey: string
}

/** Queues a letter to a member of staff; one wrong address keeps nobody else from being told. */
export async function queueLateLetter(tx: Tx, to: string, letter: LateLetter): Promise<void> {
  if (to === '') return
  const { text, html } = composeLetter({
    language: 'vi',
    heading: letter.template.subject.vi,
    paragraphs: letter.paragraphs,
    action: letter.action,
    footer: 'Thư tự động nhắc thời hạn giải quyết. Trong thư không có tên và nội dung của người dân.',
  })
  try {
    await queueMail(tx, { template: letter.template, to, text, html, onceKey: letter.onceKey })
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
  }
}
