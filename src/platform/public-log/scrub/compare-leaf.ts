import { canonicalJson } from '../../kernel/canonical-json.ts'
import { buildLeafValue } from '../build-leaf.ts'
import { commitmentOf, type OpenedCommitment } from '../commitment.ts'
import { leafValue } from '../leaf-value.ts'
import type { LogEntry } from '../log-entry.ts'

/** A leaf with what the database still knows behind its commitments. */
export interface StoredLeaf {
  readonly leaf: Buffer
  readonly opened: readonly OpenedCommitment[]
}

/**
 * Whether a row's entry is what its leaf says, byte for byte. Behind a commitment the value is compared where the
 * salt is still there; what was erased can no longer be, and is taken as it stands.
 */
export function isSameEntry(
  entry: LogEntry,
  previous: string | undefined,
  { leaf, opened }: StoredLeaf,
): boolean {
  const known = new Map(opened.map((commitment) => [commitment.path, commitment]))
  const written = leafValue(leaf)
  const value = buildLeafValue(entry, previous, (path, current) => {
    const behind = known.get(path)
    if (behind === undefined) return commitmentAt(written, path)
    return behind.value === current ? commitmentOf(behind) : 'another value'
  })
  return canonicalJson(value) === leaf.toString('utf8')
}

/** The commitment that stands in a leaf at a path; empty when there is none. */
function commitmentAt(leaf: unknown, path: string): string {
  let at: unknown = leaf
  for (const name of [...path.split('.'), 'c']) {
    if (typeof at !== 'object' || at === null) return ''
    at = Object.entries(at).find(([key]) => key === name)?.[1]
  }
  return typeof at === 'string' ? at : ''
}
