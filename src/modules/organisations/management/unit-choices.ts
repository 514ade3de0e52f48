import type { Database } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { Choice } from '../../../ui/field/choice.ts'
import { schoolLevels, unitKinds } from '../domain/unit.ts'
import { listUnits, type NamedUnit } from '../store/unit-queries.ts'
import { kindWords, unitKindWords } from '../unit-words.ts'

const choose = { vi: 'Chọn…', en: 'Choose…' }

/** Authorities and levels of school in one list. */
export const kindChoices: readonly Choice[] = [
  { value: '', label: choose },
  ...schoolLevels.map((level) => ({ value: level, label: kindWords({ kind: 'school', level }) })),
  ...unitKinds
    .filter((kind) => kind !== 'school')
    .map((kind) => ({ value: kind, label: unitKindWords[kind] })),
]

/** Units to choose from, as a select shows them, with an empty first choice. */
export function unitChoices(units: readonly NamedUnit[]): Choice[] {
  return [{ value: '', label: choose }, ...units.map(({ id, name }) => ({ value: id, label: name }))]
}

/** The units in which somebody may manage, as they are on a day. */
export async function managedUnits(
  database: Database,
  within: readonly UnitId[],
  day: LocalDate,
): Promise<readonly NamedUnit[]> {
  return (await listUnits(database, { on: day, within })).units
}
