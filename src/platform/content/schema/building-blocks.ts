import { z } from 'zod'
import { type LocalDate, parseLocalDate } from '../../kernel/dates.ts'

/**
 * The pieces of which every schema of content is made. All of them give frozen, read-only values
 * and refuse keys that they do not know, so that a misspelt key is reported and not dropped.
 */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape).readonly()
}

export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly()
}

/** Text as it is stored and shown: composed Unicode (NFC), not empty, no white space at the ends. */
export const Text = z
  .string()
  .min(1, 'the text is empty')
  .refine((text) => text === text.normalize('NFC'), 'the text is not composed Unicode (NFC)')
  .refine((text) => text === text.trim(), 'the text begins or ends with white space')

/** One text in both languages of the interface. */
export const WordsSchema = record({ vi: Text, en: Text })

/** Lower case words joined by hyphens, and dots between levels: `complaint.accept.first`. */
export const Code = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u, 'a code is lower case words joined by hyphens or dots')

/** A day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`. */
export const Day = z.string().transform((text, context): LocalDate => {
  const day = parseLocalDate(text)
  if (day !== undefined) return day
  context.addIssue({ code: 'custom', message: `not an existing day written YYYY-MM-DD: ${text}` })
  return z.NEVER
})

/** A day of every year, as `12-31`. */
export const MonthDay = z.string().regex(/^\d{2}-\d{2}$/u, 'a day of the year is written MM-DD')

export const Year = z.int().min(1990).max(2100)
