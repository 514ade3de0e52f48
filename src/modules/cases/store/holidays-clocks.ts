import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { type CaseId, idSchema, type UnitId } from '../../../platform/kernel/ids.ts'
import type { ClockStanding } from '../domain/case.ts'
import { type CaseKind, caseKinds } from '../domain/case-type.ts'
import { foldCase } from '../domain/fold.ts'
import type { ProcedureDays } from '../domain/procedure-rule.ts'
import { readAct } from './act-rows.ts'

/** A clock whose time spans a day, as the acts of its case leave it. */
export interface SpanningClock {
  readonly caseId: CaseId
  readonly code: string
  readonly kind: CaseKind
  readonly unitId: UnitId
  readonly duty: 'office' | 'citizen'
  readonly keptDueAt: Date
  readonly keptLate: boolean
  readonly standing: ClockStanding
  readonly procedureDays: ProcedureDays | null
  readonly definitionVersion: number
}

export interface ClockCursor {
  readonly caseId: CaseId
  readonly clock: string
  readonly run: number
}

interface ClockRow extends ClockCursor {
  readonly code: string
  readonly kind: string
  readonly unitId: UnitId
  readonly duty: 'office' | 'citizen'
  readonly dueAt: Date
  readonly late: boolean
  readonly termDays: number | null
  readonly termUnit: string | null
  readonly definitionVersion: number
}

/** One page of clocks that span days, and where the next begins. */
export interface ClockPage {
  readonly clocks: readonly SpanningClock[]
  readonly next: ClockCursor | null
}

/**
 * Clocks, running or stopped, that began before the last of some days and whose date lies on the first or later, in
 * the order of their cases. Only the last run of each clock of a case: earlier ones are history. The reader must be the
 * system, for the acts of every unit are read.
 */
export async function clocksSpanning(
  reader: Reader,
  span: { readonly from: Date; readonly before: Date },
  which: 'running' | 'stopped',
  after: ClockCursor | null,
  most: number,
): Promise<ClockPage> {
  const { rows } = await sql<ClockRow>`
    select clock.case_id as "caseId", clock.clock, clock.run, "case".code, clock.kind, clock.unit_id as "unitId",
      clock.duty, clock.due_at as "dueAt", clock.late, "case".term_days as "termDays", "case".term_unit as "termUnit",
      "case".definition_version as "definitionVersion"
    from cases.clock
    join cases.case on "case".id = clock.case_id
    where clock.stopped_at is ${which === 'running' ? sql`null` : sql`not null`}
      and clock.due_at >= ${span.from} and clock.started_at < ${span.before}
      ${
        after === null
          ? sql``
          : sql`and (clock.case_id, clock.clock, clock.run) > (${after.caseId}::uuid, ${after.clock}, ${after.run})`
      }
    order by clock.case_id, clock.clock, clock.run
    limit ${most}`.execute(reader)
  const standings = await standingsOf(reader, [...new Set(rows.map(({ caseId }) => caseId))])
  const clocks = rows.flatMap((row): SpanningClock[] => {
    const standing = standings.get(row.caseId)?.[row.clock]
    if (standing?.run !== row.run) return []
    return [
      {
        caseId: row.caseId,
        code: row.code,
        kind: z.enum(caseKinds).parse(row.kind),
        unitId: row.unitId,
        duty: row.duty,
        keptDueAt: row.dueAt,
        keptLate: row.late,
        standing,
        definitionVersion: row.definitionVersion,
        procedureDays:
          row.termDays === null
            ? null
            : {
                days: row.termDays,
                unit: row.termUnit === 'calendar-day' ? 'calendar-day' : 'working-day',
              },
      },
    ]
  })
  const last = rows.length < most ? undefined : rows.at(-1)
  return { clocks, next: last === undefined ? null : last }
}

async function standingsOf(reader: Reader, caseIds: readonly CaseId[]) {
  const { rows } = await sql<{
    case_id: string
    type: string
    sequence: number
    at: Date
    actor_kind: string
    person_id: string | null
    clocks: unknown
    data: unknown
  }>`
    select case_id, type, sequence, at, actor_kind, person_id, clocks, data
    from cases.act where case_id = any(${[...caseIds]}::uuid[])
    order by case_id, sequence`.execute(reader)
  const person = idSchema('person').nullable()
  const caseId = idSchema('case')
  return new Map(
    [...Map.groupBy(rows, ({ case_id }) => case_id)].map(([id, acts]) => [
      caseId.parse(id),
      foldCase(acts.map((act) => readAct({ ...act, person_id: person.parse(act.person_id) }))).clocks,
    ]),
  )
}

/** Keeps the date that a stopped clock had under the calendar as it is now, and whether it stopped after it. */
export async function setStoppedDue(
  tx: Tx,
  { caseId, clock, run }: ClockCursor,
  counted: { readonly dueAt: Date; readonly predicted: boolean; readonly late: boolean },
): Promise<void> {
  await sql`
    update cases.clock set due_at = ${counted.dueAt}, predicted = ${counted.predicted}, late = ${counted.late}
    where case_id = ${caseId}::uuid and clock = ${clock} and run = ${run} and stopped_at is not null`.execute(
    tx,
  )
}

/** Who of some cases wants to be told by mail, and in which language. Needs a reader who is the system. */
export async function contactsOf(
  reader: Reader,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, { readonly email: string; readonly language: 'vi' | 'en' }>> {
  const { rows } = await sql<{ caseId: CaseId; email: string; language: string }>`
    select case_id as "caseId", email, language from cases.applicant
    where case_id = any(${[...caseIds]}::uuid[]) and email <> '' and told_by_mail`.execute(reader)
  return new Map(
    rows.map(({ caseId, email, language }) => [
      caseId,
      { email, language: language === 'en' ? ('en' as const) : ('vi' as const) },
    ]),
  )
}

/** Which of some cases the reader of the transaction may read. */
export async function readableCases(
  reader: Reader,
  caseIds: readonly CaseId[],
): Promise<ReadonlySet<CaseId>> {
  if (caseIds.length === 0) return new Set()
  const { rows } = await sql<{ caseId: CaseId }>`
    select case_id as "caseId" from cases.content
    where case_id = any(${[...new Set(caseIds)]}::uuid[])`.execute(reader)
  return new Set(rows.map(({ caseId }) => caseId))
}
