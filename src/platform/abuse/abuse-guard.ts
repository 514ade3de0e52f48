import { AddressKeys } from './address-key.ts'
import { Budgets } from './budget.ts'
import { type ChallengedForm, ChallengeTokens, isSolution } from './challenge-token.ts'

/** Without a challenge: the parents of a school, all behind one address, within ten minutes. */
const free = { atOnce: 500, perSecond: 1 }
/** After waiting, from one address: without a script, when `free` is used up. */
const waited = { atOnce: 60, perSecond: 0.5 }
/** After waiting this long, in milliseconds, a form is taken without a solution. */
const waitMs = 20_000
/** About a second of a phone; twice as much each time that an address has been challenged so often again. */
const easiest = 17
const hardest = 21
const challengesPerStep = 500

export interface ReceivedProof extends ChallengedForm {
  readonly address: string
  readonly token: string | undefined
  readonly solution: string | undefined
}

export type Judgement = { readonly kind: 'pass' } | AskedChallenge

export interface AskedChallenge {
  readonly kind: 'challenge'
  readonly token: string
  readonly bits: number
  /** After so many seconds the form is taken without a solution. */
  readonly waitSeconds: number
}

/**
 * Tells a crowd behind one address from a flood: a generous budget for each address, and when it is used up a
 * challenge, solved by a script in a second or two or by waiting without one. Nobody is asked to recognise
 * pictures, and no other service is asked. A solution is for one form: its request id makes it of one use in
 * all processes.
 */
export class AbuseGuard {
  private readonly now: () => number
  private readonly keys: AddressKeys
  private readonly tokens: ChallengeTokens
  private readonly free: Budgets
  private readonly waited: Budgets
  private readonly challenged: Budgets

  /** `now` in milliseconds. */
  constructor(secret: string, now: () => number = Date.now) {
    this.now = now
    this.keys = new AddressKeys(now)
    this.tokens = new ChallengeTokens(secret)
    this.free = new Budgets(free, now)
    this.waited = new Budgets(waited, now)
    this.challenged = new Budgets({ atOnce: challengesPerStep * 16, perSecond: 1 }, now)
  }

  judge({ address, token, solution, ...form }: ReceivedProof): Judgement {
    const key = this.keys.of(address)
    const challenge = token === undefined ? undefined : this.tokens.read(token, form, this.now())
    if (token !== undefined && challenge !== undefined) {
      if (isSolution(token, solution ?? '', challenge.bits)) return { kind: 'pass' }
      const left = challenge.issuedAt + waitMs - this.now()
      if (left <= 0 && this.waited.take(key)) return { kind: 'pass' }
      // Too early: what has been waited for counts.
      if (left > 0) return this.asked(token, challenge.bits, left)
    } else if (this.free.take(key)) return { kind: 'pass' }
    const bits = this.bitsFor(key)
    return this.asked(this.tokens.issue({ issuedAt: this.now(), bits }, form), bits, waitMs)
  }

  private asked(token: string, bits: number, left: number): AskedChallenge {
    return { kind: 'challenge', token, bits, waitSeconds: Math.ceil(left / 1_000) }
  }

  private bitsFor(key: string): number {
    this.challenged.take(key)
    const count = challengesPerStep * 16 - this.challenged.leftOf(key)
    const steps = Math.floor(Math.log2(Math.max(1, count / challengesPerStep)))
    return Math.min(hardest, easiest + steps)
  }
}
