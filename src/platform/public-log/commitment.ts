import { createHmac, randomBytes } from 'node:crypto'
import { canonicalJson } from '../kernel/canonical-json.ts'

/** What stands in the place of personal data in a leaf; built by `personal`. */
export class PersonalValue {
  readonly value: string

  constructor(value: string) {
    this.value = value.normalize('NFC')
  }
}

/** Has a value stand in its leaf as a salted commitment, so that it can be erased later and every proof stays valid. */
export function personal(value: string): PersonalValue {
  return new PersonalValue(value)
}

/** One opened commitment: with it the person can show that the leaf speaks of this value. */
export interface OpenedCommitment {
  /** Names of members and places in lists from the leaf's top, with dots: `fields.payer`. */
  readonly path: string
  readonly value: string
  /** 32 random bytes, for this field of this leaf alone. */
  readonly salt: Buffer
}

const domain = 'opengov/field/v1\0'

/** HMAC-SHA-256 with the salt as its key over the domain, the path and the value as canonical JSON; hexadecimal. */
export function commitmentOf({ path, value, salt }: OpenedCommitment): string {
  return createHmac('sha256', salt)
    .update(`${domain}${path}\0${canonicalJson(value)}`)
    .digest('hex')
}

/** Commits to a value with a new salt. */
export function commit(path: string, value: string): OpenedCommitment & { readonly commitment: string } {
  const opened = { path, value, salt: randomBytes(32) }
  return { ...opened, commitment: commitmentOf(opened) }
}
