import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** One form of one sender: a challenge for it is worth nothing for another. */
export interface ChallengedForm {
  readonly route: string
  readonly requestId: string
}

export interface Challenge {
  readonly issuedAt: number
  /** Zero bits with which the hash of a solution begins. */
  readonly bits: number
}

/** How long a challenge can be answered, in milliseconds: somebody may be called away. */
const validMs = 3_600_000

/** Signs challenges, so that none has to be kept: every process with the same secret knows them again. */
export class ChallengeTokens {
  private readonly secret: string

  constructor(secret: string) {
    this.secret = secret
  }

  issue(challenge: Challenge, form: ChallengedForm): string {
    const { issuedAt, bits } = challenge
    return `${issuedAt.toString(36)}.${bits}.${this.signature(challenge, form).toString('base64url')}`
  }

  /** The challenge of a token, or undefined when it is not one of ours, not for this form, or too old. */
  read(token: string, form: ChallengedForm, now: number): Challenge | undefined {
    const match = /^([0-9a-z]{1,11})\.(\d{1,2})\.([\w-]{43})$/.exec(token)
    if (match === null) return undefined
    const [, issued = '', bits = '', signed = ''] = match
    const challenge = { issuedAt: Number.parseInt(issued, 36), bits: Number(bits) }
    const given = Buffer.from(signed, 'base64url')
    if (!timingSafeEqual(given, this.signature(challenge, form))) return undefined
    const age = now - challenge.issuedAt
    return age < 0 || age > validMs ? undefined : challenge
  }

  private signature({ issuedAt, bits }: Challenge, { route, requestId }: ChallengedForm): Buffer {
    const text = JSON.stringify(['minhbach-challenge-1', issuedAt, bits, route, requestId])
    return createHmac('sha256', this.secret).update(text).digest()
  }
}

/** Whether the number solves the challenge: the hash of both begins with as many zero bits as it asks. */
export function isSolution(token: string, solution: string, bits: number): boolean {
  if (!/^\d{1,15}$/.test(solution)) return false
  const hash = createHash('sha256').update(`${token}:${solution}`).digest()
  return bits <= 32 && (bits === 0 || hash.readUInt32BE(0) >>> (32 - bits) === 0)
}
