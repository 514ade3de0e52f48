import { fromLegacyEncoding } from '../../../platform/documents/extract/legacy-encodings.ts'
import type { DocumentElement } from './document-element.ts'
import { matrixOf, multiply, pageContent } from './pdf-content.ts'
import { elementsOfPages, type PageItem } from './pdf-elements.ts'
import { linesOfCharacters, type PageLine } from './pdf-lines.ts'
import { joinTables, type PageTable, sameColumns, tablesOfPage } from './pdf-tables.ts'
import { UnreadableFile } from './refusal.ts'

const maximumPages = 1_500

type PdfReader = typeof import('unpdf')
type OpenPdf = Awaited<ReturnType<PdfReader['getDocumentProxy']>>

async function openPdf(unpdf: PdfReader, bytes: Uint8Array): Promise<OpenPdf> {
  try {
    // The reader takes possession of the bytes it is given, so it gets its own.
    return await unpdf.getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new UnreadableFile(name === 'PasswordException' ? 'encrypted' : 'unreadable')
  }
}

/**
 * Reads a .pdf that has a text layer: lines by their place on the page, tables by their rules.
 * @throws UnreadableFile when it is damaged, encrypted, or holds no text
 */
export async function readPdfFile(bytes: Uint8Array): Promise<DocumentElement[]> {
  const unpdf = await import('unpdf')
  const pdf = await openPdf(unpdf, bytes)
  try {
    if (pdf.numPages > maximumPages) throw new UnreadableFile('too-complex')
    const { OPS } = await unpdf.getResolvedPDFJS()
    const pages: PageItem[][] = []
    let letters = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const shown = page.getViewport({ scale: 1 })
      const upright = multiply([1, 0, 0, -1, 0, shown.height], matrixOf(shown.transform))
      const content = pageContent(await page.getOperatorList(), OPS, upright)
      page.cleanup()
      letters += content.characters.length
      pages.push(itemsOfPage(content))
    }
    if (letters === 0) throw new UnreadableFile('no-text-layer')
    return elementsOfPages(inUnicode(joinAcrossPages(pages)))
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('unreadable')
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function itemsOfPage(content: ReturnType<typeof pageContent>): PageItem[] {
  const tables = tablesOfPage(content)
  const inside = (line: { x: number; y: number }, table: PageTable) =>
    line.x >= table.left - 2 && line.x <= table.right + 2 && line.y <= table.top && line.y >= table.bottom
  const free = content.characters.filter((character) => !tables.some((table) => inside(character, table)))
  const lines = linesOfCharacters(free)
  const items: PageItem[] = []
  let next = 0
  for (const line of lines) {
    for (let table = tables[next]; table !== undefined && table.bottom > line.y; table = tables[next]) {
      items.push({ kind: 'table', table })
      next += 1
    }
    items.push({ kind: 'line', line })
  }
  items.push(...tables.slice(next).map((table): PageItem => ({ kind: 'table', table })))
  return items
}

/** A table that goes on at the top of the next page becomes one table. */
function joinAcrossPages(pages: readonly PageItem[][]): PageItem[][] {
  let open: { page: PageItem[]; at: number } | undefined
  return pages.map((items) => {
    const result = [...items]
    const first = result.findIndex((item) => item.kind === 'table' || !isMargin(item.line))
    const table = result[first]
    const before = open === undefined ? undefined : open.page[open.at]
    if (
      open !== undefined &&
      before?.kind === 'table' &&
      table?.kind === 'table' &&
      sameColumns(before.table, table.table)
    ) {
      open.page[open.at] = {
        kind: 'table',
        table: { ...table.table, table: joinTables(before.table.table, table.table.table) },
      }
      result.splice(first, 1)
      if (result.some((item) => item.kind === 'table' || !isMargin(item.line))) open = lastTable(result)
    } else open = lastTable(result)
    return result
  })
}

function isMargin(line: PageLine): boolean {
  return /^[-–\s]*\d{1,4}[-–\s]*$/.test(line.text)
}

function lastTable(items: PageItem[]): { page: PageItem[]; at: number } | undefined {
  const at = items.findLastIndex((item) => item.kind === 'table' || !isMargin(item.line))
  return items[at]?.kind === 'table' ? { page: items, at } : undefined
}

function inUnicode(pages: readonly PageItem[][]): PageItem[][] {
  const lines = pages.flatMap((items) =>
    items.flatMap((item) => (item.kind === 'line' ? [item.line.text] : [])),
  )
  const converted = fromLegacyEncoding(lines)
  let at = 0
  return pages.map((items) =>
    items.map((item) =>
      item.kind === 'line' ? { kind: 'line', line: { ...item.line, text: converted[at++] ?? '' } } : item,
    ),
  )
}
