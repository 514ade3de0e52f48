import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { type LocalDate, startOfDay } from '../../../platform/kernel/dates.ts'
import type { CaseId, PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Obstacle, OpenHelp } from '../domain/counter/online-help.ts'

/** Begins before anybody knows how it ends; nothing while this clerk helps somebody already. */
export async function beginHelp(tx: Tx, help: OpenHelp & { readonly by: PersonId }): Promise<void> {
  await tx
    .insertInto('cases.online_help')
    .values({ id: help.id, unit_id: help.unitId, person_id: help.by, begun_at: help.begunAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whom this clerk is helping. */
export async function findOpenHelp(reader: Reader, by: PersonId): Promise<OpenHelp | undefined> {
  return reader
    .selectFrom('cases.online_help')
    .select(['id', 'unit_id as unitId', 'begun_at as begunAt'])
    .where('person_id', '=', by)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

/** A dossier that came on line since a help began, and that no other help ended with. */
export async function filedDuringHelp(
  reader: Reader,
  { begunAt }: OpenHelp,
  code: string,
): Promise<CaseId | undefined> {
  const row = await reader
    .selectFrom('cases.case')
    .select('id')
    .where('code', '=', code)
    .where('kind', '=', 'dossier')
    .where('channel', '=', 'online')
    .where('filed_at', '>=', begunAt)
    .where(sql<boolean>`not exists (select from cases.online_help other where other.case_id = "case".id)`)
    .executeTakeFirst()
  return row?.id
}

/** How it ended: with a dossier, or with what stood in the way. @returns false when it had ended already */
export async function endHelp(
  tx: Tx,
  id: string,
  end: { readonly at: Date } & ({ readonly caseId: CaseId } | { readonly obstacle: Obstacle }),
): Promise<boolean> {
  const ended = await tx
    .updateTable('cases.online_help')
    .set({
      ended_at: end.at,
      ...('caseId' in end ? { case_id: end.caseId } : { obstacle: end.obstacle }),
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** Of a counter's day: how often somebody was helped, and how often a dossier came of it. */
export async function helpOn(
  reader: Reader,
  unitId: UnitId,
  day: LocalDate,
): Promise<{ readonly begun: number; readonly filed: number }> {
  const { rows } = await sql<{ begun: number; filed: number }>`
    select count(*)::int as begun, count(case_id)::int as filed from cases.online_help
    where unit_id = ${unitId}::uuid and begun_at >= ${startOfDay(day)}`.execute(reader)
  return rows[0] ?? { begun: 0, filed: 0 }
}
