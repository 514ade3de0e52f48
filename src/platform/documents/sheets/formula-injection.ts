const dangerous = /^[=+\-@\t\r]/u
const plainNumber = /^[+-]?\d+(?:[.,]\d+)*$/u

/** Whether a spreadsheet that opens a CSV file would take the text for a formula. A number with a sign is none. */
export function looksLikeFormula(text: string): boolean {
  return dangerous.test(text) && !plainNumber.test(text)
}

/** The text with an apostrophe before it when a spreadsheet would otherwise compute it. For CSV only. */
export function withoutFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text
}

/** The text as it was before {@link withoutFormula}. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text
}
