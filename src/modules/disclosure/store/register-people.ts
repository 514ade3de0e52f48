import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { deferred } from '../../../platform/database/pool-dialect.ts'
import type { PersonId, RegisterEntryId, UnitId } from '../../../platform/kernel/ids.ts'

export const registers = ['declaration', 'rotation', 'appointment', 'conflict'] as const
export type RegisterName = (typeof registers)[number]

/** As whom the registers are read; row security lets nothing else through. */
export type RegisterReader =
  | { readonly kind: 'staff'; readonly units: readonly UnitId[]; readonly register: RegisterName }
  /** Whoever reads what is about themselves. */
  | { readonly kind: 'person'; readonly personId: PersonId }

/** Names the reader of a transaction that is open already; holds until it ends. */
export async function actInRegisterAs(tx: Tx, reader: RegisterReader): Promise<void> {
  const units = reader.kind === 'staff' ? `{${reader.units.join(',')}}` : ''
  const names = reader.kind === 'staff' ? `{${reader.register}}` : ''
  const person = reader.kind === 'person' ? reader.personId : ''
  const naming = sql`select set_config('minhbach.register_units', ${units}, true),
    set_config('minhbach.register_registers', ${names}, true),
    set_config('minhbach.register_person', ${person}, true)`.compile(tx)
  await tx.executeQuery(deferred(naming))
}

/** Whom an entry of a register is about. */
export interface RegisterPerson {
  readonly subjectId: RegisterEntryId
  readonly register: RegisterName
  /** The round or plan in which nobody stands twice; an entry that stands alone is its own group. */
  readonly groupId: string
  readonly unitId: UnitId
  readonly personId: PersonId
  readonly position: string
}

/** Writes down whom entries are about; before the entries themselves. */
export async function insertRegisterPeople(tx: Tx, people: readonly RegisterPerson[]): Promise<void> {
  if (people.length === 0) return
  await tx
    .insertInto('disclosure.register_person')
    .values(
      people.map(({ subjectId, register, groupId, unitId, personId, position }) => ({
        subject_id: subjectId,
        register,
        group_id: groupId,
        unit_id: unitId,
        person_id: personId,
        position,
      })),
    )
    .execute()
}

export type KnownPerson = Pick<RegisterPerson, 'personId' | 'position'>

/** Whom the entries of some groups are about, as far as the reader of the transaction may know. */
export async function peopleOfGroups(
  reader: Reader,
  groupIds: readonly string[],
): Promise<ReadonlyMap<RegisterEntryId, KnownPerson>> {
  const { rows } = await sql<{ subjectId: RegisterEntryId } & KnownPerson>`
    select subject_id as "subjectId", person_id as "personId", position
    from disclosure.register_person where group_id = any(${[...groupIds]}::uuid[])`.execute(reader)
  return new Map(rows.map(({ subjectId, ...person }) => [subjectId, person]))
}
