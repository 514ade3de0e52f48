import { z } from 'zod'
import { Day, everyPaper, Line, Moment, Party } from './paper-parts.ts'

/** What somebody filed without a counter, in the words of the receipt. */
export const filedMatters = [
  'feedback',
  'petition',
  'complaint',
  'denunciation',
  'information-request',
  'question',
  'incident',
] as const
export type FiledMatter = (typeof filedMatters)[number]

/**
 * Biên nhận of what was filed on line, by telephone or letter. It proves that something was filed and tells how to
 * follow it; it repeats nothing of what was written, so that a lost receipt gives nobody away.
 */
export const FilingReceipt = z
  .strictObject({
    kind: z.literal('filing-receipt'),
    ...everyPaper,
    matter: z.enum(filedMatters),
    /** With which the matter is followed. */
    code: Line,
    /** Null when nobody was named, as the law allows for some matters; always null for a denunciation. */
    sender: Party.nullable(),
    receivedAt: Moment,
    /** "Trực tuyến", "Điện thoại", "Đơn gửi qua bưu điện". */
    channel: Line,
    /** Who took it down; null when it came on line and nobody did. */
    takenBy: Line.nullable().default(null),
    attachments: z.int().min(0).max(999).default(0),
    /** By when an answer is due; null while the law counts from a later step, which `whyThisDate` says. */
    dueOn: Day.nullable(),
    whyThisDate: Line,
    /** What happens next, in order. */
    nextSteps: z.array(Line).max(8).default([]),
  })
  .refine((receipt) => receipt.matter !== 'denunciation' || receipt.sender === null, {
    error: 'the receipt of a denunciation names nobody',
    path: ['sender'],
  })
export type FilingReceipt = z.infer<typeof FilingReceipt>
