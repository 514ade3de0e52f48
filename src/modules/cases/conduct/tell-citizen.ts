import type { Tx } from '../../../platform/database/database.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { MailRefused } from '../../../platform/mail/mail-refused.ts'
import { mailTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { actAs } from '../store/reading-as.ts'
import type { CaseOffice } from './case-office.ts'

const news = mailTemplate({
  kind: 'cases.news',
  subject: { vi: 'Hồ sơ của bạn có tin mới', en: 'There is news of your case' },
})

/** Something in a case that whoever filed it is to know of. */
export interface CaseNews {
  readonly caseId: CaseId
  /** `PA-2024-000123` */
  readonly code: string
  /** Of the act that is the news: told once, however often this is called. */
  readonly sequence: number
  /** Tells apart what came of the same act later, such as a paper that was signed. */
  readonly later?: string
}

/**
 * Tells whoever filed a case, by mail and in the transaction of the act itself, that there is news: what it is stands
 * only behind the receipt code. Leaves the transaction reading as this case.
 * @returns false when there is nobody to tell: anonymous, without an address, or not wanting mail
 */
export async function tellCitizen(
  tx: Tx,
  { origin }: Pick<CaseOffice, 'origin'>,
  { caseId, code, sequence, later }: CaseNews,
): Promise<boolean> {
  await actAs(tx, { kind: 'case', caseId })
  const applicant = await tx
    .selectFrom('cases.applicant')
    .select(['email', 'language', 'told_by_mail'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (applicant === undefined || applicant.email === '' || !applicant.told_by_mail) return false
  const language = applicant.language === 'en' ? 'en' : 'vi'
  const said = letters[language]
  const letter = composeLetter({
    language,
    heading: news.subject[language],
    paragraphs: [said.text(code), said.how],
    action: { href: `${origin}/theo-doi`, text: said.action },
    footer: said.why,
  })
  try {
    return await queueMail(tx, {
      to: applicant.email,
      template: news,
      language,
      onceKey: `cases.news:${caseId}:${sequence}${later === undefined ? '' : `:${later}`}`,
      ...letter,
    })
  } catch (error) {
    // An address that no letter can go to must not undo what was decided.
    if (error instanceof MailRefused) return false
    throw error
  }
}

const letters = {
  vi: {
    text: (code: string) => `Hồ sơ ${code} của bạn có tin mới.`,
    how: 'Để giữ kín nội dung, chúng tôi không viết trong thư. Bạn mở trang theo dõi và nhập mã 16 chữ số trên biên nhận.',
    action: 'Mở trang theo dõi',
    why: 'Thư tự động, gửi theo địa chỉ bạn để lại khi nộp. Xin đừng trả lời thư này.',
  },
  en: {
    text: (code: string) => `There is news of your case ${code}.`,
    how: 'To keep it private it is not written here. Open the tracking page and enter the 16 digits of your receipt.',
    action: 'Open the tracking page',
    why: 'Sent by itself to the address you left when you filed. Please do not reply.',
  },
} as const
