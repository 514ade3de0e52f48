import type { EnrolmentRank } from '../../../../platform/content/schema/enrolment.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import type { DecisionReason } from './decide-places.ts'

/** Why a child has a place or none, as a clerk would tell a mother; nobody types it. */
export function reasonWords(reason: DecisionReason, ranks: readonly EnrolmentRank[]): Words {
  const named = (code: string, language: 'vi' | 'en') => {
    const number = ranks.findIndex((rank) => rank.code === code) + 1
    const name = ranks[number - 1]?.name[language] ?? code
    return language === 'vi' ? `nhóm ${number} “${name}”` : `group ${number} “${name}”`
  }
  switch (reason.kind) {
    case 'room':
      return {
        vi: `Được nhận: em thuộc ${named(reason.rank, 'vi')}; nhóm này có ${reason.of} hồ sơ, còn ${reason.left} chỗ nên nhận hết.`,
        en: `Admitted: the child is of ${named(reason.rank, 'en')}; it had ${reason.of} applications for the ${reason.left} places left, so all of them were admitted.`,
      }
    case 'drawn':
      return {
        vi: `Được nhận qua bốc thăm: em thuộc ${named(reason.rank, 'vi')}; nhóm này có ${reason.of} hồ sơ cho ${reason.left} chỗ cuối, em bốc được thứ ${reason.place}.`,
        en: `Admitted by the draw: the child is of ${named(reason.rank, 'en')}; it had ${reason.of} applications for the last ${reason.left} places, and the child was drawn as number ${reason.place}.`,
      }
    case 'not-drawn':
      return {
        vi: `Không được nhận: em thuộc ${named(reason.rank, 'vi')}; nhóm này có ${reason.of} hồ sơ cho ${reason.left} chỗ cuối, em bốc được thứ ${reason.place}.`,
        en: `Not admitted: the child is of ${named(reason.rank, 'en')}; it had ${reason.of} applications for the last ${reason.left} places, and the child was drawn as number ${reason.place}.`,
      }
    case 'full':
      return {
        vi: `Không được nhận: em thuộc ${named(reason.rank, 'vi')}; các chỗ đã hết ở ${named(reason.last, 'vi')}, đứng trước nhóm của em.`,
        en: `Not admitted: the child is of ${named(reason.rank, 'en')}; all places went by ${named(reason.last, 'en')}, which comes before it.`,
      }
    case 'not-eligible':
      return {
        vi: 'Không được nhận: hồ sơ chưa đủ điều kiện (tuổi hoặc giấy tờ), trường đã ghi rõ cho gia đình.',
        en: 'Not admitted: the application does not meet the conditions (age or papers); the school has told the family which.',
      }
  }
}
