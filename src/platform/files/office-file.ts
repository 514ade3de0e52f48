import { accepted, type Result, refused } from '../kernel/result.ts'
import type { FileKind } from './file-kinds.ts'
import type { FileRefusal } from './file-refusal.ts'
import { refuseFields, refuseOpenDocumentLinks, refuseRelationships } from './office-links.ts'
import { readXmlPart } from './xml-part.ts'
import { readZipParts, unpackPart, type ZipPart } from './zip-parts.ts'

/** Names of parts that hold code, in Microsoft's and in the open format. */
const codeParts =
  /vbaproject|vbadata|vbaprojectsignature|(^|\/)(activex|macrosheets|dialogsheets|basic|scripts)\/|\.(exe|dll|js|vbs|ps1|bat|cmd|scr|hta|jar)$/i
const embeddedParts =
  /(^|\/)embeddings\/.|(^|\/)package\/.|\.(zip|rar|7z|gz|docx|xlsx|pptx|odt|ods|pdf|ole)$/i
const dataConnections = /(^|\/)xl\/(connections\.xml|querytables\/|externallinks\/)/i

/** Looks into every part of a Word, Excel or OpenDocument file and says which of them it is. */
export async function checkOfficeFile(bytes: Buffer): Promise<Result<FileKind, FileRefusal>> {
  const directory = readZipParts(bytes)
  if (!directory.ok) return directory
  const parts = directory.value
  const name = refusePartNames(parts)
  if (name !== undefined) return refused(name)
  let kind: FileKind | undefined
  for (const part of parts) {
    const content = await unpackPart(part)
    if (!content.ok) return content
    const found = inspectPart(part, content.value, part === parts[0])
    if ('refusal' in found) return refused(found.refusal)
    kind ??= found.kind
  }
  return kind === undefined ? refused('unknown-kind') : accepted(kind)
}

function refusePartNames(parts: readonly ZipPart[]): FileRefusal | undefined {
  if (parts.some(({ name }) => codeParts.test(name))) return 'active-content'
  if (parts.some(({ name }) => embeddedParts.test(name))) return 'file-inside'
  return parts.some(({ name }) => dataConnections.test(name)) ? 'outside-content' : undefined
}

type Inspection = { readonly kind: FileKind | undefined } | { readonly refusal: FileRefusal }

function inspectPart(part: ZipPart, content: Buffer, first: boolean): Inspection {
  // The open format begins with a part that is not packed and names what it is.
  if (first && part.name === 'mimetype') return kindOfOpenDocument(content.toString('latin1'))
  if (!/\.(xml|rels|vml|rdf)$/i.test(part.name) && !content.subarray(0, 5).equals(Buffer.from('<?xml'))) {
    return isAnotherFile(part.name, content) ? { refusal: 'file-inside' } : { kind: undefined }
  }
  const xml = readXmlPart(content)
  if ('refusal' in xml) return xml
  if (part.name === '[Content_Types].xml') return kindOfOpenXml(xml.text)
  const refusal = refuseXml(part.name, xml.text)
  return refusal === undefined ? { kind: undefined } : { refusal }
}

function refuseXml(name: string, text: string): FileRefusal | undefined {
  if (/\.rels$/i.test(name)) return refuseRelationships(text)
  if (/^META-INF\/manifest\.xml$/i.test(name) && text.includes('encryption-data')) return 'old-or-locked'
  if (/<office:script[\s>]|<script:event-listener\b/.test(text)) return 'active-content'
  return refuseFields(text) ?? refuseOpenDocumentLinks(text)
}

function kindOfOpenDocument(mediaType: string): Inspection {
  if (mediaType === 'application/vnd.oasis.opendocument.text') return { kind: 'odt' }
  if (mediaType === 'application/vnd.oasis.opendocument.spreadsheet') return { kind: 'ods' }
  return { refusal: 'unknown-kind' }
}

function kindOfOpenXml(contentTypes: string): Inspection {
  if (/macroEnabled|vbaProject/i.test(contentTypes)) return { refusal: 'active-content' }
  if (contentTypes.includes('wordprocessingml.document.main+xml')) return { kind: 'docx' }
  if (contentTypes.includes('spreadsheetml.sheet.main+xml')) return { kind: 'xlsx' }
  return { refusal: 'unknown-kind' }
}

const beginnings = [
  '504b0304',
  '526172211a07',
  '377abcaf271c',
  'd0cf11e0a1b11ae1',
  '255044462d',
  '7f454c46',
].map((hex) => Buffer.from(hex, 'hex'))

/** Archives, programs and documents by their first bytes. Windows pictures (.emz, .wmz) are packed by nature. */
function isAnotherFile(name: string, content: Buffer): boolean {
  if (beginnings.some((mark) => content.subarray(0, mark.length).equals(mark))) return true
  if (content[0] === 0x1f && content[1] === 0x8b) return !/\.(emz|wmz)$/i.test(name)
  return isWindowsProgram(content)
}

function isWindowsProgram(content: Buffer): boolean {
  if (content.length < 64 || content.toString('latin1', 0, 2) !== 'MZ') return false
  const header = content.readUInt32LE(60)
  return content.toString('latin1', header, header + 4) === 'PE\0\0'
}
