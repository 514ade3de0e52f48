import { procedurePlaces } from '../../../platform/content/schema/procedure.ts'
import { schoolKinds } from '../../../platform/content/schema/unit-kind.ts'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { ListedProcedure } from '../store/procedure-search.ts'
import { type ListQuery, listHref } from './list-query.ts'
import { procedurePaths } from './paths.ts'
import { levelWords, onlineWords, placeWords, timeWords, unconfirmedWords } from './procedure-words.ts'

export const proceduresPerPage = 20

export interface ListPageProps {
  readonly query: ListQuery
  readonly procedures: readonly ListedProcedure[]
  readonly total: number
  /** Near names, when nothing was found. */
  readonly suggestions: readonly ListedProcedure[]
  /** The unit that the list is narrowed to, by its code in the address. */
  readonly unit: { readonly code: string; readonly name: string } | undefined
}

const texts = {
  title: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  lead: {
    vi: 'Bạn cần làm việc gì? Gõ vài chữ, có dấu hay không dấu đều được.',
    en: 'What do you need to do? Type a few letters; accents may be left out.',
  },
  search: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  searchHint: {
    vi: 'Ví dụ: chuyen truong, học bạ, bản sao bằng',
    en: 'For example: chuyen truong, học bạ, bản sao bằng',
  },
  level: { vi: 'Cấp học', en: 'School level' },
  place: { vi: 'Nơi giải quyết', en: 'Done by' },
  all: { vi: 'Tất cả', en: 'All' },
  noneHere: { vi: 'Chưa có thủ tục nào được công bố', en: 'No procedure is published yet' },
  none: { vi: 'Không tìm thấy thủ tục nào', en: 'No procedure found' },
  noneHelp: {
    vi: 'Hãy thử gõ ít chữ hơn, hoặc bỏ bộ lọc.',
    en: 'Try fewer letters, or remove a filter.',
  },
  perhaps: { vi: 'Có phải bạn cần một trong các thủ tục này?', en: 'Did you mean one of these?' },
  results: (total: number) => ({ vi: `${total} thủ tục`, en: `${total} procedures` }),
  units: (count: number) => ({ vi: `${count} đơn vị thực hiện`, en: `done by ${count} units` }),
}

/** The public catalogue, to be searched and narrowed. */
export function ProcedureListPage(props: ListPageProps) {
  const { query, procedures, total, suggestions, unit } = props
  const words = useWords()
  const first = { ...query, trang: 1 }
  const active = [
    ...(query.q === '' ? [] : [{ label: query.q, removeHref: listHref({ ...first, q: '' }) }]),
    ...(query.cap === undefined
      ? []
      : [{ label: levelWords[query.cap], removeHref: listHref({ ...first, cap: undefined }) }]),
    ...(query.noi === undefined
      ? []
      : [{ label: placeWords[query.noi], removeHref: listHref({ ...first, noi: undefined }) }]),
    ...(unit === undefined
      ? []
      : [{ label: unit.name, removeHref: listHref({ ...first, 'don-vi': undefined }) }]),
  ]
  return (
    <Page title={texts.title} lead={texts.lead} width="wide" variant="portal">
      <FilterBar
        action={procedurePaths.list.to({})}
        active={active}
        hidden={unit === undefined ? {} : { 'don-vi': unit.code }}
      >
        <TextField name="q" label={texts.search} hint={texts.searchHint} value={query.q} />
        <SelectField
          name="cap"
          label={texts.level}
          choices={[{ value: '', label: texts.all }, ...choicesOf(schoolKinds, levelWords)]}
          value={query.cap ?? ''}
        />
        <SelectField
          name="noi"
          label={texts.place}
          choices={[{ value: '', label: texts.all }, ...choicesOf(procedurePlaces, placeWords)]}
          value={query.noi ?? ''}
        />
      </FilterBar>
      {procedures.length > 0 ? (
        <>
          <p>{words(texts.results(total))}</p>
          <ProcedureCards procedures={procedures} unitCode={unit?.code} />
        </>
      ) : (
        <NothingFound active={active.length > 0} suggestions={suggestions} unitCode={unit?.code} />
      )}
      <Pagination
        page={query.trang}
        pageCount={Math.ceil(total / proceduresPerPage)}
        total={total}
        hrefOf={(trang) => listHref({ ...query, trang })}
      />
    </Page>
  )
}

function NothingFound(props: {
  readonly active: boolean
  readonly suggestions: readonly ListedProcedure[]
  readonly unitCode: string | undefined
}) {
  const words = useWords()
  if (!props.active) return <EmptyState title={texts.noneHere} />
  return (
    <>
      <EmptyState title={texts.none}>
        <p>{words(texts.noneHelp)}</p>
      </EmptyState>
      {props.suggestions.length > 0 && (
        <>
          <h2>{words(texts.perhaps)}</h2>
          <ProcedureCards procedures={props.suggestions} unitCode={props.unitCode} />
        </>
      )}
    </>
  )
}

function ProcedureCards(props: {
  readonly procedures: readonly ListedProcedure[]
  readonly unitCode: string | undefined
}) {
  const words = useWords()
  return (
    <CardGrid>
      {props.procedures.map((procedure) => (
        <Card
          key={procedure.id}
          headingLevel={2}
          title={procedure.name}
          href={procedurePaths.one.to({ slug: procedure.slug }, { 'don-vi': props.unitCode })}
          eyebrow={procedure.code}
          footer={
            <>
              {procedure.places.map((place) => words(placeWords[place])).join('; ')}
              {procedure.units > 1 && ` · ${words(texts.units(procedure.units))}`}
            </>
          }
        >
          <p>
            {words(timeWords(procedure.time))}
            {procedure.onlineLevel !== undefined && ` · ${words(onlineWords[procedure.onlineLevel])}`}
          </p>
          {procedure.standing === 'unconfirmed' && <Tag tone="warning">{unconfirmedWords}</Tag>}
        </Card>
      ))}
    </CardGrid>
  )
}

function choicesOf<Value extends string, Words>(values: readonly Value[], words: Record<Value, Words>) {
  return values.map((value) => ({ value, label: words[value] }))
}
