/** What a leaf may be made of: no fractions, no dates, nothing that two programs could write differently. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue | undefined }

/** A value that has no canonical form. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical'
}

/**
 * JSON as RFC 8785 writes it, restricted: strings in NFC without lone surrogates, safe integers, names sorted by
 * UTF-16 code units. A member whose value is undefined is left out.
 * @throws NotCanonical
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'string') return canonicalString(value)
  if (typeof value === 'number') return canonicalInteger(value)
  if (typeof value === 'boolean' || value === null) return String(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((name) => {
      const member = value[name]
      return member === undefined ? [] : [`${canonicalString(name)}:${canonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

function isList(value: object): value is readonly CanonicalValue[] {
  return Array.isArray(value)
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new NotCanonical('a string holds half of a character')
  if (text !== text.normalize('NFC')) throw new NotCanonical('a string is not in NFC')
  return JSON.stringify(text)
}

function canonicalInteger(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    throw new NotCanonical('a number is not a safe integer')
  }
  return String(value)
}
