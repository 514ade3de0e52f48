import {
  detectLegacyEncoding,
  fromLegacyEncoding,
} from '../../../platform/documents/extract/legacy-encodings.ts'
import type { DocumentElement, DocumentParagraph, DocumentTable } from './document-element.ts'
import { paragraph } from './document-element.ts'
import { readDocumentXml } from './docx-document.ts'
import { docxNumbering } from './docx-numbering.ts'
import { elementsOfLines, type PlacedTable, type SourceLine } from './line-elements.ts'
import { UnreadableFile } from './refusal.ts'
import { openZip } from './zip-archive.ts'

/**
 * Reads a .docx: paragraphs with automatic numbers as they are printed, tables with merged cells.
 * @throws UnreadableFile when it is damaged, encrypted or not a text document
 */
export function readDocxFile(bytes: Uint8Array): DocumentElement[] {
  const archive = openZip(bytes)
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name))
  const xml = main === undefined ? undefined : archive.text(main)
  if (xml === undefined) {
    if (archive.names.some((name) => name === 'EncryptedPackage')) throw new UnreadableFile('encrypted')
    throw new UnreadableFile('unknown-format')
  }
  if (!xml.includes('<w:body')) throw new UnreadableFile('unreadable')
  const numbering = docxNumbering(
    archive.text('word/numbering.xml') ?? '',
    archive.text('word/styles.xml') ?? '',
  )
  return withTabbedLines(inUnicode(readDocumentXml(xml, numbering)))
}

/** Converts text typed in a legacy encoding whose font was named in a style, not in the run. */
function inUnicode(elements: readonly DocumentElement[]): DocumentElement[] {
  const lines = elements.flatMap((element) =>
    element.kind === 'paragraph'
      ? element.lines
      : element.rows.flatMap((row) => row.map((cell) => cell.text)),
  )
  if (detectLegacyEncoding(lines) === undefined) return [...elements]
  const converted = fromLegacyEncoding(lines)
  let at = 0
  const next = () => converted[at++] ?? ''
  const convertParagraph = (element: DocumentParagraph): DocumentParagraph =>
    paragraph(element.lines.map(next))
  const convertTable = (element: DocumentTable): DocumentTable => ({
    kind: 'table',
    rows: element.rows.map((row) =>
      row.map((cell) => {
        const text = next()
        return { ...cell, text, paragraphs: cell.paragraphs.length === 0 ? [] : [paragraph([text])] }
      }),
    ),
  })
  return elements.map((element) =>
    element.kind === 'paragraph' ? convertParagraph(element) : convertTable(element),
  )
}

/** Runs of paragraphs are looked through for columns and tables that were made with tabs. */
function withTabbedLines(elements: readonly DocumentElement[]): DocumentElement[] {
  const lines: SourceLine[] = []
  const tables: PlacedTable[] = []
  let order = 0
  for (const element of elements) {
    order += 1
    if (element.kind === 'table') tables.push({ order, table: element })
    else
      element.lines.forEach((text, at) => {
        lines.push({ text: text.normalize('NFC'), start: 0, end: text.length, gapBefore: at === 0, order })
      })
  }
  return elementsOfLines(lines, tables)
}
