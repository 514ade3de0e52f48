import { z } from 'zod'
import { type Dimension, dimensions } from './plan.ts'
import type { Counted, ReportFigure, SchoolReport } from './report-content.ts'
import type { TaskState } from './task-work.ts'

/** How figures of schools are summed up to one of the sector. */
export const poolings = ['sum', 'mean-of-units', 'none'] as const
export type Pooling = (typeof poolings)[number]

const Pooled = z.object({ numerator: z.number(), denominator: z.number().nullable() })
const SectorFigure = z.object({
  code: z.string(),
  pooling: z.enum(poolings),
  /** As the schools report it, changes included; null when no school has records. */
  reported: Pooled.nullable(),
  /** From the records alone. */
  computed: Pooled.nullable(),
  /** Schools with records, and those that report another number than their records say. */
  schools: z.number(),
  changedBy: z.number(),
})
export type SectorFigure = z.infer<typeof SectorFigure>

const TaskCounts = z.object({
  'not-started': z.number(),
  'in-progress': z.number(),
  blocked: z.number(),
  done: z.number(),
})
export type TaskCounts = z.infer<typeof TaskCounts>

const SectorArea = z.object({
  dimension: z.enum(dimensions).nullable(),
  /** What the office concludes. */
  summary: z.string(),
  figures: z.array(SectorFigure),
  tasks: TaskCounts,
  narratives: z.array(z.object({ school: z.string(), text: z.string() })),
})
export type SectorArea = z.infer<typeof SectorArea>

/** One school in the office's report: how it reported. */
const SectorSchool = z.object({
  name: z.string(),
  level: z.string(),
  standing: z.enum(['sent-in-time', 'sent-late', 'overdue', 'open']),
  workingDays: z.number(),
  sentOn: z.string().nullable(),
  /** How many times it was sent again after it was returned. */
  resendings: z.number(),
})
export type SectorSchool = z.infer<typeof SectorSchool>

/** Everything that the office's report on its schools says; kept whole when it is sent. */
export const SectorReport = z.object({
  kind: z.literal('sector'),
  areas: z.array(SectorArea),
  schools: z.array(SectorSchool),
  difficulties: z.string(),
  proposals: z.string(),
  schoolDifficulties: z.array(z.object({ school: z.string(), text: z.string() })),
  schoolProposals: z.array(z.object({ school: z.string(), text: z.string() })),
  number: z.number().nullable(),
})
export type SectorReport = z.infer<typeof SectorReport>

export interface ReportOfSchool {
  readonly school: string
  readonly report: SchoolReport
}

/** Puts the reports of schools together: numbers pooled, texts side by side by area, nothing left out. */
export function rollUp(
  reports: readonly ReportOfSchool[],
  schools: readonly SectorSchool[],
  poolingOf: (code: string) => Pooling,
  written: {
    readonly summaries: Readonly<Record<string, string>>
    readonly difficulties: string
    readonly proposals: string
    readonly number: number | null
  },
): SectorReport {
  const keys: (Dimension | null)[] = [...dimensions, null]
  const areas = keys.flatMap((dimension): SectorArea[] => {
    const parts = reports.flatMap(({ school, report }) =>
      report.areas.filter((area) => area.dimension === dimension).map((area) => ({ school, area })),
    )
    if (parts.length === 0) return []
    const figures = parts.flatMap(({ area }) => area.figures)
    return [
      {
        dimension,
        summary: written.summaries[dimension ?? 'chung'] ?? '',
        figures: [...new Set(figures.map(({ code }) => code))].map((code) =>
          poolFigures(
            code,
            poolingOf(code),
            figures.filter((figure) => figure.code === code),
          ),
        ),
        tasks: countTasks(parts.flatMap(({ area }) => area.tasks.map(({ state }) => state))),
        narratives: parts
          .filter(({ area }) => area.narrative.trim() !== '')
          .map(({ school, area }) => ({ school, text: area.narrative })),
      },
    ]
  })
  const said = (part: 'difficulties' | 'proposals') =>
    reports
      .filter(({ report }) => report[part].trim() !== '')
      .map(({ school, report }) => ({ school, text: report[part] }))
  return {
    kind: 'sector',
    areas,
    schools: [...schools],
    difficulties: written.difficulties,
    proposals: written.proposals,
    schoolDifficulties: said('difficulties'),
    schoolProposals: said('proposals'),
    number: written.number,
  }
}

/** One figure of all schools: sum over sum, or the mean of the schools' own shares where content says so. */
export function poolFigures(code: string, pooling: Pooling, figures: readonly ReportFigure[]): SectorFigure {
  const withRecords = figures.flatMap(({ computed, changed }) => (computed ? [{ computed, changed }] : []))
  return {
    code,
    pooling,
    reported: pool(
      pooling,
      withRecords.map(({ computed, changed }) => changed ?? computed),
    ),
    computed: pool(
      pooling,
      withRecords.map(({ computed }) => computed),
    ),
    schools: withRecords.length,
    changedBy: withRecords.filter(({ changed }) => changed !== null).length,
  }
}

function pool(pooling: Pooling, counted: readonly Counted[]): Counted | null {
  if (counted.length === 0 || pooling === 'none') return null
  const shares = counted.flatMap(({ numerator, denominator }) =>
    denominator === null ? [] : [{ numerator, denominator }],
  )
  if (pooling === 'mean-of-units') {
    const known = shares.filter(({ denominator }) => denominator > 0)
    if (known.length === 0) return null
    return {
      numerator: sum(known.map((share) => share.numerator / share.denominator)),
      denominator: known.length,
    }
  }
  const numerator = sum(counted.map((one) => one.numerator))
  return {
    numerator,
    denominator: shares.length === 0 ? null : sum(shares.map(({ denominator }) => denominator)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function countTasks(states: readonly TaskState[]): TaskCounts {
  const count = (state: TaskState) => states.filter((one) => one === state).length
  return {
    'not-started': count('not-started'),
    'in-progress': count('in-progress'),
    blocked: count('blocked'),
    done: count('done'),
  }
}
