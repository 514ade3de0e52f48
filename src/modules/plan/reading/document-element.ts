/** A paragraph as a file reader found it: its physical lines, and the same as one text. */
export type DocumentParagraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly lines: readonly string[]
}

export type TableCell = {
  readonly text: string
  /** True in the columns after the first of a cell that is merged across columns. */
  readonly spanned: boolean
  /** True in the rows after the first of a cell that is merged down rows. */
  readonly continued: boolean
  /** True when the text is a number that the word processor counts. */
  readonly automatic: boolean
  /** The paragraphs of the cell where it begins; needed when the table only lays out text. */
  readonly paragraphs: readonly DocumentParagraph[]
}

/** A table on its full grid: merged cells are repeated in each place that they cover. */
export type DocumentTable = {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
}

/** What every file reader delivers, whatever the format of the file. */
export type DocumentElement = DocumentParagraph | DocumentTable

export function paragraph(lines: readonly string[]): DocumentParagraph {
  return { kind: 'paragraph', text: joinLines(lines), lines }
}

export function plainCell(text: string): TableCell {
  return {
    text,
    spanned: false,
    continued: false,
    automatic: false,
    paragraphs: text === '' ? [] : [paragraph([text])],
  }
}

/** Lines as one text; "Cổng/" and "Trang" on two lines are "Cổng/Trang". */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, at) => (at < lines.length - 1 && /\S\/$/.test(line) ? line : `${line} `))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
