import { type DocumentParagraph, paragraph } from './document-element.ts'
import { endsWithColon, hasTerminal, readMarker } from './marker.ts'
import { isResponsibility } from './responsibility.ts'
import { isStructuralLine, opensParagraph } from './structural-line.ts'
import { fold, startsSmall } from './vietnamese.ts'

/** One printed line; positions are measured in characters from the left edge. */
export type PhysicalLine = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** True after an empty line, or after a gap wider than between lines of a paragraph. */
  readonly gapBefore: boolean
}

/** How a document breaks its lines, judged from all of them. */
export type LineHabit = {
  /** Whether long paragraphs are broken into lines of one width. */
  readonly wrapped: boolean
  /** Whether the lines are those of printed pages, with exact right edges. */
  readonly printed: boolean
  /** Whether paragraphs are told apart by gaps. */
  readonly separated: boolean
  /** Column up to which lines are filled. */
  readonly width: number
  /** A line at least this long, with the next word added, was full. */
  readonly fullFrom: number
  /** Left edge of continuation lines, where paragraphs begin further right; otherwise undefined. */
  readonly margin: number | undefined
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Judges whether and how the lines of a document are wrapped. */
export function lineHabit(lines: readonly PhysicalLine[], printed = false): LineHabit {
  const ends = lines.map((line) => line.end).sort((a, b) => a - b)
  const width = percentile(ends, 0.92)
  const widest = percentile(ends, 1)
  const filled = ends.filter((end) => end >= width * 0.8).length
  const small = lines.filter((line) => startsSmall(line.text) && readMarker(line.text) === undefined)
  const wrapped =
    width <= 140 && (printed || (filled >= lines.length * 0.2 && small.length >= lines.length * 0.15))
  const gaps = lines.filter((line) => line.gapBefore).length
  const exact = widest <= width + 3
  return {
    wrapped,
    printed,
    separated: gaps >= lines.length * 0.12,
    width,
    fullFrom: exact ? widest + 1 : width * 0.93,
    margin: indentMargin(lines, small),
  }
}

/** Continuation lines stand at the margin; if lines that open a sentence stand further right, they are indented. */
function indentMargin(lines: readonly PhysicalLine[], small: readonly PhysicalLine[]): number | undefined {
  const starts = small.map((line) => line.start).sort((a, b) => a - b)
  if (starts.length < 4) return undefined
  const margin = percentile(starts, 0.5)
  if (starts.filter((start) => Math.abs(start - margin) < 1).length < starts.length * 0.8) return undefined
  const capital = lines.filter((line) => !startsSmall(line.text) || readMarker(line.text) !== undefined)
  const indented = capital.filter((line) => line.start >= margin + 2).length
  return indented >= capital.length * 0.4 ? margin : undefined
}

function isFull(line: PhysicalLine, next: PhysicalLine, habit: LineHabit): boolean {
  const space = next.text.indexOf(' ')
  const firstWord = space < 0 ? next.text.length : space
  return line.end + 1 + firstWord >= habit.fullFrom
}

/** Words and signs that leave a number to follow. */
export const beforeNumber =
  /(?:\bso|\bngay|\bthang|\bnam|\bkhoan|\bdieu|\bdiem|\bquy|\bmuc|\blop|\bcap|\btu|\bden|[-–(/,])$/

/** A marker at the start of a line that is only the rest of a broken sentence: "chính trị / - xã hội". */
function isBrokenOff(line: PhysicalLine, next: PhysicalLine, habit: LineHabit): boolean {
  if (next.gapBefore || hasTerminal(line.text)) return false
  const marker = readMarker(next.text)
  if (/\d{4}$/.test(line.text) && /^[-–]\s?\d{4}/.test(next.text)) return true
  if (marker === undefined || (marker.kind !== 'bullet' && marker.kind !== 'number')) return false
  const opensItem = /^\d{1,2}(?:\.\d{1,2})*[.)]\s+\p{Lu}/u.test(next.text)
  if (marker.kind === 'number' && !opensItem && beforeNumber.test(fold(line.text.slice(-12)))) return true
  return startsSmall(marker.rest) && isFull(line, next, habit)
}

/** Whether a line goes on with the sentence of the line before it. */
export function continuesLine(line: PhysicalLine, next: PhysicalLine, habit: LineHabit): boolean {
  if (isStructuralLine(line.text) || opensParagraph(next.text)) return false
  if (readMarker(next.text) !== undefined) return isBrokenOff(line, next, habit)
  if (next.gapBefore) return false
  // "…; thời gian thực hiện:" is cut before what it says.
  if (endsWithColon(line.text) && isResponsibility(line.text)) return true
  const ends = hasTerminal(line.text)
  const small = startsSmall(next.text)
  const indented = habit.margin !== undefined && next.start >= habit.margin + 2
  const heading = readMarker(line.text) !== undefined && !ends
  if (!habit.wrapped) {
    // Where gaps tell paragraphs apart, a small letter without a gap goes on, even after a semicolon.
    if (small && !/[.:!?]$/.test(line.text)) return habit.separated
    return habit.separated && !ends && (!heading || isFull(line, next, habit))
  }
  const full = isFull(line, next, habit)
  if (small) return full || !ends || line.end >= habit.width * 0.75
  // Where gaps tell paragraphs apart, only a clearly short line ends one without a gap.
  if (habit.separated) {
    if (ends && (indented || habit.printed)) return !indented && full
    return full || (!heading && (!ends || line.end >= habit.width * 0.75))
  }
  // At a full stop before a capital a paragraph ends more often than it goes on, unless an indent tells.
  if (ends && habit.margin !== undefined) return !indented && line.end >= habit.width * 0.6
  if (ends) return full && goesOnInWords(line.text, next.text)
  return full && !(indented && readMarker(line.text) !== undefined)
}

/** After a semicolon, or before a word that leans on the sentence before it. */
function goesOnInWords(text: string, next: string): boolean {
  return (
    text.endsWith(';') ||
    /^(?:dong thoi|qua do|tu do|trong do|ngoai ra|ben canh do|theo do)\b/.test(fold(next.slice(0, 14)))
  )
}

/** Joins the physical lines of running text to paragraphs. */
export function paragraphsOfLines(lines: readonly PhysicalLine[], habit: LineHabit): DocumentParagraph[] {
  const paragraphs: DocumentParagraph[] = []
  let open: PhysicalLine[] = []
  const close = () => {
    if (open.length > 0) paragraphs.push(paragraph(open.map((line) => line.text)))
    open = []
  }
  for (const line of lines) {
    const last = open.at(-1)
    if (last !== undefined && !continuesLine(last, line, habit)) close()
    open.push(line)
  }
  close()
  return paragraphs
}
