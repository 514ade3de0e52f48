import { z } from 'zod'
import { printableLine, printableText } from '../printable-text.ts'

export const columnTypes = ['text', 'integer', 'percent', 'date', 'money'] as const
export type ColumnType = (typeof columnTypes)[number]

/** The most characters that Excel keeps in a cell. */
export const longestCell = 32_767
/** The most rows that Excel keeps in a sheet, less room for title and header. */
const mostRows = 1_048_000

const Line = z.string().transform(printableLine)
const Column = z.strictObject({
  header: Line,
  /** integer: a count. percent: a share, 0.985 for 98.5 %. date: `YYYY-MM-DD`. money: đồng. */
  type: z.enum(columnTypes).default('text'),
  /** In characters; by default as the column's content asks. */
  width: z.number().positive().max(255).optional(),
})
/** Null is an empty cell: what is not known, which is not 0. */
const Value = z.union([z.string().transform(cellText), z.number(), z.null()])
const Sheet = z
  .strictObject({
    name: Line,
    title: Line.optional(),
    /** Under the title: period, source, when it was computed. */
    subtitle: Line.optional(),
    columns: z.array(Column).min(1).max(500),
    rows: z.array(z.array(Value)).max(mostRows),
    landscape: z.boolean().default(false),
  })
  .superRefine((sheet, context) => {
    const at = sheet.rows.findIndex((row) => row.length !== sheet.columns.length)
    if (at < 0) return
    context.addIssue({
      code: 'custom',
      path: ['rows', at],
      message: 'the row has not one value for each column',
    })
  })

/** A workbook by its content. */
export const WorkbookDescription = z.strictObject({
  title: Line,
  author: Line.optional(),
  sheets: z.array(Sheet).min(1).max(100),
  /** Says in every sheet's title and page header that it is example data. */
  exampleData: z.boolean().default(false),
})
export type WorkbookDescription = z.infer<typeof WorkbookDescription>
export type WorkbookDescriptionInput = z.input<typeof WorkbookDescription>
export const SheetDescription = Sheet
export type SheetDescription = z.infer<typeof Sheet>
export type SheetDescriptionInput = z.input<typeof Sheet>
export type CellValue = z.infer<typeof Value>

/** A text as a cell can hold it; what is longer ends with "…" where Excel would refuse the file. */
function cellText(text: string): string {
  const printable = printableText(text)
  return printable.length <= longestCell
    ? printable
    : `${printable.slice(0, longestCell - 1).toWellFormed()}…`
}
