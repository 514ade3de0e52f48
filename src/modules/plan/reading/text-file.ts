import type { DocumentElement } from './document-element.ts'
import { bestWordCount, countCommonWords, fromLegacyEncoding } from './legacy-encodings.ts'
import { lineHabit, type PhysicalLine, paragraphsOfLines } from './physical-lines.ts'
import { isPageNumber } from './structural-line.ts'
import { type TextTable, tableOfLines, textTables } from './text-table.ts'
import { splitColumns } from './two-columns.ts'
import { cleanLine } from './vietnamese.ts'

/** Longest line that is read; what is beyond is a broken file, not a paragraph. */
const maximumLineLength = 20_000

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not Unicode: one byte a letter. TCVN3 and VNI are told apart later from the words that come out.
    const windows1252 = new TextDecoder('windows-1252').decode(bytes)
    const windows1258 = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
    const sample = 30_000
    const combining = countCommonWords(windows1258.slice(0, sample))
    return combining > bestWordCount(windows1252.slice(0, sample)) ? windows1258 : windows1252
  }
}

/** Text of a .txt file as lines in Unicode, whatever encoding it was written in. */
export function linesOfTextFile(bytes: Uint8Array): string[] {
  const lines = decode(bytes)
    .replace(/\f/g, '\n\n')
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line) => line.slice(0, maximumLineLength))
  return fromLegacyEncoding(lines)
}

function withoutPageNumbers(lines: readonly string[], tables: readonly TextTable[]): string[] {
  const inTable = new Set<number>()
  for (const table of tables) for (let at = table.start; at < table.end; at += 1) inTable.add(at)
  return lines.map((line, at) => (!inTable.has(at) && isPageNumber(line.trim()) ? pageBreak : line))
}

const pageBreak = '\u0000'

/** Reads a .txt file: paragraphs from lines, tables from tabs, bars or printed columns. */
export function readTextFile(bytes: Uint8Array): DocumentElement[] {
  return elementsOfLines(linesOfTextFile(bytes))
}

/** The same from lines that are already Unicode. */
export function elementsOfLines(source: readonly string[]): DocumentElement[] {
  const raw = splitColumns(
    source.map((line) => ({ text: line.normalize('NFC') })),
    (text) => ({ text }),
  ).map((line) => line.text)
  const tables = textTables(raw)
  const lines = withoutPageNumbers(raw, tables)
  const physical: (PhysicalLine & { readonly at: number })[] = []
  let gap = true
  const tableAt = new Map(tables.map((table) => [table.start, table]))
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableAt.get(at)
    if (table !== undefined) {
      at = table.end - 1
      gap = true
      continue
    }
    const line = lines[at] ?? ''
    const text = cleanLine(line)
    // A page number leaves the sentence around it whole.
    if (line === pageBreak) continue
    if (text === '') {
      gap = true
      continue
    }
    const start = line.length - line.trimStart().length
    physical.push({ text, start, end: start + text.length, gapBefore: gap, at })
    gap = false
  }
  const habit = lineHabit(physical)
  const elements: DocumentElement[] = []
  let from = 0
  for (const table of tables) {
    const until = physical.findIndex((line, index) => index >= from && line.at >= table.end)
    const stop = until < 0 ? physical.length : until
    elements.push(...paragraphsOfLines(physical.slice(from, stop), habit), tableOfLines(table))
    from = stop
  }
  elements.push(...paragraphsOfLines(physical.slice(from), habit))
  return elements
}
