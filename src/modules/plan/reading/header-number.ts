import { isBasis } from './formulas.ts'
import { fold, withReadDigits } from './vietnamese.ts'

const numberLine =
  /(?:^|\s)(?:số|so|sô)\s*[:.]?\s*([\d\s]{0,8}[a-zđ]?|\d[\dlO]{1,4}|[….\s_]{1,20})\s*(?:\/\s*(\d{4})\s*)?[/-]\s*([A-ZĐƯÔa-zđ][A-ZĐƯÔa-zđ0-9.&]*(?:\s?[-–/]\s?[A-ZĐƯÔ][A-ZĐƯÔa-zđ0-9.&]*){0,4})/iu

/** Number and symbol from the line "Số: 12/KH-UBND"; the number is null where it is left blank. */
export function numberAndSymbol(lines: readonly string[]): { number: string | null; symbol: string | null } {
  for (const line of withPairs(lines.slice(0, 40))) {
    const plain = fold(line)
    if (!/(?:^|\s)so\s*[:.…_\d/]/.test(plain) || isBasis(line)) continue
    const at = plain.search(/(?:^|\s)so\s*[:.…_\d/]/)
    if (at > 60) continue
    const match = numberLine.exec(line.slice(at))
    if (match === null) continue
    const digits = (match[1] ?? '').replace(/\s+/g, '')
    const number = /^\d/.test(digits) ? digits : null
    const symbol = (match[3] ?? '')
      .replace(/\s+/g, '')
      .replace(/–/g, '-')
      .replace(/[.&-]+$/, '')
    return {
      number: number === null ? null : number + (match[2] === undefined ? '' : `/${match[2]}`),
      symbol,
    }
  }
  return { number: null, symbol: null }
}

const datePattern =
  /([\p{L}][\p{L}\s.'’-]{1,40}?)\s*,\s*ng[aà]y\s*([\dlo….\s_]*)\s*th[aá]ng\s*([\dlo….\s_]*)\s*n[aă]m\s*([\dlo….\s_]*)/iu

/** Place and date from "Tân An, ngày 5 tháng 6 năm 2024"; the date is cut where day or month is blank. */
export function placeAndDate(lines: readonly string[]): { place: string | null; date: string | null } {
  for (const line of withPairs(lines.slice(0, 40))) {
    const cleaned = line
      .replace(/^.*(?:hạnh phúc|hanh phuc)\s*[-*_]*\s*/iu, '')
      .replace(/^\s*s[ốôo]\s*:\s*\S+(?:\s\/\S+)?\s+/iu, '')
    const match = datePattern.exec(cleaned)
    if (match === null || isBasis(line)) continue
    const [day, month, year] = [match[2], match[3], match[4]].map(
      (part) => Number(withReadDigits(fold((part ?? '').trim())).replace(/\D/g, '')) || undefined,
    )
    const printed = (match[1] ?? '').replace(/^(?:.*\s)?(?=TP\.)/u, '').trim()
    // "Cà / Mau, ngày …": the first word of the place may stand on the line before.
    const before = lines[lines.indexOf(line) - 1] ?? ''
    const broken = match.index === 0 && !printed.includes(' ') && /^\p{Lu}\p{Ll}{0,6}$/u.test(before)
    const place = broken ? `${before} ${printed}` : printed
    if (year === undefined || year < 1900) return { place, date: null }
    const two = (value: number) => String(value).padStart(2, '0')
    const date =
      month === undefined
        ? `${year}`
        : day === undefined
          ? `${year}-${two(month)}`
          : `${year}-${two(month)}-${two(day)}`
    return { place, date }
  }
  return { place: null, date: null }
}

/** Each line, and then each with the line after it, for heads whose lines were broken. */
function withPairs(lines: readonly string[]): string[] {
  return [...lines, ...lines.map((line, at) => `${line} ${lines[at + 1] ?? ''}`.trim())]
}
