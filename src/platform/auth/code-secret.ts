import { randomBytes, randomInt } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Reader, Tx } from '../database/database.ts'
import type { AccountId } from '../kernel/ids.ts'

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** Without letters and digits that are mistaken for one another on paper. */
const codeAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const recoveryCodes = 10

/** What a person gives to an authenticator application. */
export interface CodeSecret {
  /** In groups of four, to be typed. */
  readonly text: string
  /** For the QR code. */
  readonly uri: string
}

/** Starts the setting-up of codes: a new secret, which counts only once a code of it was typed. */
export async function startCodes(
  tx: Tx,
  secret: string,
  account: { readonly id: AccountId; readonly email: string },
): Promise<CodeSecret> {
  const shared = randomBytes(24).toString('base64url')
  const row = {
    secret: await symmetricEncrypt({ key: secret, data: shared }),
    backup_codes: await symmetricEncrypt({ key: secret, data: '[]' }),
    verified: false,
  }
  await tx
    .insertInto('auth.two_factor')
    .values({ id: crypto.randomUUID(), user_id: account.id, ...row })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet(row).where('auth.two_factor.verified', '=', false),
    )
    .execute()
  return codeSecret(shared, account.email)
}

/** The secret of a setting-up that has begun and not ended. */
export async function findStartedCodes(
  reader: Reader,
  secret: string,
  account: { readonly id: AccountId; readonly email: string },
): Promise<CodeSecret | undefined> {
  const row = await reader
    .selectFrom('auth.two_factor')
    .select('secret')
    .where('user_id', '=', account.id)
    .where('verified', '=', false)
    .executeTakeFirst()
  return row && codeSecret(await symmetricDecrypt({ key: secret, data: row.secret }), account.email)
}

function codeSecret(shared: string, email: string): CodeSecret {
  const text = base32(Buffer.from(shared, 'utf8'))
  const query = new URLSearchParams({ secret: text, issuer: 'Minh Bạch', digits: '6', period: '30' })
  const label = `${encodeURIComponent('Minh Bạch')}:${encodeURIComponent(email)}`
  return {
    text: text.replace(/(.{4})(?=.)/g, '$1 '),
    uri: `otpauth://totp/${label}?${query}`.replaceAll('+', '%20'),
  }
}

/** New recovery codes in place of all earlier ones; shown once, kept encrypted. */
export async function replaceRecoveryCodes(tx: Tx, secret: string, accountId: AccountId): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
  await tx
    .updateTable('auth.two_factor')
    .set({ backup_codes: await symmetricEncrypt({ key: secret, data: JSON.stringify(codes) }) })
    .where('user_id', '=', accountId)
    .execute()
  return codes
}

/** A recovery code as it was shown, from what somebody typed off the paper. */
export function typedRecoveryCode(typed: string): string {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

function newRecoveryCode(): string {
  const letters = Array.from({ length: 12 }, () => codeAlphabet[randomInt(codeAlphabet.length)])
  return typedRecoveryCode(letters.join(''))
}

/** RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => base32Alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}
