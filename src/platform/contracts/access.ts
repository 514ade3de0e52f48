import type { Words } from '../i18n/words.ts'
import type { AccountId, PersonId, UnitId } from '../kernel/ids.ts'

/** What a person may be in a unit, for a time. Names and descriptions: content/roles. */
export const roleCodes = [
  'administrator',
  'head',
  'specialist',
  'one-stop-clerk',
  'principal',
  'school-clerk',
  'teacher',
  'inspector',
  'inspection-board-member',
  'province-analyst',
] as const
export type RoleCode = (typeof roleCodes)[number]

/** How far a role carries a permission: its own unit, or that and all units below it. */
export type Reach = 'unit' | 'subordinates'

/** One thing that may be done, and by whom. Modules list theirs in their manifest. */
export interface PermissionRule {
  readonly code: string
  readonly words: Words
  readonly grants: Partial<Readonly<Record<RoleCode, Reach>>>
}

/** A role held in a unit now, with the units below it as they are today. */
export interface Assignment {
  readonly role: RoleCode
  readonly unitId: UnitId
  readonly unitName: string
  readonly below: ReadonlySet<UnitId>
}

export interface PersonActor {
  readonly kind: 'person'
  readonly personId: PersonId
  readonly accountId: AccountId
  readonly name: string
  readonly assignments: readonly Assignment[]
}

/** Who asks: somebody without an account, or a person with the roles held at this moment. */
export type Actor = { readonly kind: 'anonymous' } | PersonActor

export const anonymous: Actor = { kind: 'anonymous' }

/** Finds who is behind an account; given by the module that knows people, used by sign-in. */
export interface ActorSource {
  findActor(accountId: AccountId, now: Date): Promise<PersonActor | undefined>
}
