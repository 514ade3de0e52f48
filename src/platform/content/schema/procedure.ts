import { z } from 'zod'
import { Code, list, record, Text, WordsSchema } from './building-blocks.ts'
import { Confidence, Source } from './evidence.ts'
import { SchoolKind } from './unit-kind.ts'

export const procedureStatuses = [
  'current',
  'recoded',
  'superseded',
  'district-level-abolished',
  'abolished',
  'to-check',
] as const

export const procedureFields = [
  'code',
  'name',
  'legalBasis',
  'time',
  'fee',
  'dossier',
  'result',
  'authority',
  'online',
  'eligibility',
  'stages',
] as const

/** As what a paper is handed in; a scan is what is sent on line. */
export const paperKinds = ['original', 'copy', 'certified-copy', 'scan', 'form'] as const
export type PaperKind = (typeof paperKinds)[number]

/** Levels of service under Decree 42/2022: all of it on line, a part of it, or only told about. */
export const onlineLevels = ['full', 'partial', 'information'] as const
export type OnlineLevel = (typeof onlineLevels)[number]

/** Ways in which a dossier comes and its result goes. */
export const procedureChannels = ['counter', 'online', 'post'] as const
export type ProcedureChannel = (typeof procedureChannels)[number]

export const procedureApplicants = [
  'parent',
  'learner',
  'certificate-holder',
  'teacher',
  'school',
  'founder',
  'commune',
] as const
export type ProcedureApplicant = (typeof procedureApplicants)[number]

export const procedurePlaces = ['school', 'office', 'commune', 'province'] as const
export type ProcedurePlace = (typeof procedurePlaces)[number]

export const stageRoles = ['receiver', 'handler', 'head', 'other-agency'] as const
export type StageRole = (typeof stageRoles)[number]

/** One paper of a dossier; what is not known of it is left out. */
export const DossierPart = record({
  name: Text,
  kind: z.enum(paperKinds).optional(),
  copies: z.int().positive().optional(),
  /** Only asked for in this case, in words; always when left out. */
  when: Text.optional(),
  /** The official form, as the law calls it: `Mẫu số 01, Phụ lục Nghị định 66/2026/NĐ-CP`. */
  form: Text.optional(),
})
export type DossierPart = z.infer<typeof DossierPart>

/** A step of the work inside, with the role that does it and its share of the whole time, in per cent. */
export const ProcedureStage = record({
  name: WordsSchema,
  role: z.enum(stageRoles),
  share: z.int().min(0).max(100),
})
export type ProcedureStage = z.infer<typeof ProcedureStage>

/** Steps that together are the whole time. */
export const ProcedureStages = list(ProcedureStage).refine(
  (stages) => stages.reduce((sum, { share }) => sum + share, 0) === 100,
  'the shares of the stages do not add up to 100',
)

export type ProcedureField = (typeof procedureFields)[number]

/** How long it may take by law; `steps` when the law gives a term and its extensions, else one number of days. */
export const ProcedureTime = z.discriminatedUnion('unit', [
  record({
    unit: z.enum(['working-day', 'calendar-day']),
    days: z.int().positive().optional(),
    text: Text.optional(),
  }),
  record({ unit: z.enum(['per-plan', 'mixed', 'none']) }),
])
export type ProcedureTime = z.infer<typeof ProcedureTime>

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
  /** Its number until June 2025, when it has another since. */
  codeBefore2025July: z
    .string()
    .regex(/^\d\.\d{6}$/u)
    .optional(),
  name: WordsSchema,
  legalBasis: Text,
  time: ProcedureTime,
  /** đồng; or words where the amount is set elsewhere. */
  fee: z.union([z.int().nonnegative(), Text]).optional(),
  dossier: list(z.union([Text.transform((name) => Object.freeze({ name })), DossierPart])),
  /** How many sets of the dossier are handed in. */
  sets: z.int().positive().optional(),
  /** The form to be filled in on line, by the code of its fields. */
  formFields: Code.optional(),
  onlineLevel: z.enum(onlineLevels).optional(),
  channels: list(z.enum(procedureChannels)).optional(),
  /** "You can do this when …": what somebody can answer with yes or no. */
  eligibility: list(WordsSchema).optional(),
  applicants: list(z.enum(procedureApplicants)).optional(),
  stages: ProcedureStages.optional(),
  /** Whose children or schools it is about; of all when left out. */
  levels: list(SchoolKind).optional(),
  /** Where it is done, until 30 June 2025 and since; absent where it was not or is no longer done. */
  places: record({
    before2025July: z.enum(procedurePlaces).optional(),
    from2025July: z.enum(procedurePlaces).optional(),
  }).optional(),
  sources: list(Source).optional(),
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
/** Whether everything that has to be published is there: such a procedure can be adopted as it stands. */
export function isComplete(procedure: Procedure): boolean {
  const { dossier, eligibility, applicants, stages, places, channels } = procedure
  return (
    [dossier, eligibility, applicants, stages, channels].every(
      (all) => all !== undefined && all.length > 0,
    ) && places !== undefined
  )
}

export const ProcedureFile = record({ procedures: list(Procedure) })
