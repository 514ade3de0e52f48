import type { Tx } from '../../../platform/database/database.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { MailRefused } from '../../../platform/mail/mail-refused.ts'
import { mailTemplate } from '../../../platform/mail/mail-template.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import type { Application } from '../store/enrolment-applications.ts'
import { familyAddresses } from '../store/enrolment-children.ts'
import { actInEnrolmentAs } from '../store/enrolment-reading.ts'
import { enrolmentPaths } from './paths.ts'

const news = mailTemplate({
  kind: 'enrolment.news',
  subject: { vi: 'Hồ sơ tuyển sinh của bạn có tin mới', en: 'There is news of your application for a place' },
})

/** What families are told, by the public code of the application; the result itself is read behind the receipt. */
const told = {
  filed: (code) => ({
    vi: `Trường đã nhận hồ sơ ${code}. Hãy giữ kỹ mã biên nhận 16 chữ số hiện ra lúc nộp: có mã đó mới mở lại được hồ sơ.`,
    en: `The school has received the application ${code}. Keep the receipt code of 16 digits that you were shown: only with it can the application be opened again.`,
  }),
  corrected: (code) => ({
    vi: `Hồ sơ ${code} đã được sửa và lưu lại. Nếu không phải gia đình sửa, hãy báo ngay cho trường.`,
    en: `The application ${code} was corrected and saved. If it was not you, tell the school at once.`,
  }),
  withdrawn: (code) => ({
    vi: `Hồ sơ ${code} đã được rút. Nếu không phải gia đình rút, hãy báo ngay cho trường.`,
    en: `The application ${code} was withdrawn. If it was not you, tell the school at once.`,
  }),
  checked: (code) => ({
    vi: `Trường đã kiểm tra giấy tờ của hồ sơ ${code}. Hãy xem hồ sơ đã đủ chưa, còn thiếu thì bổ sung trước hạn.`,
    en: `The school has checked the papers of the application ${code}. See whether anything is missing and add it in time.`,
  }),
  'double-settled': (code) => ({
    vi: `Có hai hồ sơ cho cùng một em, nên phòng giữ một hồ sơ và rút hồ sơ ${code}. Lý do ghi trong hồ sơ.`,
    en: `There were two applications for one child: the office kept one and took back ${code}. The reason stands in it.`,
  }),
  drawing: (code) => ({
    vi: `Nhóm của hồ sơ ${code} nhiều em hơn số chỗ còn lại, nên phải bốc thăm. Danh sách đã chốt, ngày có con số và cách tự kiểm tra đều công khai.`,
    en: `The group of the application ${code} has more children than places are left, so that a draw decides. The list, the day of the number and the way to check it are public.`,
  }),
  decided: (code) => ({
    vi: `Đã có kết quả của hồ sơ ${code}, kèm lý do. Nếu chưa đồng ý, trong hồ sơ có sẵn lối khiếu nại.`,
    en: `There is a result for the application ${code}, with its reason. If you disagree, the way to complain is there too.`,
  }),
  classes: (code) => ({
    vi: `Đã bốc thăm xếp lớp; lớp của em ghi trong hồ sơ ${code}.`,
    en: `The classes were drawn; the application ${code} says which one it is.`,
  }),
} as const satisfies Record<string, (code: string) => Words>

export type FamilyNews = keyof typeof told

const frame = {
  how: {
    vi: 'Để giữ kín cho em, thư không ghi tên và kết quả. Bạn mở trang hồ sơ và nhập mã 16 chữ số trên biên nhận.',
    en: 'To protect the child, neither its name nor the result stands here. Open the page and enter the 16 digits of your receipt.',
  },
  action: { vi: 'Mở hồ sơ', en: 'Open the application' },
  why: {
    vi: 'Thư tự động, gửi theo địa chỉ gia đình để lại khi nộp hồ sơ. Xin đừng trả lời thư này.',
    en: 'Sent by itself to the address that you left with the application. Please do not reply.',
  },
}

/**
 * Tells families of a school by mail that there is news, in the transaction of the news itself; each once for each
 * state of its application. Who left no address is not told. Leaves the transaction reading as the school.
 * @param only  codes of those whom the news is about; all when left out
 * @returns how many letters were queued
 */
export async function tellFamilies(
  tx: Tx,
  origin: string,
  { campaignId, schoolId }: Pick<Application, 'campaignId' | 'schoolId'>,
  kind: FamilyNews,
  only?: ReadonlySet<string>,
): Promise<number> {
  await actInEnrolmentAs(tx, { kind: 'staff', units: [schoolId] })
  let queued = 0
  for (const family of await familyAddresses(tx, campaignId, schoolId)) {
    const { applicationId, code, sequence, email, language } = family
    if (only?.has(code) === false) continue
    const letter = composeLetter({
      language,
      heading: news.subject[language],
      paragraphs: [told[kind](code)[language], frame.how[language]],
      action: { href: `${origin}${enrolmentPaths.enter.to({})}`, text: frame.action[language] },
      footer: frame.why[language],
    })
    const onceKey = `enrolment.${kind}:${applicationId}:${sequence}`
    try {
      if (await queueMail(tx, { to: email, template: news, language, onceKey, ...letter })) queued += 1
    } catch (error) {
      // An address that no letter can go to must not undo what was decided.
      if (!(error instanceof MailRefused)) throw error
    }
  }
  return queued
}
