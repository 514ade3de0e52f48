import { unescapeXml } from '../../files/xml-part.ts'
import { readZipParts, unpackPart, type ZipPart } from '../../files/zip-parts.ts'
import { TextGatherer, Unreadable } from './extraction.ts'

/** The parts of a packed document that hold its words, in the order in which they are read. */
export type OfficeKind = 'docx' | 'xlsx' | 'open-document'

const wordParts: Record<OfficeKind, readonly RegExp[]> = {
  docx: [/^word\/document\.xml$/, /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/],
  xlsx: [/^xl\/sharedStrings\.xml$/, /^xl\/worksheets\/sheet\d+\.xml$/],
  'open-document': [/^content\.xml$/],
}

/**
 * The words of a Word, Excel or OpenDocument file: of the parts that hold any, the text between tags, with a line
 * for each paragraph or cell. Nothing is computed or followed, and what the parts unpack to is bounded.
 * @throws Unreadable
 */
export async function readOfficeText(bytes: Buffer, kind: OfficeKind): Promise<TextGatherer> {
  const parts = readZipParts(bytes)
  if (!parts.ok) throw new Unreadable(parts.reason === 'too-much-inside' ? 'too-much' : 'damaged')
  const gathered = new TextGatherer()
  for (const pattern of wordParts[kind]) {
    for (const part of parts.value.filter(({ name }) => pattern.test(name))) {
      if (!gathered.isOpen) gathered.leaveOut()
      else gatherPart(gathered, await unpacked(part), part.name)
    }
  }
  return gathered
}

async function unpacked(part: ZipPart): Promise<string> {
  const content = await unpackPart(part)
  if (!content.ok) throw new Unreadable(content.reason === 'too-much-inside' ? 'too-much' : 'damaged')
  return content.value.toString('utf8')
}

/** Ends of paragraphs, lines, cells and rows in the three formats. */
const lineEnd = /^(\/w:p|w:br|w:cr|\/w:tc|\/si|\/is|\/row|\/text:p|\/text:h|text:line-break)[\s/>]?/
const space = /^(w:tab|text:tab|text:s)[\s/>]/

function gatherPart(gathered: TextGatherer, xml: string, name: string): void {
  // In Word and Excel only some elements hold words; the rest is codes and numbers of styles.
  const holder = name.startsWith('word/') ? /^w:t[\s>]/ : name.startsWith('xl/') ? /^(t|v)[\s>]/ : undefined
  let at = 0
  let inside = holder === undefined
  let skipping = false
  while (gathered.isOpen) {
    const open = xml.indexOf('<', at)
    if (open < 0) break
    if (inside && !skipping && open > at) gathered.add(unescapeXml(xml.slice(at, open)))
    const close = xml.indexOf('>', open)
    if (close < 0) break
    const tag = xml.slice(open + 1, Math.min(close + 1, open + 200))
    // The cells of Excel that point at a shared string hold its number, not a word.
    if (/^c[\s>]/.test(tag)) skipping = /\bt="s"/.test(tag)
    if (holder !== undefined) inside = holder.test(tag) && !tag.endsWith('/>')
    if (lineEnd.test(tag) || tag.startsWith('/c>')) gathered.add('\n')
    else if (space.test(tag)) gathered.add(' ')
    at = close + 1
  }
  if (!gathered.isOpen) gathered.leaveOut()
}
