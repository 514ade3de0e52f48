import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

export const letterPurposes = ['confirm', 'stop'] as const
/** What a link in a letter does. */
export type LetterPurpose = (typeof letterPurposes)[number]

/** The last part of a link in a letter: signed, so that nothing of it has to be kept. */
export function letterToken(secret: string, purpose: LetterPurpose, subscriptionId: string): string {
  return `${subscriptionId}.${signature(secret, purpose, subscriptionId)}`
}

/** The subscription of a link, or undefined when we did not write it. */
export function readLetterToken(secret: string, purpose: LetterPurpose, token: string): string | undefined {
  const match = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token)
  const id = z.uuid().safeParse(match?.[1])
  if (match === null || !id.success) return undefined
  const expected = Buffer.from(signature(secret, purpose, id.data))
  return timingSafeEqual(Buffer.from(match[2] ?? ''), expected) ? id.data : undefined
}

function signature(secret: string, purpose: LetterPurpose, subscriptionId: string): string {
  const text = JSON.stringify(['minhbach-subscription-1', purpose, subscriptionId])
  return createHmac('sha256', secret).update(text).digest('base64url')
}
