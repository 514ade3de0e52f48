import { z } from 'zod'
import { dimensions } from './plan.ts'
import { taskStates } from './task-work.ts'

/** A number as it was counted: a share has a denominator. */
const Counted = z.object({ numerator: z.number(), denominator: z.number().nullable() })
export type Counted = z.infer<typeof Counted>

/** One figure of a report: what the records say, and what the school says instead, with its reason. */
const ReportFigure = z.object({
  code: z.string(),
  /** Null: no records yet. */
  computed: Counted.nullable(),
  changed: Counted.extend({ reason: z.string() }).nullable(),
})
export type ReportFigure = z.infer<typeof ReportFigure>

const ReportTask = z.object({
  text: z.string(),
  /** When, as the plan prints it. */
  timeText: z.string(),
  dueOn: z.string().nullable(),
  state: z.enum(taskStates),
  percent: z.number().nullable(),
  /** Why it is blocked; empty otherwise. */
  note: z.string(),
})
export type ReportTask = z.infer<typeof ReportTask>

const CommitmentCounts = z.object({
  total: z.number(),
  adopted: z.number(),
  adapted: z.number(),
  added: z.number(),
})
export type CommitmentCounts = z.infer<typeof CommitmentCounts>

const AreaEvidence = z.object({
  /** Null: what belongs to no dimension. */
  dimension: z.enum(dimensions).nullable(),
  commitments: CommitmentCounts,
  tasks: z.array(ReportTask),
})

const ReportArea = AreaEvidence.extend({ narrative: z.string(), figures: z.array(ReportFigure) })
export type ReportArea = z.infer<typeof ReportArea>

/** Everything that a school's report says; kept whole with each sending. */
export const SchoolReport = z.object({
  kind: z.literal('school'),
  areas: z.array(ReportArea),
  difficulties: z.string(),
  proposals: z.string(),
  /** The number that the clerk gave it; null when it is given by hand. */
  number: z.number().nullable(),
})
export type SchoolReport = z.infer<typeof SchoolReport>

/** What the system knows without asking: an area before anybody wrote about it. */
export interface KnownArea extends z.infer<typeof AreaEvidence> {
  readonly figures: readonly { readonly code: string; readonly computed: Counted | null }[]
}

/** A change of a figure as it was typed: half a number is a draft too. */
const TypedChange = z.object({ numerator: z.string(), denominator: z.string(), reason: z.string() })
export type TypedChange = z.infer<typeof TypedChange>

/** What people write themselves; kept at any time, however unfinished. */
export const ReportDraft = z.object({
  narratives: z.record(z.string(), z.string()).default({}),
  changes: z.record(z.string(), TypedChange).default({}),
  difficulties: z.string().default(''),
  proposals: z.string().default(''),
  number: z.string().default(''),
})
export type ReportDraft = z.infer<typeof ReportDraft>

/** The key of an area in a draft and in the names of fields: `D3`, or `chung` for what belongs to none. */
export function areaKey(dimension: KnownArea['dimension']): string {
  return dimension ?? 'chung'
}

export const draftProblems = [
  'narrative-missing',
  'number-wrong',
  'share-over-whole',
  'reason-missing',
  'report-number-wrong',
] as const
export type DraftProblem = (typeof draftProblems)[number]

export interface FoundProblem {
  readonly problem: DraftProblem
  /** Which area, figure or the number of the report it is about. */
  readonly about:
    | { readonly area: string }
    | { readonly figure: string; readonly part: keyof TypedChange }
    | 'number'
}

/** What is still missing before the report may go to whoever signs it. */
export function problemsOfDraft(draft: ReportDraft, known: readonly KnownArea[]): FoundProblem[] {
  const narratives = known.flatMap(({ dimension }): FoundProblem[] => {
    const area = areaKey(dimension)
    if (dimension === null || (draft.narratives[area] ?? '').trim() !== '') return []
    return [{ problem: 'narrative-missing', about: { area } }]
  })
  const figures = known
    .flatMap((area) => area.figures)
    .flatMap(({ code, computed }) => {
      const change = draft.changes[code]
      return computed === null || change === undefined ? [] : problemsOfChange(code, computed, change)
    })
  const number: FoundProblem[] = /^\d{0,6}$/u.test(draft.number.trim())
    ? []
    : [{ problem: 'report-number-wrong', about: 'number' }]
  return [...number, ...narratives, ...figures]
}

function problemsOfChange(code: string, computed: Counted, change: TypedChange): FoundProblem[] {
  const about = (part: keyof TypedChange) => ({ figure: code, part })
  const numerator = typedOr(change.numerator, computed.numerator)
  const denominator = denominatorOf(change, computed)
  if (numerator === undefined) return [{ problem: 'number-wrong', about: about('numerator') }]
  if (denominator === undefined) return [{ problem: 'number-wrong', about: about('denominator') }]
  // A rate per thousand or a mean may exceed its whole; a share that was counted as one may not.
  const wasShare = computed.denominator !== null && computed.numerator <= computed.denominator
  if (wasShare && denominator !== null && numerator > denominator) {
    return [{ problem: 'share-over-whole', about: about('numerator') }]
  }
  const same = numerator === computed.numerator && denominator === computed.denominator
  return !same && change.reason.trim() === '' ? [{ problem: 'reason-missing', about: about('reason') }] : []
}

/** An empty field means that the number stays as it was counted. */
function typedOr(typed: string, computed: number): number | undefined {
  return typed.trim() === '' ? computed : parseCount(typed)
}

function denominatorOf(change: TypedChange, { denominator }: Counted): number | null | undefined {
  return denominator === null ? null : typedOr(change.denominator, denominator)
}

/** A number of things as it is typed in Vietnamese: 1.250 or 12,5. Undefined when it is no number. */
export function parseCount(typed: string): number | undefined {
  const text = typed.trim()
  if (!/^(?:\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})(?:,\d{1,3})?$/u.test(text)) return undefined
  return Number(text.replaceAll('.', '').replace(',', '.'))
}

/** The report as it would be sent now: what is known and what was written, put together. */
export function composeReport(draft: ReportDraft, known: readonly KnownArea[]): SchoolReport {
  const number = draft.number.trim()
  return {
    kind: 'school',
    areas: known.map(({ figures, ...area }) => ({
      ...area,
      narrative: draft.narratives[areaKey(area.dimension)] ?? '',
      figures: figures.map(({ code, computed }) => ({
        code,
        computed,
        changed: computed === null ? null : changedFigure(computed, draft.changes[code]),
      })),
    })),
    difficulties: draft.difficulties,
    proposals: draft.proposals,
    number: /^[1-9]\d{0,5}$/u.test(number) ? Number(number) : null,
  }
}

function changedFigure(computed: Counted, change: TypedChange | undefined): ReportFigure['changed'] {
  if (change === undefined) return null
  const numerator = typedOr(change.numerator, computed.numerator)
  const denominator = denominatorOf(change, computed)
  if (numerator === undefined || denominator === undefined) return null
  if (numerator === computed.numerator && denominator === computed.denominator) return null
  return { numerator, denominator, reason: change.reason.trim() }
}
