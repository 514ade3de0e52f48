import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { schoolLevels, type UnitKind, unitKinds } from '../domain/unit.ts'
import { organisationPaths } from '../paths.ts'
import type { ListedUnits, NamedUnit } from '../store/unit-queries.ts'
import { kindWords, unitKindWords } from '../unit-words.ts'

export const unitsPerPage = 50

export interface DirectoryQuery {
  readonly q: string
  readonly loai: string
  readonly trang: number
}

const texts = {
  title: { vi: 'Danh bạ đơn vị', en: 'Directory of units' },
  lead: {
    vi: 'Các trường và cơ quan quản lý giáo dục, kể cả tên cũ. Gõ có dấu hoặc không dấu đều được.',
    en: 'Schools and education authorities, former names included. Accents may be left out when typing.',
  },
  search: { vi: 'Tên hoặc mã đơn vị', en: 'Name or code' },
  kind: { vi: 'Loại đơn vị', en: 'Kind' },
  all: { vi: 'Tất cả', en: 'All' },
  name: { vi: 'Tên đơn vị', en: 'Name' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  none: { vi: 'Không tìm thấy đơn vị nào', en: 'No unit found' },
  hint: {
    vi: 'Hãy thử gõ ít chữ hơn hoặc chọn “Tất cả” ở loại đơn vị.',
    en: 'Try fewer letters, or choose “All” kinds.',
  },
}

/** The public list of units, to be searched and narrowed. */
export function DirectoryPage({ listed, query }: { listed: ListedUnits; query: DirectoryQuery }) {
  const words = useWords()
  const choices = [
    { value: '', label: texts.all },
    ...schoolLevels.map((level) => ({ value: level, label: kindWords({ kind: 'school', level }) })),
    ...unitKinds
      .filter((kind): kind is Exclude<UnitKind, 'school'> => kind !== 'school')
      .map((kind) => ({ value: kind, label: unitKindWords[kind] })),
  ]
  const chosen = choices.find(({ value }) => value !== '' && value === query.loai)
  const hrefOf = (changed: Partial<DirectoryQuery>) => {
    const { q, loai, trang } = { ...query, ...changed }
    return organisationPaths.units.to(
      {},
      {
        q: q === '' ? undefined : q,
        loai: loai === '' ? undefined : loai,
        trang: trang === 1 ? undefined : String(trang),
      },
    )
  }
  return (
    <Page title={texts.title} lead={texts.lead} width="wide" variant="portal">
      <FilterBar
        action={organisationPaths.units.to({})}
        active={[
          ...(query.q === '' ? [] : [{ label: query.q, removeHref: hrefOf({ q: '', trang: 1 }) }]),
          ...(chosen === undefined
            ? []
            : [{ label: chosen.label, removeHref: hrefOf({ loai: '', trang: 1 }) }]),
        ]}
      >
        <TextField name="q" label={texts.search} value={query.q} />
        <SelectField name="loai" label={texts.kind} choices={choices} value={query.loai} />
      </FilterBar>
      <Table
        caption={texts.title}
        captionHidden
        rows={listed.units}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: texts.name, rowHeader: true, cell: (unit) => <UnitLink unit={unit} /> },
          { key: 'kind', header: texts.kind, cell: (unit) => words(kindWords(unit)) },
          { key: 'address', header: texts.address, cell: ({ address }) => address },
        ]}
        empty={
          <EmptyState title={texts.none}>
            <p>{words(texts.hint)}</p>
          </EmptyState>
        }
      />
      <Pagination
        page={query.trang}
        pageCount={Math.ceil(listed.total / unitsPerPage)}
        total={listed.total}
        hrefOf={(trang) => hrefOf({ trang })}
      />
    </Page>
  )
}

export function UnitLink({ unit }: { unit: Pick<NamedUnit, 'code' | 'name'> }) {
  return <a href={organisationPaths.unit.to({ code: unit.code })}>{unit.name}</a>
}
