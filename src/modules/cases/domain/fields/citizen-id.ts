import type { Words } from '../../../../platform/i18n/words.ts'

/**
 * Codes of the province where a birth was registered, in the first three digits of a personal identification
 * number: Circular 07/2016/TT-BCA, annex 1; Circular 59/2021/TT-BCA, article 4. The 34 provinces since July 2025
 * keep codes of this list (unconfirmed).
 */
const provinceCodes: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 ' +
    '042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 ' +
    '086 087 089 091 092 093 094 095 096'
  ).split(' '),
)

/** What stands in a personal identification number besides six random digits. */
export interface CitizenIdParts {
  /** Province, or country of those whose birth was registered abroad. */
  readonly place: string
  readonly sex: 'male' | 'female'
  readonly yearOfBirth: number
}

/** The digits of a number however it was typed. */
export function citizenIdDigits(typed: string): string {
  return typed.replace(/[\s.\-–]/gu, '')
}

/**
 * The parts of a number of twelve digits (Decree 137/2015/NĐ-CP, article 13): place, then a digit that is even for
 * men and odd for women and grows by two with each century from 1900 on, two digits of the year, six at random.
 * Undefined when the place does not exist or the century has not begun. Codes of countries are taken to be all
 * from 100 on (unconfirmed).
 */
export function citizenIdParts(digits: string): CitizenIdParts | undefined {
  const [, place, century, year] = /^(\d{3})([0-3])(\d{2})\d{6}$/u.exec(digits) ?? []
  if (place === undefined || century === undefined || year === undefined) return undefined
  if (place < '100' && !provinceCodes.has(place)) return undefined
  return {
    place,
    sex: Number(century) % 2 === 0 ? 'male' : 'female',
    yearOfBirth: 1900 + Math.floor(Number(century) / 2) * 100 + Number(year),
  }
}

/**
 * What is wrong with a number (already bare digits), or undefined. Nine digits are those of the old identity card
 * (chứng minh nhân dân), no longer valid since 2025 by the Law on Identification 2023, but papers still carry them.
 */
export function citizenIdProblem(digits: string): Words | undefined {
  if (/^\d{9}$/u.test(digits) || citizenIdParts(digits) !== undefined) return undefined
  return /^\d{12}$/u.test(digits) ? wrongDigitsWords : lengthWords
}

const lengthWords: Words = {
  vi: 'Nhập số căn cước gồm 12 chữ số (hoặc số chứng minh nhân dân cũ gồm 9 chữ số)',
  en: 'Enter the citizen number of 12 digits (or the old identity card number of 9 digits)',
}
const wrongDigitsWords: Words = {
  vi: 'Số căn cước này không đúng, hãy so lại từng chữ số với số in trên thẻ',
  en: 'This citizen number is not right: compare each digit with the number on the card',
}

export const citizenIdProblemWords: readonly Words[] = [lengthWords, wrongDigitsWords]
