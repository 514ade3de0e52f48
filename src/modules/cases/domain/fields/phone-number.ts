import type { Words } from '../../../../platform/i18n/words.ts'

/**
 * Vietnamese numbers as Circular 22/2014/TT-BTTTT orders them and as they are since the change-over to ten digits
 * in 2018: mobile 03, 05, 07, 08, 09 and eight digits; fixed lines 02 and nine digits; Internet telephony 065 and
 * eight digits. 069 (army and police) and service numbers (1800, 1900) are nobody's own.
 */
const mobile = /^0[35789]\d{8}$/u
const fixedLine = /^(?:02\d{9}|065\d{8})$/u
const elevenDigitMobile = /^01[2689]\d{8}$/u

/** The digits of a number however it was typed: spaces, dots, brackets, hyphens, +84 or 0084. */
export function phoneDigits(typed: string): string {
  const bare = typed.replace(/[\s.()\-–]/gu, '')
  return bare.replace(/^(?:\+|00)840?|^84(?=\d{9,10}$)/u, '0')
}

/** What is wrong with a number (already bare digits), or undefined. */
export function phoneProblem(digits: string): Words | undefined {
  if (mobile.test(digits) || fixedLine.test(digits)) return undefined
  return elevenDigitMobile.test(digits) ? oldNumberWords : phoneWords
}

/** As it is read out: 0912 345 678, 0272 3826 123. */
export function formatPhone(digits: string): string {
  const parts = mobile.test(digits) ? /^(\d{4})(\d{3})(\d{3})$/u : /^(\d{4})(\d{4})(\d{3})$/u
  return digits.replace(parts, '$1 $2 $3')
}

export const phoneWords: Words = {
  vi: 'Nhập số điện thoại 10 chữ số (di động) hoặc 11 chữ số bắt đầu bằng 02 (cố định), ví dụ 0912 345 678',
  en: 'Enter a phone number of 10 digits (mobile) or 11 digits that begin with 02 (fixed line), for example 0912 345 678',
}
export const oldNumberWords: Words = {
  vi: 'Số di động 11 chữ số đã được đổi sang 10 chữ số từ năm 2018; hãy nhập số mới, ví dụ 0169… nay là 039…',
  en: 'Mobile numbers of 11 digits were changed to 10 digits in 2018; enter the new one, for example 0169… is now 039…',
}
