import { z } from 'zod'
import { Code, Day, list, record, WordsSchema } from './building-blocks.ts'
import { Source } from './evidence.ts'
import { UnitKind } from './unit-kind.ts'

export const positions = ['head', 'committee-chair', 'committee', 'unit'] as const

/** Who is competent for an action from a day to a day: a kind of unit, and who in it decides. */
export const CompetenceHolder = record({
  unit: z.union([UnitKind, z.enum(['province-inspectorate', 'district-inspectorate'])]),
  /** The unit's head, the committee's chair or the committee as a whole, or simply the unit. */
  position: z.enum(positions),
  /** Whose advice or preparation the decision rests on. */
  advisedBy: UnitKind.optional(),
  /** When more than one is competent, for which cases this holder is. */
  when: WordsSchema.optional(),
})

const CompetencePeriod = record({
  validFrom: Day.optional(),
  validTo: Day.optional(),
  holders: list(CompetenceHolder),
  source: Source,
  note: WordsSchema.optional(),
})

/** Everything known about who decides one kind of matter, period after period. */
export const Competence = record({
  action: Code,
  name: WordsSchema,
  periods: list(CompetencePeriod),
}).check((context) => {
  const { periods } = context.value
  periods.forEach((period, index) => {
    const before = periods[index - 1]
    const inOrder =
      before === undefined ||
      (before.validTo !== undefined && period.validFrom !== undefined && before.validTo < period.validFrom)
    if (!inOrder)
      context.issues.push({
        code: 'custom',
        path: ['periods', index],
        message: 'periods must follow one another without overlap',
        input: period,
      })
  })
})
export type Competence = z.infer<typeof Competence>
export const CompetenceFile = record({ competences: list(Competence) })

/** A day on which the state's order changed: what, from when, by which act. */
export const Milestone = record({ day: Day, until: Day.optional(), what: WordsSchema, source: Source })
export const MilestoneFile = record({ milestones: list(Milestone) })
