import { z } from 'zod'
import { Line, Moment, TrackingAddress } from './paper-parts.ts'

const slip = {
  /** On the roll of a receipt printer, or on A6. */
  paper: z.enum(['roll-80mm', 'A6']).default('roll-80mm'),
  /** Names of the counter as printed, one line each. */
  issuer: z.array(Line).min(1).max(4),
  exampleData: z.boolean().default(false),
}

/** The number with which a person waits. */
export const QueueTicket = z.strictObject({
  kind: z.literal('queue-ticket'),
  ...slip,
  number: z.string().trim().min(1).max(12),
  /** What one came for, and at which window; null when any window serves. */
  service: Line.nullable().default(null),
  window: Line.nullable().default(null),
  takenAt: Moment,
  ahead: z.int().min(0).nullable().default(null),
  /** Where the queue can be watched from a phone. */
  queue: TrackingAddress.nullable().default(null),
})
export type QueueTicket = z.infer<typeof QueueTicket>

/** The small receipt of a dossier or of a filing: what one needs to come back, nothing personal. */
export const CounterReceipt = z.strictObject({
  kind: z.literal('counter-receipt'),
  ...slip,
  code: z.string().trim().min(1).max(40),
  subject: Line,
  receivedAt: Moment,
  dueAt: Moment.nullable(),
  whyThisDate: Line.nullable().default(null),
  parts: z.int().min(0).nullable().default(null),
  resultBy: Line.nullable().default(null),
  tracking: TrackingAddress,
})
export type CounterReceipt = z.infer<typeof CounterReceipt>
