import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../database/database.ts'
import { leafValue } from './leaf-value.ts'
import { type LeafType, leafTypes } from './log-entry.ts'

/** A leaf as somebody finds it by the hash on a paper. */
export interface FoundLeaf {
  /** UUID of the thing, and which revision of it. */
  readonly id: string
  readonly revision: number
  readonly type: LeafType
  readonly unit: string
  readonly title: string
  readonly at: Date
  /** Its number; null while it waits for one. */
  readonly index: number | null
}

const Told = z.object({ title: z.string(), at: z.iso.datetime(), type: z.enum(leafTypes) })

/** The leaf with a hash; undefined when the log has none, or somebody made it unreadable. */
export async function findLeaf(reader: Reader, leafHash: string): Promise<FoundLeaf | undefined> {
  const hash = Buffer.from(leafHash, 'hex')
  const { rows } = await sql<{
    id: string
    revision: number
    unit: string
    leaf: Buffer
    index: number | null
  }>`
    select thing_id as id, revision, unit, leaf, idx as index from platform.log_entry where leaf_hash = ${hash}
    union all
    select thing_id, revision, unit, leaf, null from platform.log_outbox where leaf_hash = ${hash}
    limit 1`.execute(reader)
  const [row] = rows
  const told = Told.safeParse(row && leafValue(row.leaf))
  if (row === undefined || !told.success) return undefined
  const { id, revision, unit, index } = row
  return { id, revision, unit, index, ...told.data, at: new Date(told.data.at) }
}
