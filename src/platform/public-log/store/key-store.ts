import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Reader } from '../../database/database.ts'
import { leafValue } from '../leaf-value.ts'
import type { LogEntry } from '../log-entry.ts'
import { parseVkey, type VerifierKey } from '../notes/note-key.ts'

const KeyLeaf = z.object({ fields: z.object({ vkey: z.string() }) })

/** The keys that the log itself names, oldest first: its first one, and each that an older one handed over to. */
export async function readLogKeys(
  reader: Reader,
): Promise<readonly { readonly idx: number; readonly key: VerifierKey }[]> {
  const rows = await reader
    .selectFrom('platform.log_entry')
    .select(['idx', 'leaf'])
    .where('type', '=', 'key')
    .orderBy('idx')
    .execute()
  return rows.flatMap(({ idx, leaf }) => {
    const read = KeyLeaf.safeParse(leafValue(leaf))
    const key = read.success ? parseVkey(read.data.fields.vkey) : undefined
    return key === undefined ? [] : [{ idx, key }]
  })
}

/** The leaf that names a key; the same for every process that would write it. */
export function keyEntry(vkey: string, before: string | undefined, at: Date): LogEntry {
  return {
    type: 'key',
    id: keyId(vkey),
    revision: 1,
    unit: 'log',
    at,
    title: before === undefined ? 'Khoá đầu tiên của nhật ký' : 'Nhật ký đổi khoá',
    fields: { vkey, ...(before !== undefined && { before }) },
  }
}

/** A UUID (version 8) of the key's own bytes. */
function keyId(vkey: string): string {
  const hex = createHash('sha256').update(vkey).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
