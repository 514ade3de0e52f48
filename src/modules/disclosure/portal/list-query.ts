import { z } from 'zod'
import type { Database } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { findUnitByCode, listUnits, type NamedUnit, unitName } from '../../organisations/index.ts'
import type { SearchFilter } from '../search/search-question.ts'

/** What stands in the address of the list and of its feed. */
export const ListQuery = z.object({
  q: z.string().max(200).catch(''),
  'don-vi': z.string().max(100).catch(''),
  /** The name of a school or office, as somebody types it. */
  truong: z.string().max(100).catch(''),
  loai: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]*$/)
    .catch(''),
  nam: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
  sau: z.string().max(80).catch(''),
})
export type ListQuery = z.infer<typeof ListQuery>

/** The unit that a list is narrowed to, or those that may be meant by a name. */
export interface ChosenUnit {
  readonly unit: { readonly id: NamedUnit['id']; readonly code: string; readonly name: string } | undefined
  readonly candidates: readonly NamedUnit[]
  /** A name that no unit has. */
  readonly unknown: boolean
}

const mostCandidates = 12

/** Undefined when the address names a unit that there is not. */
export async function chosenUnit(
  database: Database,
  query: ListQuery,
  today: LocalDate,
): Promise<ChosenUnit | undefined> {
  const none = { unit: undefined, candidates: [], unknown: false }
  if (query['don-vi'] !== '') {
    const unit = await findUnitByCode(database, query['don-vi'])
    if (unit?.public !== true) return undefined
    const name = await unitName(database, unit.id, today)
    return { ...none, unit: { id: unit.id, code: unit.code, name } }
  }
  const typed = query.truong.trim()
  if (typed === '') return none
  const { units } = await listUnits(
    database,
    { on: today, search: typed, publicOnly: true, withEnded: true },
    { page: 1, perPage: mostCandidates },
  )
  const [only] = units
  if (units.length === 1 && only !== undefined)
    return { ...none, unit: { id: only.id, code: only.code, name: only.name } }
  return { unit: undefined, candidates: units, unknown: units.length === 0 }
}

export function filterOf(query: ListQuery, { unit }: ChosenUnit): SearchFilter {
  return { unitId: unit?.id, kind: query.loai === '' ? undefined : query.loai }
}
