import type { Reader } from '../../../platform/database/database.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { bookPaths } from '../books/paths.ts'
import type { Publication } from '../domain/publication/publication.ts'
import { donationPaths } from '../donations/paths.ts'
import { enrolmentPaths } from '../enrolment/paths.ts'
import { feePaths } from '../fees/paths.ts'
import { recruitmentPaths } from '../recruitment/paths.ts'

/** The page on which that lives what a publication is one moment of. */
export interface SubjectPage {
  readonly href: string
  readonly words: Words
}

const words = {
  fees: { vi: 'Các khoản thu của trường này', en: 'What this school collects' },
  donation: {
    vi: 'Cuộc vận động tài trợ này, với thu chi đến hôm nay',
    en: 'This appeal, with its money to this day',
  },
  enrolment: { vi: 'Kỳ tuyển sinh này', en: 'This enrolment' },
  books: { vi: 'Sách giáo khoa của trường này', en: 'Textbooks of this school' },
  recruitment: { vi: 'Kỳ tuyển dụng này', en: 'This recruitment' },
} as const satisfies Record<string, Words>

/** Undefined for what has no page of its own. */
export async function findSubjectPage(
  reader: Reader,
  { subject, unitId }: Pick<Publication, 'subject' | 'unitId'>,
  unitCode: string,
): Promise<SubjectPage | undefined> {
  switch (subject?.type) {
    case 'fee-list':
    case 'fee-settlement':
    case 'fee-finding':
      return { href: feePaths.school.to({ code: unitCode }), words: words.fees }
    case 'textbook-selection':
      return { href: bookPaths.school.to({ code: unitCode }), words: words.books }
    case 'donation-appeal': {
      const appeal = await reader
        .selectFrom('disclosure.donation_appeal')
        .select('number')
        .where('id', '=', subject.id)
        .executeTakeFirst()
      return (
        appeal && { href: donationPaths.appeal.to({ number: String(appeal.number) }), words: words.donation }
      )
    }
    case 'enrolment-campaign': {
      const campaignId = idSchema('enrolment-campaign').parse(subject.id)
      const school = await reader
        .selectFrom('disclosure.enrolment_school')
        .select('school_id')
        .where('campaign_id', '=', campaignId)
        .where('school_id', '=', unitId)
        .executeTakeFirst()
      const href =
        school === undefined
          ? enrolmentPaths.campaign.to({ campaignId })
          : enrolmentPaths.school.to({ campaignId, school: unitCode })
      return { href, words: words.enrolment }
    }
    case 'recruitment':
      return {
        href: recruitmentPaths.recruitment.to({ recruitmentId: idSchema('recruitment').parse(subject.id) }),
        words: words.recruitment,
      }
    default:
      return undefined
  }
}
