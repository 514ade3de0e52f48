import type { PersonId, UnitId } from '../../../platform/kernel/ids.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { WorkGroups } from './my-work-page.tsx'
import { workPaths } from './paths.ts'
import type { WorkItem } from './work-item.ts'

/** How much one person, or nobody, has to do. */
export interface PersonLoad {
  readonly id: PersonId | null
  readonly name: string
  readonly items: readonly WorkItem[]
}

export interface UnitWorkProps {
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  readonly unitId: UnitId
  readonly loads: readonly PersonLoad[]
  /** Whose tasks are listed; everybody's when undefined, nobody's own when null. */
  readonly person: PersonId | null | undefined
}

const texts = {
  title: { vi: 'Việc của đơn vị', en: "The unit's work" },
  lead: {
    vi: 'Ai đang phụ trách việc gì, việc nào quá hạn hoặc đang vướng mắc.',
    en: 'Who is responsible for what, and what is late or blocked.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  person: { vi: 'Người phụ trách', en: 'Responsible' },
  everybody: { vi: 'Tất cả', en: 'Everybody' },
  nobody: { vi: 'Chưa có người phụ trách', en: 'Nobody' },
  people: { vi: 'Theo người', en: 'By person' },
  open: { vi: 'Đang làm', en: 'Open' },
  late: { vi: 'Quá hạn', en: 'Late' },
  blocked: { vi: 'Vướng mắc', en: 'Blocked' },
  done: { vi: 'Đã xong', en: 'Done' },
  none: { vi: 'Đơn vị chưa có nhiệm vụ nào', en: 'No tasks yet' },
  noneBody: {
    vi: 'Nhiệm vụ hiện ở đây khi kế hoạch của đơn vị được ban hành.',
    en: "Tasks appear here once the unit's plan has been issued.",
  },
}

/** What a unit has to do, by person: for those who lead it or hand out its work. */
export function UnitWorkPage({ units, unitId, loads, person }: UnitWorkProps) {
  const words = useWords()
  const nameOf = new Map(
    loads.flatMap(({ name, items }) => items.map(({ task }) => [task.id, name] as const)),
  )
  const shown = loads.filter(({ id }) => person === undefined || id === person).flatMap(({ items }) => items)
  const hrefOf = (id: PersonId | null) => workPaths.unit.to({}, { donVi: unitId, nguoi: id ?? 'chua-co' })
  return (
    <Page title={texts.title} lead={texts.lead} width="wide">
      <FilterBar action={workPaths.unit.to({})}>
        {units.length > 1 && (
          <SelectField
            name="donVi"
            label={texts.unit}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={unitId}
          />
        )}
        <SelectField
          name="nguoi"
          label={texts.person}
          choices={[
            { value: '', label: texts.everybody },
            ...loads.map(({ id, name }) => ({ value: id ?? 'chua-co', label: name })),
          ]}
          value={person === null ? 'chua-co' : (person ?? '')}
        />
      </FilterBar>
      {loads.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{words(texts.noneBody)}</p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.people}
          rows={loads}
          rowKey={({ id }) => id ?? 'chua-co'}
          columns={[
            {
              key: 'person',
              header: texts.person,
              rowHeader: true,
              cell: ({ id, name }) => <a href={hrefOf(id)}>{name}</a>,
            },
            { key: 'late', header: texts.late, numeric: true, cell: ({ items }) => count(items, isLate) },
            {
              key: 'blocked',
              header: texts.blocked,
              numeric: true,
              cell: ({ items }) => count(items, isBlocked),
            },
            { key: 'open', header: texts.open, numeric: true, cell: ({ items }) => count(items, isOpen) },
            { key: 'done', header: texts.done, numeric: true, cell: ({ items }) => count(items, isDone) },
          ]}
        />
      )}
      <WorkGroups items={shown} whoOf={({ task }) => nameOf.get(task.id) ?? ''} />
    </Page>
  )
}

const isLate = ({ group }: WorkItem) => group === 'late'
const isBlocked = ({ due }: WorkItem) => due.progress.state === 'blocked'
const isDone = ({ group }: WorkItem) => group === 'done'
const isOpen = (item: WorkItem) => !isDone(item)

function count(items: readonly WorkItem[], holds: (item: WorkItem) => boolean): number {
  return items.filter(holds).length
}
