import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from './refusal.ts'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const maximumEntries = 5_000
/** Largest part of a document that is inflated, in bytes; a plan's text is below one hundredth of it. */
const maximumInflatedBytes = 64 * 1024 * 1024

export type ZipArchive = {
  readonly names: readonly string[]
  /** Text of one part, undefined where the archive has none of that name. */
  text(name: string): string | undefined
}

type Entry = {
  readonly method: number
  readonly size: number
  readonly offset: number
  readonly encrypted: boolean
}

/**
 * Opens a ZIP archive from its directory, with limits on what may be inflated.
 * @throws UnreadableFile when the archive is damaged, encrypted, or larger inside than a plan can be
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  return {
    names: [...entries.keys()],
    text(name) {
      const entry = entries.get(name)
      return entry === undefined ? undefined : new TextDecoder().decode(inflate(bytes, view, entry))
    },
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  let end = bytes.length - 22
  while (end >= lowest && view.getUint32(end, true) !== endOfDirectory) end -= 1
  if (end < lowest) throw new UnreadableFile('unreadable')
  const count = view.getUint16(end + 10, true)
  if (count > maximumEntries) throw new UnreadableFile('too-complex')
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry)
      throw new UnreadableFile('unreadable')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.encrypted) throw new UnreadableFile('encrypted')
  if (entry.offset + 30 > bytes.length) throw new UnreadableFile('unreadable')
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.size)
  if (packed.length < entry.size) throw new UnreadableFile('unreadable')
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new UnreadableFile('unreadable')
  try {
    return inflateRawSync(packed, { maxOutputLength: maximumInflatedBytes })
  } catch (error) {
    throw new UnreadableFile(error instanceof RangeError ? 'too-complex' : 'unreadable')
  }
}
