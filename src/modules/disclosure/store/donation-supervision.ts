import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { type FileId, type Id, idSchema, type PersonId } from '../../../platform/kernel/ids.ts'
import type { AppealId } from '../domain/donations/appeal.ts'
import { type MinuteVerdict, minuteVerdicts } from '../domain/donations/supervision.ts'
import { oneOf } from './donation-rows.ts'

export type MinuteId = Id<'donation-minute'>

/** What the board saw of a stage. */
export interface Minute {
  readonly id: MinuteId
  readonly stage: number
  readonly visitedOn: LocalDate
  readonly authorId: PersonId
  readonly verdict: MinuteVerdict
  readonly seen: string
  /** Empty when there is none. */
  readonly recommendation: string
  readonly replyDueOn: LocalDate | null
  readonly replacesId: MinuteId | null
  readonly madeAt: Date
  readonly leafHash: string
  readonly files: readonly MinuteFile[]
  readonly reply: { readonly text: string; readonly at: Date } | null
}

export interface MinuteFile {
  readonly id: FileId
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly sha256: string
}

export type NewMinute = Omit<Minute, 'files' | 'reply'>

export async function insertMinute(
  tx: Tx,
  appealId: AppealId,
  minute: NewMinute,
  fileIds: readonly FileId[],
): Promise<void> {
  await tx
    .insertInto('disclosure.donation_minute')
    .values({
      id: minute.id,
      appeal_id: appealId,
      stage: minute.stage,
      visited_on: minute.visitedOn,
      author_id: minute.authorId,
      verdict: minute.verdict,
      seen: minute.seen,
      recommendation: minute.recommendation,
      reply_due_on: minute.replyDueOn,
      replaces_id: minute.replacesId,
      made_at: minute.madeAt,
      leaf_hash: Buffer.from(minute.leafHash, 'hex'),
    })
    .execute()
  if (fileIds.length === 0) return
  await tx
    .insertInto('disclosure.donation_minute_file')
    .values(fileIds.map((fileId) => ({ minute_id: minute.id, file_id: fileId })))
    .execute()
}

/** Every minute of an appeal, oldest first, those too in whose place another stands. */
export async function loadMinutes(reader: Reader, appealId: AppealId): Promise<Minute[]> {
  const [rows, files] = await Promise.all([
    reader
      .selectFrom('disclosure.donation_minute as minute')
      .leftJoin('disclosure.donation_minute_reply as reply', 'reply.minute_id', 'minute.id')
      .selectAll('minute')
      .select(['reply.reply', 'reply.replied_at'])
      .where('minute.appeal_id', '=', appealId)
      .orderBy('minute.made_at')
      .execute(),
    reader
      .selectFrom('disclosure.donation_minute_file as kept')
      .innerJoin('disclosure.donation_minute as minute', 'minute.id', 'kept.minute_id')
      .innerJoin('platform.file as file', 'file.id', 'kept.file_id')
      .select(['kept.minute_id', 'file.id', 'file.name', 'file.media_type', 'file.size', 'file.sha256'])
      .where('minute.appeal_id', '=', appealId)
      .orderBy('file.uploaded_at')
      .execute(),
  ])
  const filesOf = Map.groupBy(files, ({ minute_id }) => minute_id)
  return rows.map((row) => ({
    id: idSchema('donation-minute').parse(row.id),
    stage: row.stage,
    visitedOn: row.visited_on,
    authorId: row.author_id,
    verdict: oneOf(minuteVerdicts, row.verdict),
    seen: row.seen,
    recommendation: row.recommendation,
    replyDueOn: row.reply_due_on,
    replacesId: row.replaces_id === null ? null : idSchema('donation-minute').parse(row.replaces_id),
    madeAt: row.made_at,
    leafHash: row.leaf_hash.toString('hex'),
    files: (filesOf.get(row.id) ?? []).map(({ id, name, media_type, size, sha256 }) => ({
      id,
      name,
      mediaType: media_type,
      size,
      sha256: sha256.toString('hex'),
    })),
    reply: row.reply === null || row.replied_at === null ? null : { text: row.reply, at: row.replied_at },
  }))
}

export async function insertReply(
  tx: Tx,
  minuteId: MinuteId,
  reply: { readonly text: string; readonly by: PersonId | null; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('disclosure.donation_minute_reply')
    .values({ minute_id: minuteId, reply: reply.text, replied_by: reply.by, replied_at: reply.at })
    .execute()
}

export interface Conflict {
  readonly personId: PersonId
  readonly reason: string
  readonly at: Date
}

export async function insertConflict(tx: Tx, appealId: AppealId, conflict: Conflict): Promise<void> {
  await tx
    .insertInto('disclosure.donation_conflict')
    .values({
      appeal_id: appealId,
      person_id: conflict.personId,
      reason: conflict.reason,
      declared_at: conflict.at,
    })
    .onConflict((conflicting) => conflicting.doNothing())
    .execute()
}

/** Who of the board stepped aside. */
export async function loadConflicts(reader: Reader, appealId: AppealId): Promise<Conflict[]> {
  const rows = await reader
    .selectFrom('disclosure.donation_conflict')
    .select(['person_id', 'reason', 'declared_at'])
    .where('appeal_id', '=', appealId)
    .orderBy('declared_at')
    .execute()
  return rows.map(({ person_id, reason, declared_at }) => ({ personId: person_id, reason, at: declared_at }))
}
