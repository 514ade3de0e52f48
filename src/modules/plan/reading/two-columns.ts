import { isAnnexTitle, isSignatoryTitle } from './structural-line.ts'
import { fold } from './vietnamese.ts'

const gapPattern = /(?:\t+|\s*\|| {3,})\s*/g
/** Blanks to be filled in ("Số:      /KH", "ngày      tháng") are not gaps between columns. */
const blankBefore = /(?:\bso\s*:?|\bngay|\bthang|\bnam|[(,])$/
const blankAfter = /^(?:\/|thang\b|nam \d)/

/** Lines of a header or signature block whose two columns were printed side by side. */
function columnsOf(line: string): readonly [string, string] | undefined {
  const indent = /^(?:\t+| {20,})\s*/.exec(line)
  const text = line
    .trim()
    .slice(0, 300)
    .replace(/^\|\s*|\s*\|$/g, '')
  const plain = fold(text)
  let widest: { start: number; end: number } | undefined
  for (const match of text.matchAll(gapPattern)) {
    const end = match.index + match[0].length
    if (blankBefore.test(plain.slice(0, match.index)) || blankAfter.test(plain.slice(end))) continue
    const width = /[\t|]/.test(match[0]) ? 100 : match[0].length
    if (widest === undefined || width > widest.end - widest.start)
      widest = { start: match.index, end: match.index + width }
  }
  if (widest === undefined) return indent === null || /^[-–+*•]/.test(text) ? undefined : ['', text]
  return [
    text.slice(0, widest.start).trim(),
    text
      .slice(widest.start)
      .replace(/^[\s|]+/, '')
      .trim(),
  ]
}

const headerHint = /cong hoa xa hoi|doc lap\s*-\s*tu do|^\s*so\s*:|ngay\b.{0,24}\bthang\b.{0,24}\bnam\b/
const signatureHint = /^[\s|*_]*noi nhan\b/
/** The rule under the first row of a Markdown table. */
const ruleLine = /^\s*\|?[\s:|-]*-{2,}[\s:|-]*\|[\s:|-]*$/

/** Lines of a cell that a conversion to Markdown has put into one. */
function cellLines(cell: string): string[] {
  return cell.split(/\s*<br\s?\/?>\s*/i).filter((line) => line !== '')
}

/** "Nơi nhận: …", or a second column that begins with the title of who signs. */
function opensSignature(line: string): boolean {
  if (signatureHint.test(fold(line.slice(0, 40)))) return true
  return line.length < 160 && isSignatoryTitle(columnsOf(line)?.[1] ?? '') && columnsOf(line)?.[0] !== ''
}

function unfold(lines: readonly string[]): string[] | undefined {
  const left: string[] = []
  const right: string[] = []
  let split = 0
  for (const line of lines) {
    if (line.trim() === '' || ruleLine.test(line)) continue
    const columns = columnsOf(line)
    if (columns === undefined) left.push(line.trim())
    else {
      if (columns[0] !== '') {
        left.push(...cellLines(columns[0]))
        split += 1
      }
      right.push(...cellLines(columns[1]))
    }
  }
  return split === 0 ? undefined : [...left, '', ...right]
}

/**
 * Puts the columns of the header and of the signature one under the other where they were
 * flattened side by side: first the left column, then the right one.
 * @param make  a line for a text that was cut out of another line
 */
export function splitColumns<Line extends { readonly text: string }>(
  lines: readonly Line[],
  make: (text: string, like: Line) => Line,
): Line[] {
  const result = [...lines]
  const header = lines.findIndex(
    ({ text }, at) => at < 25 && headerHint.test(fold(text)) && columnsOf(text) !== undefined,
  )
  if (header >= 0) replaceRun(result, headerRun(result, header), make)
  for (let at = 0; at < result.length; at += 1)
    if (opensSignature(result[at]?.text ?? '')) replaceRun(result, signatureRun(result, at), make)
  return result
}

type Run = { readonly start: number; readonly end: number }

/** From the first line of the file to the last one of its head that has two columns. */
function headerRun(lines: readonly { readonly text: string }[], hint: number): Run {
  let end = hint + 1
  for (let at = hint; at < Math.min(lines.length, hint + 8); at += 1) {
    const line = lines[at]?.text ?? ''
    const columns = columnsOf(line)
    if (columns !== undefined && columns[0] !== '') end = at + 1
    else if (columns !== undefined && headerHint.test(fold(line))) end = at + 1
  }
  let start = hint
  while (
    start > 0 &&
    (lines[start - 1]?.text ?? '').trim() !== '' &&
    columnsOf(lines[start - 1]?.text ?? '') !== undefined
  )
    start -= 1
  return { start, end }
}

/** From "Nơi nhận" to the end of the block, at most forty lines, stopping where an annex begins. */
function signatureRun(lines: readonly { readonly text: string }[], from: number): Run {
  let end = from + 1
  let blanks = 0
  let open = false
  for (let at = from; at < Math.min(lines.length, from + 40); at += 1) {
    const line = lines[at]?.text ?? ''
    if (line.trim() === '') {
      blanks += 1
      if (blanks > 5) break
      continue
    }
    const columns = columnsOf(line)
    const bullet = /^\s*[-–+*]/.test(line)
    if (columns === undefined && !bullet) {
      if (blanks > 0 || line.length > 60 || isAnnexTitle(line.trim())) break
      // A line of its own belongs to the block when it goes on with an open item, or when columns follow.
      if (open) end = at + 1
      open = open && !/[;.]$/.test(line.trim())
      continue
    }
    blanks = 0
    open = bullet && !/[;.]$/.test((columns?.[0] ?? line).trim())
    end = at + 1
  }
  return { start: from, end }
}

function replaceRun<Line extends { readonly text: string }>(
  lines: Line[],
  run: Run,
  make: (text: string, like: Line) => Line,
): void {
  const first = lines[run.start]
  const unfolded = unfold(lines.slice(run.start, run.end).map((line) => line.text))
  if (unfolded === undefined || first === undefined) return
  lines.splice(run.start, run.end - run.start, ...[...unfolded, ''].map((text) => make(text, first)))
}
