interface Spanning {
  readonly colSpan: number
  readonly rowSpan: number
}

/**
 * Whether rows of cells with spans fill a grid exactly: no gap, no overlap, nothing beyond its edges.
 * @returns the index of the first row that does not fit, or undefined when all do
 */
export function firstRowThatDoesNotFit(
  rows: readonly (readonly Spanning[])[],
  columns: number,
): number | undefined {
  /** For each column, the number of rows still covered by a cell from above. */
  const covered = new Array<number>(columns).fill(0)
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (column < columns && (covered[column] ?? 0) > 0) column++
      for (let width = 0; width < cell.colSpan; width++, column++) {
        if (column >= columns || (covered[column] ?? 0) > 0) return index
        covered[column] = cell.rowSpan
      }
    }
    if (covered.some((rowsLeft) => rowsLeft === 0)) return index
    for (let at = 0; at < columns; at++) covered[at] = (covered[at] ?? 0) - 1
  }
  return covered.some((rowsLeft) => rowsLeft > 0) ? rows.length - 1 : undefined
}

/** The column in which each cell begins, row by row, in rows that fill their grid. */
export function startColumns(rows: readonly (readonly Spanning[])[], columns: number): number[][] {
  const covered = new Array<number>(columns).fill(0)
  return rows.map((row) => {
    let column = 0
    const starts = row.map((cell) => {
      while ((covered[column] ?? 0) > 0) column++
      const start = column
      for (; column < start + cell.colSpan; column++) covered[column] = cell.rowSpan
      return start
    })
    for (let at = 0; at < columns; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1)
    return starts
  })
}
