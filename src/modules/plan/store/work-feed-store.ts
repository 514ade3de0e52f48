import { createHash, randomBytes } from 'node:crypto'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'

/** When somebody's calendar address was made; undefined when there is none. */
export async function feedMadeAt(database: Reader, personId: PersonId): Promise<Date | undefined> {
  const row = await database
    .selectFrom('plan.calendar_feed')
    .select('made_at')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.made_at
}

/** Makes a new secret address, which ends the one before; the secret itself is kept nowhere. */
export async function renewFeed(tx: Tx, personId: PersonId, at: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const feed = { token_hash: hashOf(token), made_at: at }
  await tx
    .insertInto('plan.calendar_feed')
    .values({ person_id: personId, ...feed })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(feed))
    .execute()
  return token
}

export async function revokeFeed(tx: Tx, personId: PersonId): Promise<void> {
  await tx.deleteFrom('plan.calendar_feed').where('person_id', '=', personId).execute()
}

/** Whose calendar an address shows. */
export async function personOfFeed(database: Reader, token: string): Promise<PersonId | undefined> {
  const row = await database
    .selectFrom('plan.calendar_feed')
    .select('person_id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  return row?.person_id
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
