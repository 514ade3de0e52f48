import type { Tx } from '../../../platform/database/database.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { mailTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import type { Given } from '../domain/donations/gift.ts'
import { formatLetterCode } from '../domain/letter-code.ts'
import type { Appeal } from '../store/donation-rows.ts'
import { givenWords } from './donation-words.ts'
import { donationPaths } from './paths.ts'
import type { RecordedGift } from './record-gift.ts'

const receipt = mailTemplate({
  kind: 'donation.receipt',
  subject: { vi: 'Biên nhận tài trợ', en: 'Receipt for a gift' },
})

/**
 * Sends a donor the receipt, in the transaction that records the gift: what was given for what, and the code with
 * which to follow it. The name of the donor is in no part of the letter, and the address is kept nowhere else.
 */
export async function mailReceipt(
  tx: Tx,
  origin: string,
  {
    to,
    appeal,
    gift,
    given,
    receivedOn,
    schoolName,
  }: {
    readonly to: string
    readonly appeal: Appeal
    readonly gift: RecordedGift
    readonly given: Given
    readonly receivedOn: LocalDate
    readonly schoolName: string
  },
): Promise<void> {
  const letter = composeLetter({
    language: 'vi',
    heading: receipt.subject.vi,
    paragraphs: [
      `${schoolName} đã nhận khoản tài trợ cho “${appeal.title}”. Biên nhận số BN ${gift.number}, đợt vận động số ${appeal.number}.`,
      `Khoản nhận: ${givenWords(given).vi}. Ngày nhận: ${formatDay(receivedOn)}.`,
      `Mã biên nhận (giữ kín): ${formatLetterCode(gift.code)}. Nhập mã này ở trang dưới đây để xem khoản tài trợ được dùng thế nào và góp ý về công trình.`,
      'Tài trợ là tự nguyện, không bị ấn định mức và không gắn với việc học của bất kỳ học sinh nào. Tên cá nhân không bao giờ được công khai.',
    ],
    action: { href: `${origin}${donationPaths.receipt.to({})}`, text: 'Theo dõi khoản tài trợ' },
    footer:
      'Thư tự động, gửi một lần theo địa chỉ để lại khi tài trợ; địa chỉ không được lưu. Xin đừng trả lời thư này.',
  })
  await queueMail(tx, { to, template: receipt, onceKey: `donation.receipt:${gift.id}`, ...letter })
}
