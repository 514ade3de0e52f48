import type { Reader } from '../database/database.ts'
import type { TreeHead } from './merkle/check-proofs.ts'
import { TreeBuilder } from './merkle/tree-builder.ts'
import { leafHash } from './merkle/tree-hash.ts'
import type { SignedCheckpoint } from './notes/checkpoint.ts'
import { checkNote, type VerifierKey } from './notes/note-key.ts'
import { compareSources, type SourceFinding } from './scrub/compare-source.ts'
import type { LogSource } from './scrub/log-source.ts'
import { readLogKeys } from './store/key-store.ts'
import { streamLeaves } from './store/leaf-store.ts'
import { readNumberedHead, TreeBroken } from './store/tree-store.ts'

/** What is not as it was signed. */
export type VerifyFinding =
  /** The stored hash of a leaf is not that of its bytes. */
  | { readonly kind: 'leaf-changed'; readonly index: number }
  | { readonly kind: 'leaf-missing'; readonly index: number }
  /** The database holds fewer leaves than the checkpoint signed. */
  | { readonly kind: 'rolled-back'; readonly signed: number; readonly found: number }
  /** The leaves below the size of a checkpoint make another root than it signed. */
  | { readonly kind: 'forked'; readonly size: number; readonly signed: string; readonly found: string }
  /** No key that the log names, or that was given, signed the checkpoint. */
  | { readonly kind: 'not-signed'; readonly size: number }
  /** The checkpoint is one of another log. */
  | { readonly kind: 'another-log'; readonly origin: string }
  /** A record is not, or no longer, what its leaf says. */
  | SourceFinding

export interface VerifyReport {
  readonly ok: boolean
  /** Of the tree that was computed anew from all leaves. */
  readonly size: number
  readonly root: string
  /** The checkpoint that was brought, if any. */
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string } | undefined
  /** Checkpoints of the database that were compared with the leaves. */
  readonly checkpointsCompared: number
  /** Kinds of records that were compared with their leaves, and the leaves with the records. */
  readonly recordsCompared: readonly string[]
  readonly findings: readonly VerifyFinding[]
}

export interface VerifyOptions {
  /** A checkpoint that somebody kept, from whatever time. */
  readonly kept?: SignedCheckpoint | undefined
  /** A key from outside, as printed on the notice board; otherwise the keys that the log itself names. */
  readonly key?: VerifierKey | undefined
  /** Records that stand in the log. */
  readonly sources?: readonly LogSource[]
}

const mostFindings = 100

/**
 * Computes the whole log anew from the bytes of its leaves and compares it with every checkpoint of the database
 * and with one that somebody kept, and the records with their leaves. It believes no hash that is stored.
 */
export async function verifyLog(
  reader: Reader,
  { kept, key, sources = [] }: VerifyOptions = {},
): Promise<VerifyReport> {
  const findings: VerifyFinding[] = []
  const size = (await readNumberedHead(reader))?.size ?? 0
  const signed = await readHeads(reader)
  if (kept !== undefined) {
    findings.push(...(await checkKept(reader, kept, key)))
    if (kept.checkpoint.size > size) {
      findings.push({ kind: 'rolled-back', signed: kept.checkpoint.size, found: size })
    } else {
      signed.push(kept.checkpoint)
      signed.sort((left, right) => left.size - right.size)
    }
  }
  const tree = new TreeBuilder()
  let next = 0
  const compareHeads = () => {
    for (let head = signed[next]; head?.size === tree.size; next += 1, head = signed[next]) {
      const found = tree.root()
      if (!found.equals(head.root)) findings.push(forked(head, found))
    }
  }
  compareHeads()
  try {
    for await (const { idx, leaf, leafHash: stored } of streamLeaves(reader, 0, size)) {
      const hash = leafHash(leaf)
      if (idx !== tree.size) throw new TreeBroken('leaves are missing')
      if (!hash.equals(stored) && findings.length < mostFindings)
        findings.push({ kind: 'leaf-changed', index: idx })
      tree.add(hash)
      compareHeads()
    }
  } catch (error) {
    if (!(error instanceof TreeBroken)) throw error
    findings.push({ kind: 'leaf-missing', index: await firstMissing(reader) })
  }
  findings.push(...(await compareSources(reader, sources)))
  return {
    ok: findings.length === 0,
    size: tree.size,
    root: tree.root().toString('hex'),
    checkpoint: kept && { ...kept.checkpoint, root: kept.checkpoint.root.toString('hex') },
    checkpointsCompared: next,
    recordsCompared: sources.map(({ name }) => name),
    findings: findings.slice(0, mostFindings),
  }
}

function forked({ size, root }: TreeHead, found: Buffer): VerifyFinding {
  return { kind: 'forked', size, signed: root.toString('hex'), found: found.toString('hex') }
}

async function readHeads(reader: Reader): Promise<TreeHead[]> {
  return reader.selectFrom('platform.log_checkpoint').select(['size', 'root']).orderBy('size').execute()
}

async function checkKept(
  reader: Reader,
  { checkpoint, note }: SignedCheckpoint,
  given: VerifierKey | undefined,
): Promise<VerifyFinding[]> {
  const keys = given === undefined ? (await readLogKeys(reader)).map(({ key }) => key) : [given]
  if (keys.length > 0 && keys.every(({ name }) => name !== checkpoint.origin)) {
    return [{ kind: 'another-log', origin: checkpoint.origin }]
  }
  const isSigned = keys.some((key) => checkNote(note, key) === 'signed')
  return isSigned ? [] : [{ kind: 'not-signed', size: checkpoint.size }]
}

async function firstMissing(reader: Reader): Promise<number> {
  const present = await reader
    .selectFrom('platform.log_entry as entry')
    .select((select) => select.fn.max<number>('entry.idx').as('last'))
    .executeTakeFirst()
  const gap = await reader
    .selectFrom('platform.log_entry as entry')
    .select('entry.idx')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('platform.log_entry as after')
            .select('after.idx')
            .where(({ eb, ref }) => eb('after.idx', '=', eb(ref('entry.idx'), '+', 1))),
        ),
      ),
    )
    .orderBy('entry.idx')
    .limit(1)
    .executeTakeFirst()
  return (gap?.idx ?? present?.last ?? -1) + 1
}
