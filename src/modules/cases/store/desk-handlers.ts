import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { type CaseKind, caseKinds } from '../domain/case-type.ts'
import type { DeskLoad } from '../domain/desk/suggest-handler.ts'

/** What is known of somebody who handles cases. */
export interface HandlerNote {
  readonly kinds: readonly CaseKind[]
  readonly away: { readonly from: LocalDate; readonly to: LocalDate } | null
}

export async function listHandlerNotes(
  reader: Reader,
  unitId: UnitId,
): Promise<ReadonlyMap<PersonId, HandlerNote>> {
  const rows = await reader.selectFrom('cases.handler').selectAll().where('unit_id', '=', unitId).execute()
  return new Map(
    rows.map(({ person_id, kinds, away_from, away_to }) => [
      person_id,
      {
        kinds: caseKinds.filter((kind) => kinds.includes(kind)),
        away: away_from === null || away_to === null ? null : { from: away_from, to: away_to },
      },
    ]),
  )
}

export async function keepHandlerNote(
  tx: Tx,
  unitId: UnitId,
  personId: PersonId,
  { kinds, away }: HandlerNote,
): Promise<void> {
  const values = { kinds: [...kinds], away_from: away?.from ?? null, away_to: away?.to ?? null }
  await tx
    .insertInto('cases.handler')
    .values({ unit_id: unitId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['unit_id', 'person_id']).doUpdateSet(values))
    .execute()
}

/** What lies on the desks of a unit, by person; counted in the database alone. */
export async function deskLoads(
  reader: Reader,
  unitId: UnitId,
  { now, soon }: { readonly now: Date; readonly soon: Date },
): Promise<ReadonlyMap<PersonId, DeskLoad>> {
  const { rows } = await sql<DeskLoad & { personId: PersonId }>`
    select handler_id as "personId",
      count(*) filter (where due_at < ${now})::int as overdue,
      count(*) filter (where due_at >= ${now} and due_at < ${soon})::int as "dueSoon",
      count(*) filter (where due_at >= ${soon})::int as later,
      count(*) filter (where due_at is null)::int as "standingStill"
    from cases.case
    where unit_id = ${unitId}::uuid and closed_at is null and handler_id is not null
    group by handler_id`.execute(reader)
  return new Map(rows.map(({ personId, ...load }) => [personId, load]))
}

/** The running cases of somebody in a unit, the most urgent first. */
export async function listCasesOfHandler(
  reader: Reader,
  unitId: UnitId,
  personId: PersonId,
  most: number,
): Promise<{ id: CaseId; kind: CaseKind; dueAt: Date | null }[]> {
  const rows = await reader
    .selectFrom('cases.case')
    .select(['id', 'kind', 'due_at'])
    .where('handler_id', '=', personId)
    .where('unit_id', '=', unitId)
    .where('closed_at', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.flatMap(({ id, kind, due_at }) => {
    const known = caseKinds.find((candidate) => candidate === kind)
    return known === undefined ? [] : [{ id, kind: known, dueAt: due_at }]
  })
}

/** To whom a kind of case is given by itself when it comes in; null: whoever has least. */
export interface AssignmentRule {
  readonly kind: CaseKind
  readonly personId: PersonId | null
}

export async function listAssignmentRules(reader: Reader, unitId: UnitId): Promise<AssignmentRule[]> {
  const rows = await reader
    .selectFrom('cases.assignment_rule')
    .select(['kind', 'person_id'])
    .where('unit_id', '=', unitId)
    .execute()
  return rows.flatMap(({ kind, person_id }) => {
    const known = caseKinds.find((candidate) => candidate === kind)
    return known === undefined ? [] : [{ kind: known, personId: person_id }]
  })
}

export async function keepAssignmentRule(
  tx: Tx,
  unitId: UnitId,
  rule: AssignmentRule,
  set: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  const values = { person_id: rule.personId, set_by: set.by, set_at: set.at }
  await tx
    .insertInto('cases.assignment_rule')
    .values({ unit_id: unitId, kind: rule.kind, ...values })
    .onConflict((conflict) => conflict.columns(['unit_id', 'kind']).doUpdateSet(values))
    .execute()
}

export async function dropAssignmentRule(tx: Tx, unitId: UnitId, kind: CaseKind): Promise<void> {
  await tx
    .deleteFrom('cases.assignment_rule')
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .execute()
}
