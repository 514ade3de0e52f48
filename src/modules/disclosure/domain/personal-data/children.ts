import { type LocalDate, parseLocalDate } from '../../../../platform/kernel/dates.ts'
import { foldText } from '../../../../platform/kernel/text.ts'
import type { Passage, PersonalDataFinding } from './finding.ts'
import { initials, isName, namesIn } from './names.ts'

const childBefore =
  /(?:\bem|(?<![\p{L}])cháu|(?<![\p{L}])bé|(?<![\p{L}])trẻ|học sinh|học trò|(?<![\p{L}])hs|học viên nhí)\s*(?:tên là|tên|:|là)?\s*$/iu
/** Whoever speaks for the parents is grown up. */
const parentsBefore = /đại diện (?:cha mẹ|phụ huynh)(?: học sinh)?(?: (?:lớp|khối) \S{1,6})?\s*[:,]?\s*$/iu
const classAfter =
  /^\s*[,;(–-]?\s*(?:học sinh\s+)?(?:lớp|Lớp|LỚP)\s*(?:\d{1,2}|[Ll]á|[Cc]hồi|[Mm]ầm|nhà trẻ)/u
const classBefore =
  /(?:lớp|Lớp)\s*(?:\d{1,2}[\p{L}\d/]{0,4}|[Ll]á \d?|[Cc]hồi \d?|[Mm]ầm \d?)\s*[:,–-]\s*(?:em\s+)?$/u
const grownUp =
  /(?:(?<![\p{L}])(?:ông|bà|thầy|cô|anh|chị|đồng chí|đ\/c|giáo viên|gv|gvcn|hiệu trưởng|phó|chủ nhiệm|trưởng|kế toán|văn thư|bí thư|chủ tịch|cán bộ|nhân viên|tác giả|nhà thơ|liệt sĩ|anh hùng|phụ huynh|người ký|nơi nhận))[^.\n]{0,24}$/iu

const months = '(?:0?[1-9]|1[0-2])'
const day = new RegExp(
  `(?<![\\d/.-])(0?[1-9]|[12]\\d|3[01])\\s?[/.-]\\s?(${months})\\s?[/.-]\\s?((?:19|20)\\d{2})(?![\\d/])`,
  'gu',
)
/** “Sinh” that says born, and not the second half of “học sinh”, “tuyển sinh”, “thí sinh”, “vệ sinh”. */
const born = '(?<!(?:học|tuyển|thí|vệ|hy|hi|cứu|phát|tái|hộ)\\s)(?<!\\p{L})sinh'
const bornBefore = new RegExp(
  `(?:${born} ngày|${born} năm|(?:ngày|năm) sinh|(?<!\\p{L})sn|n\\.?s|${born})\\s*:?\\s*\\(?\\s*$`,
  'iu',
)
const bornLabel = new RegExp(
  `(?:ngày|năm|tháng).{0,20}${born}|${born} ngày|(?:^|\\P{L})sn(?:$|\\P{L})|date of birth`,
  'iu',
)
const bornYear = new RegExp(`(?:${born} năm|năm sinh|(?<!\\p{L})sn)\\s*:?\\s*((?:19|20)\\d{2})(?!\\d)`, 'giu')
/** What somebody did on a day: the day after it is nobody's birthday. */
const actOnDay =
  /(?<!\p{L})(?:họp|dự|ký|kí|lập|chủ trì|trình|duyệt|nhận|báo cáo|phát biểu|bàn giao)(?!\p{L})/iu

const nameLabel =
  /họ (?:và |, ?|đệm )?tên|tên (?:học sinh|trẻ|cháu|bé|hs|em)|học sinh$|^(?:họ tên|tên hs|hs)$|full name|pupil/iu
const childColumn =
  /học sinh|(?<![\p{L}])hs(?![\p{L}])|trẻ|cháu|(?<![\p{L}])bé(?![\p{L}])|thiếu nhi|pupil|child/iu
const grownColumn =
  /chức vụ|trình độ|môn dạy|giáo viên|chuyên môn|ngạch|hệ số|hạng|đơn vị công tác|chức danh|tổ chuyên môn|nhà tài trợ|nhiệm vụ|người tiếp|số báo danh|dự tuyển/iu
const besideChild =
  /^lớp|lớp học|khối|phụ huynh|họ tên (?:cha|mẹ|bố)|cha mẹ|giám hộ|điểm|xếp loại|học lực|hạnh kiểm|ngày sinh|năm sinh|dân tộc/iu

/** Whether a table lists children, by its heading and the names of its columns. */
export function listsChildren(columns: readonly string[], caption: string): boolean {
  if (!columns.some((column) => nameLabel.test(column) || childColumn.test(column))) return false
  if (
    columns.some((column) =>
      /họ.{0,8}tên.{0,16}(?:học sinh|trẻ|cháu|bé|hs)|tên (?:học sinh|trẻ|cháu|bé|hs)/iu.test(column),
    )
  )
    return true
  if (columns.some((column) => grownColumn.test(column))) return false
  return childColumn.test(caption) || columns.some((column) => besideChild.test(column.trim()))
}

/** Names of children: in a list of children, after “em”, “cháu”, “học sinh”, or with their class or day of birth. */
export function childNames(passage: Passage, today: LocalDate): readonly PersonalDataFinding[] {
  const { text, label, ofChildren } = passage
  if (ofChildren && nameLabel.test(label) && isName(text)) {
    return [finding('child-name', 'high', 0, text, texts.listed, initials(text))]
  }
  return namesIn(text).flatMap(({ start, end, text: name }) => {
    const before = text.slice(Math.max(0, start - 40), start)
    const after = text.slice(end, end + 60)
    const at = (confidence: PersonalDataFinding['confidence'], reason: PersonalDataFinding['reason']) => [
      finding('child-name', confidence, start, name, reason, initials(name)),
    ]
    if (parentsBefore.test(before)) return []
    if (childBefore.test(before)) return at('high', texts.called)
    if (grownUp.test(before)) return []
    if (classAfter.test(after) || classBefore.test(before)) return at('high', texts.withClass)
    const born = birthYearIn(after)
    if (born !== undefined && ageIn(born, today) < 18) return at('high', texts.withBirth)
    return ofChildren ? at('medium', texts.listed) : []
  })
}

/** Days and years of birth. */
export function birthDates(
  { text, label, ofChildren }: Passage,
  today: LocalDate,
): readonly PersonalDataFinding[] {
  if (!/(?:19|20)\d{2}/u.test(text)) return []
  const isColumn = bornLabel.test(label)
  const dates = Array.from(text.matchAll(day), (match): PersonalDataFinding | undefined => {
    const year = Number(match[3])
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const name = namesIn(text.slice(0, match.index)).at(-1)
    const besideName =
      name !== undefined &&
      match.index - name.end < 30 &&
      !actOnDay.test(text.slice(name.end, match.index)) &&
      year > Number(today.slice(0, 4)) - 19
    if (!isColumn && !bornBefore.test(before) && !(besideName && isChildAge(match, today))) return undefined
    if (year < 1920 || year > Number(today.slice(0, 4))) return undefined
    const young = ofChildren || ageIn(year, today) < 18
    return finding(
      'birth-date',
      young ? 'high' : 'medium',
      match.index,
      match[0],
      young ? texts.childBorn : texts.born,
      `xx/xx/${year}`,
    )
  })
  const years = Array.from(text.matchAll(bornYear), (match) => {
    const start = match.index + match[0].length - 4
    const young = ageIn(Number(match[1]), today) < 18
    return finding(
      'birth-date',
      young ? 'medium' : 'low',
      start,
      match[1] ?? '',
      young ? texts.childBorn : texts.born,
      'xxxx',
    )
  })
  return [...dates, ...years].filter((found) => found !== undefined)
}

function birthYearIn(after: string): number | undefined {
  const date = new RegExp(day.source, 'u').exec(after)
  if (date !== null && date.index < 28 && !actOnDay.test(after.slice(0, date.index))) return Number(date[3])
  const year = new RegExp(bornYear.source, 'iu').exec(after)
  return year === null ? undefined : Number(year[1])
}

/** A day of the last three years beside a name is a day on which something happened. */
function isChildAge(match: RegExpMatchArray, today: LocalDate): boolean {
  const [, date = '', month = '', year = ''] = match
  const born = parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  const age = ageIn(Number(year), today)
  return born !== undefined && age >= 3 && age < 18
}

function ageIn(year: number, today: LocalDate): number {
  return Number(today.slice(0, 4)) - year
}

function finding(
  kind: PersonalDataFinding['kind'],
  confidence: PersonalDataFinding['confidence'],
  start: number,
  text: string,
  reason: PersonalDataFinding['reason'],
  masked: string,
): PersonalDataFinding {
  return { kind, confidence, start, end: start + text.length, text, reason, masked }
}

/** Whether a text speaks of one child, in any of the usual words. */
export function speaksOfChild(text: string): boolean {
  return /(?:^|[^a-z])(?:em|chau|be|hoc sinh|tre|hs)(?:[^a-z]|$)/u.test(foldText(text))
}

const texts = {
  listed: { vi: 'Tên trong danh sách học sinh, trẻ em', en: 'A name in a list of children' },
  called: { vi: 'Tên đứng sau chữ “em”, “cháu”, “học sinh”', en: 'A name after a word for a child' },
  withClass: { vi: 'Tên đi cùng lớp học', en: 'A name with a class' },
  withBirth: {
    vi: 'Tên đi cùng ngày sinh của người dưới 18 tuổi',
    en: 'A name with the day of birth of somebody under 18',
  },
  childBorn: { vi: 'Ngày sinh của trẻ em', en: 'Day of birth of a child' },
  born: { vi: 'Ngày sinh của một người', en: 'Day of birth of a person' },
}
