import { sql } from 'kysely'
import type { Reader, Tx } from '../../database/database.ts'
import { touchTopics } from '../../public-pages/topics.ts'
import { logTopic } from './log-topic.ts'

/** What can be wrong with the log, or with what it speaks of. */
export const alarmKinds = [
  'rolled-back',
  'forked',
  'leaf-changed',
  'leaf-missing',
  'tree-changed',
  'checkpoint-changed',
  'record-changed',
  'record-missing',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** Something that does not agree with the log and that nobody has settled yet. */
export interface Alarm {
  readonly id: number
  readonly kind: AlarmKind
  /** What it is about: a place in the log, or a source and an identifier. Never personal. */
  readonly subject: string
  readonly raisedAt: Date
}

/** Raises an alarm; one that is open already stays as it is. @returns whether it is new */
export async function raiseAlarm(tx: Tx, kind: AlarmKind, subject: string): Promise<boolean> {
  const { rows } = await sql`
    insert into platform.log_alarm (kind, subject) values (${kind}, ${subject})
    on conflict (kind, subject) where settled_at is null do nothing returning id`.execute(tx)
  if (rows.length > 0) await touchTopics(tx, [logTopic])
  return rows.length > 0
}

/** Alarms that are open, newest first. */
export async function openAlarms(reader: Reader, limit = 50): Promise<Alarm[]> {
  const rows = await reader
    .selectFrom('platform.log_alarm')
    .select(['id', 'kind', 'subject', 'raised_at'])
    .where('settled_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, kind, subject, raised_at }) => {
    const known = alarmKinds.find((candidate) => candidate === kind)
    return known === undefined ? [] : [{ id, kind: known, subject, raisedAt: new Date(raised_at) }]
  })
}

/** Leaves that wait for their number, and alarms that are open. */
export async function readLogState(reader: Reader): Promise<{ waiting: number; alarms: number }> {
  const { rows } = await sql<{ waiting: number; alarms: number }>`
    select (select count(*) from platform.log_outbox) as waiting,
      (select count(*) from platform.log_alarm where settled_at is null) as alarms`.execute(reader)
  return rows[0] ?? { waiting: 0, alarms: 0 }
}

/** Closes the open alarms of a kind with the reason that somebody gives. @returns how many there were */
export async function settleAlarms(tx: Tx, kinds: readonly AlarmKind[], because: string): Promise<number> {
  const settled = await tx
    .updateTable('platform.log_alarm')
    .set({ settled_at: sql`clock_timestamp()`, settled_because: because })
    .where('settled_at', 'is', null)
    .where('kind', 'in', kinds)
    .returning('id')
    .execute()
  await touchTopics(tx, [logTopic])
  return settled.length
}
