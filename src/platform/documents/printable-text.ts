/** What no XML document may hold, and what turns the direction of text unseen. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu

/**
 * A text as it may stand in a document: composed (NFC), without control characters, without lone surrogates,
 * without the invisible characters that reorder what the reader sees. New lines stay, as `\n`. Every other
 * character stays as it is, whatever it would mean in some markup.
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/\t/gu, ' ')
    .toWellFormed()
    .replace(unprintable, '')
    .normalize('NFC')
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printableText(text)
    .replace(/\s*\n\s*/gu, ' ')
    .trim()
}

/** Vietnamese capitals. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi')
}
