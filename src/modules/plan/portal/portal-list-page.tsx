import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { numberAndSymbol, type Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'
import { stateTones, stateWords } from '../plan-words.ts'

/** How a reader narrowed the list; the names are those of the address. */
export interface PortalListQuery {
  readonly q: string
  readonly donVi: string
  readonly nam: string
  readonly loai: 'co-quan' | 'truong'
  readonly trang: number
}

export interface PortalListProps {
  readonly plans: readonly { readonly plan: Plan; readonly commitments: number; readonly schools: number }[]
  readonly total: number
  readonly unitNames: ReadonlyMap<UnitId, string>
  readonly choices: {
    readonly units: readonly { readonly id: UnitId; readonly name: string }[]
    readonly years: readonly number[]
  }
  readonly query: PortalListQuery
}

export const plansPerPage = 24

const texts = {
  title: { vi: 'Kế hoạch đã công bố', en: 'Published plans' },
  lead: {
    vi: 'Kế hoạch nâng cao chỉ số PAPI của cơ quan giáo dục và các trường: từng cam kết, ai làm, khi nào xong, lấy gì chứng minh.',
    en: 'The plans by which education authorities and schools improve governance: each commitment, who carries it out, by when, and what shows it.',
  },
  search: { vi: 'Tên, số hoặc ký hiệu', en: 'Title, number or symbol' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  allUnits: { vi: 'Tất cả đơn vị', en: 'All units' },
  year: { vi: 'Năm', en: 'Year' },
  allYears: { vi: 'Tất cả các năm', en: 'All years' },
  scope: { vi: 'Cấp', en: 'Level' },
  own: { vi: 'Cơ quan quản lý', en: 'Authorities' },
  versions: { vi: 'Kế hoạch của trường', en: 'Schools' },
  none: { vi: 'Không có kế hoạch nào phù hợp', en: 'No plan matches' },
  noneBody: {
    vi: 'Thử bỏ bớt điều kiện lọc. Kế hoạch hiện ở đây ngay khi được ban hành.',
    en: 'Try fewer filters. A plan appears here as soon as it is issued.',
  },
  commitments: (count: number) => ({ vi: `${count} cam kết`, en: `${count} commitments` }),
  schools: (count: number) => ({
    vi: `${count} trường đã có kế hoạch thực hiện`,
    en: `${count} schools carry it out`,
  }),
  example: { vi: 'Ví dụ', en: 'Example' },
}

/** All plans that were ever issued, the newest first. */
export function PortalListPage({ plans, total, unitNames, choices, query }: PortalListProps) {
  const words = useWords()
  const hrefOf = (page: number) => planPaths.portalList.to({}, addressOf({ ...query, trang: page }))
  return (
    <Page title={texts.title} lead={texts.lead} width="wide">
      <FilterBar action={planPaths.portalList.to({})}>
        <TextField name="q" label={texts.search} value={query.q} />
        <SelectField
          name="donVi"
          label={texts.unit}
          value={query.donVi}
          choices={[
            { value: '', label: texts.allUnits },
            ...choices.units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          name="nam"
          label={texts.year}
          value={query.nam}
          choices={[
            { value: '', label: texts.allYears },
            ...choices.years.map((year) => ({ value: String(year), label: String(year) })),
          ]}
        />
        <SelectField
          name="loai"
          label={texts.scope}
          value={query.loai}
          choices={[
            { value: 'co-quan', label: texts.own },
            { value: 'truong', label: texts.versions },
          ]}
        />
      </FilterBar>
      {plans.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{words(texts.noneBody)}</p>
        </EmptyState>
      ) : (
        <CardGrid>
          {plans.map(({ plan, commitments, schools }) => (
            <Card
              key={plan.id}
              title={plan.title}
              href={planPaths.portalPlan.to({ planId: plan.id })}
              headingLevel={2}
              eyebrow={`${words(texts.year)} ${plan.year} · ${unitNames.get(plan.unitId) ?? ''}`}
              aside={<Tag tone={stateTones[plan.state]}>{stateWords[plan.state]}</Tag>}
            >
              <p>
                {[numberAndSymbol(plan), words(texts.commitments(commitments))].filter(Boolean).join(' · ')}
              </p>
              {schools > 0 && <p>{words(texts.schools(schools))}</p>}
            </Card>
          ))}
        </CardGrid>
      )}
      <Pagination
        page={query.trang}
        pageCount={Math.ceil(total / plansPerPage)}
        hrefOf={hrefOf}
        total={total}
      />
    </Page>
  )
}

function addressOf({ q, donVi, nam, loai, trang }: PortalListQuery): Record<string, string | undefined> {
  return {
    q: q || undefined,
    donVi: donVi || undefined,
    nam: nam || undefined,
    loai: loai === 'truong' ? loai : undefined,
    trang: trang > 1 ? String(trang) : undefined,
  }
}
