import type { TreeHead } from '../merkle/check-proofs.ts'
import { hashBytes } from '../merkle/tree-hash.ts'
import { parseCheckpoint, type SignedCheckpoint } from './checkpoint.ts'
import { fromBase64, fromDecimal } from './strict-base64.ts'

/** Everything that shows, without any network, that a leaf stands at its place in a signed tree (C2SP tlog-proof). */
export interface ProofFile {
  readonly index: number
  readonly proof: readonly Buffer[]
  /** The signed note of the tree. */
  readonly checkpoint: string
}

const firstLine = 'c2sp.org/tlog-proof@v1'

export function formatProofFile({ index, proof, checkpoint }: ProofFile): string {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`)
  return `${firstLine}\nindex ${index}\n${hashes.join('')}\n${checkpoint}`
}

/** Reads a proof file strictly; undefined when it is none. It proves nothing yet. */
export function parseProofFile(
  text: string,
):
  | (Omit<ProofFile, 'checkpoint'> & { readonly signed: SignedCheckpoint; readonly head: TreeHead })
  | undefined {
  const end = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n')
  if (first !== firstLine) return undefined
  const rest = /^extra [A-Za-z0-9+/]*={0,2}$/.test(lines[0] ?? '') ? lines.slice(1) : lines
  const [indexLine = '', ...hashLines] = rest
  const index = indexLine.startsWith('index ') ? fromDecimal(indexLine.slice(6)) : undefined
  const proof = hashLines.map(fromBase64)
  const signed = parseCheckpoint(text.slice(end + 2))
  if (index === undefined || signed === undefined) return undefined
  if (!proof.every((hash) => hash?.length === hashBytes)) return undefined
  return { index, proof: proof.filter((hash) => hash !== undefined), signed, head: signed.checkpoint }
}
