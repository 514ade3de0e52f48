import { sql } from 'kysely'
import type { Reader, Tx } from '../../../../platform/database/database.ts'
import {
  type ApiKeyId,
  newId,
  type UnitId,
  type WebhookCallId,
  type WebhookId,
} from '../../../../platform/kernel/ids.ts'
import { PublicationCall } from './publication-call.ts'

export interface NewWebhook {
  readonly id: WebhookId
  readonly keyId: ApiKeyId
  readonly address: string
  readonly unitId: UnitId | null
  readonly createdAt: Date
}

/** Adds an address to a key that is still in use. @returns whether it is */
export async function insertWebhook(tx: Tx, hook: NewWebhook): Promise<boolean> {
  const key = await tx
    .selectFrom('measure.api_key')
    .select('id')
    .where('id', '=', hook.keyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (key === undefined) return false
  await tx
    .insertInto('measure.webhook')
    .values({
      id: hook.id,
      key_id: hook.keyId,
      address: hook.address,
      unit_id: hook.unitId,
      created_at: hook.createdAt,
    })
    .execute()
  return true
}

/** Ends the calls to an address. @returns whether there were any to end */
export async function endWebhook(tx: Tx, id: WebhookId, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('measure.webhook')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Has every address that wants to know of a unit's publications told of one; once, however often it is asked. */
export async function queueCalls(tx: Tx, unitId: UnitId, body: PublicationCall, now: Date): Promise<void> {
  const wanting = await tx
    .selectFrom('measure.webhook')
    .select('id')
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('unit_id', 'is', null), eb('unit_id', '=', unitId)]))
    .execute()
  if (wanting.length === 0) return
  await tx
    .insertInto('measure.webhook_call')
    .values(
      wanting.map(({ id }) => ({
        id: newId('webhook-call'),
        webhook_id: id,
        number: body.number,
        version: body.version,
        body: JSON.stringify(body),
        due_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['webhook_id', 'number', 'version']).doNothing())
    .execute()
}

export interface DueCall {
  readonly id: WebhookCallId
  readonly webhookId: WebhookId
  readonly address: string
  readonly body: PublicationCall
  readonly attempts: number
}

/** What is due, the oldest first. */
export async function listDueCalls(reader: Reader, now: Date, most: number): Promise<readonly DueCall[]> {
  const rows = await reader
    .selectFrom('measure.webhook_call as call')
    .innerJoin('measure.webhook as hook', 'hook.id', 'call.webhook_id')
    .select(['call.id', 'call.webhook_id', 'hook.address', 'call.body', 'call.attempts'])
    .where('call.ended_at', 'is', null)
    .where('hook.ended_at', 'is', null)
    .where('call.due_at', '<=', now)
    .orderBy('call.due_at')
    .limit(most)
    .execute()
  return rows.map(({ webhook_id, body, ...row }) => ({
    ...row,
    webhookId: webhook_id,
    body: PublicationCall.parse(body),
  }))
}

/** What became of an attempt: received, to be tried again at a time, or given up. */
export async function recordAttempt(
  tx: Reader,
  id: WebhookCallId,
  outcome: { readonly status: number; readonly again: Date | null; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('measure.webhook_call')
    .set({
      status: outcome.status,
      attempts: sql<number>`attempts + 1`,
      ...(outcome.again === null ? { ended_at: outcome.at } : { due_at: outcome.again }),
    })
    .where('id', '=', id)
    .execute()
}

/** Forgets calls that ended long ago. */
export async function forgetEndedCalls(reader: Reader, before: Date): Promise<void> {
  await reader.deleteFrom('measure.webhook_call').where('ended_at', '<', before).execute()
}
