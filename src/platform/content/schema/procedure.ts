import { z } from 'zod'
import { Code, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Confidence } from './evidence.ts'

export const procedureStatuses = [
  'current',
  'recoded',
  'superseded',
  'district-level-abolished',
  'abolished',
  'to-check',
] as const

const procedureFields = [
  'code',
  'name',
  'legalBasis',
  'time',
  'fee',
  'dossier',
  'result',
  'authority',
] as const

/** How long it may take by law; `steps` when the law gives a term and its extensions, else one number of days. */
const ProcedureTime = z.discriminatedUnion('unit', [
  record({
    unit: z.enum(['working-day', 'calendar-day']),
    days: z.int().positive().optional(),
    text: Text.optional(),
  }),
  record({ unit: z.enum(['per-plan', 'mixed', 'none']) }),
])

/**
 * An administrative procedure as it was promulgated. Recalled for the greater part: the list of an
 * authority is imported from its own promulgation decision, and what stands here only helps to begin.
 */
export const Procedure = record({
  /** Name within this project, stable when the official number changes. */
  slug: Code,
  /** Number in the national database, e.g. 1.004494; absent when it is not known. */
  code: z
    .string()
    .regex(/^\d\.\d{6}$/u)
    .optional(),
  name: WordsSchema,
  legalBasis: Text,
  time: ProcedureTime,
  /** đồng; or words where the amount is set elsewhere. */
  fee: z.union([z.int().nonnegative(), Text]).optional(),
  dossier: list(Text),
  result: Text,
  authorityBefore2025July: Text.optional(),
  authorityFrom2025July: Text.optional(),
  status: z.enum(procedureStatuses),
  statusNote: Text.optional(),
  /** Confidence of each field. */
  confidence: z.partialRecord(z.enum(procedureFields), Confidence).readonly(),
  note: Text.optional(),
}).transform((procedure) =>
  Object.freeze({
    ...procedure,
    standing: Object.values(procedure.confidence).every((confidence) => confidence === 'high')
      ? ('confirmed' as const)
      : ('unconfirmed' as const),
  }),
)
export type Procedure = z.infer<typeof Procedure>
export const ProcedureFile = record({ procedures: list(Procedure) })
