import type { TreeHead } from '../merkle/check-proofs.ts'

/** Why nothing is signed: each would be a lie that somebody outside could prove. */
export const signingRefusals = ['rolled-back', 'forked'] as const
export type SigningRefusal = (typeof signingRefusals)[number]

export interface SignerStatus {
  /** The key that signs now; its name is the origin of the log. */
  readonly vkey: string
  /** A key that waits until the log itself has named it. */
  readonly nextVkey: string | undefined
  /** With which checkpoints of other installations are cosigned. */
  readonly witnessVkey: string
  /** The last tree head that was signed, kept outside the database. */
  readonly last: TreeHead | undefined
}

export interface SigningOrder {
  readonly head: TreeHead
  /** That the head continues the last one that was signed. */
  readonly proof: readonly Buffer[]
}

export type SigningAnswer =
  | { readonly kind: 'signed'; readonly note: string }
  | { readonly kind: 'refused'; readonly reason: SigningRefusal }

export interface CosigningOrder {
  /** The text of another log's checkpoint; that its log signed it was checked before. */
  readonly text: string
  readonly oldSize: number
  readonly proof: readonly Buffer[]
  readonly at: Date
}

/** As C2SP tlog-witness tells them apart. */
export type CosigningAnswer =
  | { readonly kind: 'cosigned'; readonly line: string }
  | { readonly kind: 'other-size'; readonly size: number }
  | { readonly kind: 'forked' }
  | { readonly kind: 'wrong-proof' }

/**
 * Holds the key of the log and signs nothing but what continues what it signed before. Whoever holds the database
 * and the program, but not this, cannot rewrite what has been signed.
 */
export interface Signer {
  status(): Promise<SignerStatus>
  sign(order: SigningOrder): Promise<SigningAnswer>
  /** Signs with the waiting key from now on; nothing happens when it is not this one that waits. */
  activate(nextVkey: string): Promise<void>
  cosign(order: CosigningOrder): Promise<CosigningAnswer>
}

/** The signer does not answer, or answers something else. */
export class SignerAway extends Error {
  override readonly name = 'SignerAway'
}

const away = () => Promise.reject(new SignerAway('there is no signer here'))

/** For a house that signs nothing. */
export const noSigner: Signer = { status: away, sign: away, activate: away, cosign: away }
