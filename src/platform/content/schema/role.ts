import { z } from 'zod'
import { roleCodes } from '../../contracts/access.ts'
import { list, record, WordsSchema } from './building-blocks.ts'
import { UnitKind } from './unit-kind.ts'

/** A role that a person may hold in a unit for a time; what it permits is decided by permissions, not here. */
export const Role = record({
  code: z.enum(roleCodes),
  name: WordsSchema,
  description: WordsSchema,
  /** Kinds of unit in which it can be held. */
  heldIn: list(UnitKind).check((context) => {
    if (context.value.length === 0)
      context.issues.push({
        code: 'custom',
        message: 'a role must be held in some kind of unit',
        input: context.value,
      })
  }),
})
export type Role = z.infer<typeof Role>

export const RoleFile = record({ roles: list(Role) })
