import type { Content } from '../../../platform/content/content.ts'
import type { ExamplePerson, ExampleUnit } from '../../../platform/contracts/example.ts'
import type { Period } from '../../../platform/contracts/indicator.ts'
import { type LocalDate, localDate } from '../../../platform/kernel/dates.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { earlierDay } from '../domain/dated.ts'
import { type UnitRecords, unitHistory } from '../domain/unit-history.ts'
import { examplePeople } from './example-people.ts'
import { exampleUnits } from './example-units.ts'
import { seededRandom } from './seeded-random.ts'

export interface ExampleWish {
  /** How many schools; the authorities around them are always the same. */
  readonly units: number
  /** Whole years of story before the year of today. */
  readonly years: number
  readonly seed: number
  readonly today: LocalDate
}

/** Units and people of the example, before anything is stored. */
export interface GeneratedExample {
  readonly wish: ExampleWish
  readonly period: Period
  readonly records: UnitRecords
  readonly sizes: ReadonlyMap<UnitId, NonNullable<ExampleUnit['size']>>
  readonly people: readonly ExamplePerson[]
}

/** Earlier than any story that is told; what has no known beginning begins here. */
const recordsBegin = localDate('2010-01-01')

/** Invents the whole example from a seed: the same wish gives the same example, to the byte. */
export function generateExample(content: Content, wish: ExampleWish): GeneratedExample {
  const random = seededRandom(`minhbach ${wish.seed}`)
  const firstYear = Number(wish.today.slice(0, 4)) - wish.years
  const period = { from: localDate(`${firstYear}-01-01`), to: wish.today }
  const { sizes, ...records } = exampleUnits(
    content,
    {
      schools: wish.units,
      recordsBegin: earlierDay(period.from, recordsBegin),
      today: wish.today,
    },
    random.stream('units'),
  )
  const people = examplePeople(content, unitHistory(records), period, random.stream('people'))
  return { wish, period, records, sizes, people }
}
