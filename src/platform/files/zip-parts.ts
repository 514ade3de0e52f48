import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { accepted, type Result, refused } from '../kernel/result.ts'
import type { FileRefusal } from './file-refusal.ts'

const inflate = promisify(inflateRaw)

/** How much a packed document may hold: more than any real one, and bearable to look through. */
export const zipLimits = { parts: 1_000, bytes: 100 * 1024 * 1024, ratio: 100 }

/** One part of a packed document, as its directory describes it. */
export interface ZipPart {
  readonly name: string
  readonly size: number
  readonly packed: Buffer
  readonly method: number
  readonly crc: number
}

const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const endSignature = 0x06054b50

/**
 * Reads the directory of a zip file and refuses everything that a word processor would not write: a comment,
 * bytes before, between or after the parts, parts that overlap or are named twice or differently in two places,
 * names that lead out of a folder, links, passwords, and more than the limits.
 */
export function readZipParts(bytes: Buffer): Result<ZipPart[], FileRefusal> {
  const end = bytes.length - 22
  if (end < 0) return refused('damaged')
  if (bytes.readUInt32LE(end) !== endSignature) {
    return refused(bytes.includes('PK\x05\x06', 0, 'latin1') ? 'disguised' : 'damaged')
  }
  const count = bytes.readUInt16LE(end + 10)
  const directory = bytes.readUInt32LE(end + 16)
  if (count > zipLimits.parts) return refused('too-much-inside')
  if (bytes.readUInt16LE(end + 8) !== count || directory + bytes.readUInt32LE(end + 12) !== end) {
    return refused('disguised')
  }
  const parts: ZipPart[] = []
  const spans: Span[] = []
  let offset = directory
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > end || bytes.readUInt32LE(offset) !== centralSignature) return refused('damaged')
    const part = readPart(bytes, offset, directory)
    if (!part.ok) return part
    parts.push(part.value)
    spans.push(part.value.span)
    offset = part.value.next
  }
  if (offset !== end) return refused('disguised')
  const refusal = refuseLayout(spans, directory) ?? refuseNames(parts) ?? refuseAmount(parts, bytes.length)
  return refusal === undefined ? accepted(parts) : refused(refusal)
}

interface Span {
  readonly from: number
  readonly to: number
}

interface PlacedPart extends ZipPart {
  readonly span: Span
  readonly next: number
}

function readPart(bytes: Buffer, at: number, directory: number): Result<PlacedPart, FileRefusal> {
  const flags = bytes.readUInt16LE(at + 8)
  const method = bytes.readUInt16LE(at + 10)
  const packedSize = bytes.readUInt32LE(at + 20)
  const size = bytes.readUInt32LE(at + 24)
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
  const fileType = (bytes.readUInt32LE(at + 38) >>> 28) & 0xf
  const local = bytes.readUInt32LE(at + 42)
  const symbolicLink = 0xa
  if ((flags & 0x2041) !== 0) return refused('old-or-locked')
  if (fileType === symbolicLink) return refused('unsafe-inside')
  if (method !== 0 && method !== 8) return refused('damaged')
  if (packedSize === 0xffffffff || size === 0xffffffff) return refused('too-much-inside')
  if (local + 30 > directory || bytes.readUInt32LE(local) !== localSignature) return refused('damaged')
  const name = bytes.toString('utf8', at + 46, nameEnd)
  const localNameEnd = local + 30 + bytes.readUInt16LE(local + 26)
  if (bytes.toString('utf8', local + 30, localNameEnd) !== name) return refused('disguised')
  const from = localNameEnd + bytes.readUInt16LE(local + 28)
  const to = from + packedSize
  if (to > directory) return refused('damaged')
  return accepted({
    name,
    size,
    method,
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.subarray(from, to),
    span: { from: local, to },
    next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  })
}

/** The parts must fill the file up to its directory; only the short note after a streamed part may lie between. */
function refuseLayout(spans: readonly Span[], directory: number): FileRefusal | undefined {
  const longestNote = 24
  let reached = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from < reached) return 'too-much-inside'
    if (from - reached > longestNote || (reached === 0 && from !== 0)) return 'disguised'
    reached = to
  }
  return directory - reached > longestNote ? 'disguised' : undefined
}

function refuseNames(parts: readonly ZipPart[]): FileRefusal | undefined {
  const names = parts.map(({ name }) => name.toLowerCase())
  if (new Set(names).size !== names.length) return 'unsafe-inside'
  const leadsOut = (name: string): boolean =>
    name === '' || /^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(name) || name.split('/').includes('..')
  return names.some(leadsOut) ? 'unsafe-inside' : undefined
}

function refuseAmount(parts: readonly ZipPart[], fileSize: number): FileRefusal | undefined {
  const total = parts.reduce((sum, { size }) => sum + size, 0)
  return total > zipLimits.bytes || total > fileSize * zipLimits.ratio ? 'too-much-inside' : undefined
}

/** The content of a part. What is more than the directory announced is not unpacked. */
export async function unpackPart(part: ZipPart): Promise<Result<Buffer, FileRefusal>> {
  const content = part.method === 0 ? part.packed : await inflateBounded(part)
  if (content === undefined) return refused('too-much-inside')
  if (content.length !== part.size || crc32(content) !== part.crc) return refused('damaged')
  return accepted(content)
}

async function inflateBounded(part: ZipPart): Promise<Buffer | undefined> {
  if (part.packed.length === 0) return Buffer.alloc(0)
  try {
    return await inflate(part.packed, { maxOutputLength: Math.max(part.size, 1) })
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return tooLong ? undefined : Buffer.alloc(0)
  }
}
