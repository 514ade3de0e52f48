/** A page to link to, or a gap (no page) between two that do not follow each other. */
export interface ShownPage {
  readonly key: string
  readonly page: number | undefined
}

/** The first page, the last, the present one and its neighbours, with gaps between. */
export function pagesToShow(current: number, pageCount: number): ShownPage[] {
  const numbers = [1, current - 1, current, current + 1, pageCount].filter(
    (page, index, all) => page >= 1 && page <= pageCount && all.indexOf(page) === index,
  )
  return numbers.flatMap((page, index) => {
    const before = numbers[index - 1]
    const shown = { key: String(page), page }
    if (before === undefined || page === before + 1) return [shown]
    // A gap of one page is no shorter than its number.
    const between = page === before + 2 ? page - 1 : undefined
    return [{ key: `before-${page}`, page: between }, shown]
  })
}
