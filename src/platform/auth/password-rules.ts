import { foldText } from '../kernel/text.ts'
import { commonPasswords } from './common-passwords.ts'

export const shortestPassword = 12
export const longestPassword = 128

export type PasswordWeakness = 'too-short' | 'too-long' | 'common' | 'personal'

/**
 * Why a password would soon be guessed, or undefined when it will do. Long is what counts; there is no
 * rule on capitals or digits.
 * @param personal what everybody knows of its owner: the name, the e-mail address
 */
export function passwordWeakness(
  password: string,
  personal: readonly string[] = [],
): PasswordWeakness | undefined {
  const length = [...password.normalize('NFC')].length
  if (length < shortestPassword) return 'too-short'
  if (length > longestPassword) return 'too-long'
  const core = coreOf(password)
  if (isRepetition(core) || commonPasswords.has(core) || isCommonTwice(core)) return 'common'
  if (personal.some((text) => isMostlyPersonal(core, text))) return 'personal'
  return undefined
}

/** The letters and digits as guessing programs see them: folded, without what is put around a common word. */
function coreOf(password: string): string {
  const letters = foldText(password).replace(/[^a-z0-9]/g, '')
  const withoutYearOrCount = letters.replace(/^\d+|\d+$/g, '')
  return withoutYearOrCount === '' ? letters : withoutYearOrCount
}

/** What fingers do by themselves on a keyboard. */
const rows = [
  '0123456789'.repeat(3),
  '9876543210'.repeat(3),
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]

/** `aaaaaaaaaaaa`, `abcabcabcabc`, `123456789012`. */
function isRepetition(text: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/.test(text)) return true
  return rows.some((row) => text.length > 3 && row.includes(text))
}

function isCommonTwice(core: string): boolean {
  return [...commonPasswords].some(
    (word) => word.length > 3 && core.startsWith(word) && commonPasswords.has(core.slice(word.length)),
  )
}

function isMostlyPersonal(core: string, text: string): boolean {
  const known = foldText(text.split('@')[0] ?? '').replace(/[^a-z0-9]/g, '')
  return known.length > 3 && (core === known || (core.includes(known) && core.length - known.length < 5))
}
