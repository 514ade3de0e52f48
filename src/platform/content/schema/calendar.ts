import { z } from 'zod'
import { specialDayKinds } from '../../calendar/working-calendar.ts'
import { Day, list, record, Text, WordsSchema, Year } from './building-blocks.ts'
import { Source } from './evidence.ts'

const HolidayDay = record({
  day: Day,
  kind: z.enum(specialDayKinds).exclude(['closure']),
  name: WordsSchema,
  /** The day on which it was announced, when that is known. */
  announced: Day.optional(),
  source: Source,
})

/** The days of one year that differ from Monday to Friday work and a free weekend. */
export const HolidayYear = record({
  year: Year,
  status: z.enum(['announced', 'predicted']),
  note: Text.optional(),
  days: list(HolidayDay),
}).check((context) => {
  const { year, days } = context.value
  const seen = new Set<string>()
  days.forEach(({ day }, index) => {
    const problem = (message: string) =>
      context.issues.push({ code: 'custom', path: ['days', index, 'day'], message, input: day })
    // The New Year holiday may take the last days of December with it.
    if (!day.startsWith(`${year}-`) && !day.startsWith(`${year - 1}-12-`))
      problem(`${day} is not a day of ${year}`)
    if (seen.has(day)) problem(`${day} stands twice in the year`)
    seen.add(day)
  })
})
export type HolidayYear = z.infer<typeof HolidayYear>

/** Days on which a school, a grade or a locality is closed: a flood, summer holidays, an election at school. */
export const ClosureEntry = record({
  from: Day,
  to: Day,
  name: WordsSchema,
  scope: Text,
  source: Source,
}).refine(({ from, to }) => from <= to, 'a closure ends before it begins')

export const ClosureFile = record({ closures: list(ClosureEntry) })
