import { inflateRawSync } from 'node:zlib'
import { sheetLimits } from './sheet-reading.ts'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endSize = 22
const longestComment = 65_535

/**
 * Whether a ZIP file really unpacks within the limits. Each entry is unpacked here once with a hard stop, because
 * the sizes that a file states about itself may lie; only then may a library have it.
 */
export function checkZip(bytes: Uint8Array): 'fine' | 'damaged' | 'unpacks-too-large' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(file)
  if (end === undefined) return 'damaged'
  const entries = file.readUInt16LE(end + 10)
  if (entries > sheetLimits.zipEntries) return 'unpacks-too-large'
  let left = sheetLimits.unpackedBytes
  let at = file.readUInt32LE(end + 16)
  try {
    for (let entry = 0; entry < entries; entry++) {
      if (file.readUInt32LE(at) !== entrySignature) return 'damaged'
      const method = file.readUInt16LE(at + 10)
      const size = unpackedSize(localData(file, at), method, left)
      if (size === undefined) return 'unpacks-too-large'
      left -= size
      at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    }
  } catch {
    return 'damaged'
  }
  return 'fine'
}

function findEnd(file: Buffer): number | undefined {
  for (let at = file.length - endSize; at >= Math.max(0, file.length - endSize - longestComment); at--) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  return undefined
}

/** The packed bytes of the entry whose record in the directory stands at `at`. */
function localData(file: Buffer, at: number): Buffer {
  const packed = file.readUInt32LE(at + 20)
  const local = file.readUInt32LE(at + 42)
  if (file.readUInt32LE(local) !== localSignature) throw new RangeError('no entry where the directory says')
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (start + packed > file.length) throw new RangeError('the entry ends after the file')
  return file.subarray(start, start + packed)
}

/** Bytes of the entry unpacked; undefined when they are more than `most`. */
function unpackedSize(packed: Buffer, method: number, most: number): number | undefined {
  if (method === 0) return packed.length > most ? undefined : packed.length
  if (method !== 8) throw new RangeError('unknown method of packing')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return undefined
    throw error
  }
}
