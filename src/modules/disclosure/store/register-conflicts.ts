import { sql } from 'kysely'
import type { ConflictMeasure } from '../../../platform/content/schema/integrity.ts'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PersonId, RegisterEntryId, UnitId } from '../../../platform/kernel/ids.ts'
import type { ConflictDeclaration } from '../domain/registers/conflict.ts'
import { insertRegisterPeople } from './register-people.ts'

/** What was said of a conflict of interest; confidential. */
export interface ConflictWords {
  readonly task: string
  readonly interest: string
}

export interface NewConflict extends Omit<ConflictDeclaration, 'decision'>, ConflictWords {
  readonly personId: PersonId
  readonly example?: boolean
}

export async function insertConflict(tx: Tx, declared: NewConflict): Promise<void> {
  const { id, unitId, deciderUnitId, matter, declaredAt, dueOn, personId, example = false } = declared
  const person = { subjectId: id, groupId: id, unitId: deciderUnitId, personId, position: '' }
  await insertRegisterPeople(tx, [{ ...person, register: 'conflict' }])
  await tx
    .insertInto('disclosure.conflict_declaration')
    .values({
      id,
      unit_id: unitId,
      decider_unit_id: deciderUnitId,
      matter,
      declared_at: declaredAt,
      due_on: dueOn,
      example,
    })
    .execute()
  const { task, interest } = declared
  await insertWords(tx, { id, deciderUnitId, personId }, { task, interest })
}

/** The head's decision with its reason, once. */
export async function decideConflict(
  tx: Tx,
  conflict: Pick<NewConflict, 'id' | 'deciderUnitId' | 'personId'>,
  decided: {
    readonly measure: ConflictMeasure
    readonly reason: string
    readonly by: PersonId
    readonly at: Date
  },
): Promise<void> {
  const { measure, reason, by, at } = decided
  await tx
    .insertInto('disclosure.conflict_decision')
    .values({ declaration_id: conflict.id, measure, decided_at: at, decided_by: by })
    .execute()
  await insertWords(tx, conflict, { decision: reason })
}

async function insertWords(
  tx: Tx,
  { id, deciderUnitId, personId }: Pick<NewConflict, 'id' | 'deciderUnitId' | 'personId'>,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  await tx
    .insertInto('disclosure.conflict_words')
    .values(
      Object.entries(words).map(([part, text]) => ({
        declaration_id: id,
        part,
        decider_unit_id: deciderUnitId,
        person_id: personId,
        words: text,
      })),
    )
    .execute()
}

/** What was declared in some units, the newest first, without who declared and what. */
export async function listConflicts(
  reader: Reader,
  by: 'unit' | 'decider',
  unitIds: readonly UnitId[],
  most = 500,
): Promise<readonly ConflictDeclaration[]> {
  const column = by === 'unit' ? sql`unit_id` : sql`decider_unit_id`
  return await conflictsWhere(reader, sql`declared.${column} = any(${[...unitIds]}::uuid[])`, most)
}

export async function findConflict(
  reader: Reader,
  id: RegisterEntryId,
): Promise<ConflictDeclaration | undefined> {
  return (await conflictsWhere(reader, sql`declared.id = ${id}`, 1))[0]
}

/** What somebody declared themselves; the transaction must be theirs. */
export async function listOwnConflicts(
  reader: Reader,
  personId: PersonId,
): Promise<readonly ConflictDeclaration[]> {
  return await conflictsWhere(
    reader,
    sql`exists (select from disclosure.register_person
      where subject_id = declared.id and person_id = ${personId})`,
    100,
  )
}

async function conflictsWhere(
  reader: Reader,
  condition: ReturnType<typeof sql>,
  most: number,
): Promise<readonly ConflictDeclaration[]> {
  type Row = Omit<ConflictDeclaration, 'decision'> & {
    readonly measure: ConflictMeasure | null
    readonly decidedAt: Date | null
  }
  const { rows } = await sql<Row>`
    select declared.id, declared.unit_id as "unitId", declared.decider_unit_id as "deciderUnitId", declared.matter,
      declared.declared_at as "declaredAt", declared.due_on as "dueOn", decision.measure,
      decision.decided_at as "decidedAt"
    from disclosure.conflict_declaration declared
    left join disclosure.conflict_decision decision on decision.declaration_id = declared.id
    where ${condition}
    order by declared.declared_at desc, declared.id limit ${most}`.execute(reader)
  return rows.map(({ measure, decidedAt, ...declared }) => ({
    ...declared,
    decision: measure === null || decidedAt === null ? null : { measure, at: decidedAt },
  }))
}

/** What was said of a conflict, as far as the reader of the transaction may know; empty when they may not. */
export async function conflictWords(
  reader: Reader,
  id: RegisterEntryId,
): Promise<Readonly<Partial<Record<'task' | 'interest' | 'decision', string>>>> {
  const { rows } = await sql<{ part: string; words: string }>`
    select part, words from disclosure.conflict_words where declaration_id = ${id}`.execute(reader)
  return Object.fromEntries(rows.map(({ part, words }) => [part, words]))
}
