import type { PlanCitation } from './reading.ts'
import { isoDay, timeExpressions } from './time-expressions.ts'
import { fold, upperFirst } from './vietnamese.ts'

/** Types of document as they are named before a number, longest first. */
const typeNames = [
  'Thông tư liên tịch',
  'Văn bản hợp nhất',
  'Kế hoạch liên tịch',
  'Hướng dẫn liên ngành',
  'Bộ luật',
  'Chương trình',
  'Quyết định',
  'Nghị định',
  'Nghị quyết',
  'Thông tư',
  'Thông báo',
  'Thông tri',
  'Chỉ thị',
  'Kế hoạch',
  'Công văn',
  'Công điện',
  'Hướng dẫn',
  'Báo cáo',
  'Tờ trình',
  'Pháp lệnh',
  'Văn bản',
  'Đề án',
  'Kết luận',
  'Quy định',
  'Quy chế',
  'Giấy mời',
  'Luật',
  'Lệnh',
] as const
const typeByFold = new Map<string, string>(typeNames.map((name) => [fold(name), name]))
const abbreviations: Readonly<Record<string, string>> = {
  QĐ: 'Quyết định',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  CT: 'Chỉ thị',
  CV: 'Công văn',
  KH: 'Kế hoạch',
  NQ: 'Nghị quyết',
  TTLT: 'Thông tư liên tịch',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  BC: 'Báo cáo',
  KL: 'Kết luận',
  CTr: 'Chương trình',
  CĐ: 'Công điện',
  TTr: 'Tờ trình',
  PL: 'Pháp lệnh',
  QH: 'Luật',
  QĐi: 'Quy định',
  VBHN: 'Văn bản hợp nhất',
  QC: 'Quy chế',
  ĐA: 'Đề án',
}

const symbol = '[A-ZĐƯÔ]{2}[A-Za-zĐđƯưÔô0-9&.]{0,14}(?:\\s?[-–]\\s?[A-ZĐƯÔ][A-Za-zĐđƯưÔô0-9&.]{0,12}){0,3}'
const numberPattern = new RegExp(
  `(?<![\\d/.,-])((?:\\d{1,5}(?:/\\d{4})?(?:\\s?,\\s?|\\s+và\\s+)(?:số\\s+)?){0,6})(\\d{1,5}[a-zđ]?\\s?(?:/\\s?(?:19|20)\\d{2})?\\s?/\\s?${symbol}|\\d{1,5}\\s?[-–]\\s?[A-ZĐ]{1,2}[A-Za-zĐđ]{0,4}\\s?/\\s?[A-ZĐ]{1,2}[A-Za-zĐđ]{0,10}(?:[-–][A-ZĐ]{1,8})?)`,
  'gu',
)
const typePattern = new RegExp(
  `(?:^|[^\\p{L}])(${typeNames.map((name) => fold(name)).join('|')})(?![\\p{L}])`,
  'gu',
)

type Mention = {
  type: string
  number: string
  date: string | undefined
  readonly start: number
  end: number
  readonly listed: boolean
}

function tidyNumber(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/–/g, '-')
    .replace(/[.&-]+$/, '')
}

function typeOfSymbol(number: string): string | undefined {
  const party = /^\d+-([A-Za-zĐđ]+)\//.exec(number)
  const head = party?.[1] ?? /\/([A-ZĐ][A-Za-zĐđ]*)/.exec(number)?.[1] ?? ''
  if (/\/QH\d{1,2}$/.test(number)) return 'Luật'
  return abbreviations[head]
}

/** The type that stands right before a number, its abbreviation, or the nearest type that fits the symbol. */
function typeBefore(
  text: string,
  at: number,
  number: string,
): { type: string | undefined; adjacent: boolean } {
  const ahead = text.slice(Math.max(0, at - 120), at).replace(/(?:\s|\()*(?:số\s*:?\s*)?$/iu, '')
  const short = /(?:^|[\s(,;])(QĐ|NĐ|TTLT|TT|CT|CV|KH|NQ|TB|HD|BC|KL|CTr|CĐ|VB)$/u.exec(ahead)?.[1]
  if (short !== undefined) return { type: short === 'VB' ? 'Văn bản' : abbreviations[short], adjacent: true }
  const plain = fold(ahead)
  const sentence = Math.max(plain.lastIndexOf('. '), plain.lastIndexOf('; ')) + 1
  const types = [...plain.slice(sentence).matchAll(typePattern)]
  const last = types.at(-1)
  if (last === undefined) return { type: undefined, adjacent: false }
  const name = typeByFold.get(last[1] ?? '')
  const adjacent = sentence + last.index + last[0].length >= plain.length
  if (adjacent) return { type: name, adjacent }
  const bySymbol = typeOfSymbol(number)
  if (bySymbol !== undefined) return { type: bySymbol, adjacent: false }
  return { type: plain.length - (sentence + last.index) < 90 ? name : undefined, adjacent: false }
}

const dateAfter =
  /^[\s,)]{0,3}(?:(?:được\s+)?ban hành\s+)?\(?(?:ngày|ngay)\s+(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s+th[aá]ng\s+\d{1,2}\s+n[aă]m\s+\d{4})|^\s*\(?(\d{1,2}\/\d{1,2}\/\d{4})/iu

function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const match of text.matchAll(numberPattern)) {
    const last = tidyNumber(match[2] ?? '')
    const start = match.index
    const end = start + match[0].length
    const { type: printed, adjacent } = typeBefore(text, start, last)
    const before = mentions.at(-1)
    const chained = before !== undefined && !adjacent && isListGap(text.slice(before.end, start))
    const type = chained ? before.type : (printed ?? typeOfSymbol(last) ?? 'Văn bản')
    const dated = dateAfter.exec(text.slice(end, end + 60))
    const words = dated?.[1] ?? dated?.[2]
    const day = words === undefined ? undefined : timeExpressions(fold(`ngày ${words}`), 0)[0]
    const date = day === undefined ? undefined : isoDay(day)
    const listed = before !== undefined && before.type === type && isListGap(text.slice(before.end, start))
    const shared = [...(match[1] ?? '').matchAll(/\d{1,5}(?:\/\d{4})?/g)].map((found) => found[0])
    const tail = last.replace(/^\d{1,5}[a-zđ]?/, '')
    shared.forEach((number, at) => {
      const whole = number.includes('/') ? `${number}${tail.replace(/^\/\d{4}/, '')}` : `${number}${tail}`
      mentions.push({ type, number: whole, date, start, end, listed: at > 0 || listed })
    })
    mentions.push({
      type,
      number: last,
      date,
      start,
      end: end + (dated?.[0].length ?? 0),
      listed: listed || shared.length > 0,
    })
  }
  // A date printed once at the end of a list of numbers is the date of each of them.
  for (let at = mentions.length - 1; at > 0; at -= 1) {
    const later = mentions[at]
    const earlier = mentions[at - 1]
    if (later?.listed && later.date !== undefined && earlier !== undefined) earlier.date ??= later.date
  }
  return mentions
}

/** Only commas, "và", a type and "số" between two numbers: they are one list. */
function isListGap(gap: string): boolean {
  const plain = fold(gap).replace(typePattern, ' ')
  return /^[\s,;()]*(?:va|cac|so|hoac|[\s,;:()])*$/.test(plain) && gap.length < 40
}

/** Where a text cites documents by number, dates included. */
export function citationSpans(text: string): { readonly start: number; readonly end: number }[] {
  return mentionsIn(text).map(({ start, end }) => ({ start, end }))
}

const caption = /^\(?\s*(?:ban hanh\s+)?(?:dinh )?kem theo (?:\S+ ){1,4}so\b/

/**
 * Documents cited by number in the texts of a plan, each once, with the date printed anywhere.
 * @param own  number and symbol of the plan itself, which it does not cite
 */
export function readCitations(texts: readonly string[], own: string | undefined): PlanCitation[] {
  const found = new Map<
    string,
    { type: string; number: string; date: string | undefined; mentions: number }
  >()
  const ownNumber = own?.toUpperCase()
  for (const text of texts) {
    if (caption.test(fold(text.slice(0, 80))) && text.length < 300) continue
    if (/^so\s*:/.test(fold(text.slice(0, 6))) && text.length < 60) continue
    for (const mention of mentionsIn(text)) {
      const key = mention.number.toUpperCase().replace(/^0+(?=\d)/, '')
      if (key === ownNumber?.replace(/^0+(?=\d)/, '')) continue
      const known = found.get(key)
      if (known === undefined)
        found.set(key, {
          type: upperFirst(mention.type),
          number: mention.number,
          date: mention.date,
          mentions: 1,
        })
      else {
        known.mentions += 1
        known.date ??= mention.date
      }
    }
  }
  return [...found.values()].map(({ date, ...citation }) =>
    date === undefined ? citation : { ...citation, date },
  )
}

const lawPattern =
  /(?<!\p{L})(Bộ luật|Luật|Pháp lệnh)\s+((?:Phòng, chống|Khiếu nại|Tố cáo|Khoa học, công nghệ|[\p{L}]+)(?:\s(?!và\s(?:Luật|các)|số\s|năm\s|của\s|ngày\s)[\p{L}]+(?:,\s(?=phường|chống|lãng))?){0,9})/gu

/** Laws and ordinances named without a number. */
export function readNamedLaws(texts: readonly string[]): string[] {
  const names = new Set<string>()
  for (const text of texts)
    for (const match of text.matchAll(lawPattern)) {
      const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 8)
      const name = match[0].replace(/\s+(?:và|về|của|trong|theo|để|được|tại|cho)(?:\s.*)?$/u, '')
      if (/^\s*số/.test(rest) || !/^(?:Bộ luật|Luật)\s+\p{Lu}|^Pháp lệnh\s/u.test(name)) continue
      names.add(name)
    }
  return [...names]
}
