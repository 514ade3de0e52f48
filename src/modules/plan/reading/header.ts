import { issuingBodies } from './issuing-body.ts'
import { endsWithColon, readMarker } from './marker.ts'
import type { PlanBlock, TextBlock } from './plan-blocks.ts'
import type { DocumentType } from './reading.ts'
import { isDocumentTitle } from './structural-line.ts'
import { fold } from './vietnamese.ts'
import { isBasis, type Zones } from './zones.ts'

/** What the head of a document says of it. */
export type PlanHeader = {
  readonly docType: DocumentType | null
  readonly attachedType: DocumentType | undefined
  readonly number: string | null
  readonly symbol: string | null
  readonly issuingBody: string | null
  readonly parentBody: string | null
  readonly place: string | null
  readonly date: string | null
  readonly title: string | null
  readonly bases: string[]
}

const typeByTitle: Readonly<Record<string, DocumentType>> = {
  'ke hoach': 'ke_hoach',
  'quyet dinh': 'quyet_dinh',
  'chi thi': 'chi_thi',
  'cong van': 'cong_van',
  'de an': 'ke_hoach',
  'chuong trinh': 'ke_hoach',
}
const typeBySymbol: readonly (readonly [RegExp, DocumentType])[] = [
  [/^KH\b|-KH\b/i, 'ke_hoach'],
  [/^Q[ĐD]\b/i, 'quyet_dinh'],
  [/^CT\b/i, 'chi_thi'],
]

function textLines(blocks: readonly PlanBlock[], start: number, end: number): string[] {
  return blocks.slice(start, end).flatMap((block) => (block.kind === 'paragraph' ? [...block.lines] : []))
}

/** Reads the head: number and symbol, place and date, kind, title, bodies and legal bases. */
export function readHeader(
  blocks: readonly PlanBlock[],
  zones: Zones,
  signatoryTitle: string | null,
): PlanHeader {
  const lines = textLines(blocks, zones.head.start, zones.head.end).slice(0, 120)
  const titleAt = lines.findIndex((line) => isDocumentTitle(line))
  const subject = subjectOf(lines)
  const { number, symbol } = numberAndSymbol(lines)
  const titled = titleAt < 0 ? undefined : typeByTitle[fold(lines[titleAt] ?? '').replace(':', '')]
  const addressed = lines.some((line) => /^kinh gui\b/.test(fold(line)))
  const bySymbol = typeBySymbol.find(([pattern]) => pattern.test(symbol ?? ''))?.[1]
  const docType = titled ?? bySymbol ?? (subject !== null || addressed ? 'cong_van' : null)
  const { place, date } = placeAndDate(lines)
  const title = docType === 'cong_van' && subject !== null ? subject : titleAfter(lines, titleAt)
  const bodies = issuingBodies({
    lines: lines.slice(0, titleAt < 0 ? 14 : titleAt),
    place,
    symbol,
    signatoryTitle,
    text: blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      .join('\n')
      .slice(0, 60_000),
  })
  return {
    docType,
    attachedType: zones.attachedTitle === undefined ? undefined : 'ke_hoach',
    number,
    symbol,
    issuingBody: bodies.issuing,
    parentBody: bodies.parent,
    place,
    date,
    title: title ?? subject,
    bases: legalBases(blocks, zones),
  }
}

const numberLine =
  /(?:^|\s)(?:số|so|sô)\s*[:.]?\s*([\d\s]{0,8}[a-zđ]?|[….\s_]{1,20})\s*(?:\/\s*(\d{4})\s*)?[/-]\s*([A-ZĐƯÔa-zđ][A-ZĐƯÔa-zđ0-9.&]*(?:\s?[-–/]\s?[A-ZĐƯÔ][A-ZĐƯÔa-zđ0-9.&]*){0,4})/iu

function numberAndSymbol(lines: readonly string[]): { number: string | null; symbol: string | null } {
  for (const line of lines.slice(0, 40)) {
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
  /([\p{L}][\p{L}\s.'’-]{1,40}?)\s*,\s*ng[aà]y\s*([\d….\s_]*)\s*th[aá]ng\s*([\d….\s_]*)\s*n[aă]m\s*([\d….\s_]*)/iu

function placeAndDate(lines: readonly string[]): { place: string | null; date: string | null } {
  for (const line of lines.slice(0, 40)) {
    const cleaned = line
      .replace(/^.*(?:hạnh phúc|hanh phuc)\s*[-*_]*\s*/iu, '')
      .replace(/^\s*số\s*:\s*\S+(?:\s\/\S+)?\s+/iu, '')
    const match = datePattern.exec(cleaned)
    if (match === null || isBasis(line)) continue
    const [day, month, year] = [match[2], match[3], match[4]].map(
      (part) => Number((part ?? '').replace(/\D/g, '')) || undefined,
    )
    const place = (match[1] ?? '').replace(/^(?:.*\s)?(?=TP\.)/u, '').trim()
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

/** Text after "V/v" of an official letter, up to the next part of the head. */
function subjectOf(lines: readonly string[]): string | null {
  const at = lines.findIndex(
    (line) => /^\(?v\/v\b/.test(fold(line)) || /\sv\/v\s/.test(fold(line.slice(0, 60))),
  )
  const first = lines[at]
  if (first === undefined || at > 30) return null
  const parts = [first.replace(/^.*?v\s*\/\s*v\s*:?\s*/iu, '')]
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

/** Lines of the title, from the kind of document down to the bases, the addressee or the body. */
function titleAfter(lines: readonly string[], at: number): string | null {
  if (at < 0) return null
  const parts: string[] = []
  for (const line of lines.slice(at + 1, at + 12)) {
    const plain = fold(line)
    if (/^[-_*=\s–—.]+$/.test(line)) continue
    if (
      /^kinh gui\b|^\(?(?:ban hanh )?kem theo|^\(kem|^(?:chu tich|giam doc|truong phong|uy ban|bo truong|hieu truong)\b.*$/.test(
        plain,
      ) &&
      parts.length > 0
    )
      break
    if (
      parts.length > 0 &&
      ((isBasis(line) &&
        /^(?:can cu|xet|thuc hien (?:ke hoach|quyet dinh|cong van|nghi|chi thi|chuong|thong)|theo|trien khai thuc hien (?:ke hoach|quyet))/.test(
          plain,
        )) ||
        endsWithColon(line))
    )
      break
    if (parts.length === 0 && /^can cu\b/.test(plain)) break
    if (parts.length > 0 && (readMarker(line) !== undefined || /[.;]$/.test(line))) break
    parts.push(line)
    if (parts.join(' ').length > 400) break
  }
  const title = parts
    .join(' ')
    .replace(/^["“”]|["“”]$/g, '')
    .trim()
  return title === '' ? null : title
}

function legalBases(blocks: readonly PlanBlock[], zones: Zones): string[] {
  const bases: string[] = []
  let open = false
  for (const block of blocks.slice(zones.head.start, zones.head.end)) {
    if (block.kind !== 'paragraph') continue
    const text: TextBlock['text'] = readMarker(block.text)?.rest ?? block.text
    if (isBasis(text) && !endsWithColon(text) && text.length > 20) {
      bases.push(text)
      open = !/[.;,:]$/.test(text)
    } else if (open && !endsWithColon(text)) {
      bases[bases.length - 1] = `${bases.at(-1) ?? ''} ${text}`
      open = false
    }
  }
  return bases
}
