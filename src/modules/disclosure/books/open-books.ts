import { z } from 'zod'
import type { Content } from '../../../platform/content/content.ts'
import type { PersonActor } from '../../../platform/contracts/access.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { findUnitByCode, type Unit, unitName } from '../../organisations/index.ts'
import { checkSelection, type SelectionProblem } from '../domain/books/check-selection.ts'
import type { CouncilMember, SelectionStep } from '../domain/books/selection.ts'
import { type FeeLevel, levelsWithFees } from '../domain/fees/grade.ts'
import { SchoolYear } from '../domain/fees/school-year.ts'
import {
  type BookSelection,
  councilMembers,
  findSelection,
  selectionSteps,
} from '../store/book-selections.ts'
import { type CitedSelectionLaw, selectionLaw } from './selection-law.ts'

export const BookParams = z.object({ code: z.string().max(80), year: SchoolYear })
export type BookAddress = z.infer<typeof BookParams>
export type StaffVisit = Visit<unknown, unknown, PersonActor>

/** A school whose books somebody works on. */
export interface OpenedSchool {
  readonly unit: Unit
  readonly name: string
  readonly level: FeeLevel
  readonly may: { readonly write: boolean; readonly approve: boolean }
}

/** Undefined for what is no school, and for whoever has no part in its books. */
export async function openSchool(
  visit: StaffVisit,
  unit: Unit | undefined,
): Promise<OpenedSchool | undefined> {
  if (unit === undefined || unit.kind !== 'school') return undefined
  const level = levelsWithFees.find((one) => one === unit.level)
  const may = { write: visit.may('books.write', unit.id), approve: visit.may('books.approve', unit.id) }
  if (level === undefined || !(may.write || may.approve)) return undefined
  return { unit, name: await unitName(visit.database, unit.id, visit.today), level, may }
}

/** Whether textbooks are chosen at a level at all. */
export function hasTextbooks(level: FeeLevel): boolean {
  return level === 'TH' || level === 'THCS'
}

/** The textbooks of a year while they are chosen. */
export interface OpenedSelection extends OpenedSchool {
  readonly law: CitedSelectionLaw
  /** Undefined until somebody begins. */
  readonly selection: BookSelection | undefined
  readonly steps: readonly SelectionStep[]
  readonly members: readonly CouncilMember[]
  readonly problems: readonly SelectionProblem[]
}

export async function openSelection(
  visit: StaffVisit,
  content: Pick<Content, 'laws'>,
  { code, year }: BookAddress,
): Promise<OpenedSelection | undefined> {
  const school = await openSchool(visit, await findUnitByCode(visit.database, code))
  const law = selectionLaw(content, year)
  if (school === undefined || law === undefined || !hasTextbooks(school.level)) return undefined
  const selection = await findSelection(visit.database, school.unit.id, year)
  const [steps, members] =
    selection === undefined
      ? [[], []]
      : await Promise.all([
          selectionSteps(visit.database, selection.id),
          councilMembers(visit.database, selection.id),
        ])
  const problems = checkSelection({ choices: selection?.choices ?? [], steps, members }, law)
  return { ...school, law, selection, steps, members, problems }
}
