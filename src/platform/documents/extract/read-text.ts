import { type ExtractedText, TextGatherer, Unreadable } from './extraction.ts'
import { detectLegacyEncoding, fromLegacyEncoding } from './legacy-encodings.ts'
import { readOfficeText } from './office-text.ts'
import { readPdfText } from './pdf-text.ts'

/** What a file says, in this process: for files of which nothing is feared. Others go through `TextExtractor`. */
export async function readText(bytes: Uint8Array, mediaType: string): Promise<ExtractedText> {
  const [kind = '', ...parameters] = mediaType.split(';')
  if (kind.startsWith('image/')) return { kind: 'no-text' }
  try {
    return inUnicode((await gather(bytes, kind.trim(), parameters.join(';'))).result())
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Unreadable ? error.reason : 'damaged' }
  }
}

function gather(bytes: Uint8Array, kind: string, parameters: string): Promise<TextGatherer> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (kind) {
    case 'application/pdf':
      return readPdfText(bytes)
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return readOfficeText(content, 'docx')
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return readOfficeText(content, 'xlsx')
    case 'application/vnd.oasis.opendocument.text':
    case 'application/vnd.oasis.opendocument.spreadsheet':
      return readOfficeText(content, 'open-document')
    case 'text/plain':
    case 'text/csv':
      return Promise.resolve(plainText(content, parameters))
    default:
      return Promise.reject(new Unreadable('unknown-kind'))
  }
}

/** Text that names no encoding is of an old one; where not even that can be told it is left alone. */
function plainText(bytes: Buffer, parameters: string): TextGatherer {
  const charset = /charset=([\w-]+)/.exec(parameters)?.[1]
  const text = charset === undefined ? bytes.toString('latin1') : new TextDecoder(charset).decode(bytes)
  if (charset === undefined && detectLegacyEncoding(text.split('\n')) === undefined)
    throw new Unreadable('unknown-kind')
  const gathered = new TextGatherer()
  gathered.add(text)
  return gathered
}

/** Documents that were typed in the fonts from before Unicode hold other letters than they show. */
function inUnicode(found: ExtractedText): ExtractedText {
  if (found.kind !== 'text') return found
  return { ...found, text: fromLegacyEncoding(found.text.split('\n')).join('\n').normalize('NFC') }
}
