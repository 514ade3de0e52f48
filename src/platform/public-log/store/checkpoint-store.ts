import type { Reader, Tx } from '../../database/database.ts'
import { touchTopics } from '../../public-pages/topics.ts'
import type { TreeHead } from '../merkle/check-proofs.ts'
import { logTopic } from './log-topic.ts'

/** A checkpoint as it was signed, without the signatures of witnesses. */
export interface StoredCheckpoint extends TreeHead {
  readonly note: string
  readonly signedAt: Date
}

/** The newest checkpoint, or the one of a size; undefined when there is none. */
export async function readCheckpoint(reader: Reader, size?: number): Promise<StoredCheckpoint | undefined> {
  const query = reader
    .selectFrom('platform.log_checkpoint')
    .select(['size', 'root', 'note', 'signed_at as signedAt'])
    .orderBy('size', 'desc')
    .limit(1)
  const found = await (size === undefined ? query : query.where('size', '=', size)).executeTakeFirst()
  return found && { ...found, signedAt: new Date(found.signedAt) }
}

/** The newest checkpoint with the signatures of witnesses that it has so far, as it is given out. */
export async function readCosignedNote(
  reader: Reader,
  size?: number,
): Promise<(StoredCheckpoint & { readonly witnesses: readonly string[] }) | undefined> {
  const checkpoint = await readCheckpoint(reader, size)
  if (checkpoint === undefined) return undefined
  const cosignatures = await reader
    .selectFrom('platform.log_cosignature')
    .select(['witness', 'line'])
    .where('size', '=', checkpoint.size)
    .orderBy('witness')
    .execute()
  return {
    ...checkpoint,
    note: checkpoint.note + cosignatures.map(({ line }) => line).join(''),
    witnesses: cosignatures.map(({ witness }) => witness),
  }
}

/** Keeps a signed checkpoint; one of the same size that is there already stays. */
export async function keepCheckpoint(tx: Tx, { size, root }: TreeHead, note: string): Promise<void> {
  await tx
    .insertInto('platform.log_checkpoint')
    .values({ size, root, note })
    .onConflict((conflict) => conflict.column('size').doNothing())
    .execute()
  await touchTopics(tx, [logTopic])
}
