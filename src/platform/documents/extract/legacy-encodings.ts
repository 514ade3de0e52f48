/** The encodings before Unicode that Vietnamese offices still have files in. */
export const legacyEncodings = ['tcvn3', 'vni'] as const
export type LegacyEncoding = (typeof legacyEncodings)[number]

/**
 * TCVN 5712:1993, part 3 (ABC fonts), as in ISO-IR-180 and the chart of the VietUnicode project: the letters of the bytes 0xA1–0xFE in order, a dot where none is. */
const tcvn3Letters =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'
const tcvn3First = 0xa1

/** VNI for Windows, as in the chart of the VietUnicode project: after a vowel, the Latin-1 character that carries its mark, then the letter meant. */
const vniRows: readonly (readonly [vowel: string, marks: string])[] = [
  ['a', 'ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ'],
  ['e', 'ùéøèûẻõẽïẹâêáếàềåểãễäệ'],
  ['o', 'ùóøòûỏõõïọâôáốàồåổãỗäộ'],
  ['u', 'ùúøùûủõũïụ'],
  ['y', 'ùýøỳûỷõỹ'],
  ['ô', 'ùớøờûởõỡïợ'],
  ['ö', 'ùứøừûửõữïự'],
]
/** VNI letters that are one character. */
const vniSingles = 'ôơöưííììæỉóĩòịñđîỵÔƠÖƯÍÍÌÌÆỈÓĨÒỊÑĐÎỴ'

const vniTable = buildVniTable()

function buildVniTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  for (let at = 0; at < vniSingles.length; at += 2)
    table.set(vniSingles.charAt(at), vniSingles.charAt(at + 1))
  for (const [vowel, marks] of vniRows) {
    for (let at = 0; at < marks.length; at += 2) {
      const mark = marks.charAt(at)
      const letter = marks.charAt(at + 1)
      table.set(vowel + mark, letter)
      table.set(vowel.toUpperCase() + mark.toUpperCase(), letter.toUpperCase())
      table.set(vowel.toUpperCase() + mark, letter.toUpperCase())
    }
  }
  return table
}

function fromVni(text: string): string {
  return text.replace(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[\u00c0-\u00ff]/gi, (found) => {
    const whole = vniTable.get(found)
    if (whole !== undefined) return whole
    return Array.from(found, (letter) => vniTable.get(letter) ?? letter).join('')
  })
}

/**
 * The ư of TCVN3 is the soft hyphen of Latin-1, and readers of PDF make a hyphen of it: `tr-êng`. Consonants alone are
 * no Vietnamese syllable, so a hyphen after them, or before a vowel that only stands behind ư, was one.
 */
const lostU =
  /(?<![A-Za-z\u00a1-\u00fe])(?:([A-Z\u00a7]?[bcdghklmnpqrstvx\u00ae]{1,3})-(?![\d-])|([BCDGHKLMNPQRSTVX\u00a7]{1,3})-(?=[a-z\u00a8-\u00fe])|-(?=u(?![A-Za-z\u00a8-\u00fe])|[\u00ac\u00ea-\u00ee]))/g

function fromTcvn3(source: string): string {
  const text = source.replace(lostU, (_found, small = '', capital = '') => `${small}${capital}\u00ad`)
  const converted = text.replace(/[\u00a1-\u00fe]/g, (found) => {
    const letter = tcvn3Letters.charAt(found.charCodeAt(0) - tcvn3First)
    return letter === '.' ? found : letter
  })
  return withCapitals(text, converted)
}

/**
 * The capital fonts of TCVN3 draw small letters as capitals: `CéNG` means CỘNG. A word is taken as
 * capitals when its letters without marks are; where it has only one, its neighbours decide.
 */
function withCapitals(source: string, converted: string): string {
  const words = converted.split(/([^\p{L}]+)/u)
  const plain =
    source.normalize('NFC') === converted ? [] : words.map((word) => word.replace(/[^A-Za-z]/g, ''))
  const strong = plain.map((letters) => (letters.length < 2 ? undefined : isCapitals(letters)))
  return words
    .map((word, at) => {
      const own = strong[at]
      const letters = plain[at] ?? ''
      if (own !== undefined) return own ? word.toUpperCase() : word
      if (letters === '' || letters !== letters.toUpperCase()) return word
      const near = [nearest(strong, at, -1), nearest(strong, at, 1)].filter((flag) => flag !== undefined)
      return near.length > 0 && near.every(Boolean) ? word.toUpperCase() : word
    })
    .join('')
}

/** Whether all letters are capitals; one alone tells nothing. */
function isCapitals(letters: string): boolean {
  return letters.length >= 2 && letters === letters.toUpperCase()
}

function nearest(flags: readonly (boolean | undefined)[], from: number, step: number): boolean | undefined {
  for (let at = from + step; at >= 0 && at < flags.length && Math.abs(at - from) <= 6; at += step)
    if (flags[at] !== undefined) return flags[at]
  return undefined
}

/** Words that nearly every line of an administrative document has one of. */
const commonWords =
  /(?<![\p{L}])(?:và|của|các|được|việc|thực|hiện|hành|chính|kế|hoạch|trường|giáo|dục|nhân|dân|cán|bộ|quản|lý|đơn|vị|độc|lập|hạnh|phúc|cộng|hòa|nghĩa|việt|số|ngày|tháng|năm|thành|phố|tỉnh|huyện|tại|để|với|những|người|tổ|chức|phòng)(?![\p{L}])/giu
/** Letters that only real Unicode Vietnamese has. */
const unicodeOnly = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

const convert = { tcvn3: fromTcvn3, vni: fromVni } as const satisfies Record<
  LegacyEncoding,
  (text: string) => string
>

/** How many everyday words of administrative Vietnamese a text holds: the measure of a decoding. */
export function countCommonWords(text: string): number {
  return text.match(commonWords)?.length ?? 0
}

/**
 * Which legacy encoding the lines without Unicode Vietnamese are written in, if any.
 * Judged by how many everyday words each conversion brings out.
 */
export function detectLegacyEncoding(lines: readonly string[]): LegacyEncoding | undefined {
  const doubtful: string[] = []
  let length = 0
  for (const line of lines) {
    if (length > 20_000) break
    if (!/[\u00a1-\u00fe]/.test(line) || unicodeOnly.test(line.normalize('NFC'))) continue
    doubtful.push(line)
    length += line.length
  }
  const sample = doubtful.join('\n')
  const plain = countCommonWords(sample.normalize('NFC'))
  const counts = { tcvn3: countCommonWords(fromTcvn3(sample)), vni: countCommonWords(fromVni(sample)) }
  const best: LegacyEncoding = counts.tcvn3 >= counts.vni ? 'tcvn3' : 'vni'
  return counts[best] >= 3 && counts[best] > plain * 1.5 ? best : undefined
}

/** Everyday words in the best conversion of a text. */
export function bestWordCount(text: string): number {
  return Math.max(countCommonWords(text), countCommonWords(fromTcvn3(text)), countCommonWords(fromVni(text)))
}

/**
 * The lines in Unicode. Only lines that hold no Unicode Vietnamese are converted, so that a
 * document whose parts were typed in different fonts comes out right.
 */
export function fromLegacyEncoding(lines: readonly string[]): string[] {
  const encoding = detectLegacyEncoding(lines)
  if (encoding === undefined) return [...lines]
  return lines.map((line) => (unicodeOnly.test(line.normalize('NFC')) ? line : convert[encoding](line)))
}

/** Text of one run whose font names its encoding: `.VnTime`, `VNI-Times`. */
export function fromLegacyFont(text: string, font: string): string {
  if (unicodeOnly.test(text)) return text
  if (/^\.vn/i.test(font)) {
    const converted = fromTcvn3(text)
    return /^\.vn\w*h$/i.test(font.replace(/\s/g, '')) ? converted.toUpperCase() : converted
  }
  return /^vni[- ]/i.test(font) ? fromVni(text) : text
}
