import { sql } from 'kysely'
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
  const { rows } = await sql<CosignedRow>`
    select checkpoint.size, checkpoint.root, checkpoint.note, checkpoint.signed_at as "signedAt",
      array_agg(cosignature.witness order by cosignature.witness)
        filter (where cosignature.witness is not null) as witnesses,
      string_agg(cosignature.line, '' order by cosignature.witness) as lines
    from (
      select * from platform.log_checkpoint
      where ${size === undefined ? sql`true` : sql`size = ${size}`} order by size desc limit 1
    ) checkpoint
    left join platform.log_cosignature cosignature on cosignature.size = checkpoint.size
    group by checkpoint.size, checkpoint.root, checkpoint.note, checkpoint.signed_at`.execute(reader)
  const [found] = rows
  if (found === undefined) return undefined
  const { witnesses, lines, ...checkpoint } = found
  return { ...checkpoint, note: checkpoint.note + (lines ?? ''), witnesses: witnesses ?? [] }
}

interface CosignedRow extends StoredCheckpoint {
  readonly witnesses: string[] | null
  readonly lines: string | null
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
