import { citationOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type Objection, objections } from '../domain/donations/against-the-circular.ts'

const objectionWords = {
  average: { vi: 'Không được nêu mức bình quân', en: 'No average may be set' },
  minimum: { vi: 'Không được nêu mức tối thiểu', en: 'No minimum may be set' },
  'per-head': {
    vi: 'Không được nêu mức cho mỗi học sinh, phụ huynh, gia đình hay lớp',
    en: 'No sum may be set for a pupil, a family or a class',
  },
  compulsory: {
    vi: 'Tài trợ là tự nguyện, không được bắt buộc',
    en: 'Gifts are voluntary: nobody may be made to give',
  },
  'condition-for-service': {
    vi: 'Việc học của học sinh không được phụ thuộc vào tài trợ',
    en: "A pupil's schooling may not depend on a gift",
  },
  'forbidden-use': {
    vi: 'Không được vận động tài trợ cho khoản này (giảng dạy, bảo vệ, trông xe, vệ sinh lớp, khen thưởng, quản lý)',
    en: 'Gifts may not pay for this (teaching, guards, parking, cleaning, rewards, management)',
  },
} as const satisfies Record<Objection, Words>

/** What is wrong, with the article that says so. */
export function objectionMessage(
  content: Pick<Content, 'laws'>,
  objection: Objection,
  day: LocalDate,
): Words {
  const rule = ruleOn(content.laws, objections[objection], day)
  const { vi, en } = objectionWords[objection]
  const doubt =
    rule.standing === 'unconfirmed' ? ['; số điều chưa kiểm chứng', '; article not confirmed'] : ['', '']
  return { vi: `${vi} (${citationOf(rule)}${doubt[0]})`, en: `${en} (${citationOf(rule)}${doubt[1]})` }
}
