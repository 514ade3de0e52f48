import type { Reader, Tx } from '../../../../platform/database/database.ts'
import type { ApiKeyId, PersonId, UnitId, WebhookId } from '../../../../platform/kernel/ids.ts'

/** A key as its office sees it; the key itself is known to nobody but its holder. */
export interface ApiKey {
  readonly id: ApiKeyId
  readonly label: string
  readonly contact: string
  readonly createdAt: Date
  readonly endedAt: Date | null
  readonly webhooks: readonly Webhook[]
}

export interface Webhook {
  readonly id: WebhookId
  readonly address: string
  readonly unitId: UnitId | null
  readonly endedAt: Date | null
  /** Calls that wait to be received. */
  readonly waiting: number
}

/** The key with this digest, when it was not ended. */
export async function findApiKey(reader: Reader, digest: Buffer): Promise<{ id: ApiKeyId } | undefined> {
  return reader
    .selectFrom('measure.api_key')
    .select('id')
    .where('digest', '=', digest)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export async function listApiKeys(reader: Reader): Promise<readonly ApiKey[]> {
  const [keys, hooks] = await Promise.all([
    reader
      .selectFrom('measure.api_key')
      .select(['id', 'label', 'contact', 'created_at', 'ended_at'])
      .orderBy('created_at', 'desc')
      .execute(),
    reader
      .selectFrom('measure.webhook')
      .select((eb) => [
        'id',
        'key_id',
        'address',
        'unit_id',
        'ended_at',
        eb
          .selectFrom('measure.webhook_call')
          .whereRef('measure.webhook_call.webhook_id', '=', 'measure.webhook.id')
          .where('measure.webhook_call.ended_at', 'is', null)
          .select(eb.fn.countAll<number>().as('waiting'))
          .as('waiting'),
      ])
      .orderBy('created_at')
      .execute(),
  ])
  return keys.map((key) => ({
    id: key.id,
    label: key.label,
    contact: key.contact,
    createdAt: key.created_at,
    endedAt: key.ended_at,
    webhooks: hooks
      .filter(({ key_id }) => key_id === key.id)
      .map(({ id, address, unit_id, ended_at, waiting }) => ({
        id,
        address,
        unitId: unit_id,
        endedAt: ended_at,
        waiting: waiting ?? 0,
      })),
  }))
}

export interface NewApiKey {
  readonly id: ApiKeyId
  readonly label: string
  readonly contact: string
  readonly digest: Buffer
  readonly createdAt: Date
  readonly createdBy: PersonId
}

export async function insertApiKey(tx: Tx, key: NewApiKey): Promise<void> {
  await tx
    .insertInto('measure.api_key')
    .values({
      id: key.id,
      label: key.label,
      contact: key.contact,
      digest: key.digest,
      created_at: key.createdAt,
      created_by: key.createdBy,
    })
    .execute()
}

/** Ends a key and everything that was called with it. @returns whether it was still in use */
export async function endApiKey(tx: Tx, id: ApiKeyId, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('measure.api_key')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  await tx
    .updateTable('measure.webhook')
    .set({ ended_at: now })
    .where('key_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  return ended !== undefined
}
