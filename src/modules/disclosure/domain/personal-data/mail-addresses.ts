import type { Passage, PersonalDataFinding } from './finding.ts'
import { plainDigits } from './plain-digits.ts'

const address =
  /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\[at\]|\(at\)|\(a còng\)|\[a còng\])\s?([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4})/giu
/** Of schools, offices and the state; the sign-in domain of the ministry is official too. */
const official = /(?:\.gov\.vn|\.edu\.vn|\.gov|moet\.edu\.vn)$/iu

/** E-mail addresses. */
export function mailAddresses({ text }: Passage): readonly PersonalDataFinding[] {
  if (!/[@＠]|[[(](?:at|a còng)/iu.test(text)) return []
  return Array.from(plainDigits(text).matchAll(address), (match) => {
    const found = text.slice(match.index, match.index + match[0].length)
    const isOfficial = official.test(match[1] ?? '')
    return {
      kind: 'email' as const,
      confidence: isOfficial ? ('low' as const) : ('medium' as const),
      start: match.index,
      end: match.index + found.length,
      text: found,
      reason: isOfficial ? texts.official : texts.private,
      masked: `${found.charAt(0)}***@${match[1] ?? ''}`,
    }
  })
}

const texts = {
  official: { vi: 'Thư điện tử công vụ', en: 'An official address' },
  private: {
    vi: 'Thư điện tử riêng, không phải của cơ quan (.gov.vn, .edu.vn)',
    en: 'A private address, not of an office (.gov.vn, .edu.vn)',
  },
}
