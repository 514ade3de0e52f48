import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { parseClamdAddress as parseSocketAddress } from '../../files/clamd.ts'

/** Where a signer listens: a socket of this machine, or a port. */
export type SignerAddress = { readonly path: string } | { readonly host: string; readonly port: number }

/** `unix:/run/minhbach-signer/socket` or `10.0.0.7:7070`. */
export const SignerAddressText = z.string().transform((text, context): SignerAddress => {
  const address = parseSocketAddress(text)
  if (address !== undefined) return address
  context.addIssue('must be host:port or unix:/path')
  return z.NEVER
})

/** The longest path that a socket may have on every system, with room to spare. */
const longestSocketPath = 100

/** The socket of the signer that the house starts for itself. */
export function ownSignerAddress(folder: string): SignerAddress {
  const name = `minhbach-signer-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\${name}` }
  const beside = path.join(folder, 'socket')
  return { path: beside.length <= longestSocketPath ? beside : path.join(tmpdir(), name) }
}
