import { z } from 'zod'
import type { Reader } from '../database/database.ts'
import { leafValue } from './leaf-value.ts'
import { type LeafType, leafTypes } from './log-entry.ts'
import type { Witness } from './log-settings.ts'
import { type Alarm, openAlarms } from './store/alarm-store.ts'
import { readCheckpoint, type StoredCheckpoint } from './store/checkpoint-store.ts'
import { readLogKeys } from './store/key-store.ts'

/** A leaf as a list names it. */
export interface ListedLeaf {
  readonly idx: number
  readonly type: LeafType
  readonly unit: string
  readonly title: string
  readonly at: Date
}

/** A witness and the largest checkpoint that it has signed; none so far when undefined. */
export interface WitnessState {
  readonly name: string
  readonly size: number | undefined
  readonly signedAt: Date | undefined
}

/** Everything that the page of the log tells. */
export interface LogFacts {
  readonly checkpoint: StoredCheckpoint | undefined
  /** Keys that signed, oldest first; the last one signs now. */
  readonly vkeys: readonly string[]
  readonly witnesses: readonly WitnessState[]
  readonly alarms: readonly Alarm[]
  readonly latest: readonly ListedLeaf[]
}

export async function readLogFacts(reader: Reader, witnesses: readonly Witness[]): Promise<LogFacts> {
  const checkpoint = await readCheckpoint(reader)
  const keys = await readLogKeys(reader)
  return {
    checkpoint,
    vkeys: keys.map(({ key }) => key.vkey),
    witnesses: await Promise.all(witnesses.map(({ key }) => readWitnessState(reader, key.name))),
    alarms: await openAlarms(reader),
    latest: await readLatestLeaves(reader, checkpoint?.size ?? 0, 20),
  }
}

async function readWitnessState(reader: Reader, name: string): Promise<WitnessState> {
  const last = await reader
    .selectFrom('platform.log_cosignature')
    .select(['size', 'received_at'])
    .where('witness', '=', name)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { name, size: last?.size, signedAt: last && new Date(last.received_at) }
}

const ListedFields = z.object({ title: z.string(), at: z.iso.datetime(), type: z.enum(leafTypes) })

async function readLatestLeaves(reader: Reader, size: number, count: number): Promise<ListedLeaf[]> {
  const rows = await reader
    .selectFrom('platform.log_entry')
    .select(['idx', 'unit', 'leaf'])
    .where('idx', '<', size)
    .orderBy('idx', 'desc')
    .limit(count)
    .execute()
  return rows.flatMap(({ idx, unit, leaf }) => {
    const read = ListedFields.safeParse(leafValue(leaf))
    return read.success ? [{ idx, unit, ...read.data, at: new Date(read.data.at) }] : []
  })
}
