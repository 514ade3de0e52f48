import type { DocumentElement } from './document-element.ts'
import { readPlan } from './plan-reading.ts'
import type { PlanReading } from './reading.ts'
import { maximumPlanFileBytes, type PlanFileRefusal, refuse, UnreadableFile } from './refusal.ts'
import type { SourceBlock } from './source-block.ts'
import { isReadableText } from './text-quality.ts'

export type PlanFileReading = {
  readonly ok: true
  readonly reading: PlanReading
  /** The source in order, to be shown beside the reading; `source` ranges of the reading point here. */
  readonly blocks: readonly SourceBlock[]
}

const signatures = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  pdf: [0x25, 0x50, 0x44, 0x46],
} as const

function startsWith(bytes: Uint8Array, signature: readonly number[], from = 0): boolean {
  return signature.every((byte, at) => bytes[from + at] === byte)
}

/** A PDF may begin with a few stray bytes before `%PDF`. */
function isPdf(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(1024, bytes.length); at += 1)
    if (startsWith(bytes, signatures.pdf, at)) return true
  return false
}

async function elementsOf(bytes: Uint8Array, fileName: string): Promise<readonly DocumentElement[]> {
  if (startsWith(bytes, signatures.zip)) return (await import('./docx-file.ts')).readDocxFile(bytes)
  if (startsWith(bytes, signatures.ole)) throw new UnreadableFile(oleReason(bytes))
  if (isPdf(bytes)) return (await import('./pdf-file.ts')).readPdfFile(bytes)
  if (/\.(?:docx|pdf)$/i.test(fileName)) throw new UnreadableFile('unreadable')
  if (isBinary(bytes)) throw new UnreadableFile('unknown-format')
  return (await import('./text-file.ts')).readTextFile(bytes)
}

/** An OLE container is either a .docx with a password or a .doc of before 2007. */
function oleReason(bytes: Uint8Array): 'encrypted' | 'unknown-format' {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
    ? 'encrypted'
    : 'unknown-format'
}

/** Bytes that no text file holds; UTF-16 text with its mark is text. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  const head = bytes.subarray(0, 65_536)
  let strange = 0
  for (const byte of head)
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)) strange += 1
  return strange > head.length / 200
}

/** Letters that are read; the longest plans of ministries have a tenth of it. */
const maximumLetters = 8_000_000

function isTooLong(elements: readonly DocumentElement[]): boolean {
  let letters = 0
  for (const element of elements) {
    if (element.kind === 'paragraph') letters += element.text.length
    else for (const row of element.rows) for (const cell of row) letters += cell.text.length + 1
    if (letters > maximumLetters) return true
  }
  return false
}

/**
 * Reads a plan from the bytes of a .docx, .pdf or .txt file.
 * The format is told from the bytes; the name only decides where bytes leave a doubt.
 * Never throws for what is in the file: what cannot be read is refused with words for the sender.
 */
export async function readPlanFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<PlanFileReading | PlanFileRefusal> {
  if (bytes.length > maximumPlanFileBytes) return refuse('too-large')
  if (bytes.length === 0) return refuse('empty')
  try {
    const elements = await elementsOf(bytes, fileName)
    if (isTooLong(elements)) return refuse('too-complex')
    const { reading, blocks } = readPlan(elements)
    if (blocks.every((block) => block.text.trim() === '')) return refuse('empty')
    if (!isReadableText(blocks.map((block) => block.text))) return refuse('broken-text-layer')
    return { ok: true, reading, blocks }
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse(error.reason)
    if (error instanceof RangeError || error instanceof TypeError) return refuse('unreadable')
    throw error
  }
}
