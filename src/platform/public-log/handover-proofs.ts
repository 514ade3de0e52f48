import type { Reader } from '../database/database.ts'
import { inclusionRanges } from './merkle/proofs.ts'
import { formatProofFile } from './notes/proof-file.ts'
import { readCosignedNote } from './store/checkpoint-store.ts'
import { readHashes } from './store/tree-store.ts'

/** The leaf that names a key, and the proof of it under a checkpoint that the key before signed. */
export interface Handover {
  /** As stored. */
  readonly leaf: Buffer
  /** C2SP tlog-proof. */
  readonly proof: string
}

/**
 * How the log came to its present key, oldest first: whoever has an earlier one, from paper, is led to the present one
 * by what the earlier ones signed. A leaf that is not signed yet is left out.
 */
export async function readHandovers(reader: Reader): Promise<Handover[]> {
  const leaves = await reader
    .selectFrom('platform.log_entry')
    .select(['idx', 'leaf'])
    .where('type', '=', 'key')
    .where('idx', '>', 0)
    .orderBy('idx')
    .execute()
  const handovers: Handover[] = []
  for (const { idx, leaf } of leaves) {
    // The first checkpoint that has the leaf: the new key signs only what comes after it.
    const first = await reader
      .selectFrom('platform.log_checkpoint')
      .select('size')
      .where('size', '>', idx)
      .orderBy('size')
      .limit(1)
      .executeTakeFirst()
    const checkpoint = first && (await readCosignedNote(reader, first.size))
    if (checkpoint === undefined) continue
    const proof = await readHashes(reader, inclusionRanges(idx, checkpoint.size))
    handovers.push({ leaf, proof: formatProofFile({ index: idx, proof, checkpoint: checkpoint.note }) })
  }
  return handovers
}
