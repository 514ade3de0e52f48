import { z } from 'zod'
import { Code, Day, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Source } from './evidence.ts'

/** A province or city under the central government, for the time for which it exists under this rank. */
export const Province = record({
  code: Code,
  name: WordsSchema,
  /** A province may become a city under the central government: ranks are dated. */
  ranks: list(
    record({ rank: z.enum(['province', 'city']), validFrom: Day.optional(), source: Source.optional() }),
  ),
  validFrom: Day.optional(),
  validTo: Day.optional(),
  /** Codes of the provinces that were merged into it. */
  predecessors: list(Code).prefault([]),
  /** Where its administration sits after the merger. */
  seat: Text.optional(),
  source: Source,
})
export type Province = z.infer<typeof Province>
export const ProvinceFile = record({ provinces: list(Province) })
