import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { parseCheckpoint } from '../notes/checkpoint.ts'
import { checkNote } from '../notes/note-key.ts'
import type { AlarmKind } from '../store/alarm-store.ts'
import { readLogKeys } from '../store/key-store.ts'
import { findRoot, readNumberedHead } from '../store/tree-store.ts'

/** Something of the log itself that is not as it was written. */
export interface TreeFinding {
  readonly kind: AlarmKind
  readonly subject: string
}

/** Leaves that one statement compares: none takes longer than a few seconds. */
const portion = 50_000
const mostFindings = 1_000
/** Checkpoints that are looked at: the newest, and as many of all others by chance. */
const checkpointsEach = 20

/** Computes every hash of the log anew from its leaves, and compares the newest checkpoints with the tree. */
export async function compareTree(reader: Reader): Promise<TreeFinding[]> {
  const size = (await readNumberedHead(reader))?.size ?? 0
  const findings: TreeFinding[] = []
  for (let start = 0; start < size && findings.length < mostFindings; start += portion) {
    const end = Math.min(start + portion, size)
    findings.push(...(await compareLeaves(reader, start, end)))
    findings.push(...(await compareFirstLevel(reader, start, end)))
  }
  findings.push(...(await compareHigherLevels(reader, size)))
  findings.push(...(await compareCheckpoints(reader)))
  return findings.slice(0, mostFindings)
}

async function compareLeaves(reader: Reader, start: number, end: number): Promise<TreeFinding[]> {
  const { rows } = await sql<{ idx: number; present: boolean }>`
    select place as idx, entry.idx is not null as present
    from generate_series(${start}::bigint, ${end - 1}::bigint) as place
    left join platform.log_entry entry on entry.idx = place
    where entry.idx is null
      or entry.leaf_hash <> sha256('\\x00'::bytea || entry.leaf)
      or position(convert_to('"id":"' || entry.thing_id || '"', 'UTF8') in entry.leaf) = 0
      or position(convert_to('"rev":' || entry.revision || ',', 'UTF8') in entry.leaf) = 0
      or position(convert_to('"type":' || to_json(entry.type) || ',', 'UTF8') in entry.leaf) = 0
      or position(convert_to('"unit":' || to_json(entry.unit) || ',', 'UTF8') in entry.leaf) = 0
    order by place limit ${mostFindings}`.execute(reader)
  return rows.map(({ idx, present }) => ({
    kind: present ? 'leaf-changed' : 'leaf-missing',
    subject: String(idx),
  }))
}

/** Nodes of two leaves. A leaf that was changed together with its hash is found here: its node still has the old one. */
async function compareFirstLevel(reader: Reader, start: number, end: number): Promise<TreeFinding[]> {
  const { rows } = await sql<{ idx: number }>`
    select place as idx
    from generate_series(${start / 2}::bigint, ${Math.floor(end / 2) - 1}::bigint) as place
    join platform.log_entry first on first.idx = place * 2
    join platform.log_entry second on second.idx = place * 2 + 1
    left join platform.log_node node on node.level = 1 and node.idx = place
    where node.hash is distinct from sha256('\\x01'::bytea || first.leaf_hash || second.leaf_hash)
    order by place limit ${mostFindings}`.execute(reader)
  return rows.map(({ idx }) => ({ kind: 'tree-changed', subject: `1/${idx}` }))
}

async function compareHigherLevels(reader: Reader, size: number): Promise<TreeFinding[]> {
  const findings: TreeFinding[] = []
  for (let level = 2; 2 ** level <= size; level += 1) {
    const { rows } = await sql<{ idx: number }>`
      select place as idx from generate_series(0, ${Math.floor(size / 2 ** level) - 1}::bigint) as place
      left join platform.log_node first on first.level = ${level - 1} and first.idx = place * 2
      left join platform.log_node second on second.level = ${level - 1} and second.idx = place * 2 + 1
      left join platform.log_node node on node.level = ${level} and node.idx = place
      where node.hash is distinct from sha256('\\x01'::bytea || first.hash || second.hash)
      order by place limit ${mostFindings}`.execute(reader)
    findings.push(
      ...rows.map(({ idx }): TreeFinding => ({ kind: 'tree-changed', subject: `${level}/${idx}` })),
    )
  }
  return findings
}

async function compareCheckpoints(reader: Reader): Promise<TreeFinding[]> {
  const keys = (await readLogKeys(reader)).map(({ key }) => key)
  const { rows } = await sql<{ size: number; root: Buffer; note: string }>`
    (select size, root, note from platform.log_checkpoint order by size desc limit ${checkpointsEach})
    union
    (select size, root, note from platform.log_checkpoint order by random() limit ${checkpointsEach})`.execute(
    reader,
  )
  const findings: TreeFinding[] = []
  for (const { size, root, note } of rows) {
    const signed = parseCheckpoint(note)
    const isSigned = signed !== undefined && keys.some((key) => checkNote(signed.note, key) === 'signed')
    const isThisTree = signed?.checkpoint.size === size && signed.checkpoint.root.equals(root)
    if (!isSigned || !isThisTree || !(await findRoot(reader, size))?.equals(root)) {
      findings.push({ kind: 'checkpoint-changed', subject: String(size) })
    }
  }
  return findings
}
