import { z } from 'zod'

/** Kinds of document that plans arrive in, by their Vietnamese names without marks. */
export const documentTypes = ['ke_hoach', 'quyet_dinh', 'cong_van', 'chi_thi'] as const
export type DocumentType = (typeof documentTypes)[number]

/** What a section is for; units of a `purpose` section are statements, not commitments. */
export const sectionKinds = ['purpose', 'target', 'content', 'implementation'] as const
export type SectionKind = (typeof sectionKinds)[number]

/** The eight dimensions of the PAPI index, in the order of the index. */
export const dimensions = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const
export type Dimension = (typeof dimensions)[number]

export const deadlineKinds = ['date', 'recurring', 'ongoing', 'event', 'relative'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]

/** Place in the source: indices into the list of source blocks, `end` exclusive. */
export const SourceRange = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type SourceRange = z.infer<typeof SourceRange>

export const Commitment = z.object({
  id: z.string(),
  /** Path of markers of the section that holds it, `0` in a document without sections. */
  section: z.string(),
  dim: z.enum(dimensions).nullable(),
  kind: z.enum(sectionKinds),
  text: z.string(),
  source: SourceRange,
})
export type Commitment = z.infer<typeof Commitment>

export type PlanSection = {
  id: string
  heading: string
  kind: SectionKind
  dim: Dimension | null
  /** Units directly in this section, those of its children not counted. */
  count: number
  source: SourceRange
  children: PlanSection[]
}
export const PlanSection: z.ZodType<PlanSection> = z.object({
  id: z.string(),
  heading: z.string(),
  kind: z.enum(sectionKinds),
  dim: z.enum(dimensions).nullable(),
  count: z.int().min(0),
  source: SourceRange,
  get children() {
    return z.array(PlanSection)
  },
})

export const PlanTask = z.object({
  /** The number as printed; the row's place where the number is automatic or missing. */
  no: z.string(),
  task: z.string(),
  lead: z.string(),
  coord: z.string(),
  time: z.string(),
  output: z.string().optional(),
  /** The row or the merged cell under whose name the task stands. */
  group: z.string().optional(),
  source: SourceRange,
})
export type PlanTask = z.infer<typeof PlanTask>

export const PlanDeadline = z.object({
  /** `body`, or `task:` and the number of the task. */
  where: z.string(),
  raw: z.string(),
  kind: z.enum(deadlineKinds),
  /** ISO date, `RRULE:…` (RFC 5545), `ongoing`, `on-event` or a duration `P…D`. */
  value: z.string(),
  section: z.string().optional(),
  /** Given when the words name a period and the date is its last day. */
  precision: z.enum(['month', 'quarter', 'half', 'year']).optional(),
  /** True when the words say "before": the day itself is too late. */
  strict: z.boolean().optional(),
  source: SourceRange,
})
export type PlanDeadline = z.infer<typeof PlanDeadline>

export const PlanCitation = z.object({
  type: z.string(),
  number: z.string(),
  date: z.string().optional(),
  mentions: z.int().min(1),
})
export type PlanCitation = z.infer<typeof PlanCitation>

export const Signatory = z.object({
  /** The lines "TM. …", "KT. …" above the title, null where the signatory signs in their own right. */
  authority: z.string().nullable(),
  title: z.string().nullable(),
  name: z.string().nullable(),
})
export type Signatory = z.infer<typeof Signatory>

/** What was read from a plan, in the shape that `minhbach plan read` prints. */
export const PlanReading = z.object({
  doc_type: z.enum(documentTypes).nullable(),
  attached_doc_type: z.enum(documentTypes).optional(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  issuing_body: z.string().nullable(),
  parent_body: z.string().nullable(),
  place: z.string().nullable(),
  /** ISO date, shortened to the month or the year where the rest is blank. */
  date: z.string().nullable(),
  title: z.string().nullable(),
  legal_bases: z.array(z.string()),
  sections: z.array(PlanSection),
  commitments: z.array(Commitment),
  purpose_statements: z.array(Commitment),
  tasks: z.array(PlanTask),
  deadlines: z.array(PlanDeadline),
  citations: z.array(PlanCitation),
  named_laws: z.array(z.string()),
  recipients: z.array(z.string()),
  signatory: Signatory,
  /** Doubts for the person who confirms the reading, in Vietnamese. */
  warnings: z.array(z.string()),
})
export type PlanReading = z.infer<typeof PlanReading>
