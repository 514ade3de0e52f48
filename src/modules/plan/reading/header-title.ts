import { isBasis } from './formulas.ts'
import { endsWithColon, readMarker } from './marker.ts'
import { fold, isCapitals, startsSmall } from './vietnamese.ts'

/** Text after "V/v" of an official letter, up to the next part of the head. */
export function subjectOf(lines: readonly string[]): string | null {
  const short = lines.findIndex(
    (line) => /^\(?v\/v\b/.test(fold(line)) || /\sv\/v\s/.test(fold(line.slice(0, 60))),
  )
  // Written in full, it stands between the number and the addressees.
  const addressees = lines.findIndex((line) => /^kinh gui\b/.test(fold(line)))
  const inFull = lines.slice(0, Math.max(0, addressees)).findIndex((line) => /^ve viec\b/.test(fold(line)))
  const at = short >= 0 ? short : inFull
  const first = lines[at]
  if (first === undefined || at > 30) return null
  const parts = [first.replace(/^(?:.*?v\s*\/\s*v|về việc)\s*:?\s*/iu, '')]
  for (const line of lines.slice(at + 1, at + 6)) {
    const plain = fold(line)
    if (
      /^kinh gui|^cong hoa|^doc lap|^so\s*:|,\s*ngay\b|^ke hoach$|^-+$|^_+$/.test(plain) ||
      (isBasis(line) && line.length > 60)
    )
      break
    parts.push(line)
  }
  return parts
    .join(' ')
    .replace(/[.;]+$/, '')
    .trim()
}

const lowerBodies = /^(?:chu tich|giam doc|truong phong|uy ban|bo truong|hieu truong|thu tuong)\b/
const basisOpening =
  /^(?:can cu|xet|theo|thuc hien (?:ke hoach|quyet dinh|cong van|nghi|chi thi|chuong|thong)|trien khai thuc hien (?:ke hoach|quyet))/

/** Openings of the first sentence of a document that has no bases; no title begins so. */
const bodyOpening =
  /^(?:(?:trong )?thoi gian (?:vua )?qua\b|(?:trong )?nhung nam (?:gan day|qua)\b|nam \d{4},|hien nay,|de (?:khac phuc|tiep tuc|trien khai|thuc hien)\b|theo (?:cong bo|ket qua|bao cao)\b|qua (?:ket qua|theo doi)\b)/

/** A line of the head with the whole paragraph that it belongs to. */
export type HeadLine = { readonly text: string; readonly whole: string }

/** Lines of the title, from the kind of document down to the bases, the addressee or the body. */
export function titleAfter(lines: readonly HeadLine[], at: number): string | null {
  if (at < 0) return null
  const parts: string[] = []
  for (const { text, whole } of lines.slice(at + 1, at + 14)) {
    if (/^[-_*=\s–—.|]+$/.test(text)) continue
    if (parts.length === 0 ? /^can cu\b/.test(fold(text)) : endsTitle(text, whole, parts.join(' '))) break
    parts.push(text)
    if (parts.join(' ').length > 400) break
  }
  const title = parts
    .join(' ')
    .replace(/^["“”]|["“”]$/g, '')
    .trim()
  return title === '' ? null : title
}

/** Whether a line no longer belongs to the title that was read so far. */
function endsTitle(text: string, whole: string, title: string): boolean {
  const plain = fold(text)
  if (
    /^kinh gui\b|^\(?(?:ban hanh )?kem theo|^\((?:kem|du thao|lan \d)/.test(plain) ||
    lowerBodies.test(plain)
  )
    return true
  if (isBasis(text) && basisOpening.test(plain)) return true
  if (!startsSmall(text) && bodyOpening.test(plain)) return true
  if (endsWithColon(whole) || readMarker(text) !== undefined || /[.;]$/.test(whole)) return true
  return isCapitals(title) && !isCapitals(text) && !text.startsWith('(')
}
