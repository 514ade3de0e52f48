import {
  bestWordCount,
  countCommonWords,
  fromLegacyEncoding,
} from '../../../platform/documents/extract/legacy-encodings.ts'
import type { DocumentElement } from './document-element.ts'
import { elementsOfLines, type SourceLine } from './line-elements.ts'
import { UnreadableFile } from './refusal.ts'
import { isPageNumber } from './structural-line.ts'

/** Longest line that is read; what is beyond is a broken file, not a paragraph. */
const maximumLineLength = 20_000

/** Largest text file that is read, in bytes: over ten thousand pages. */
const maximumBytes = 16 * 1024 * 1024

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A few broken bytes do not make a Unicode file anything else.
    const lenient = new TextDecoder('utf-8').decode(bytes)
    const broken = lenient.match(/\ufffd/g)?.length ?? 0
    if ((lenient.match(/[\u1ea0-\u1ef9]/g)?.length ?? 0) > broken * 10) return lenient
    // Not Unicode: one byte a letter. TCVN3 and VNI are told apart later from the words that come out.
    const windows1252 = new TextDecoder('windows-1252').decode(bytes)
    const windows1258 = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
    const sample = 30_000
    const combining = countCommonWords(windows1258.slice(0, sample))
    return combining > bestWordCount(windows1252.slice(0, sample)) ? windows1258 : windows1252
  }
}

/**
 * Text of a .txt file as lines in Unicode, whatever encoding it was written in.
 * @throws UnreadableFile when it is far longer than any plan
 */
export function linesOfTextFile(bytes: Uint8Array): string[] {
  if (bytes.length > maximumBytes) throw new UnreadableFile('too-complex')
  const lines = decode(bytes)
    .replace(/\f/g, '\n\n')
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .map((line) => line.slice(0, maximumLineLength))
  return fromLegacyEncoding(lines)
}

/** Reads a .txt file: paragraphs from lines, tables from tabs or bars between cells. */
export function readTextFile(bytes: Uint8Array): DocumentElement[] {
  return elementsOfLines(sourceLines(linesOfTextFile(bytes)), [])
}

/** Without invisible characters, with plain spaces, and with a space where a tab follows the marker of an item. */
function plainSpaces(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/^(\s*[-–+*•])\t+(?=\S)/, '$1 ')
    .replace(/^(\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/])\t+(?=[^\t]+$)/u, '$1 ')
}

/** Lines with their gaps; a page number vanishes and leaves the sentence around it whole. */
function sourceLines(texts: readonly string[]): SourceLine[] {
  const lines: SourceLine[] = []
  let gapBefore = true
  texts.forEach((raw, order) => {
    const text = plainSpaces(raw).trimEnd()
    const visible = text.trimStart()
    const pageNumber = isPageNumber(visible)
    if (visible === '') {
      gapBefore = true
      lines.push({ text: '', start: 0, end: 0, gapBefore, order })
      return
    }
    const lead = text.slice(0, text.length - visible.length)
    const start = lead.replaceAll('\t', ' '.repeat(8)).length
    lines.push({ text, start, end: start + visible.length, gapBefore, order, pageNumber })
    if (!pageNumber) gapBefore = false
  })
  return lines
}
