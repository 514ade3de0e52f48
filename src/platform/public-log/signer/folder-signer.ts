import { provesConsistency, type TreeHead } from '../merkle/check-proofs.ts'
import { emptyRoot } from '../merkle/tree-hash.ts'
import { parseCheckpointText, signCheckpoint } from '../notes/checkpoint.ts'
import { formatSignatureLine } from '../notes/note.ts'
import { cosignNote } from '../notes/note-key.ts'
import type {
  CosigningAnswer,
  CosigningOrder,
  Signer,
  SignerStatus,
  SigningAnswer,
  SigningOrder,
} from './signer.ts'
import type { SignerFolder } from './signer-folder.ts'

const emptyTree: TreeHead = { size: 0, root: emptyRoot }

/** The signer itself, on its folder. What it is asked is done one after the other. */
export function folderSigner(folder: SignerFolder): Signer {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  return {
    status: () => inTurn(() => statusOf(folder)),
    sign: (order) => inTurn(() => signNext(folder, order)),
    activate: (nextVkey) => inTurn(() => activate(folder, nextVkey)),
    cosign: (order) => inTurn(() => cosignNext(folder, order)),
  }
}

async function statusOf(folder: SignerFolder): Promise<SignerStatus> {
  const { current, next, witness } = await folder.keys()
  const last = await folder.lastSigned()
  return { vkey: current.vkey, nextVkey: next?.vkey, witnessVkey: witness.vkey, last }
}

async function signNext(folder: SignerFolder, { head, proof }: SigningOrder): Promise<SigningAnswer> {
  const last = (await folder.lastSigned()) ?? emptyTree
  if (head.size < last.size) return { kind: 'refused', reason: 'rolled-back' }
  if (!provesConsistency(last, head, proof)) return { kind: 'refused', reason: 'forked' }
  const { current } = await folder.keys()
  await folder.rememberSigned(head)
  return { kind: 'signed', note: signCheckpoint(current, head) }
}

async function activate(folder: SignerFolder, nextVkey: string): Promise<void> {
  const { next } = await folder.keys()
  if (next?.vkey === nextVkey) await folder.activateNextKey()
}

async function cosignNext(folder: SignerFolder, order: CosigningOrder): Promise<CosigningAnswer> {
  const { text, oldSize, proof, at } = order
  const checkpoint = parseCheckpointText(text)
  if (checkpoint === undefined) return { kind: 'wrong-proof' }
  const last = (await folder.lastWitnessed(checkpoint.origin)) ?? emptyTree
  if (oldSize !== last.size) return { kind: 'other-size', size: last.size }
  if (checkpoint.size === last.size && !checkpoint.root.equals(last.root)) return { kind: 'forked' }
  if (!provesConsistency(last, checkpoint, proof)) return { kind: 'wrong-proof' }
  await folder.rememberWitnessed(checkpoint.origin, checkpoint)
  const { witness } = await folder.keys()
  return { kind: 'cosigned', line: formatSignatureLine(cosignNote(witness, text, at)) }
}
