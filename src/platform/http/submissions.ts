import type { Reader, Tx } from '../database/database.ts'

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
  submission: { requestId: string; route: string; actorId: string | null; location: string },
): Promise<void> {
  await tx
    .insertInto('platform.submission')
    .values({
      request_id: submission.requestId,
      route: submission.route,
      actor_id: submission.actorId,
      result_location: submission.location,
    })
    .execute()
}

export function isRepeatedSubmission(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'submission_pkey'
}
