import type { Words } from '../../../platform/i18n/words.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { schoolLevelWords } from '../../organisations/index.ts'
import { boardColumns, boardOrders } from '../domain/board.ts'
import type { DimensionNames } from '../plan-words.ts'
import type { BoardPlan } from '../store/board-plan.ts'
import { orderSlugs, viewSlugs } from './board-paths.ts'
import type { BoardQuery } from './board-query.ts'
import { boardTexts, columnWords, orderWords } from './board-words.ts'

export interface BoardFilterProps {
  readonly action: string
  readonly query: BoardQuery
  readonly names: DimensionNames
  /** The plans to choose from; one alone is no choice. */
  readonly plans: readonly BoardPlan[]
  readonly withOrder: boolean
}

const everything = { value: '', label: boardTexts.all }
const levels = ['MN', 'MG', 'TH', 'THCS'] as const

/** Narrows a board or a list to a plan, a school level, a dimension. */
export function BoardFilter({ action, query, names, plans, withOrder }: BoardFilterProps) {
  const hidden: Record<string, string> = {
    ...(query.xem === 'work' ? {} : { xem: viewSlugs[query.xem] }),
    ...(plans.length <= 1 && query['ke-hoach'] !== undefined ? { 'ke-hoach': query['ke-hoach'] } : {}),
  }
  return (
    <FilterBar action={action} hidden={hidden}>
      {plans.length > 1 && (
        <SelectField
          name="ke-hoach"
          label={boardTexts.plan}
          choices={plans.map((plan) => ({ value: plan.id, label: shortTitle(plan) }))}
          value={query['ke-hoach']}
        />
      )}
      <SelectField
        name="cap"
        label={boardTexts.level}
        choices={[everything, ...levels.map((level) => ({ value: level, label: schoolLevelWords[level] }))]}
        value={query.cap ?? ''}
      />
      <SelectField
        name="linh-vuc"
        label={boardTexts.dimension}
        choices={[
          everything,
          ...boardColumns.map((column) => ({ value: column, label: columnWords(column, names) })),
        ]}
        value={query['linh-vuc'] ?? ''}
      />
      {withOrder && (
        <SelectField
          name="xep"
          label={boardTexts.order}
          choices={boardOrders.map((order) => ({ value: orderSlugs[order], label: orderWords[order] }))}
          value={orderSlugs[query.xep]}
        />
      )}
    </FilterBar>
  )
}

/** A plan's title is a sentence; the year and its beginning tell plans apart. */
function shortTitle({ year, title }: BoardPlan): Words {
  const beginning = title.length > 80 ? `${title.slice(0, 79).trimEnd()}…` : title
  return { vi: `${year}: ${beginning}`, en: `${year}: ${beginning}` }
}
