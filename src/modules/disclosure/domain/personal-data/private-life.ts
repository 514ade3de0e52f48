import { speaksOfChild } from './children.ts'
import type { Passage, PersonalDataFinding } from './finding.ts'
import { namesIn } from './names.ts'

const homeBefore =
  /(?:thường trú|tạm trú|(?<![\p{L}])ngụ(?: tại)?|nơi ở(?: hiện nay)?|chỗ ở(?: hiện nay)?|hộ khẩu(?: thường trú)?|hktt|nhà riêng|địa chỉ (?:nhà|gia đình|phụ huynh|liên hệ))\s*(?:tại|ở|số|:)*\s*([^.;\n]{6,120})/giu
const homeLabel = /thường trú|tạm trú|nơi ở|chỗ ở|hộ khẩu|địa chỉ (?:nhà|gia đình|phụ huynh)|home address/iu
const addressLabel = /^địa chỉ$|^nơi cư trú$|^địa chỉ liên hệ$/iu
const houseNumber =
  /(?:(?<![\p{L}])(?:số nhà|nhà số|số)\s*)?(?<![\d/.,])\d{1,4}[A-Za-z]?(?:\/\d{1,4}[A-Za-z]?)*,?\s+(?:đường|phố|hẻm|ngõ|ngách|kiệt|tổ|ấp|thôn|khu phố)\s+[\p{Lu}\d][\p{L}\p{M}\d/ ]{1,60}/gu

/** Where somebody lives. */
export function homeAddresses({ text, label, ofChildren }: Passage): readonly PersonalDataFinding[] {
  const of = (
    confidence: PersonalDataFinding['confidence'],
    start: number,
    found: string,
  ): PersonalDataFinding => ({
    kind: 'home-address',
    confidence,
    start,
    end: start + found.length,
    text: found,
    reason: confidence === 'low' ? texts.perhaps : texts.home,
    masked: '[địa chỉ đã che]',
  })
  const whole = text.trim()
  if (
    whole !== '' &&
    !/\[địa chỉ đã che\]/u.test(whole) &&
    (homeLabel.test(label) || (ofChildren && addressLabel.test(label.trim())))
  )
    return [of('high', text.indexOf(whole), whole)]
  if (!/\d|trú|ngụ|ở|hộ khẩu|hktt|nhà|địa chỉ/iu.test(text)) return []
  const named = Array.from(text.matchAll(homeBefore)).flatMap((match) => {
    const place = (match[1] ?? '').trimEnd()
    // A word about homes in general is followed by words; an address has a number or a name of a place.
    if (!/\d|\p{Lu}/u.test(place) || place.startsWith('[')) return []
    return [of('high', match.index + match[0].indexOf(match[1] ?? ''), place)]
  })
  const numbered = Array.from(text.matchAll(houseNumber)).flatMap((match) => {
    const inside = named.some(({ start, end }) => match.index >= start && match.index < end)
    if (inside) return []
    const before = text.slice(Math.max(0, match.index - 80), match.index)
    const person = namesIn(before).length > 0 || /(?:ông|bà|anh|chị|em|cháu)\s+\p{Lu}/u.test(before)
    return [
      of(person && !/trụ sở|trường|phòng/iu.test(before) ? 'medium' : 'low', match.index, match[0].trimEnd()),
    ]
  })
  return [...named, ...numbered]
}

const condition =
  /(?:khuyết tật(?: (?:vận động|nghe|nhìn|nói|trí tuệ|thần kinh|tâm thần|nặng|đặc biệt nặng))?|tự kỷ|tăng động|chậm phát triển|(?<![\p{L}])HIV(?:\/AIDS)?|động kinh|ung thư|bạch cầu|tim bẩm sinh|hen suyễn|tâm thần|trầm cảm|viêm gan [A-C]|lao phổi|thiểu năng|bại não|câm điếc|khiếm thị|khiếm thính|mang thai)/giu
const circumstance =
  /(?:mồ côi(?: cả)?(?: cha| mẹ)*|hộ nghèo|hộ cận nghèo|cha mẹ ly hôn|bị bạo hành|bị xâm hại|con nuôi)/giu
const conditionLabel =
  /dạng (?:khuyết )?tật|loại khuyết tật|khuyết tật|bệnh|tình trạng sức khỏe|sức khoẻ|hoàn cảnh|diện chính sách|đối tượng/iu

/** Illness, disability or hardship of one person: with a name in the same sentence, or in a list of children. */
export function healthFacts({ text, label, ofChildren }: Passage): readonly PersonalDataFinding[] {
  if (ofChildren && conditionLabel.test(label) && text.trim() !== '' && !text.includes('đã che')) {
    return [found(0, text, 'high', texts.listed)]
  }
  return [condition, circumstance].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const sentence = sentenceAround(text, match.index)
      const named = namesIn(sentence).length > 0 || /(?<![\p{L}])(?:em|cháu|bé) [\p{Lu}]/u.test(sentence)
      if (!named || !speaksOfChild(sentence)) return []
      return [found(match.index, match[0], 'high', texts.withName)]
    }),
  )
}

function found(
  start: number,
  text: string,
  confidence: PersonalDataFinding['confidence'],
  reason: PersonalDataFinding['reason'],
): PersonalDataFinding {
  return {
    kind: 'health',
    confidence,
    start,
    end: start + text.length,
    text,
    reason,
    masked: '[thông tin riêng đã che]',
  }
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at), text.lastIndexOf(';', at)) + 1
  const ends = ['. ', '\n', ';'].map((mark) => text.indexOf(mark, at)).filter((index) => index >= 0)
  return text.slice(from, Math.min(text.length, ...ends))
}

const texts = {
  home: { vi: 'Nơi ở của một người', en: 'Where somebody lives' },
  perhaps: {
    vi: 'Địa chỉ có số nhà; che nếu là nhà riêng',
    en: 'An address with a number; mask it if it is a home',
  },
  listed: {
    vi: 'Sức khỏe hoặc hoàn cảnh của từng học sinh trong danh sách',
    en: 'Health or circumstances of each child of a list',
  },
  withName: {
    vi: 'Bệnh, khuyết tật hoặc hoàn cảnh đi cùng tên một em',
    en: 'Illness, disability or hardship with the name of a child',
  },
}
