import { type LocalDate, parseLocalDate } from '../../../platform/kernel/dates.ts'
import type { CommitmentId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Draft } from './draft.ts'
import type { NewIds } from './draft-of-reading.ts'
import type { Plan, PlanRelation, Schedule } from './plan.ts'

export interface CopiedDraft {
  readonly draft: Draft
  /** Which commitment of the new plan each one of the old plan became. */
  readonly commitmentOf: ReadonlyMap<CommitmentId, CommitmentId>
}

export interface CopyWish {
  readonly relation: PlanRelation
  readonly year: number
  /** Another unit than the old plan's when it took over from it; `below` are those that it directs. */
  readonly unitId: UnitId
  readonly below: ReadonlySet<UnitId>
}

/**
 * What a new plan takes over from an old one: everything that was promised, each under its old lineage.
 * An amendment keeps its place in the document; next year's plan has its days moved to the new year.
 */
export function copyDraft(old: Draft, plan: Plan, wish: CopyWish, newIds: NewIds): CopiedDraft {
  const keepsSource = wish.relation === 'amends'
  const years = wish.year - plan.year
  const sectionOf = new Map(old.sections.map(({ id }) => [id, newIds.section()]))
  const commitmentOf = new Map(
    old.commitments
      .filter(({ removed }) => !removed || keepsSource)
      .map(({ id }) => [id, newIds.commitment()]),
  )
  const unitOf = (id: UnitId | null): UnitId | null => {
    if (id === null) return null
    if (id === plan.unitId) return wish.unitId
    return wish.unitId === plan.unitId || wish.below.has(id) ? id : null
  }
  const draft: Draft = {
    sections: old.sections.map((section) => ({
      ...section,
      id: sectionOf.get(section.id) ?? newIds.section(),
      sourceBlocks: keepsSource ? section.sourceBlocks : [],
    })),
    commitments: old.commitments.flatMap((commitment) => {
      const id = commitmentOf.get(commitment.id)
      if (id === undefined) return []
      return {
        ...commitment,
        id,
        sectionId: commitment.sectionId === null ? null : (sectionOf.get(commitment.sectionId) ?? null),
        sourceBlocks: keepsSource ? commitment.sourceBlocks : [],
        derivedFromId: null,
        adaptation: null,
        adaptationReason: null,
      }
    }),
    tasks: old.tasks
      .filter(({ removed }) => !removed || keepsSource)
      .map((task) => ({
        ...task,
        id: newIds.task(),
        commitmentId: task.commitmentId === null ? null : (commitmentOf.get(task.commitmentId) ?? null),
        schedule: laterSchedule(task.schedule, years),
        leadUnitId: unitOf(task.leadUnitId),
        coordinatingUnitIds: task.coordinatingUnitIds.flatMap((id) => unitOf(id) ?? []),
        derivedFromId: null,
        sourceBlocks: keepsSource ? task.sourceBlocks : [],
      })),
    marks: keepsSource ? old.marks : new Map(),
  }
  return { draft, commitmentOf }
}

function laterSchedule(schedule: Schedule, years: number): Schedule {
  return schedule.kind === 'date' ? { kind: 'date', dueOn: sameDayLater(schedule.dueOn, years) } : schedule
}

/** The same day so many years later; 29 February becomes the 28th. */
export function sameDayLater(day: LocalDate, years: number): LocalDate {
  const year = Number(day.slice(0, 4)) + years
  const moved = parseLocalDate(`${year}${day.slice(4)}`) ?? parseLocalDate(`${year}-02-28`)
  if (moved === undefined) throw new RangeError(`no day ${years} years after ${day}`)
  return moved
}

/** A title with the new year in the place of the old one. */
export function titleOfYear(title: string, from: number, to: number): string {
  return title.replaceAll(new RegExp(`(?<!\\d)${from}(?!\\d)`, 'g'), String(to))
}
