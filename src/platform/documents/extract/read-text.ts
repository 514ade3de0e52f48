import { type ExtractedText, TextGatherer, Unreadable } from './extraction.ts'
import { readOfficeText } from './office-text.ts'
import { readPdfText } from './pdf-text.ts'

/** What a file says, in this process: for files of which nothing is feared. Others go through `TextExtractor`. */
export async function readText(bytes: Uint8Array, mediaType: string): Promise<ExtractedText> {
  const [kind = '', ...parameters] = mediaType.split(';')
  if (kind.startsWith('image/')) return { kind: 'no-text' }
  try {
    return (await gather(bytes, kind.trim(), parameters.join(';'))).result()
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

/** Text that names no encoding is of an old one, in which the letters cannot be told: it is left alone. */
function plainText(bytes: Buffer, parameters: string): TextGatherer {
  const charset = /charset=([\w-]+)/.exec(parameters)?.[1]
  if (charset === undefined) throw new Unreadable('unknown-kind')
  const gathered = new TextGatherer()
  gathered.add(new TextDecoder(charset).decode(bytes))
  return gathered
}
