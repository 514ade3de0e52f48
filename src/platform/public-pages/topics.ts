import { sql } from 'kysely'
import { closingWritesOf } from '../database/closing-writes.ts'
import type { Reader, Tx } from '../database/database.ts'

/**
 * Says that what public pages are made from has changed. In the transaction of the change itself: when it
 * commits, no process serves a page any more that was made before.
 */
export async function touchTopics(tx: Tx, topics: readonly string[]): Promise<void> {
  const closing = closingWritesOf(tx)
  if (closing !== undefined) {
    for (const topic of topics) closing.topics.add(topic)
    return
  }
  // In one order everywhere, so that two changes of the same topics never wait for each other in a circle.
  const rows = [...new Set(topics)]
    .sort()
    .map((topic) => ({ topic, slot: sql<number>`pg_backend_pid() % 256` }))
  if (rows.length === 0) return
  await tx
    .insertInto('platform.public_version')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['topic', 'slot']).doUpdateSet({ version: sql`platform.public_version.version + 1` }),
    )
    .execute()
}

/** The version of each topic; one that was never touched has 0. */
export async function readVersions(
  database: Reader,
  topics: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .selectFrom('platform.public_version')
    .select(['topic', sql<number>`sum(version)::bigint`.as('version')])
    .where('topic', '=', sql<string>`any(${[...topics]}::text[])`)
    .groupBy('topic')
    .execute()
  const found = new Map(rows.map(({ topic, version }) => [topic, version]))
  return new Map(topics.map((topic) => [topic, found.get(topic) ?? 0]))
}
