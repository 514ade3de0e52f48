import { emptyRoot, nodeHash } from './tree-hash.ts'

/** Computes the root of a tree while its leaves pass by, holding one hash for each bit of their number. */
export class TreeBuilder {
  /** Complete subtrees at the right edge, from the largest on, with their levels. */
  readonly #edge: { readonly level: number; readonly hash: Buffer }[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  add(leafHash: Buffer): void {
    let [level, hash] = [0, leafHash]
    for (let left = this.#edge.at(-1); left?.level === level; left = this.#edge.at(-1)) {
      this.#edge.pop()
      hash = nodeHash(left.hash, hash)
      level += 1
    }
    this.#edge.push({ level, hash })
    this.#size += 1
  }

  /** Root over the leaves so far. */
  root(): Buffer {
    const hashes = this.#edge.map(({ hash }) => hash)
    let root = hashes.pop()
    if (root === undefined) return emptyRoot
    for (const hash of hashes.reverse()) root = nodeHash(hash, root)
    return root
  }
}
