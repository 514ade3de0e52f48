import { z } from 'zod'
import { signingRefusals } from './signer.ts'

/** What goes over the socket of a signer: one JSON object in a line, and one line for each answer. */
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((hex): Buffer => Buffer.from(hex, 'hex'))
const count = z.number().int().min(0)
const head = z.object({ size: count, root: hash })

export const SignerRequest = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('status') }),
  z.object({ verb: z.literal('sign'), head, proof: z.array(hash).max(64) }),
  z.object({ verb: z.literal('activate'), nextVkey: z.string().max(1_000) }),
  z.object({
    verb: z.literal('cosign'),
    text: z.string().max(10_000),
    oldSize: count,
    proof: z.array(hash).max(64),
    at: z.iso.datetime().transform((text) => new Date(text)),
  }),
])
export type SignerRequest = z.infer<typeof SignerRequest>

export const StatusMessage = z
  .object({
    vkey: z.string(),
    nextVkey: z.string().nullable(),
    witnessVkey: z.string(),
    last: head.nullable(),
  })
  .transform(({ nextVkey, last, ...rest }) => ({
    ...rest,
    nextVkey: nextVkey ?? undefined,
    last: last ?? undefined,
  }))

export const SigningMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed'), note: z.string() }),
  z.object({ kind: z.literal('refused'), reason: z.enum(signingRefusals) }),
])

export const CosigningMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cosigned'), line: z.string() }),
  z.object({ kind: z.literal('other-size'), size: count }),
  z.object({ kind: z.literal('forked') }),
  z.object({ kind: z.literal('wrong-proof') }),
])

/** A request or an answer as one line; hashes in hexadecimal. */
export function messageLine(message: object): string {
  return `${JSON.stringify(message, (_, value: unknown) => plainValue(value))}\n`
}

/** JSON.stringify has asked a Buffer for its own form before it asks here. */
function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('data' in value)) return value
  return value.type === 'Buffer' && Array.isArray(value.data)
    ? Buffer.from(value.data).toString('hex')
    : value
}
