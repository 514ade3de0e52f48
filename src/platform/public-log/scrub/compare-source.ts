import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { isDatabaseUnavailable } from '../../database/unavailable.ts'
import type { LogEntry } from '../log-entry.ts'
import { isSameEntry } from './compare-leaf.ts'
import type { LogSource } from './log-source.ts'

/** Something of a source that does not agree with the log. */
export interface SourceFinding {
  readonly kind: 'record-changed' | 'record-missing'
  /** `disclosure.publications 0192… 3`: source, or type of the leaf, thing and revision. */
  readonly subject: string
}

const portion = 500
/** Names of leaves that are held at a time. */
const thingsAtOnce = 20_000
/** What was written a moment ago by a transaction that is still under way is looked at the next time. */
const youngSeconds = 60

/**
 * Compares all rows of all sources with their leaves, and all leaves of their types with the rows. Rows that a source
 * cannot even read were changed past the program: that is a finding, and the other sources are compared all the same.
 */
export async function compareSources(
  reader: Reader,
  sources: readonly LogSource[],
): Promise<SourceFinding[]> {
  const seen = new Set<string>()
  const findings: SourceFinding[] = []
  const broken = new Set<LogSource>()
  for (const source of sources) {
    try {
      findings.push(...(await compareRows(reader, source, seen)))
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error
      broken.add(source)
      findings.push({ kind: 'record-changed', subject: `${source.name} unreadable` })
    }
  }
  // Of what a broken source has seen not everything is known, nor whether more is missing.
  const unknown = new Set([...broken].flatMap((source) => source.types))
  const types = sources.flatMap((source) => source.types).filter((type) => !unknown.has(type))
  for await (const { type, name } of loggedThings(reader, types)) {
    if (!seen.has(name)) findings.push({ kind: 'record-missing', subject: `${type} ${name}` })
  }
  return findings
}

/** Compares the rows of one source, and notes in `seen` which they were. */
async function compareRows(reader: Reader, source: LogSource, seen: Set<string>): Promise<SourceFinding[]> {
  const findings: SourceFinding[] = []
  let entries: LogEntry[] = []
  for await (const entry of source.entries(reader)) {
    seen.add(`${entry.id} ${entry.revision}`)
    entries.push(entry)
    if (entries.length < portion) continue
    findings.push(...(await compareEntries(reader, source.name, entries)))
    entries = []
  }
  return [...findings, ...(await compareEntries(reader, source.name, entries))]
}

/** Whether one entry is in the log as it would be made now; for a page that shows a single thing. */
export async function checkLeaf(reader: Reader, entry: LogEntry): Promise<'same' | 'changed'> {
  return (await compareEntries(reader, 'one', [entry])).length === 0 ? 'same' : 'changed'
}

interface ComparedRow {
  readonly id: string
  readonly revision: number
  readonly leaf: Buffer
  readonly previous: string | null
  readonly opened: readonly { readonly path: string; readonly value: string; readonly salt: string }[] | null
}

async function compareEntries(
  reader: Reader,
  source: string,
  entries: readonly LogEntry[],
): Promise<SourceFinding[]> {
  if (entries.length === 0) return []
  const rows = await readStored(reader, entries)
  const stored = new Map(rows.map((row) => [`${row.id} ${row.revision}`, row]))
  return entries.flatMap((entry) => {
    const name = `${entry.id} ${entry.revision}`
    const row = stored.get(name)
    const opened = row?.opened?.map((one) => ({ ...one, salt: Buffer.from(one.salt, 'hex') })) ?? []
    // A row without its leaf was put in past the program.
    const isSame = row && isSameEntry(entry, row.previous ?? undefined, { leaf: row.leaf, opened })
    return isSame === true ? [] : [{ kind: 'record-changed', subject: `${source} ${name}` }]
  })
}

async function readStored(reader: Reader, entries: readonly LogEntry[]): Promise<ComparedRow[]> {
  const ids = entries.map(({ id }) => id)
  const revisions = entries.map(({ revision }) => revision)
  const { rows } = await sql<ComparedRow>`
    with leaves as (
      select wanted.id, wanted.revision,
        coalesce(entry.leaf, outbox.leaf) as leaf, coalesce(entry.leaf_hash, outbox.leaf_hash) as leaf_hash
      from unnest(${ids}::uuid[], ${revisions}::int[]) as wanted (id, revision)
      left join platform.log_entry entry on entry.thing_id = wanted.id and entry.revision = wanted.revision
      left join platform.log_outbox outbox on outbox.thing_id = wanted.id and outbox.revision = wanted.revision
    )
    select leaves.id, leaves.revision, leaves.leaf,
      coalesce(
        (select encode(before.leaf_hash, 'hex') from platform.log_entry before
          where before.thing_id = leaves.id and before.revision = leaves.revision - 1),
        (select encode(before.leaf_hash, 'hex') from platform.log_outbox before
          where before.thing_id = leaves.id and before.revision = leaves.revision - 1)
      ) as previous,
      (select json_agg(json_build_object('path', path, 'value', value, 'salt', encode(salt, 'hex')))
        from platform.log_personal personal where personal.leaf_hash = leaves.leaf_hash) as opened
    from leaves where leaves.leaf is not null`.execute(reader)
  return rows
}

/** Things and revisions of which the log has leaves of these types, in the order of their numbers. */
async function* loggedThings(
  reader: Reader,
  types: readonly string[],
): AsyncGenerator<{ readonly type: string; readonly name: string }> {
  let after = -1
  while (types.length > 0) {
    const { rows } = await sql<{ idx: number; type: string; name: string; isYoung: boolean }>`
      select idx, type, thing_id || ' ' || revision as name,
        created >= clock_timestamp() - ${youngSeconds} * interval '1 second' as "isYoung"
      from platform.log_entry where idx > ${after} and type = any(${[...types]}::text[])
      order by idx limit ${thingsAtOnce}`.execute(reader)
    yield* rows.filter(({ isYoung }) => !isYoung)
    const last = rows.at(-1)
    if (last === undefined || rows.length < thingsAtOnce) return
    after = last.idx
  }
}
