import type { Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { personNames, unitNames } from '../../organisations/index.ts'
import { askedFields } from '../apply/asked-fields.ts'
import { guardedBy } from '../conduct/move-case.ts'
import type { ClockStanding } from '../domain/case.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import { availableMoves } from '../domain/decide.ts'
import { type Fields, type FieldValues, readStoredValues } from '../domain/fields/field.ts'
import {
  type CaseContent,
  type CaseFile,
  type Consultation,
  findContent,
  findSimilarCases,
  listCaseFiles,
  listConsultations,
  listRelations,
  type RelatedCase,
} from '../store/desk-case.ts'
import { listPapers, type StoredPaper } from '../store/desk-papers.ts'
import { findPublication, type StoredPublication } from '../store/desk-publication.ts'
import { listCasesById, type WorklistRow } from '../store/worklist-queries.ts'
import { peopleOf, type StoryNames } from './act-words.ts'
import type { DeskCase } from './open-desk.ts'
import { workingDaysLeft } from './working-days-left.ts'

/** A clock with the date to which it leads now. */
export interface ShownClock {
  readonly standing: ClockStanding
  readonly day: LocalDate
  /** Null when it no longer runs. */
  readonly workingDaysLeft: number | null
  readonly isLate: boolean
}

export interface ShownRelation extends RelatedCase {
  readonly other: WorklistRow
}

/** Everything that the page of a case shows to whoever may read it. */
export interface CaseView {
  readonly opened: DeskCase
  readonly content: CaseContent
  readonly fields: Fields
  readonly values: FieldValues
  readonly clocks: readonly ShownClock[]
  readonly moves: readonly string[]
  readonly files: readonly CaseFile[]
  readonly papers: readonly StoredPaper[]
  readonly consultations: readonly Consultation[]
  readonly related: readonly ShownRelation[]
  readonly similar: readonly { readonly other: WorklistRow; readonly alike: number }[]
  readonly publication: StoredPublication | undefined
  readonly names: StoryNames
}

/** Reads all of it in the transaction that opened the case. */
export async function loadCaseView(
  tx: Tx,
  opened: DeskCase,
  today: LocalDate,
): Promise<CaseView | undefined> {
  const { case: found, type, caller, world } = opened
  const content = await findContent(tx, found.id)
  if (content === undefined) return undefined
  const [files, papers, consultations, relations, likely, publication] = await Promise.all([
    listCaseFiles(tx, found.id),
    listPapers(tx, found.id),
    listConsultations(tx, { caseId: found.id }),
    listRelations(tx, found.id),
    found.standing.closedAt === null ? findSimilarCases(tx, found.id, 5) : [],
    findPublication(tx, found.id),
  ])
  const others = await listCasesById(tx, [
    ...relations.map(({ otherId }) => otherId),
    ...likely.map(({ caseId }) => caseId),
  ])
  const related = relations.flatMap((relation) => {
    const other = others.find(({ id }) => id === relation.otherId)
    return other === undefined ? [] : [{ ...relation, other }]
  })
  const similar = likely.flatMap(({ caseId, alike }) => {
    const other = others.find(({ id }) => id === caseId)
    const isKnown = related.some(({ otherId }) => otherId === caseId)
    return other === undefined || isKnown ? [] : [{ other, alike }]
  })
  const fields = await askedFields(tx, type, found)
  return {
    opened,
    content,
    fields,
    values: readStoredValues(fields, content.fields).values,
    clocks: shownClocks(opened, today),
    moves: availableMoves(type, guardedBy(opened), caller, world),
    files,
    papers,
    consultations,
    related,
    similar,
    publication,
    names: await loadNames(tx, opened, papers, consultations, today),
  }
}

async function loadNames(
  tx: Tx,
  { case: found }: DeskCase,
  papers: readonly StoredPaper[],
  consultations: readonly Consultation[],
  today: LocalDate,
): Promise<StoryNames> {
  const people: PersonId[] = [
    ...found.acts.flatMap(peopleOf),
    ...papers.flatMap(({ signedBy }) => (signedBy === null ? [] : [signedBy])),
    ...(found.standing.handlerId === null ? [] : [found.standing.handlerId]),
  ]
  const units: UnitId[] = [
    found.receivedUnitId,
    found.standing.unitId,
    ...(found.aboutUnitId === null ? [] : [found.aboutUnitId]),
    ...found.acts.flatMap((act) => (act.type === 'transferred' || act.type === 'filed' ? [act.unitId] : [])),
    ...consultations.flatMap(({ askedUnitId, askingUnitId }) =>
      askedUnitId === null ? [askingUnitId] : [askingUnitId, askedUnitId],
    ),
  ]
  const [named, called] = await Promise.all([
    personNames(tx, people),
    unitNames(tx, [...new Set(units)], today),
  ])
  return { people: named, units: called }
}

/** The clocks of a case, those that run first, the nearest before the others. */
export function shownClocks(
  { case: found, world }: Pick<DeskCase, 'case' | 'world'>,
  today: LocalDate,
): ShownClock[] {
  return Object.values(found.standing.clocks)
    .map((standing) => {
      const { date, dueAt, standsStill } = deadlineOfClock(standing, found.procedureDays, world)
      const end = standing.stoppedAt ?? world.now
      const runs = standing.state === 'running'
      return {
        standing,
        day: date,
        workingDaysLeft: runs ? workingDaysLeft(world.calendar, today, date) : null,
        isLate: !standsStill && standing.state !== 'paused' && end > dueAt,
      }
    })
    .toSorted(
      (one, other) => rankOf(one.standing) - rankOf(other.standing) || one.day.localeCompare(other.day),
    )
}

function rankOf({ state }: ClockStanding): number {
  return state === 'running' ? 0 : state === 'paused' ? 1 : 2
}
