import type { Reader } from '../database/database.ts'

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

/** The form was accepted a moment ago by a transaction that committed first. */
export function isRepeatedSubmission(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'submission_pkey'
}
