import { foldText } from '../../../../platform/kernel/text.ts'

export const personalDataKinds = ['name', 'number', 'address'] as const
export type PersonalDataKind = (typeof personalDataKinds)[number]

/**
 * What in a text for the public points at a person: the full name of somebody known to the unit (case and diacritics do
 * not count), a telephone or identity number, a mail address. It finds what is plain; whoever writes still has to look.
 */
export function personalDataIn(text: string, names: readonly string[]): PersonalDataKind | undefined {
  const folded = ` ${foldText(text).replace(/[^a-z0-9@]+/g, ' ')} `
  if (names.some((name) => name.includes(' ') && folded.includes(` ${foldText(name)} `))) return 'name'
  // Ten digits and more in groups as they are written; amounts of money end in zeros and have a unit after them.
  for (const [number] of text.matchAll(/(?<![\d.,])\+?\d(?:[ .-]?\d){8,11}(?![\d.,]?\d)/g)) {
    const digits = number.replace(/\D/g, '')
    if (/^(?:84|0)\d{9}$/.test(digits) || digits.length === 12) return 'number'
  }
  return /[\w.+-]+@[\w-]+\.[\w.]+/.test(text) ? 'address' : undefined
}
