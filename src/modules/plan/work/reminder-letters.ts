import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { mailTemplate } from '../../../platform/mail/mail-template.ts'
import type { OutgoingMail } from '../../../platform/mail/queue-mail.ts'

const beforeTemplate = mailTemplate({
  kind: 'plan.reminder',
  subject: { vi: 'Công việc sắp đến hạn', en: 'A task is due soon' },
})
const lateTemplate = mailTemplate({
  kind: 'plan.late',
  subject: { vi: 'Công việc đã quá hạn', en: 'A task is late' },
})
const leaderTemplate = mailTemplate({
  kind: 'plan.escalation',
  subject: { vi: 'Đơn vị có công việc quá hạn', en: 'Your unit has a late task' },
})

export interface ReminderLetter {
  readonly to: string
  readonly forLeader: boolean
  readonly title: string
  readonly dueOn: LocalDate
  /** Negative when late. */
  readonly workingDaysLeft: number
  readonly isPast: boolean
  /** Who is responsible, for the leader's letter; null when nobody is. */
  readonly responsible: string | null
  readonly blockedReason: string | null
  readonly href: string
  readonly onceKey: string
}

/** The letter by which somebody is reminded of a task; the task's name stands inside it, never in its subject. */
export function reminderLetter(letter: ReminderLetter): OutgoingMail {
  const { forLeader, isPast, title, dueOn } = letter
  const lateOne = forLeader ? leaderTemplate : lateTemplate
  const template = isPast ? lateOne : beforeTemplate
  const when = isPast
    ? `đã quá hạn ${formatDay(dueOn)}, trễ ${-letter.workingDaysLeft} ngày làm việc`
    : letter.workingDaysLeft === 0
      ? `đến hạn hôm nay, ${formatDay(dueOn)}`
      : `đến hạn ngày ${formatDay(dueOn)}, còn ${letter.workingDaysLeft} ngày làm việc`
  const paragraphs = [
    forLeader
      ? `Công việc sau ${when}. Người phụ trách: ${letter.responsible ?? 'chưa phân công'}.`
      : `Công việc anh chị phụ trách ${when}.`,
    title,
    ...(letter.blockedReason === null ? [] : [`Vướng mắc đã báo: ${letter.blockedReason}`]),
    forLeader
      ? 'Đề nghị anh chị xem xét, tháo gỡ hoặc phân công lại.'
      : 'Nếu đã làm xong, hãy đánh dấu hoàn thành. Nếu gặp vướng mắc, hãy báo lý do để lãnh đạo biết.',
  ]
  const content = composeLetter({
    language: 'vi',
    heading: template.subject.vi,
    paragraphs,
    action: { href: letter.href, text: 'Mở công việc' },
    footer: 'Thư tự động của hệ thống quản lý kế hoạch. Ngày nghỉ, ngày lễ không tính vào ngày làm việc.',
  })
  return { to: letter.to, template, onceKey: letter.onceKey, ...content }
}
