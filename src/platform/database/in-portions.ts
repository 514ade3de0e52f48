/**
 * Rows that are too many to hold at once, some at a time, until there are none.
 * @param read  gives the next rows behind one, or the first ones
 */
export async function* inPortions<Row>(
  read: (after: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let after: Row | undefined
  for (;;) {
    const rows = await read(after)
    after = rows.at(-1)
    if (after === undefined) return
    yield rows
  }
}
