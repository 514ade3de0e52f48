import type { Reader } from '../database/database.ts'

/** A checkpoint that a witness has signed. */
export interface WitnessedCheckpoint {
  readonly witness: string
  readonly size: number
  readonly receivedAt: Date
}

/** The latest checkpoints that each of some witnesses has signed, the newest first. */
export async function listWitnessed(
  reader: Reader,
  witnesses: readonly string[],
  each: number,
): Promise<WitnessedCheckpoint[]> {
  const lists = await Promise.all(
    witnesses.map((witness) =>
      reader
        .selectFrom('platform.log_cosignature')
        .select(['witness', 'size', 'received_at'])
        .where('witness', '=', witness)
        .orderBy('size', 'desc')
        .limit(each)
        .execute(),
    ),
  )
  return lists.flat().map(({ witness, size, received_at }) => ({
    witness,
    size,
    receivedAt: new Date(received_at),
  }))
}
