import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { PromiseAction, PromiseActionKind } from '../domain/reception/promise.ts'

/** What was promised at a reception, without its words. */
export interface ReceptionPromise {
  readonly id: string
  readonly entryId: string
  readonly unitId: UnitId
  /** The unit that is to do it. */
  readonly leadUnitId: UnitId
  readonly responsibleId: PersonId | null
  readonly dueOn: LocalDate
  readonly caseCode: string | null
  readonly actions: readonly (PromiseAction & { readonly id: string })[]
}

interface PromiseRow extends Omit<ReceptionPromise, 'actions'> {
  readonly actions: readonly { id: string; kind: PromiseActionKind; evidence: boolean; at: string }[]
}

const selected = sql`
  promise.id, promise.entry_id as "entryId", promise.unit_id as "unitId", promise.lead_unit_id as "leadUnitId",
  promise.responsible_id as "responsibleId", promise.due_on as "dueOn", promise.case_code as "caseCode",
  coalesce((select json_agg(json_build_object('id', done.id, 'kind', done.kind, 'evidence', done.has_evidence,
      'at', done.made_at) order by done.sequence)
    from cases.reception_promise_action done where done.promise_id = promise.id), '[]') as actions
  from cases.reception_promise promise`

function promiseOfRow({ actions, ...row }: PromiseRow): ReceptionPromise {
  return {
    ...row,
    actions: actions.map(({ id, kind, evidence, at }) => ({
      id,
      kind,
      hasEvidence: evidence,
      madeAt: new Date(at),
    })),
  }
}

export async function findPromise(database: Reader, id: string): Promise<ReceptionPromise | undefined> {
  const { rows } = await sql<PromiseRow>`select ${selected} where promise.id = ${id}::uuid`.execute(database)
  return rows.map(promiseOfRow)[0]
}

export async function promisesOfEntries(
  database: Reader,
  entryIds: readonly string[],
): Promise<ReceptionPromise[]> {
  const { rows } = await sql<PromiseRow>`
    select ${selected} where promise.entry_id = any(${[...entryIds]}::uuid[])
    order by promise.due_on, promise.id`.execute(database)
  return rows.map(promiseOfRow)
}

/** What is still to be done in some units, the most urgent first. */
export async function unfinishedPromises(
  database: Reader,
  unitIds: readonly UnitId[],
  limit: number,
): Promise<ReceptionPromise[]> {
  const { rows } = await sql<PromiseRow>`
    select ${selected}
    where promise.unit_id = any(${[...unitIds]}::uuid[]) and coalesce((
      select done.kind from cases.reception_promise_action done where done.promise_id = promise.id
      order by done.sequence desc limit 1), 'reopened') = 'reopened'
    order by promise.due_on, promise.id limit ${limit}`.execute(database)
  return rows.map(promiseOfRow)
}

export interface PromiseToInsert extends Omit<ReceptionPromise, 'actions'> {
  readonly caseId: CaseId | null
  readonly madeAt: Date
}

export async function insertPromise(tx: Tx, promise: PromiseToInsert): Promise<void> {
  await tx
    .insertInto('cases.reception_promise')
    .values({
      id: promise.id,
      entry_id: promise.entryId,
      unit_id: promise.unitId,
      lead_unit_id: promise.leadUnitId,
      responsible_id: promise.responsibleId,
      due_on: promise.dueOn,
      case_id: promise.caseId,
      case_code: promise.caseCode,
      made_at: promise.madeAt,
    })
    .execute()
}

/** One change of a promise at a time. */
export async function lockPromise(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reception-promise:${id}`}, 0))`.execute(tx)
}

export async function insertPromiseAction(
  tx: Tx,
  promise: Pick<ReceptionPromise, 'id' | 'actions'>,
  action: PromiseAction & { readonly id: string },
  by: PersonId | null,
): Promise<void> {
  await tx
    .insertInto('cases.reception_promise_action')
    .values({
      id: action.id,
      promise_id: promise.id,
      sequence: promise.actions.length + 1,
      kind: action.kind,
      has_evidence: action.hasEvidence,
      made_at: action.madeAt,
      made_by: by,
    })
    .execute()
}
