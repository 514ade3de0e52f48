import { z } from 'zod'
import { printableLine } from './printable-text.ts'

/** Papers of a counter: a roll of 80 mm as long as it needs, or a sheet of A6. */
export const slipPapers = ['roll-80mm', 'A6'] as const
export type SlipPaper = (typeof slipPapers)[number]

const Line = z.string().max(500).transform(printableLine)

/** What a counter hands over on a small paper: a queue ticket, a short receipt. */
export const CounterSlip = z.strictObject({
  paper: z.enum(slipPapers).default('roll-80mm'),
  /** Who hands it over, in capitals as printed. */
  issuer: z.array(Line).min(1).max(4),
  title: Line,
  /** Printed large, to be read from the waiting room: the ticket's number, the dossier's code. */
  large: z.string().max(40).transform(printableLine),
  lines: z.array(z.strictObject({ label: Line, value: Line })).max(20),
  /** Short sentences under the lines. */
  notes: z.array(Line).max(6).default([]),
  qr: z.strictObject({ url: z.url({ protocol: /^https?$/u }).max(500), text: Line }).optional(),
  exampleData: z.boolean().default(false),
})
export type CounterSlip = z.infer<typeof CounterSlip>
export type CounterSlipInput = z.input<typeof CounterSlip>
