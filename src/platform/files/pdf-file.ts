import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'
import { beginsAsWebPage, endsAsZip } from './disguise.ts'
import type { FileRefusal } from './file-refusal.ts'

const unpack = promisify(inflate)

/** Between the name of a packed group and its content, in bytes. */
const longestDictionary = 4_000
/** How many packed groups of objects are looked into, and how far each and all of them may unpack, in bytes. */
const limits = { groups: 5_000, groupBytes: 8 * 1024 * 1024, bytes: 100 * 1024 * 1024 }

/** A PDF must begin and end as one, be no other file as well, and hold neither code nor files. */
export async function checkPdf(bytes: Buffer): Promise<FileRefusal | undefined> {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2_048))
  const end = tail.lastIndexOf('%%EOF')
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) || end < 0) return 'damaged'
  // Some writers leave line ends or zeros behind the end, or fill up a block.
  if (!/^[\s\0]*$/.test(tail.slice(end + 5))) return 'disguised'
  if (endsAsZip(bytes) || beginsAsWebPage(bytes)) return 'disguised'
  const text = bytes.toString('latin1')
  if (/\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(text)) return 'old-or-locked'
  return refuseNames(text) ?? (await refusePackedNames(bytes, text))
}

const forbidden: readonly [RegExp, FileRefusal][] = [
  [/\/(JavaScript|Launch|RichMedia)(?![A-Za-z])/, 'active-content'],
  [/\/EmbeddedFiles?(?![A-Za-z])/, 'file-inside'],
]

/** Names may be written with `#xx` for any of their letters. */
function refuseNames(text: string): FileRefusal | undefined {
  const plain = text.replace(/#([0-9a-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return forbidden.find(([pattern]) => pattern.test(plain))?.[1]
}

/** Objects may also be packed together in streams: each such stream is unpacked, within bounds, and searched. */
async function refusePackedNames(bytes: Buffer, text: string): Promise<FileRefusal | undefined> {
  let looked = 0
  let unpacked = 0
  let closing = -1
  for (const { index } of text.matchAll(/\/ObjStm\b/g)) {
    looked += 1
    if (looked > limits.groups) return 'too-much-inside'
    const opening = /stream\r?\n/.exec(text.slice(index, index + longestDictionary))
    if (opening === null) continue
    const start = index + opening.index + opening[0].length
    // The end is looked for once for all that begins before it, so that many beginnings cost no more than one.
    if (closing < start) closing = text.indexOf('endstream', start)
    if (closing < 0) return 'damaged'
    const content = await unpackGroup(bytes.subarray(start, closing))
    if (content === undefined) return 'too-much-inside'
    unpacked += content.length
    if (unpacked > limits.bytes) return 'too-much-inside'
    const refusal = refuseNames(content)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** What the stream unpacks to; nothing when it is packed in another way, undefined when it is too much. */
async function unpackGroup(packed: Buffer): Promise<string | undefined> {
  try {
    const options = { maxOutputLength: limits.groupBytes, finishFlush: constants.Z_SYNC_FLUSH }
    return (await unpack(packed, options)).toString('latin1')
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return tooLong ? undefined : ''
  }
}
