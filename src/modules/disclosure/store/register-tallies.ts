import { sql } from 'kysely'
import type { Reader } from '../../../platform/database/database.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { ConflictDeclaration } from '../domain/registers/conflict.ts'
import type { DeclarationRound, DueDeclaration } from '../domain/registers/declaration.ts'
import { listConflicts } from './register-conflicts.ts'
import { listDeclarationRounds, listDueDeclarations } from './register-declarations.ts'
import { type ListedPlan, listRotationPlans } from './register-rotation.ts'

/** Everything in the registers of a unit that is nobody's in particular. */
export interface UnitRegisters {
  readonly rounds: readonly { readonly round: DeclarationRound; readonly list: readonly DueDeclaration[] }[]
  readonly plans: readonly ListedPlan[]
  readonly conflicts: readonly ConflictDeclaration[]
  /** Decisions that were made public. */
  readonly appointments: number
}

/** The registers of some units as known at an instant, without anybody's name; units that have none are left out. */
export async function loadTallies(
  reader: Reader,
  unitIds: readonly UnitId[],
  asAt: Date,
): Promise<ReadonlyMap<UnitId, UnitRegisters>> {
  const rounds = await listDeclarationRounds(reader, unitIds, asAt)
  const lists = await listDueDeclarations(
    reader,
    rounds.map(({ id }) => id),
    asAt,
  )
  const byUnit = {
    rounds: Map.groupBy(
      rounds.map((round) => ({ round, list: lists.get(round.id) ?? [] })),
      ({ round }) => round.unitId,
    ),
    plans: Map.groupBy(await listRotationPlans(reader, unitIds, asAt), ({ unitId }) => unitId),
    conflicts: Map.groupBy(await listConflicts(reader, 'unit', unitIds, 10_000), ({ unitId }) => unitId),
    appointments: await countAppointments(reader, unitIds, asAt),
  }
  const known = new Set([
    ...byUnit.rounds.keys(),
    ...byUnit.plans.keys(),
    ...byUnit.conflicts.keys(),
    ...byUnit.appointments.keys(),
  ])
  return new Map(
    [...known].map((unitId) => [
      unitId,
      {
        rounds: byUnit.rounds.get(unitId) ?? [],
        plans: byUnit.plans.get(unitId) ?? [],
        conflicts: byUnit.conflicts.get(unitId) ?? [],
        appointments: byUnit.appointments.get(unitId) ?? 0,
      },
    ]),
  )
}

async function countAppointments(
  reader: Reader,
  unitIds: readonly UnitId[],
  asAt: Date,
): Promise<ReadonlyMap<UnitId, number>> {
  const { rows } = await sql<{ unitId: UnitId; count: number }>`
    select appointment.unit_id as "unitId", count(*)::int as count
    from disclosure.appointment appointment
    join disclosure.appointment_decision decision on decision.appointment_id = appointment.id
    where appointment.unit_id = any(${[...unitIds]}::uuid[]) and decision.recorded_at <= ${asAt}
    group by appointment.unit_id`.execute(reader)
  return new Map(rows.map(({ unitId, count }) => [unitId, count]))
}

/** How many members of recruitment boards of a unit there are, and how many declared their relations. */
export async function countBoardDeclarations(
  reader: Reader,
  unitId: UnitId,
): Promise<{ readonly members: number; readonly declared: number }> {
  const { rows } = await sql<{ members: number; declared: number }>`
    select count(*)::int as members,
      (count(*) filter (where disclosure.has_declared(panel.recruitment_id, panel.person_id)))::int as declared
    from disclosure.recruitment_panel panel
    join disclosure.recruitment_round recruitment on recruitment.id = panel.recruitment_id
    where recruitment.unit_id = ${unitId}`.execute(reader)
  return rows[0] ?? { members: 0, declared: 0 }
}
