/**
 * Bytes of standard base64, or undefined when the text is not exactly what they would be written as: a signature
 * must not have two spellings.
 */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

/** A whole number as it stands in notes and addresses: decimal, no sign, no leading zero. */
export function fromDecimal(text: string): number | undefined {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return undefined
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : undefined
}
