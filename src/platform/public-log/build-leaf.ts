import { type CanonicalValue, canonicalJson } from '../kernel/canonical-json.ts'
import { commit, type OpenedCommitment, PersonalValue } from './commitment.ts'
import type { ErasureDetails, LogEntry, LogField } from './log-entry.ts'
import { leafHash } from './merkle/tree-hash.ts'

/** tlog-tiles give the length of an entry in 16 bits. */
export const longestLeaf = 65_535

/** A leaf with what opens its commitments. */
export interface BuiltLeaf {
  readonly bytes: Buffer
  readonly hash: Buffer
  readonly opened: readonly OpenedCommitment[]
}

/** An entry that may not become a leaf: the program that made it is wrong. */
export class LeafRefused extends Error {
  override readonly name = 'LeafRefused'
}

/**
 * The bytes of a leaf: canonical JSON of the entry, with a salted commitment in the place of each personal value.
 * @param previous  hexadecimal leaf hash of the revision before, for every revision but the first
 * @throws LeafRefused
 * @throws NotCanonical
 */
export function buildLeaf(
  entry: LogEntry,
  previous: string | undefined,
  erasure?: ErasureDetails | undefined,
): BuiltLeaf {
  refuseBadEntry(entry)
  const opened: OpenedCommitment[] = []
  const commitTo: CommitTo = (path, value) => {
    const { commitment, ...rest } = commit(path, value)
    opened.push(rest)
    return commitment
  }
  const bytes = Buffer.from(canonicalJson(buildLeafValue(entry, previous, commitTo, erasure)), 'utf8')
  if (bytes.length > longestLeaf) throw new LeafRefused(`a leaf of ${bytes.length} bytes is too long`)
  return { bytes, hash: leafHash(bytes), opened }
}

/** Gives the commitment that stands for a personal value at a path of the leaf. */
export type CommitTo = (path: string, value: string) => string

/** The leaf as a value, before it is written as bytes. */
export function buildLeafValue(
  entry: LogEntry,
  previous: string | undefined,
  commitTo: CommitTo,
  erasure?: ErasureDetails | undefined,
): CanonicalValue {
  return {
    v: 1,
    type: entry.type,
    id: entry.id,
    rev: entry.revision,
    prev: previous,
    unit: entry.unit.normalize('NFC'),
    at: entry.at.toISOString().replace(/\.\d+Z$/, 'Z'),
    title: entry.title.normalize('NFC'),
    files: entry.files?.map(({ name, size, sha256 }) => ({ name: name.normalize('NFC'), size, sha256 })),
    fields: entry.fields && canonicalField(entry.fields, 'fields', commitTo),
    law: entry.law?.normalize('NFC'),
    ...(erasure && {
      of: erasure.of,
      paths: [...erasure.paths],
      basis: erasure.basis.normalize('NFC'),
      by: canonicalField(erasure.by, 'by', commitTo),
    }),
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const sha256 = /^[0-9a-f]{64}$/

function refuseBadEntry({ id, revision, unit, files = [] }: LogEntry): void {
  if (!uuid.test(id)) throw new LeafRefused('the id of an entry is a UUID in lower case')
  if (!Number.isSafeInteger(revision) || revision < 1) throw new LeafRefused('revisions count from 1')
  if (unit === '') throw new LeafRefused('an entry names the code of its unit')
  for (const file of files) {
    if (!sha256.test(file.sha256)) throw new LeafRefused('the hash of a file is hexadecimal, in lower case')
  }
}

function canonicalField(field: LogField, path: string, commitTo: CommitTo): CanonicalValue {
  if (field instanceof PersonalValue) return { c: commitTo(path, field.value) }
  if (typeof field === 'string') return field.normalize('NFC')
  if (typeof field !== 'object' || field === null) return field
  if (isList(field)) return field.map((item, place) => canonicalField(item, `${path}.${place}`, commitTo))
  return Object.fromEntries(
    Object.entries(field).map(([name, member]) => [
      name,
      canonicalField(member, `${path}.${name}`, commitTo),
    ]),
  )
}

function isList(field: object): field is readonly LogField[] {
  return Array.isArray(field)
}
