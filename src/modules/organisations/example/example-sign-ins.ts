import { type RoleCode, roleCodes } from '../../../platform/contracts/access.ts'
import { isValidOn } from '../domain/dated.ts'
import { nameOn, unitHistory } from '../domain/unit-history.ts'
import type { GeneratedExample } from './generate-example.ts'

export interface ExampleSignIn {
  readonly role: RoleCode
  readonly position: string
  readonly unitName: string
  readonly email: string
}

/** One person of every role who holds it today, to try the platform with. */
export function exampleSignIns({ people, records, wish }: GeneratedExample): ExampleSignIn[] {
  const history = unitHistory(records)
  const today = people.flatMap(({ email, assignments }) =>
    assignments
      .filter((assignment) => isValidOn(assignment, wish.today))
      .map(({ role, position, unitId }) => ({
        role,
        position,
        unitName: nameOn(history, unitId, wish.today)?.name ?? '',
        email,
        kind: history.byId.get(unitId)?.kind,
      })),
  )
  return roleCodes.flatMap((role) => {
    const holders = today.filter((holder) => holder.role === role)
    // The work of an office is done by the commune's department today; whoever leads it comes first.
    const found = holders.find(({ kind }) => kind === 'commune-department') ?? holders[0]
    if (found === undefined) return []
    const { position, unitName, email } = found
    return [{ role, position, unitName, email }]
  })
}
