import { createHmac } from 'node:crypto'
import type { WebhookId } from '../../../../platform/kernel/ids.ts'

/**
 * The secret with which calls to an address are signed, in the form of Standard Webhooks: derived from the
 * installation's own, so that the database holds nothing with which a call could be forged.
 */
export function webhookSecret(installationSecret: string, id: WebhookId): string {
  return `whsec_${createHmac('sha256', installationSecret).update(`webhook\0${id}`).digest('base64')}`
}

export interface SignedCall {
  readonly id: string
  readonly at: Date
  readonly body: string
}

/** The headers of a call, as Standard Webhooks 1.0 say: `v1,` and HMAC-SHA-256 over id, seconds and body. */
export function signedHeaders(secret: string, { id, at, body }: SignedCall): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1_000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': `v1,${signature}`,
  }
}
