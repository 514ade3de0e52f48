import { type Subtree, type SubtreeHashes, subtreesOf } from './subtrees.ts'
import { nodeHash } from './tree-hash.ts'

/** A complete subtree that came into being, with its hash. */
export interface GrownNode extends Subtree {
  readonly hash: Buffer
}

/** The complete subtrees at the right edge of a tree: all that is needed of it to append leaves. */
export function edgeOf(size: number): Subtree[] {
  return subtreesOf({ start: 0, end: size })
}

/**
 * Appends leaves and gives every complete subtree above them that this finishes, level 1 and up. It costs one
 * hash for each, fewer than two for each leaf.
 * @param size    leaves before
 * @param hashes  hashes of the subtrees of `edgeOf(size)`
 */
export function growTree(size: number, leafHashes: readonly Buffer[], hashes: SubtreeHashes): GrownNode[] {
  const edge: GrownNode[] = edgeOf(size).map((subtree) => ({ ...subtree, hash: hashes(subtree) }))
  const grown: GrownNode[] = []
  for (const [offset, hash] of leafHashes.entries()) {
    let node: GrownNode = { level: 0, idx: size + offset, hash }
    for (let left = edge.at(-1); left?.level === node.level; left = edge.at(-1)) {
      edge.pop()
      node = { level: node.level + 1, idx: left.idx / 2, hash: nodeHash(left.hash, node.hash) }
      grown.push(node)
    }
    edge.push(node)
  }
  return grown
}
