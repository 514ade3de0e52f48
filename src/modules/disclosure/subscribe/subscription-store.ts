import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/words.ts'
import type { PublicationId, UnitId } from '../../../platform/kernel/ids.ts'

/** What somebody wants to be told of. */
export interface SubscriptionWish {
  readonly email: string
  readonly language: Language
  readonly unitId: UnitId | null
  readonly kind: string | null
  /** Words as they were typed. */
  readonly query: string
}

export interface Subscription extends SubscriptionWish {
  readonly id: string
}

/** One address gets no more than so many. */
const limits = { subscriptions: 30, unconfirmedADay: 3 }

/** After so many days a subscription that nobody confirmed is forgotten with its address. */
export const daysToConfirm = 7

/**
 * Enters what waits for its confirmation. Undefined when this address has this already, has very many, or was sent
 * several letters today: whoever asks is told the same, so nobody learns from it who follows what.
 */
export async function enterSubscription(
  tx: Tx,
  wish: SubscriptionWish,
  question: string,
  now: Date,
): Promise<string | undefined> {
  // Two forms with one address at the same moment must see each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`subscription ${wish.email}`}, 0))`.execute(tx)
  const known = await tx
    .selectFrom('disclosure.subscription')
    .select(['unit_id', 'kind', 'query', 'confirmed_at', 'asked_at'])
    .where('email', '=', wish.email)
    .limit(limits.subscriptions + limits.unconfirmedADay)
    .execute()
  const same = known.some(
    ({ unit_id, kind, query, confirmed_at }) =>
      confirmed_at !== null && unit_id === wish.unitId && kind === wish.kind && query === wish.query,
  )
  const dayAgo = now.getTime() - 86_400_000
  const asked = known.filter(
    ({ confirmed_at, asked_at }) => confirmed_at === null && asked_at.getTime() > dayAgo,
  )
  if (same || asked.length >= limits.unconfirmedADay || known.length >= limits.subscriptions) return undefined
  const id = crypto.randomUUID()
  await sql`insert into disclosure.subscription (id, email, language, unit_id, kind, query, question, asked_at)
    values (${id}, ${wish.email}, ${wish.language}, ${wish.unitId}, ${wish.kind}, ${wish.query}, ${question}::tsquery, ${now})`.execute(
    tx,
  )
  return id
}

export async function findSubscription(reader: Reader, id: string): Promise<Subscription | undefined> {
  const row = await reader
    .selectFrom('disclosure.subscription')
    .select(['id', 'email', 'language', 'unit_id', 'kind', 'query'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, language: row.language === 'en' ? 'en' : 'vi', unitId: row.unit_id }
}

/** Confirmed a second time it stays as it was. */
export async function confirmSubscription(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('disclosure.subscription')
    .set({ confirmed_at: now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** Ends it: nothing of it stays, the address least of all. */
export async function deleteSubscription(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('disclosure.subscription').where('id', '=', id).execute()
}

/** @returns how many were forgotten */
export async function forgetUnconfirmed(tx: Tx, now: Date): Promise<number> {
  const before = new Date(now.getTime() - daysToConfirm * 86_400_000)
  const gone = await tx
    .deleteFrom('disclosure.subscription')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Somebody is still to be told of a version; a second announcement of it adds nothing. */
export async function enterTelling(tx: Tx, publicationId: PublicationId, version: number): Promise<void> {
  await sql`insert into disclosure.telling (publication_id, version, queued_at)
    select publication_id, version, at from disclosure.publication_version
    where publication_id = ${publicationId} and version = ${version}
    on conflict do nothing`.execute(tx)
}
