/**
 * Where a page of rows ended: the values by which the rows are ordered, as one opaque text for addresses.
 */
export function writeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** @returns the values, or undefined for a text that is none of ours or of another number of values */
export function readCursorOf(text: string | undefined, length: number): readonly string[] | undefined {
  if (text === undefined) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (!Array.isArray(values) || values.length !== length) return undefined
    return values.every((value) => typeof value === 'string') ? values : undefined
  } catch {
    // Typed or cut off by somebody: as if there were none.
    return undefined
  }
}

/**
 * Cuts one row too many, which was asked for to see whether there are more, off a page.
 * @returns the rows of the page, and where it ended, or null after the last row
 */
export function cutPage<Row>(
  rows: readonly Row[],
  most: number,
  placeOf: (row: Row) => readonly string[],
): { readonly shown: readonly Row[]; readonly next: string | null } {
  const shown = rows.slice(0, most)
  const end = shown.at(-1)
  return { shown, next: rows.length > most && end !== undefined ? writeCursor(placeOf(end)) : null }
}
