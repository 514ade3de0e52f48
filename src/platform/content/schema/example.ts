import { z } from 'zod'
import { roleCodes } from '../../contracts/access.ts'
import { Code, Day, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Source } from './evidence.ts'
import { SchoolKind, UnitKind } from './unit-kind.ts'

/** A place of the example: a ward or commune of the city before July 2025, or one of the wards after. */
export const ExamplePlace = record({
  code: Code,
  name: WordsSchema,
  kind: z.enum(['province', 'city', 'ward', 'commune']),
  within: Code.optional(),
  validFrom: Day.optional(),
  validTo: Day.optional(),
  successor: Code.optional(),
  source: Source,
})

/** An authority of the example, with what it turned into. */
export const ExampleAuthority = record({
  code: Code,
  kind: UnitKind,
  name: WordsSchema,
  shortName: WordsSchema,
  /** The symbol in the numbers of its documents, e.g. PGDĐT. */
  symbol: Text,
  place: Code,
  parent: Code.optional(),
  validFrom: Day.optional(),
  validTo: Day.optional(),
  /** Those to whom its competences passed when it ended. */
  successors: list(record({ authority: Code, takesOver: WordsSchema })).prefault([]),
  source: Source,
})

export const ExampleSchool = record({
  code: Code,
  kind: SchoolKind,
  name: WordsSchema,
  ward: Code,
  classes: z.int().min(1).max(60),
  pupils: z.int().min(1).max(3000),
  staff: z.int().min(1).max(200),
})

const Weighted = record({ text: Text, weight: z.number().positive() })

/** What the generator of example data draws from. None of it describes a real person or a real school. */
export const ExampleOrganisations = record({
  places: list(ExamplePlace),
  authorities: list(ExampleAuthority),
})
export const ExampleSchools = record({ note: WordsSchema, schools: list(ExampleSchool) })
export const ExampleNames = record({
  note: WordsSchema,
  family: list(Weighted),
  middle: record({ female: list(Weighted), male: list(Weighted) }),
  given: record({ female: list(Weighted), male: list(Weighted) }),
})
export const ExampleStreets = record({ streets: list(Text) })
export const ExamplePositions = record({
  positions: list(record({ code: Code, name: WordsSchema, role: z.enum(roleCodes), heldIn: list(UnitKind) })),
})
export type ExampleSchool = z.infer<typeof ExampleSchool>
export type ExampleAuthority = z.infer<typeof ExampleAuthority>
export type ExamplePlace = z.infer<typeof ExamplePlace>
