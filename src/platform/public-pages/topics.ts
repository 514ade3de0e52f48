import { CompiledQuery, sql } from 'kysely'
import type { Reader, Tx } from '../database/database.ts'
import { deferred } from '../database/pool-dialect.ts'

/** Stands for every public page at once: for changes that come from everywhere, as the history of an example. */
export const everyPageTopic = 'every-page'

/**
 * Says that what public pages are made from has changed. In the transaction of the change itself: when it
 * commits, no process serves a page any more that was made before.
 */
export async function touchTopics(tx: Tx, topics: readonly string[]): Promise<void> {
  if (topics.length === 0) return
  // In one order everywhere, so that two changes of the same topics never wait for each other in a circle.
  const sorted = [...new Set(topics)].sort()
  await tx.executeQuery(deferred(CompiledQuery.raw(touching, [sorted])))
}

const touching = `insert into platform.public_version (topic, slot)
  select topic, pg_backend_pid() % 256 from unnest($1::text[]) as topic
  on conflict (topic, slot) do update set version = platform.public_version.version + 1`

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

/**
 * One version for several topics together; `a:*` stands for every topic that begins with `a:`. Grows with each change
 * of any of them.
 */
export async function readFamilyVersion(database: Reader, topics: readonly string[]): Promise<number> {
  const families = topics.filter((topic) => topic.endsWith(':*'))
  const single = [everyPageTopic, ...topics.filter((topic) => !families.includes(topic))]
  const inFamilies =
    families.length === 0
      ? sql<boolean>`false`
      : sql<boolean>`topic like any(${families.map((family) => `${family.slice(0, -1)}%`)}::text[])`
  const row = await database
    .selectFrom('platform.public_version')
    .select(sql<number>`coalesce(sum(version), 0)::bigint`.as('version'))
    .where(({ or, eb }) => or([eb('topic', '=', sql<string>`any(${single}::text[])`), inFamilies]))
    .executeTakeFirst()
  return row?.version ?? 0
}
