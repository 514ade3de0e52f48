import type { ComposedBlock, ComposedSignature, ComposedTable, Composition, Span } from '../composition.ts'
import { headerLeftWidth, type LayoutRules, textWidth } from '../layout-rules.ts'

/** The template turns it into a place where a line may break, and nothing of it stays in the text. */
const mayBreak = '\u200B'
/** Average width of a letter in ems, on the small side. */
const letterEms = 0.5
const pointsPerMm = 72 / 25.4
const segmenter = new Intl.Segmenter('vi')

/**
 * The composition with places to break in words that are longer than their line (addresses, codes, nonsense),
 * which would otherwise run off the paper. Word breaks such words by itself.
 */
export function breakable(composition: Composition, rules: LayoutRules): Composition {
  const width = textWidth(rules, composition.landscape)
  const body = lettersIn(width, rules.bodySize)
  const left = headerLeftWidth(rules, composition.landscape)
  const signature = capitalsIn(width / 2 - rules.verificationCodeSize / 2, rules.signatureSize)
  const breakSignature = ({ lines, note, name }: ComposedSignature): ComposedSignature => ({
    lines: lines.map((line) => breakWords(line, signature)),
    note: breakWords(note, signature),
    name: breakWords(name, signature),
  })
  return {
    ...composition,
    number: breakWords(composition.number, capitalsIn(left, rules.numberSize)),
    placeAndDate: breakWords(composition.placeAndDate, capitalsIn(width - left, rules.placeAndDateSize)),
    kind: breakWords(composition.kind, capitalsIn(width, rules.kindSize)),
    signature: breakSignature(composition.signature),
    countersignature:
      composition.countersignature === null ? null : breakSignature(composition.countersignature),
    letterSubject: breakWords(composition.letterSubject, 20),
    title: composition.title.map((line) => breakWords(line, body)),
    note: breakWords(composition.note, body),
    addressees: composition.addressees.map((line) => breakWords(line, body)),
    bases: composition.bases.map((line) => breakWords(line, body)),
    recipients: composition.recipients.map((line) => breakWords(line, body / 2)),
    blocks: composition.blocks.map((block) => breakBlock(block, width, rules)),
    annexes: composition.annexes.map((annex) => ({
      ...annex,
      title: annex.title.map((line) => breakWords(line, body)),
      blocks: annex.blocks.map((block) => breakBlock(block, textWidth(rules, annex.landscape), rules)),
    })),
  }
}

function lettersIn(mm: number, pt: number): number {
  return Math.max(4, Math.floor((mm * pointsPerMm) / (pt * letterEms)))
}

/** The same for bold capitals, which are half as wide again. */
export function capitalsIn(mm: number, pt: number): number {
  return lettersIn(mm / 1.6, pt)
}

/** A word longer than the limit may end a line after its marks, a longer part of it at every eighth of the limit. */
export function breakWords(text: string, limit: number): string {
  return text.replace(/\S+/gu, (word) =>
    word.length <= limit
      ? word
      : word
          .split(/(?<=[-/?&=.,;:_])/u)
          .map((part) => breakPart(part, limit))
          .join(mayBreak),
  )
}

function breakPart(part: string, limit: number): string {
  if (part.length <= limit) return part
  const step = Math.max(1, Math.floor(limit / 8))
  const letters = [...segmenter.segment(part)].map(({ segment }) => segment)
  return letters.map((letter, at) => (at % step === 0 && at > 0 ? mayBreak + letter : letter)).join('')
}

function breakSpans(spans: readonly Span[], limit: number): Span[] {
  return spans.map((span) => ({ ...span, text: breakWords(span.text, limit) }))
}

function breakBlock(block: ComposedBlock, width: number, rules: LayoutRules): ComposedBlock {
  const limit = lettersIn(width, rules.bodySize)
  switch (block.type) {
    case 'heading':
      return { ...block, text: breakWords(block.text, limit) }
    case 'paragraph':
      return { ...block, spans: breakSpans(block.spans, limit) }
    case 'table':
      return breakTable(block, width, rules)
    case 'page-break':
      return block
  }
}

function breakTable(table: ComposedTable, width: number, rules: LayoutRules): ComposedTable {
  const cellPadding = 3
  const breakRows = (rows: ComposedTable['rows']) =>
    rows.map((row) =>
      row.map((cell) => {
        const limit = lettersIn(cell.width * width - cellPadding, rules.tableSize)
        return { ...cell, lines: cell.lines.map((line) => breakSpans(line, limit)) }
      }),
    )
  return { ...table, header: breakRows(table.header), rows: breakRows(table.rows) }
}
