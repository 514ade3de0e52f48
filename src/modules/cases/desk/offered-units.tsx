import type { Reader } from '../../../platform/database/database.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import type { Choice } from '../../../ui/field/choice.ts'
import { SearchBox } from '../../../ui/search-box/search-box.tsx'
import { listUnits, unitNames } from '../../organisations/index.ts'

const mostFound = 15

/** A unit that is offered before anybody searches, and why. */
export interface SuggestedUnit {
  readonly unitId: UnitId
  readonly why: Choice['hint']
}

/** Units to choose from: those that are suggested, and what a search found. */
export async function offeredUnits(
  reader: Reader,
  today: LocalDate,
  search: string,
  suggested: readonly SuggestedUnit[],
  not: UnitId,
): Promise<Choice[]> {
  const found =
    search === ''
      ? []
      : (await listUnits(reader, { on: today, search }, { page: 1, perPage: mostFound })).units
  const ids = [...new Set([...suggested.map(({ unitId }) => unitId), ...found.map(({ id }) => id)])]
  const names = await unitNames(reader, ids, today)
  return ids
    .filter((id) => id !== not)
    .map((id) => ({
      value: id,
      label: names.get(id)?.name ?? id,
      hint: suggested.find(({ unitId }) => unitId === id)?.why,
    }))
}

const label = { vi: 'Tìm đơn vị khác theo tên', en: 'Find another unit by its name' }

/** Finds a unit by its name; a form of its own, so that it works without scripts. */
export function UnitSearch({ action, value }: { readonly action: string; readonly value: string }) {
  return (
    <div class="govuk-form-group">
      <SearchBox action={action} label={label} name="tim" value={value} />
    </div>
  )
}
