import { CompiledQuery } from 'kysely'
import type { Reader, Tx } from '../database/database.ts'
import { deferred } from '../database/pool-dialect.ts'

/** Where the first sending of this form led, or undefined when it has not been accepted yet. */
export async function findSubmission(
  database: Reader,
  requestId: string,
  route: string,
  actorId: string | null,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('platform.submission')
    .select(['result_location', 'route', 'actor_id'])
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  // Someone else's id shows nothing: not even that it exists.
  return row?.route === route && row.actor_id === actorId ? row.result_location : undefined
}

/** Remembers in the transaction of a form where it led; a second sending at the same time fails on the key. */
export async function rememberSubmission(
  tx: Tx,
  { requestId, route, actorId, location }: AcceptedForm,
): Promise<void> {
  await tx.executeQuery(deferred(CompiledQuery.raw(insertion, [requestId, route, actorId, location])))
}

export interface AcceptedForm {
  readonly requestId: string
  readonly route: string
  readonly actorId: string | null
  readonly location: string
}

const insertion = `insert into platform.submission (request_id, route, actor_id, result_location)
  values ($1, $2, $3, $4)`

/** The form was accepted a moment ago by a transaction that committed first. */
export function isRepeatedSubmission(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'submission_pkey'
}
