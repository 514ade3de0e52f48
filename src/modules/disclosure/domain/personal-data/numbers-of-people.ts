import type { Words } from '../../../../platform/i18n/words.ts'
import type { Confidence, Passage, PersonalDataFinding } from './finding.ts'
import { plainDigits, wordsBefore } from './plain-digits.ts'

/**
 * Provinces where a birth was registered, the first three digits of a personal identification number: Circular
 * 59/2021/TT-BCA, article 4. From 100 on stand countries (unconfirmed).
 */
const provinces: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
)

/** Runs of digits with single separators between, as numbers are written; the letter O stands for a zero at times. */
const digitRuns = /(?<![\p{L}\d])\(?\+?(?:[0-9]|[oO](?=[ .-]?\d))(?:[ .()-]{0,3}(?:\d|[oO](?=\d|[ .-]\d)))*/gu

const phoneContext =
  /(?:điện thoại|đt|sđt|sdt|di động|liên hệ|liên lạc|zalo|viber|hotline|đường dây nóng|gọi|tel|phone|mobile)[^\d]{0,20}$/iu
const phoneLabel = /(?:điện thoại|\bđt\b|sđt|di động|zalo|phone|tel)/iu
const citizenContext =
  /(?:cccd|căn cước|cmnd|cmt(?:nd)?|chứng minh|định danh|cănc ước|can cuoc|giấy tờ tùy thân|hộ chiếu)[^\d]{0,30}$/iu
const bankContext =
  /(?:stk|s[ốo]\s*t[àa]i\s*kho[ảa]n|t[àa]i\s*kho[ảa]n|\btk\b|account|vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb\s?bank|sacombank|acb|tpbank|vpbank|ngân hàng|kho bạc)[^\d\n]{0,40}$/iu
const treasury = /kho bạc|kbnn/iu
/** What follows makes it money, a share, a number of a document or a measure. */
const notOfAPerson =
  /^\s*(?:đồng|đ(?![\p{L}])|₫|vnđ|vnd|%|\/|m2|m²|triệu|tỷ|tỉ|nghìn|học sinh|người|trang|km|kg)/iu

/** Telephone numbers, citizen numbers and bank accounts. */
export function numbersOfPeople({ text, label }: Passage): readonly PersonalDataFinding[] {
  // Most cells of a table hold words alone.
  if (!/\p{Nd}/u.test(text)) return spelledPhones(text)
  const plain = plainDigits(text)
  const found = Array.from(plain.matchAll(digitRuns))
    .filter(([run]) => run.length >= 8)
    .flatMap((match) =>
      candidatesOf(match[0], match.index).flatMap((candidate) => {
        const { run, start } = candidate
        const end = start + run.length
        const kind = recognise({
          run,
          digits: run.replace(/[oO]/gu, '0').replace(/\D/gu, ''),
          before: wordsBefore(plain, start, `${label}:`),
          after: plain.slice(end, end + 50),
          label,
        })
        return kind === undefined
          ? []
          : [{ ...kind, start, end, text: text.slice(start, end), masked: maskDigits(run, kind.kind) }]
      }),
    )
  const whole = found.filter(
    (one, at) =>
      !found.some(
        (other, place) =>
          other.start <= one.start &&
          other.end >= one.end &&
          (other.end - other.start > one.end - one.start || place < at),
      ),
  )
  return [...whole, ...spelledPhones(text)]
}

interface Candidate {
  readonly run: string
  readonly start: number
}

/** The whole run, and what stands between its spaces: a table that became text puts numbers beside each other. */
function candidatesOf(run: string, start: number): Candidate[] {
  const whole = trimRun(run)
  const parts = Array.from(whole.matchAll(/[^ ]+/gu), ({ 0: part, index }) => ({
    from: index,
    to: index + part.length,
  }))
  const few = parts.slice(0, 40)
  return [
    { run: whole, start },
    ...few.flatMap(({ from }, first) =>
      few
        .slice(first, first + 6)
        .map(({ to }) => ({ run: trimRun(whole.slice(from, to)), start: start + from })),
    ),
  ]
}

function recognise(number: FoundNumber): Recognised | undefined {
  // Nothing shorter is anybody's number.
  if (number.digits.length < 8 || isDayOrYears(number.run)) return undefined
  return citizenNumber(number) ?? bankAccount(number) ?? phoneNumber(number)
}

/** 25.11.2024, 2024-2025. */
function isDayOrYears(run: string): boolean {
  return /^\d{1,2}([ .-])\d{1,2}\1(?:19|20)\d{2}$|^(?:19|20)\d{2} ?- ?(?:19|20)\d{2}$|^(?:19|20)\d{2}([ .-])\d{1,2}\2\d{1,2}$/u.test(
    run,
  )
}

interface FoundNumber {
  readonly run: string
  readonly digits: string
  readonly before: string
  readonly after: string
  readonly label: string
}

type Recognised = Pick<PersonalDataFinding, 'kind' | 'confidence' | 'reason'>

/** A run ends with a digit; a closed bracket belongs to what follows. */
function trimRun(run: string): string {
  return run.replace(/[^\doO]+$/u, '').replace(/[oO]$/u, '0')
}

function citizenNumber({ digits, run, before, after }: FoundNumber): Recognised | undefined {
  const named = citizenContext.test(before)
  if (digits.length === 9 && named) return recognised('citizen-number', 'high', texts.oldIdentity)
  if (digits.length !== 12 || run.startsWith('+')) return undefined
  const [, place = '', century = '', year = ''] = /^(\d{3})(\d)(\d{2})/u.exec(digits) ?? []
  const birth = 1900 + Math.floor(Number(century) / 2) * 100 + Number(year)
  const isPossible =
    (provinces.has(place) || (named && place >= '100')) && Number(century) <= 3 && birth <= 2035
  if (named) return recognised('citizen-number', isPossible ? 'high' : 'medium', texts.citizenNamed)
  if (!isPossible || notOfAPerson.test(after) || bankContext.test(before)) return undefined
  return recognised('citizen-number', 'medium', texts.citizen)
}

function bankAccount({ digits, run, before, after }: FoundNumber): Recognised | undefined {
  if (digits.length < 8 || digits.length > 19 || !bankContext.test(before)) return undefined
  if (notOfAPerson.test(after) || isGroupedAmount(run)) return undefined
  return treasury.test(before) || treasury.test(after)
    ? recognised('bank-account', 'low', texts.treasury)
    : recognised('bank-account', 'high', texts.bank)
}

function phoneNumber({ digits, run, before, after, label }: FoundNumber): Recognised | undefined {
  const named = phoneContext.test(before) || phoneLabel.test(label)
  const international = /^\+|^00/u.test(run)
  const national = digits.replace(/^(?:0084|84)0?/u, (prefix) =>
    international || named || prefix === '0084' ? '0' : prefix,
  )
  if (isGroupedAmount(run) && !run.startsWith('0') && !international) return undefined
  // Written without the zero that a spreadsheet drops.
  const dialled = named && /^[35789]\d{8}$/u.test(national) ? `0${national}` : national
  const mobile = /^0[35789]\d{8}$/u.test(dialled) || /^01[2689]\d{8}$/u.test(dialled)
  const fixed = /^02\d{9}$/u.test(dialled)
  if (!mobile && !fixed) return undefined
  if (notOfAPerson.test(after) && !named) return undefined
  if (fixed) return recognised('phone', 'low', texts.fixedLine)
  if (!named && !international && !usualGroups.has(groupsOf(run)))
    return recognised('phone', 'low', texts.phone)
  return recognised(
    'phone',
    named || international ? 'high' : 'medium',
    named ? texts.phoneNamed : texts.phone,
  )
}

/** How telephone numbers are written down; other groups of ten digits are more likely a row of a table. */
const usualGroups: ReadonlySet<string> = new Set(
  '10 11 4-3-3 3-3-4 3-4-3 4-6 4-2-2-2 3-7 5-5 7-3 4-4-2 6-4 4-2-4 5-3-3 5-6 4-4-3 4-3-4 1-9 1-1-1-1-1-1-1-1-1-1 3-2-2-3'.split(
    ' ',
  ),
)

function groupsOf(run: string): string {
  return run
    .split(/[^\doO]+/u)
    .filter((group) => group !== '')
    .map((group) => group.length)
    .join('-')
}

/** 1.234.567.890 and 84 123 456 789: money, however long. */
function isGroupedAmount(run: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?: \d{3})+$/u.test(run) && !run.startsWith('0')
}

const spelled =
  'không|khong|linh|một|mốt|mot|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin'
const spelledRun = new RegExp(
  `(?<![\\p{L}\\p{M}])kh[ôo]ng[\\s,.\\-–]+(?:(?:${spelled})(?:[\\s,.\\-–]+|(?![\\p{L}\\p{M}]))){8,11}`,
  'giu',
)

/** A number in words: “không chín một hai…”, so that no machine finds it. */
function spelledPhones(text: string): PersonalDataFinding[] {
  if (!/kh[ôo]ng/iu.test(text)) return []
  return Array.from(text.matchAll(spelledRun), (match) => {
    const run = match[0].replace(/[\s,.\-–]+$/u, '')
    return {
      ...recognised('phone', 'medium', texts.spelled),
      start: match.index,
      end: match.index + run.length,
      text: run,
      masked: '[số điện thoại đã che]',
    }
  })
}

/** `0912 345 678` as `09xx xxx 678`: the last three digits let its owner recognise it, the rest is gone. */
function maskDigits(run: string, kind: PersonalDataFinding['kind']): string {
  const total = run.replace(/[^\doO]/gu, '').length
  const shown = kind === 'phone' ? 2 : 0
  let at = 0
  return run.replace(/[\doO]/gu, (digit) => {
    at += 1
    return at <= shown || at > total - 3 ? digit : 'x'
  })
}

function recognised(kind: PersonalDataFinding['kind'], confidence: Confidence, reason: Words): Recognised {
  return { kind, confidence, reason }
}

const texts = {
  phone: { vi: 'Mười chữ số, đúng đầu số di động', en: 'Ten digits with the prefix of a mobile' },
  phoneNamed: {
    vi: 'Số di động đứng sau chữ “điện thoại”, “liên hệ”…',
    en: 'A mobile after “telephone”, “contact”…',
  },
  fixedLine: {
    vi: 'Số máy bàn, thường là của cơ quan; che nếu là của nhà riêng',
    en: 'A fixed line, usually of an office; mask it if it is a home’s',
  },
  spelled: {
    vi: 'Dãy chữ số viết bằng chữ, có thể là số điện thoại',
    en: 'Digits in words, perhaps a telephone number',
  },
  citizen: {
    vi: 'Mười hai chữ số, mã tỉnh và năm sinh đúng cách cấp số căn cước',
    en: 'Twelve digits whose province and year of birth fit a citizen number',
  },
  citizenNamed: { vi: 'Số đứng sau chữ “căn cước”, “định danh”…', en: 'A number after “citizen number”…' },
  oldIdentity: { vi: 'Chín chữ số sau chữ “chứng minh nhân dân”', en: 'Nine digits after “identity card”' },
  bank: {
    vi: 'Dãy số đứng sau chữ “tài khoản” hoặc tên ngân hàng',
    en: 'A number after “account” or the name of a bank',
  },
  treasury: {
    vi: 'Tài khoản tại Kho bạc, thường là của cơ quan',
    en: 'An account at the Treasury, usually the office’s own',
  },
} as const satisfies Record<string, Words>
