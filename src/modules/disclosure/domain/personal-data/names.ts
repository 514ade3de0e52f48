const familyNames = (
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương trịnh cao mai lương lưu tạ châu ' +
  'quách thái hà tăng lâm tô kiều đoàn phùng vương triệu chu đào ung khưu diệp lã từ quan mạc tống thạch kim sơn danh ' +
  'thân nông hứa la vi lò quàng cầm lường giàng vàng sùng thào y h’ ksor rơ siu bạch văn nghiêm doãn phí khổng'
).split(' ')
const letter = '\\p{L}\\p{M}'
const capital = `\\p{Lu}[\\p{Ll}\\p{M}]*`
/** Two to six capitalised syllables in a row, or the same in capitals. */
const capitalised = new RegExp(
  `(?<![${letter}\\d])(?:${capital}(?:[ ]${capital}){1,5}|\\p{Lu}{2,7}(?:[ ]\\p{Lu}{1,7}){1,5})(?![${letter}])`,
  'gu',
)
const known = new Set([...familyNames, ...familyNames.map(bare)])

export interface NameAt {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Full names of people as they are written in Vietnamese: family name first, each syllable with a capital. Streets,
 * schools and prizes that bear somebody's name are none.
 */
export function namesIn(text: string): readonly NameAt[] {
  return Array.from(text.matchAll(capitalised), (match): NameAt | undefined => {
    const syllables = match[0].split(' ')
    const first = syllables.findIndex((syllable) => known.has(syllable.toLowerCase()))
    if (first < 0 || syllables.length - first < 2 || syllables.length - first > 5) return undefined
    const name = syllables.slice(first).join(' ')
    const start = match.index + match[0].length - name.length
    if (first > 0 && /^(?:Trường|Đường|Phường|Xã|Quận|Phố|Thôn|Ấp|Bác)$/iu.test(syllables[first - 1] ?? ''))
      return undefined
    return bearsName.test(text.slice(Math.max(0, start - 40), start))
      ? undefined
      : { start, end: start + name.length, text: name }
  }).filter((name) => name !== undefined)
}

/** What is called after somebody stands before the name. */
const bearsName =
  /(?:trường|tiểu học|trung học cơ sở|thcs|thpt|mầm non|mẫu giáo|mg|mn|\bth|đường|phố|phường|xã|quận|huyện|thôn|ấp|khu phố|công viên|giải|giải thưởng|quỹ|học bổng|chủ tịch|bác|tướng|di tích|đền|đình|nhà thờ)\s*(?:số \d+\s*)?["“]?$/iu

/** Whether the whole text is one name, however it is typed. */
export function isName(text: string): boolean {
  const syllables = text.trim().split(/\s+/u)
  if (syllables.length < 2 || syllables.length > 6) return false
  if (!syllables.every((syllable) => /^[\p{L}\p{M}'’.]+$/u.test(syllable))) return false
  return known.has(syllables[0]?.toLowerCase() ?? '')
}

/** `Nguyễn Văn An` as `N.V.A.` */
export function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/u)
    .map((syllable) => `${syllable.charAt(0).toUpperCase()}.`)
    .join('')
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gu, 'd')
    .normalize('NFC')
}
