import { fromBase64 } from './strict-base64.ts'

/** One signature under a note; its first four bytes tell which key of that name made it. */
export interface NoteSignature {
  readonly name: string
  readonly keyId: Buffer
  readonly signature: Buffer
}

/** A signed note (C2SP signed-note): a text that ends with a line break, and signatures over it. */
export interface Note {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

const longestNote = 100_000
const mostSignatures = 64
const signatureLine = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u

/** Reads a note strictly; undefined when anything about it is not as the format says. It verifies no signature. */
export function parseNote(note: string): Note | undefined {
  if (note.length > longestNote || !note.isWellFormed() || hasControls(note)) return undefined
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) return undefined
  const text = note.slice(0, end + 1)
  const signatures = parseSignatureLines(note.slice(end + 2))
  return signatures === undefined || signatures.length === 0 ? undefined : { text, signatures }
}

/** Signature lines as a witness returns them, each ended by a line break. */
export function parseSignatureLines(lines: string): NoteSignature[] | undefined {
  if (lines === '') return []
  if (!lines.endsWith('\n')) return undefined
  const parsed = lines.slice(0, -1).split('\n').map(parseSignatureLine)
  if (parsed.length > mostSignatures) return undefined
  return parsed.every((signature) => signature !== undefined) ? parsed : undefined
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name, base64] = signatureLine.exec(line) ?? []
  const bytes = base64 === undefined ? undefined : fromBase64(base64)
  if (name === undefined || bytes === undefined || bytes.length < 5) return undefined
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) }
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(formatSignatureLine).join('')}`
}

export function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  return `— ${name} ${Buffer.concat([keyId, signature]).toString('base64')}\n`
}

/** Every character below the space but the line break. */
function hasControls(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (code < 0x20 && code !== 0x0a) return true
  }
  return false
}
