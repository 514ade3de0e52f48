import { isBasis } from './formulas.ts'
import { numberAndSymbol, placeAndDate } from './header-number.ts'
import { type HeadLine, subjectOf, titleAfter } from './header-title.ts'
import { issuingBodies } from './issuing-body.ts'
import { endsWithColon, readMarker } from './marker.ts'
import type { PlanBlock, TextBlock } from './plan-blocks.ts'
import type { DocumentType } from './reading.ts'
import { isDocumentTitle } from './structural-line.ts'
import { fold, isCapitals } from './vietnamese.ts'
import type { Zones } from './zones.ts'

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

function headLines(blocks: readonly PlanBlock[], start: number, end: number): HeadLine[] {
  return blocks
    .slice(start, end)
    .flatMap((block) =>
      block.kind === 'paragraph' ? block.lines.map((text) => ({ text, whole: block.text })) : [],
    )
    .filter((line) => !/^[|\s]*$/.test(line.text))
}

/** Reads the head: number and symbol, place and date, kind, title, bodies and legal bases. */
export function readHeader(
  blocks: readonly PlanBlock[],
  zones: Zones,
  signatoryTitle: string | null,
): PlanHeader {
  const printed = headLines(blocks, zones.head.start, zones.head.end).slice(0, 120)
  const lines = printed.map((line) => line.text)
  const titleAt = lines.findIndex((line) => isDocumentTitle(line))
  const subject = subjectOf(lines)
  const { number, symbol } = numberAndSymbol(lines)
  const titled = titleAt < 0 ? undefined : typeByTitle[fold(lines[titleAt] ?? '').replace(':', '')]
  const addressed = lines.some((line) => /^kinh gui\b/.test(fold(line)))
  const bySymbol = typeBySymbol.find(([pattern]) => pattern.test(symbol ?? ''))?.[1]
  const docType = titled ?? bySymbol ?? (subject !== null || addressed ? 'cong_van' : null)
  const { place, date } = placeAndDate(lines)
  const title = docType === 'cong_van' && subject !== null ? subject : titleAfter(printed, titleAt)
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

function legalBases(blocks: readonly PlanBlock[], zones: Zones): string[] {
  const bases: string[] = []
  let open = false
  for (const block of blocks.slice(zones.head.start, zones.head.end)) {
    if (block.kind !== 'paragraph') continue
    const text: TextBlock['text'] = readMarker(block.text)?.rest ?? block.text
    if (isBasis(text) && !endsWithColon(text) && text.length > 20 && !isCapitals(text)) {
      bases.push(text)
      open = !/[.;,:]$/.test(text)
    } else if (open && !endsWithColon(text)) {
      bases[bases.length - 1] = `${bases.at(-1) ?? ''} ${text}`
      open = false
    }
  }
  return bases
}
