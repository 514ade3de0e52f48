import type { TreeHead } from '../merkle/check-proofs.ts'
import { hashBytes } from '../merkle/tree-hash.ts'
import { formatNote, type Note, parseNote } from './note.ts'
import { type SigningKey, signNote } from './note-key.ts'
import { fromBase64, fromDecimal } from './strict-base64.ts'

/** A tree head in the name of a log (C2SP tlog-checkpoint), as it stands in a note. */
export interface Checkpoint extends TreeHead {
  readonly origin: string
}

/** The text that is signed: origin, number of leaves, root; no further lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`
}

/** Reads the text of a checkpoint; undefined when it is not exactly one. Further lines are allowed, and ignored. */
export function parseCheckpointText(text: string): Checkpoint | undefined {
  const [origin = '', sizeLine = '', rootLine = '', ...rest] = text.split('\n')
  const size = fromDecimal(sizeLine)
  const root = fromBase64(rootLine)
  if (origin === '' || size === undefined || root?.length !== hashBytes) return undefined
  if (rest.pop() !== '' || rest.includes('')) return undefined
  return { origin, size, root }
}

/** A checkpoint as it is given out, with what was signed. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly note: Note
}

/** Reads a signed checkpoint strictly. It verifies no signature. */
export function parseCheckpoint(text: string): SignedCheckpoint | undefined {
  const note = parseNote(text)
  const checkpoint = note && parseCheckpointText(note.text)
  return note && checkpoint && { checkpoint, note }
}

/** The signed note of a tree head, in the name of the key. */
export function signCheckpoint(key: SigningKey, { size, root }: TreeHead): string {
  const text = checkpointText({ origin: key.name, size, root })
  return formatNote({ text, signatures: [signNote(key, text)] })
}
