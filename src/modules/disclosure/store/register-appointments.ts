import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { PersonId, RegisterEntryId, UnitId } from '../../../platform/kernel/ids.ts'
import type { Appointment, AppointmentDecision } from '../domain/registers/appointment.ts'
import type { Recorded } from './register-declarations.ts'
import { insertRegisterPeople } from './register-people.ts'

export type NewAppointment = Pick<Appointment, 'id' | 'unitId' | 'kind' | 'post'> & {
  readonly personId: PersonId
}

export async function insertAppointment(
  tx: Tx,
  { id, unitId, kind, post, personId }: NewAppointment,
  { by, at, example = false }: Recorded & { readonly example?: boolean },
): Promise<void> {
  const person = { subjectId: id, groupId: id, unitId, personId, position: post }
  await insertRegisterPeople(tx, [{ ...person, register: 'appointment' }])
  await tx
    .insertInto('disclosure.appointment')
    .values({ id, unit_id: unitId, kind, post, opened_at: at, opened_by: by, example })
    .execute()
}

export async function insertAppointmentStep(
  tx: Tx,
  id: RegisterEntryId,
  { step, on }: { readonly step: string; readonly on: LocalDate },
  { by, at }: Recorded,
): Promise<void> {
  await tx
    .insertInto('disclosure.appointment_step')
    .values({ appointment_id: id, step, happened_on: on, recorded_at: at, recorded_by: by })
    .execute()
}

/** Whether there are relatives under the same head; declared once. */
export async function insertAppointmentRelation(
  tx: Tx,
  id: RegisterEntryId,
  { related, on }: { readonly related: boolean; readonly on: LocalDate },
  { by, at }: Recorded,
): Promise<void> {
  await tx
    .insertInto('disclosure.appointment_relation')
    .values({ appointment_id: id, related, declared_on: on, recorded_at: at, recorded_by: by })
    .execute()
}

export async function insertAppointmentDecision(
  tx: Tx,
  id: RegisterEntryId,
  { number, decidedOn, effectiveOn, termUntil, publicationId }: AppointmentDecision,
  { by, at }: Recorded,
): Promise<void> {
  await tx
    .insertInto('disclosure.appointment_decision')
    .values({
      appointment_id: id,
      number,
      decided_on: decidedOn,
      effective_on: effectiveOn,
      term_until: termUntil,
      publication_id: publicationId,
      recorded_at: at,
      recorded_by: by,
    })
    .execute()
}

/** The appointments of some units, the newest first, without who is appointed. */
export async function listAppointments(
  reader: Reader,
  unitIds: readonly UnitId[],
  most = 500,
): Promise<readonly Appointment[]> {
  return await appointmentsWhere(reader, sql`appointment.unit_id = any(${[...unitIds]}::uuid[])`, most)
}

export async function findAppointment(reader: Reader, id: RegisterEntryId): Promise<Appointment | undefined> {
  return (await appointmentsWhere(reader, sql`appointment.id = ${id}`, 1))[0]
}

async function appointmentsWhere(
  reader: Reader,
  condition: ReturnType<typeof sql>,
  most: number,
): Promise<readonly Appointment[]> {
  const { rows } = await sql<Appointment>`
    select appointment.id, appointment.unit_id as "unitId", appointment.kind, appointment.post, relation.related,
      coalesce((select json_object_agg(step, happened_on) from disclosure.appointment_step
        where appointment_id = appointment.id), '{}') as steps,
      case when decision.appointment_id is not null then json_build_object('number', decision.number,
        'decidedOn', decision.decided_on, 'effectiveOn', decision.effective_on, 'termUntil', decision.term_until,
        'publicationId', decision.publication_id) end as decision
    from disclosure.appointment appointment
    left join disclosure.appointment_relation relation on relation.appointment_id = appointment.id
    left join disclosure.appointment_decision decision on decision.appointment_id = appointment.id
    where ${condition}
    order by appointment.opened_at desc, appointment.id limit ${most}`.execute(reader)
  return rows
}
