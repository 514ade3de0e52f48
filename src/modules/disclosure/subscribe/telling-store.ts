import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/words.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'

/** More at once would hold its transaction too long. */
const tellingsOfRound = 500
const subscribersAtOnce = 100
/** A file that cannot be read must not keep its publication back for longer, in milliseconds. */
const patienceMs = 3_600_000

/**
 * The round of letters to go on with, begun when there is none: everything that waits to be told and whose files were
 * read. Undefined when nothing waits.
 */
export async function roundToTell(tx: Tx, now: Date): Promise<string | undefined> {
  const going = await tx
    .selectFrom('disclosure.telling_round')
    .select('id')
    .orderBy('begun_at')
    .limit(1)
    .executeTakeFirst()
  if (going !== undefined) return going.id
  // What was taken down or corrected again before anybody was told of it is not told.
  await sql`delete from disclosure.telling telling using disclosure.publication publication
    where publication.id = telling.publication_id
      and (publication.state <> 'public' or publication.version <> telling.version)`.execute(tx)
  const id = crypto.randomUUID()
  await tx.insertInto('disclosure.telling_round').values({ id, begun_at: now }).execute()
  const taken = await sql`update disclosure.telling set round_id = ${id} where (publication_id, version) in (
      select telling.publication_id, telling.version from disclosure.telling
      join disclosure.search_entry entry using (publication_id)
      where telling.round_id is null
        and (not entry.files_waiting or telling.queued_at < ${new Date(now.getTime() - patienceMs)}::timestamptz)
      order by telling.queued_at limit ${tellingsOfRound}
    )`.execute(tx)
  if (taken.numAffectedRows !== 0n) return id
  await tx.deleteFrom('disclosure.telling_round').where('id', '=', id).execute()
  return undefined
}

/** Somebody and one publication that they follow. */
export interface ToldRow {
  readonly subscription_id: string
  readonly email: string
  readonly language: Language
  readonly followed_unit: UnitId | null
  readonly followed_kind: string | null
  readonly query: string
  readonly number: number
  readonly version: number
  readonly title: string
  readonly unit_id: UnitId
  readonly changed_at: Date
}

/**
 * The next subscribers of a round with what is new for them; undefined when everybody was asked for. The round is
 * held until the transaction ends, so that two processes never write to the same people.
 */
export async function nextSubscribers(
  tx: Tx,
  roundId: string,
): Promise<{ readonly told: readonly ToldRow[]; readonly last: string } | undefined> {
  const round = await tx
    .selectFrom('disclosure.telling_round')
    .select('subscription_after')
    .where('id', '=', roundId)
    .forUpdate()
    .executeTakeFirst()
  if (round === undefined) return undefined
  const after = round.subscription_after
  const subscribers = await tx
    .selectFrom('disclosure.subscription')
    .select('id')
    .where('confirmed_at', 'is not', null)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(subscribersAtOnce)
    .execute()
  const last = subscribers.at(-1)?.id
  if (last === undefined) return undefined
  const found = await sql<ToldRow>`
    select subscription.id as subscription_id, subscription.email, subscription.language,
      subscription.unit_id as followed_unit, subscription.kind as followed_kind, subscription.query,
      publication.number, publication.version, publication.title, publication.unit_id, publication.changed_at
    from disclosure.subscription subscription
    join disclosure.telling telling on telling.round_id = ${roundId} and telling.queued_at >= subscription.confirmed_at
    join disclosure.search_entry entry on entry.publication_id = telling.publication_id
    join disclosure.publication publication on publication.id = telling.publication_id and publication.state = 'public'
    where subscription.id = any(${subscribers.map(({ id }) => id)}::uuid[])
      and (numnode(subscription.question) = 0 or entry.words @@ subscription.question)
    order by subscription.id, publication.changed_at desc`.execute(tx)
  return { told: found.rows, last }
}

/** Remembers in the transaction of the letters who got them. */
export async function rememberTold(tx: Tx, roundId: string, last: string): Promise<void> {
  await tx
    .updateTable('disclosure.telling_round')
    .set({ subscription_after: last })
    .where('id', '=', roundId)
    .execute()
}

export async function endRound(tx: Tx, roundId: string): Promise<void> {
  await tx.deleteFrom('disclosure.telling').where('round_id', '=', roundId).execute()
  await tx.deleteFrom('disclosure.telling_round').where('id', '=', roundId).execute()
}
