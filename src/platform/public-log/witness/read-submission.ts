import { hashBytes } from '../merkle/tree-hash.ts'
import { parseCheckpoint, type SignedCheckpoint } from '../notes/checkpoint.ts'
import { fromBase64, fromDecimal } from '../notes/strict-base64.ts'

/** What a log sends to a witness (C2SP tlog-witness, add-checkpoint). */
export interface Submission {
  readonly oldSize: number
  readonly proof: readonly Buffer[]
  readonly signed: SignedCheckpoint
}

const longestProof = 63

/** Reads a submission strictly; undefined when it is none. */
export function readSubmission(body: string): Submission | undefined {
  const end = body.indexOf('\n\n')
  const [oldLine = '', ...hashLines] = body.slice(0, Math.max(end, 0)).split('\n')
  const oldSize = oldLine.startsWith('old ') ? fromDecimal(oldLine.slice(4)) : undefined
  const proof = hashLines.map(fromBase64).filter((hash) => hash?.length === hashBytes)
  const signed = parseCheckpoint(body.slice(end + 2))
  if (oldSize === undefined || signed === undefined) return undefined
  if (proof.length !== hashLines.length || proof.length > longestProof) return undefined
  return { oldSize, proof: proof.filter((hash) => hash !== undefined), signed }
}

export function writeSubmission(oldSize: number, proof: readonly Buffer[], note: string): string {
  return `old ${oldSize}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${note}`
}
