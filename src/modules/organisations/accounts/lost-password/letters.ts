import type { Tx } from '../../../../platform/database/database.ts'
import { composeLetter } from '../../../../platform/mail/compose-letter.tsx'
import { mailTemplate, type NoticeTemplate } from '../../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../../platform/mail/queue-mail.ts'

const reset = mailTemplate({
  kind: 'account.reset',
  subject: { vi: 'Đặt lại mật khẩu', en: 'Reset your password' },
})
const invitation = mailTemplate({
  kind: 'account.invitation',
  subject: { vi: 'Lời mời sử dụng hệ thống Minh Bạch', en: 'Invitation to Minh Bạch' },
})
const changed = mailTemplate({
  kind: 'account.password-changed',
  subject: { vi: 'Mật khẩu vừa được thay đổi', en: 'Your password was changed' },
})
const newRole = mailTemplate({
  kind: 'account.new-role',
  subject: { vi: 'Ông/bà được giao vai trò mới', en: 'You were given a new role' },
})

/** Whom a letter goes to, and how they are addressed. */
export interface Addressee {
  readonly email: string
  readonly name: string
}

const footer =
  'Thư này được gửi tự động. Không ai có quyền hỏi mật khẩu hoặc mã xác thực của ông/bà, kể cả người quản trị.'

async function send(
  tx: Tx,
  template: NoticeTemplate,
  to: Addressee,
  letter: { paragraphs: readonly string[]; action?: { href: string; text: string } },
): Promise<void> {
  const { text, html } = composeLetter({
    language: 'vi',
    heading: template.subject.vi,
    paragraphs: [`Kính gửi ${to.name},`, ...letter.paragraphs],
    action: letter.action,
    footer,
  })
  await queueMail(tx, { template, to: to.email, text, html })
}

/** @param link works once, for an hour */
export function queueResetLetter(tx: Tx, to: Addressee, link: string): Promise<void> {
  return send(tx, reset, to, {
    paragraphs: [
      'Có yêu cầu đặt lại mật khẩu cho tài khoản của ông/bà. Liên kết dưới đây dùng được một lần, trong vòng một giờ.',
      'Nếu không phải ông/bà yêu cầu, xin bỏ qua thư này; mật khẩu hiện tại vẫn giữ nguyên.',
    ],
    action: { href: link, text: 'Đặt mật khẩu mới' },
  })
}

/** @param link works once, for seven days */
export function queueInvitationLetter(
  tx: Tx,
  to: Addressee,
  link: string,
  role: { readonly roleName: string; readonly unitName: string },
): Promise<void> {
  return send(tx, invitation, to, {
    paragraphs: [
      `Ông/bà được mời sử dụng hệ thống Minh Bạch với vai trò ${role.roleName} tại ${role.unitName}.`,
      'Liên kết dưới đây để đặt mật khẩu dùng được một lần, trong vòng bảy ngày.',
    ],
    action: { href: link, text: 'Nhận lời mời' },
  })
}

export function queuePasswordChangedLetter(tx: Tx, to: Addressee): Promise<void> {
  return send(tx, changed, to, {
    paragraphs: [
      'Mật khẩu của tài khoản vừa được thay đổi và các phiên đăng nhập khác đã kết thúc.',
      'Nếu không phải ông/bà thực hiện, hãy đặt lại mật khẩu ngay từ trang đăng nhập và báo cho người quản trị.',
    ],
  })
}

export function queueNewRoleLetter(
  tx: Tx,
  to: Addressee,
  link: string,
  role: { readonly roleName: string; readonly unitName: string },
): Promise<void> {
  return send(tx, newRole, to, {
    paragraphs: [`Ông/bà được giao vai trò ${role.roleName} tại ${role.unitName}.`],
    action: { href: link, text: 'Mở hệ thống' },
  })
}
