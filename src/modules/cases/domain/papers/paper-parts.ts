import { z } from 'zod'

/** A name, a title, a sentence: one line of a paper. */
export const Line = z.string().trim().min(1).max(500)
/** What somebody wrote: paragraphs, kept as they are. */
export const Prose = z.string().trim().min(1).max(20_000)
export const Day = z.iso.date()
/** An instant with its offset: 2024-10-14T16:00:00+07:00. Printed in Vietnamese time. */
export const Moment = z.iso.datetime({ offset: true })

/** An instant as it is written on paper. */
export function momentOf(at: Date): string {
  return `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`
}

/** Whose paper it is and how it is numbered, as the unit is called on the day of the paper. */
export const PaperUnit = z.strictObject({
  /** The body above; a new line breaks the line. */
  parentBody: Line.nullable(),
  issuingBody: Line,
  /** Null until the clerk gives one. */
  number: z.int().positive().nullable(),
  /** What stands after the number: PXL-PGDĐT. Empty for a paper that gets no number. */
  symbol: z.string().trim().max(100),
  place: Line,
  /** Of the paper; null leaves room to write it. */
  date: Day.nullable(),
})
export type PaperUnit = z.infer<typeof PaperUnit>

/** Who signs, as Decree 30/2020 prints it. */
export const PaperSignatory = z.strictObject({
  authority: z.array(z.strictObject({ form: z.enum(['TM', 'KT', 'TL', 'TUQ']), of: Line })).default([]),
  acting: z.boolean().default(false),
  title: Line,
  /** Null: to be written by hand. */
  name: Line.nullable(),
})
export type PaperSignatory = z.infer<typeof PaperSignatory>

export const salutations = ['Ông', 'Bà', 'Ông/Bà', 'Quý cơ quan'] as const

/** A person or organisation that the paper speaks to or of. */
export const Party = z.strictObject({
  /** How the paper speaks to them; "Quý cơ quan" for an organisation. */
  salutation: z.enum(salutations).default('Ông/Bà'),
  name: Line,
  address: Line.nullable().default(null),
  phone: Line.nullable().default(null),
  email: Line.nullable().default(null),
})
export type Party = z.infer<typeof Party>

/**
 * The page where a paper's case is followed: printed as a QR code, so it passes through strangers' phones and
 * histories. It may carry a code, never a name, a question or a sign-in.
 */
export const TrackingAddress = z
  .url({ protocol: /^https?$/u })
  .max(300)
  .refine(tellsNothing, {
    error: 'the address may not carry a query, a fragment or a sign-in',
  })

function tellsNothing(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { search, hash, username, password } = new URL(address)
  return search === '' && hash === '' && username === '' && password === ''
}

/** What every paper has. */
export const everyPaper = {
  unit: PaperUnit,
  /** The day on which the matter was received: it decides which forms apply. */
  receivedOn: Day,
  /** Where the matter is followed; null for a paper that leads nowhere. */
  tracking: TrackingAddress.nullable().default(null),
  /** Nơi nhận, the last usually "Lưu: VT". */
  recipients: z.array(Line).max(20).default([]),
  /** Marks every page as example data. */
  exampleData: z.boolean().default(false),
}
