import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import type { ApplicationId } from '../domain/enrolment/campaign.ts'
import type { Application } from './enrolment-applications.ts'

/** Something that happened with an application. */
export interface ApplicationEvent {
  readonly sequence: number
  readonly type: 'filed' | 'corrected' | 'withdrawn' | 'checked' | 'double-settled'
  readonly at: Date
  /** Null: the family itself. */
  readonly by: PersonId | null
  readonly note: string
}

export async function listEvents(reader: Reader, id: ApplicationId): Promise<readonly ApplicationEvent[]> {
  const rows = await reader
    .selectFrom('disclosure.enrolment_event')
    .selectAll()
    .where('application_id', '=', id)
    .orderBy('sequence')
    .execute()
  const Type = z.enum(['filed', 'corrected', 'withdrawn', 'checked', 'double-settled'])
  return rows.map(({ sequence, type, at, person_id, note }) => ({
    sequence,
    type: Type.parse(type),
    at,
    by: person_id,
    note,
  }))
}

/** Keeps what happened, once and for all. */
export async function insertEvent(
  tx: Tx,
  { id, sequence }: Pick<Application, 'id' | 'sequence'>,
  { type, at, by, note }: Omit<ApplicationEvent, 'sequence'>,
): Promise<void> {
  await tx
    .insertInto('disclosure.enrolment_event')
    .values({ application_id: id, sequence, type, at, person_id: by, note })
    .execute()
}
