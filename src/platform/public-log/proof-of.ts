import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../database/database.ts'
import { findLeafHash } from './append-to-log.ts'
import { leafValue } from './leaf-value.ts'
import type { LoggedFile } from './log-entry.ts'
import { inclusionRanges } from './merkle/proofs.ts'
import { formatProofFile } from './notes/proof-file.ts'
import { readCosignedNote } from './store/checkpoint-store.ts'
import { findIndex, readLeaves } from './store/leaf-store.ts'
import { readHashes } from './store/tree-store.ts'

/** A revision of a thing, as the log knows it. */
export interface LoggedRevision {
  readonly id: string
  readonly revision: number
}

/** What shows that a thing stands in the log; a leaf that was written a moment ago has no number yet. */
export type Proof =
  | { readonly kind: 'waiting'; readonly leafHash: string }
  | ({ readonly kind: 'proven'; readonly leafHash: string; readonly leaf: string } & NumberedProof)

export interface NumberedProof {
  readonly index: number
  /** Leaves of the signed tree that the proof leads to. */
  readonly size: number
  /** The proof file (C2SP tlog-proof), complete in itself. */
  readonly file: string
}

/** The proof of a thing's revision; undefined when the log knows nothing of it. */
export async function proofOf(reader: Reader, { id, revision }: LoggedRevision): Promise<Proof | undefined> {
  const leafHash = await findLeafHash(reader, id, revision)
  if (leafHash === undefined) return undefined
  const index = await findIndex(reader, id, revision)
  const proof = index === undefined ? undefined : await proofOfIndex(reader, index)
  const [entry] = index === undefined ? [] : await readLeaves(reader, index, 1)
  if (proof === undefined || entry === undefined) return { kind: 'waiting', leafHash }
  return { kind: 'proven', leafHash, leaf: entry.leaf.toString('utf8'), ...proof }
}

const FilesOfLeaf = z.object({
  files: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })).default([]),
})

/** The files that a leaf names; none when there is no such leaf. */
export async function readLeafFiles(
  reader: Reader,
  { id, revision }: LoggedRevision,
): Promise<readonly LoggedFile[]> {
  const { rows } = await sql<{ leaf: Buffer }>`
    select leaf from platform.log_entry where thing_id = ${id} and revision = ${revision}
    union all
    select leaf from platform.log_outbox where thing_id = ${id} and revision = ${revision}`.execute(reader)
  const [row] = rows
  const read = FilesOfLeaf.safeParse(row && leafValue(row.leaf))
  return read.success ? read.data.files : []
}

/** The proof of a place in the log; undefined when no signed tree reaches as far. */
export async function proofOfIndex(reader: Reader, index: number): Promise<NumberedProof | undefined> {
  const checkpoint = await readCosignedNote(reader)
  if (checkpoint === undefined || index >= checkpoint.size) return undefined
  const proof = await readHashes(reader, inclusionRanges(index, checkpoint.size))
  return {
    index,
    size: checkpoint.size,
    file: formatProofFile({ index, proof, checkpoint: checkpoint.note }),
  }
}

/**
 * One line for printed papers, by which anybody can later show that the log was rewritten since: the name of the
 * log, its number of leaves and the first eight bytes of its root. Undefined before the first signature.
 */
export async function latestCheckpointLine(reader: Reader): Promise<string | undefined> {
  const checkpoint = await readCosignedNote(reader)
  if (checkpoint === undefined) return undefined
  const [origin] = checkpoint.note.split('\n')
  return `${origin} · ${checkpoint.size} · ${checkpoint.root.toString('hex').slice(0, 16)}`
}
