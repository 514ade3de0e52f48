import type { Tx } from '../database/database.ts'
import type { AccountId } from '../kernel/ids.ts'
import { mailTemplate } from '../mail/mail-template.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { deviceName } from './device-name.ts'

const template = mailTemplate({
  kind: 'account.new-device',
  subject: { vi: 'Đăng nhập từ một thiết bị mới', en: 'Signed in from a new device' },
})

const time = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** Tells the owner of an account that somebody signed in from a browser not seen before. */
export async function queueNewDeviceLetter(
  tx: Tx,
  accountId: AccountId,
  userAgent: string,
  now: Date,
): Promise<void> {
  const account = await tx
    .selectFrom('auth.user')
    .select(['email', 'name'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const text = `Kính gửi ${account.name},

Tài khoản của ông/bà vừa được đăng nhập từ một thiết bị mới: ${deviceName(userAgent).vi}, lúc ${time.format(now)}.

Nếu đúng là ông/bà, không cần làm gì thêm. Nếu không phải, hãy đổi mật khẩu ngay trong trang "Tài khoản của tôi" và kết thúc các phiên lạ, rồi báo cho người quản trị.`
  await queueMail(tx, { template, to: account.email, text })
}
