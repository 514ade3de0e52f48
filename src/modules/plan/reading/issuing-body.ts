import { fold, isCapitals, upperFirst } from './vietnamese.ts'

export type BodyEvidence = {
  /** Lines of the head above the title. */
  readonly lines: readonly string[]
  readonly place: string | null
  readonly symbol: string | null
  readonly signatoryTitle: string | null
  /** The whole text, to find the level of a place that the head leaves out. */
  readonly text: string
}

const bodyStart =
  /^(?:ubnd|uy ban|so|phong|truong|bo|ban|van phong|trung tam|chi cuc|cuc|tong cuc|hoi|lien doan|cong doan|huyen uy|thanh uy|tinh uy|quan uy|thi uy|dang uy|dang bo|hdnd|mat tran|vien|benh vien|tram|cong an|thanh tra|doan|kho bac|bao hiem|lien hiep|to cong tac|dang cong san)\b/
const levelWords = 'tỉnh|thành phố|tp\\.?|huyện|quận|thị xã|thị trấn|xã(?!\\s+hội)|phường|đặc khu'
const plainLevelWords = fold(levelWords)
const levelAndPlace = new RegExp(`(?:^|\\s)((?:${levelWords})\\s+.+)$`, 'iu')
const bareLevelAtEnd = new RegExp(`\\s(${levelWords})$`, 'iu')
/** The same for heads that were typed without marks. */
const plainLevelAndPlace = new RegExp(`(?:^|\\s)((?:${plainLevelWords})\\s+.+)$`, 'i')
/** Bodies whose full name says of which province, city, district or commune they are. */
const localBody =
  /^(?:so|phong|van phong|ban|thanh tra|chi cuc|uy ban|trung tam phuc vu|trung tam hanh chinh)\b/
const centralCities = new Set([
  'ha noi',
  'da nang',
  'hai phong',
  'can tho',
  'hue',
  'ho chi minh',
  'tp. ho chi minh',
])

const fullNames: readonly (readonly [RegExp, string])[] = [
  [/GD\s?&\s?ĐT|GD\s?-\s?ĐT|GDĐT|GD\s?và\s?ĐT/giu, 'GIÁO DỤC VÀ ĐÀO TẠO'],
  [/(?<!\p{L})UBND(?!\p{L})/gu, 'ỦY BAN NHÂN DÂN'],
  [/(?<!\p{L})TP\.?\s*(?=\p{Lu})/gu, 'THÀNH PHỐ '],
  [/(?<!\p{L})TX\.?\s+/gu, 'THỊ XÃ '],
  [/(?<!\p{L})TTHC(?!\p{L})/gu, 'THỦ TỤC HÀNH CHÍNH'],
  [/(?<!\p{L})VH\s?-\s?XH(?!\p{L})/gu, 'VĂN HÓA - XÃ HỘI'],
]
/** Names that keep capitals inside, as they are written in running text. */
const properParts: readonly (readonly [RegExp, string])[] = [
  [/giáo dục và đào tạo/giu, 'Giáo dục và Đào tạo'],
  [/nội vụ/giu, 'Nội vụ'],
  [/văn hóa/giu, 'Văn hóa'],
  [/xã hội(?! chủ)/giu, 'Xã hội'],
  [/thông tin và truyền thông/giu, 'Thông tin và Truyền thông'],
  [/khoa học và công nghệ/giu, 'Khoa học và Công nghệ'],
  [/tài chính/giu, 'Tài chính'],
  [/tiểu học/giu, 'Tiểu học'],
  [/trung học/giu, 'Trung học'],
  [/mầm non/giu, 'Mầm non'],
  [/ủy ban nhân dân/giu, 'Ủy ban nhân dân'],
  [/đa khoa/giu, 'Đa khoa'],
]
const levelName = new RegExp(`(?<=^|\\s)(${levelWords})(\\s+)([^,;()]+)$`, 'iu')

/** Short forms that are part of a school's name and stay as printed. */
const shortForms = /(?<!\p{L})(?:thcs|thpt|ptdtbt|ptdtnt)(?!\p{L})/giu
const schoolName = /(Mầm non|Mẫu giáo|Tiểu học|cơ sở|phổ thông|THCS|THPT|PTDTBT|PTDTNT) ([^,;()]+)$/u

/** A name printed in capitals as it is written in a sentence. */
export function nameInSentence(capitals: string): string {
  let name = capitals
  for (const [pattern, full] of fullNames) name = name.replace(pattern, full)
  name = name.replace(/\s+/g, ' ').trim()
  if (!isCapitals(name.replace(/&/g, ''))) return name.replace(/^Thành phố(?=\s)/u, 'Thành phố')
  name = upperFirst(name.toLowerCase())
  for (const [pattern, proper] of properParts) name = name.replace(pattern, proper)
  name = name.replace(shortForms, (short) => short.toUpperCase())
  name = name.replace(schoolName, (_, kind: string, own: string) => `${kind} ${titleCase(own)}`)
  return name.replace(
    levelName,
    (_, level: string, space: string, place: string) => level + space + titleCase(place),
  )
}

function titleCase(text: string): string {
  return text.split(' ').map(upperFirst).join(' ')
}

/** What is left of a line of the head when the motto, number and date beside the name are cut off. */
function nameLine(line: string): string {
  return line
    .replace(/\s*(?:CỘNG|Cộng)\s+(?:HÒA|HOÀ|Hòa|Hoà).*$/u, '')
    .replace(/\s*(?:Độc lập|ĐỘC LẬP|Doc lap)\s*[-–—].*$/u, '')
    .replace(/\s*(?:Số|SỐ|So)\s*[:.].*$/u, '')
    .replace(/[-–—_*=\s]+$/u, '')
    .replace(/^[-–—_*=\s]+/u, '')
    .trim()
}

function bodyNames(lines: readonly string[]): string[] {
  const names: string[] = []
  let closed = false
  for (const line of withWholeWords(lines)) {
    const name = nameLine(line)
    const plain = fold(name)
    if (/^so\s*[:.\d/]|^\(?v\/v\b|^kinh gui/.test(fold(line))) {
      closed = true
      continue
    }
    if (
      name === '' ||
      closed ||
      /\d{4}|,\s*ngay\b|cong hoa xa hoi|doc lap|^(?:chu )?(?:nghia )?(?:viet )?nam$/.test(plain)
    )
      continue
    if (plain === 'dang cong san viet nam' || name.length > 90 || /[.;:]$/.test(name)) continue
    const last = names.at(-1)
    // Under the name of a committee, "CHỦ TỊCH" says that its chair issues the document.
    if (plain === 'chu tich' && last !== undefined) names[names.length - 1] = `${name} ${last}`
    else if (bodyStart.test(plain)) names.push(name)
    else if (last !== undefined && names.length > 0) names[names.length - 1] = `${last} ${name}`
  }
  return names
}

/** "ỦY / BAN NHÂN DÂN" was broken after its first word. */
function withWholeWords(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    if (last !== undefined && /^(?:uy|so|phong|truong|cong|bo)$/.test(fold(last)))
      whole[whole.length - 1] = `${last} ${line}`
    else whole.push(line)
  }
  return whole
}

const bodiesBySymbol: readonly (readonly [RegExp, string])[] = [
  [/PGD/i, 'Phòng Giáo dục và Đào tạo'],
  [/SGD/i, 'Sở Giáo dục và Đào tạo'],
  [/UBND/i, 'Ủy ban nhân dân'],
  [/SNV/i, 'Sở Nội vụ'],
  [/PNV/i, 'Phòng Nội vụ'],
  [/STTTT/i, 'Sở Thông tin và Truyền thông'],
  [/VHXH|VH-XH/i, 'Phòng Văn hóa - Xã hội'],
  [/BGD/i, 'Bộ Giáo dục và Đào tạo'],
]

function bodyOfSymbol(symbol: string | null): string | null {
  return bodiesBySymbol.find(([pattern]) => pattern.test(symbol ?? ''))?.[1] ?? null
}

/** "thành phố Tân An": the level that the text most often gives to the place of the document. */
function levelOfPlace(place: string, text: string, body: string): string {
  const counts = new Map<string, number>()
  const plainText = fold(text)
  const plainPlace = fold(place)
  for (const level of ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'thị trấn', 'xã', 'phường']) {
    const found = plainText.split(`${fold(level)} ${plainPlace}`).length - 1
    if (found > 0) counts.set(level, found)
  }
  if (/^so\b/.test(fold(body))) {
    if (centralCities.has(plainPlace)) return `thành phố ${place}`
    return counts.has('thành phố') && !counts.has('tỉnh') ? `thành phố ${place}` : `tỉnh ${place}`
  }
  if (counts.size === 0 && /^uy ban/.test(fold(body)))
    for (const level of ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường']) {
      const found = plainText.split(new RegExp(`(?:uy ban nhan dan|ubnd) ${fold(level)}\\b`)).length - 1
      if (found > 0) counts.set(level, found)
    }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  return best === undefined ? place : `${best} ${place}`
}

/** Full name of the body that issues a document and of the one above it. */
export function issuingBodies(evidence: BodyEvidence): { issuing: string | null; parent: string | null } {
  const names = bodyNames(evidence.lines).map(nameInSentence)
  const printed = names.at(-1) ?? bodyOfSymbol(evidence.symbol)
  const above = names.length > 1 ? names.at(-2) : undefined
  const parent = above === undefined ? null : above.replace(/^Ủy ban nhân dân/u, 'UBND')
  if (printed === null || printed === undefined) return { issuing: null, parent }
  // "BỆNH VIỆN ĐA KHOA TỈNH", "TRUNG TÂM Y TẾ HUYỆN" leave out of which one.
  const bareLevel = bareLevelAtEnd.test(printed) ? levelNamed(printed, above, evidence.place) : undefined
  if (bareLevel !== undefined) return { issuing: bareLevel, parent }
  const national = /quoc gia|trung uong|chinh phu|viet nam/.test(fold(printed))
  if (national || !localBody.test(fold(printed)) || levelOf(printed) !== undefined)
    return { issuing: printed, parent }
  const fromParent = above === undefined ? undefined : levelOf(above)
  const place = evidence.place?.replace(/^(?:TP\.?|Tp\.?|thành phố|Thành phố)\s*/u, '') ?? null
  const level = fromParent ?? (place === null ? undefined : levelOfPlace(place, evidence.text, printed))
  // "SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐỒNG THÁP" names the place without its level.
  const bare =
    place !== null && fold(printed).endsWith(` ${fold(place)}`)
      ? printed.slice(0, -place.length).trim()
      : printed
  return { issuing: level === undefined ? printed : `${bare} ${lowerLevel(level)}`, parent }
}

/** A name that ends with its level, completed with the place of that level from the body above or the date line. */
function levelNamed(printed: string, above: string | undefined, place: string | null): string | undefined {
  const level = fold(bareLevelAtEnd.exec(printed)?.[1] ?? '')
  const higher = above === undefined ? undefined : levelOf(above)
  const name =
    higher !== undefined && fold(higher).startsWith(`${level} `) ? higher.slice(level.length + 1) : place
  return name === null ? undefined : `${printed} ${name}`
}

/** The level and place in a name: "huyện Hòa Thủy". */
function levelOf(name: string): string | undefined {
  const marked = /[^\u0020-\u007e]/.test(name)
  return (marked ? levelAndPlace : plainLevelAndPlace).exec(name)?.[1]
}

function lowerLevel(level: string): string {
  return level.replace(new RegExp(`^(?:${levelWords})`, 'iu'), (word) =>
    word.toLowerCase().replace(/^tp\.?$/, 'thành phố'),
  )
}
