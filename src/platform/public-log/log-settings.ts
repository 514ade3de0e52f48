import { z } from 'zod'
import { parseVkey, type VerifierKey } from './notes/note-key.ts'
import type { SignerAddress } from './signer/signer-address.ts'

/** Somebody outside the office who looks at every checkpoint and signs what is no fork of what came before. */
export interface Witness {
  readonly key: VerifierKey
  /** Without an address it is asked by nobody: its signature is brought by hand or by mail. */
  readonly url: string | undefined
}

/** What an installation decides about its log; everything has a working default. */
export interface LogSettings {
  /** Name of the log for ever: an address without its scheme. */
  readonly origin: string
  /** A signer that somebody else runs, as another system user or on another machine. */
  readonly signer: SignerAddress | undefined
  readonly witnesses: readonly Witness[]
  /** Logs of other installations whose checkpoints this one cosigns. */
  readonly watched: readonly VerifierKey[]
  /** Who gets checkpoints by mail. */
  readonly mailTo: readonly string[]
}

/** `vkey address; vkey address; vkey`: the witnesses of this log. */
export const WitnessList = z.string().transform((text, context): Witness[] =>
  text
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [vkey = '', url, ...rest] = entry.split(/\s+/)
      const key = parseVkey(vkey)
      if (
        key?.use !== 'cosignature' ||
        rest.length > 0 ||
        (url !== undefined && !/^https?:\/\/\S+$/.test(url))
      ) {
        context.addIssue('must be a list of "vkey https://address", with ; between')
        return z.NEVER
      }
      return { key, url: url?.replace(/\/+$/, '') }
    }),
)

/** Keys of logs, with spaces or commas between. */
export const LogKeyList = z.string().transform((text, context): VerifierKey[] =>
  text
    .split(/[\s,;]+/)
    .filter((vkey) => vkey !== '')
    .map((vkey) => {
      const key = parseVkey(vkey)
      if (key?.use === 'note') return key
      context.addIssue('must be a list of keys of logs (vkey)')
      return z.NEVER
    }),
)

/** Addresses with commas between. */
export const MailList = z
  .string()
  .transform((text) => text.split(/[,;\s]+/).filter((address) => address !== ''))
  .pipe(z.array(z.email()))

/** The name of the log of a site when none is given: `congkhai.example/log`. */
export function defaultLogOrigin(siteOrigin: string): string {
  return `${new URL(siteOrigin).host}/log`
}
