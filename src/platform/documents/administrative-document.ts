import { z } from 'zod'
import { documentKindNames } from './document-kinds.ts'
import { paperSizes } from './paper-sizes.ts'
import { firstRowThatDoesNotFit } from './table-grid.ts'

const alignments = ['left', 'centre', 'right', 'justify'] as const
export type Alignment = (typeof alignments)[number]

const Line = z.string().max(2_000)
const Span = z.strictObject({
  text: z.string().max(100_000),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
})
/** Plain text, or pieces of it of which some are bold or italic. Always data: nothing in it is markup. */
const RichText = z.union([z.string().max(100_000), z.array(Span)])

const Heading = z.strictObject({
  type: z.literal('heading'),
  /** 1 is numbered I, II…; 2 is 1, 2… within it; 3 is a), b), c), d), đ)… */
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: Line,
  /** Printed instead of the counted number; empty for none. */
  marker: z.string().max(20).optional(),
})
const Paragraph = z.strictObject({
  type: z.literal('paragraph'),
  text: RichText,
  align: z.enum(alignments).default('justify'),
})
const Bullet = z.strictObject({
  type: z.literal('bullet'),
  text: RichText,
  /** 1 begins with "-", 2 with "+". */
  level: z.union([z.literal(1), z.literal(2)]).default(1),
})
/** A figure is never printed without what it counts. */
const Figure = z.strictObject({
  type: z.literal('figure'),
  label: Line,
  value: z.string().max(200),
  /** Numerator and denominator in words: "197/200 hồ sơ". */
  basis: Line.optional(),
  definition: Line,
})
const Cell = z.union([
  z.string().transform((text) => ({ text, colSpan: 1, rowSpan: 1 })),
  z.strictObject({
    text: RichText,
    align: z.enum(alignments).optional(),
    bold: z.boolean().optional(),
    colSpan: z.int().min(1).max(30).default(1),
    rowSpan: z.int().min(1).max(1_000).default(1),
  }),
])
const Table = z
  .strictObject({
    type: z.literal('table'),
    caption: Line.optional(),
    /** `width` is the column's share of the text width, relative to the others. */
    columns: z
      .array(z.strictObject({ width: z.number().positive(), align: z.enum(alignments).default('left') }))
      .min(1)
      .max(30),
    /** Rows repeated at the top of each page. */
    header: z.array(z.array(Cell)).default([]),
    rows: z.array(z.array(Cell)),
  })
  .superRefine((table, context) => {
    for (const part of ['header', 'rows'] as const) {
      const row = firstRowThatDoesNotFit(table[part], table.columns.length)
      if (row === undefined) continue
      context.addIssue({ code: 'custom', path: [part, row], message: 'the cells do not fill the columns' })
    }
  })
const PageBreak = z.strictObject({ type: z.literal('page-break') })
export const DocumentBlock = z.discriminatedUnion('type', [
  Heading,
  Paragraph,
  Bullet,
  Figure,
  Table,
  PageBreak,
])

const Signatory = z.strictObject({
  /** On whose behalf or in whose stead: TM. ỦY BAN NHÂN DÂN, KT. HIỆU TRƯỞNG. One line each, in order. */
  authority: z.array(z.strictObject({ form: z.enum(['TM', 'KT', 'TL', 'TUQ']), of: Line })).default([]),
  /** Q. before the title: acting. */
  acting: z.boolean().default(false),
  title: Line,
  /** Under the title in italics: (Ký, ghi rõ họ tên). */
  note: Line.optional(),
  name: Line.nullable(),
})

const Annex = z.strictObject({
  title: Line,
  blocks: z.array(DocumentBlock),
  landscape: z.boolean().default(false),
})

/** An administrative document by its content; how it looks is Decree 30/2020's and the renderers' business. */
export const AdministrativeDocument = z.strictObject({
  /** The body above the issuing one, as written in running text; printed in capitals. A new line breaks the line. */
  parentBody: Line.nullable(),
  issuingBody: Line,
  /** Null until the clerk gives one: room for it is left. */
  number: z.int().positive().nullable(),
  /** What stands after the number: BC-THCSTP. Empty for a paper that gets no number. */
  symbol: Line,
  place: Line,
  /** `2024-11-25`, or what is known of it: `2024-11`, `2024`, null. Room is left for the rest. */
  date: z
    .string()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u)
    .nullable(),
  kind: z.enum(documentKindNames),
  /** Printed instead of the kind's own name, when the form in force calls the paper something else. */
  kindName: Line.optional(),
  /** Trích yếu; empty for a form whose name says all. */
  title: Line,
  /** Under the title in italics: which form this is, which copy. */
  note: Line.default(''),
  /** Kính gửi. */
  addressees: z.array(Line).default([]),
  bases: z.array(Line).default([]),
  blocks: z.array(DocumentBlock),
  /** Whether a text that ends with a paragraph ends with "./."; a form with fields does not. */
  endMark: z.boolean().default(true),
  /** One without title and name prints nothing. */
  signatory: Signatory,
  /** A second one, who signs at the left. */
  countersignatory: Signatory.optional(),
  /** Nơi nhận, without dash or final mark; the last is usually "Lưu: VT". */
  recipients: z.array(Line).default([]),
  annexes: z.array(Annex).default([]),
  paper: z.enum(paperSizes).default('A4'),
  /** On its side: for a register with many columns. */
  landscape: z.boolean().default(false),
  /** Marks every page as example data, so that nobody takes it for a real document. */
  exampleData: z.boolean().default(false),
  /** Where anybody can check the document: printed as a QR code and a line after the signature. */
  verification: z.strictObject({ url: z.url({ protocol: /^https?$/u }).max(500), text: Line }).optional(),
})
/** The document with every default filled in. */
export type AdministrativeDocument = z.infer<typeof AdministrativeDocument>
/** The document as callers write it. */
export type AdministrativeDocumentInput = z.input<typeof AdministrativeDocument>
export type DocumentBlock = z.infer<typeof DocumentBlock>
export type DocumentBlockInput = z.input<typeof DocumentBlock>
export type RichText = z.infer<typeof RichText>
export type TableBlock = z.infer<typeof Table>
export type TableCell = z.infer<typeof Cell>
export type Signatory = z.infer<typeof Signatory>
