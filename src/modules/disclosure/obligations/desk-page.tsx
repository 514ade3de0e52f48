import type { Words } from '../../../platform/i18n/words.ts'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { type Duty, isUnfulfilled } from '../domain/obligations/duty.ts'
import { DutyList } from './duty-list.tsx'
import { obligationPaths } from './paths.ts'

export const deskViews = ['can-lam', 'qua-han', 'tat-ca'] as const
export type DeskView = (typeof deskViews)[number]

export interface DeskProps {
  readonly unit: { readonly code: string; readonly name: string }
  /** One's own units, when there are several. */
  readonly units: readonly { readonly code: string; readonly name: string }[]
  readonly view: DeskView
  readonly counts: Readonly<Record<DeskView, number>>
  readonly duties: readonly Duty[]
  /** Of the view of everything. */
  readonly year: number
  readonly years: readonly number[]
  readonly publishHref: ((duty: Duty) => string) | null
  /** Whether other units can be overseen. */
  readonly hasOverview: boolean
}

const texts = {
  title: { vi: 'Nghĩa vụ công khai', en: 'Duties to publish' },
  lead: {
    vi: 'Danh sách này tự lập từ quy định và từ những việc đã xảy ra; không ai phải nhập, và không ai bỏ bớt được.',
    en: 'This list follows from the law and from what happened; nobody types it, and nobody can shorten it.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  year: { vi: 'Năm', en: 'Year' },
  views: { vi: 'Chọn danh sách', en: 'Choose a list' },
  events: { vi: 'Ghi nhận sự việc phải công khai', en: 'Record an event to publish' },
  overview: { vi: 'Tình hình các đơn vị', en: 'All units' },
  public: { vi: 'Trang người dân xem', en: 'What the public sees' },
  allGood: { vi: 'Không còn nội dung nào quá hạn hoặc thiếu.', en: 'Nothing is overdue or missing.' },
}

const viewWords: Readonly<Record<DeskView, Words>> = {
  'can-lam': { vi: 'Sắp đến hạn', en: 'Coming' },
  'qua-han': { vi: 'Quá hạn, còn thiếu', en: 'Overdue and missing' },
  'tat-ca': { vi: 'Tất cả trong năm', en: 'All of the year' },
}

/** What one unit must publish: what comes, what is late or missing, and everything of a year. */
export function DeskPage(props: DeskProps) {
  const words = useWords()
  const { unit, units, view, counts, duties, year, years, publishHref } = props
  const hrefOf = (wanted: DeskView) => obligationPaths.deskUnit.to({ code: unit.code }, { xem: wanted })
  return (
    <Page
      title={texts.title}
      eyebrow={unit.name}
      lead={texts.lead}
      width="wide"
      aside={
        <p>
          {publishHref !== null && (
            <LinkButton href={obligationPaths.events.to({ code: unit.code })} variant="secondary" small>
              {words(texts.events)}
            </LinkButton>
          )}{' '}
          <a href={obligationPaths.unit.to({ code: unit.code })}>{words(texts.public)}</a>{' '}
          {props.hasOverview && <a href={obligationPaths.overview.to({})}>{words(texts.overview)}</a>}
        </p>
      }
    >
      {units.length > 1 && (
        <FilterBar action={obligationPaths.desk.to({})}>
          <SelectField
            name="don-vi"
            label={texts.unit}
            choices={units.map(({ code, name }) => ({ value: code, label: name }))}
            value={unit.code}
          />
        </FilterBar>
      )}
      <Tabs
        label={texts.views}
        tabs={deskViews.map((one) => ({
          href: hrefOf(one),
          label: viewWords[one],
          current: one === view,
          count: counts[one],
        }))}
      />
      {view === 'tat-ca' && (
        <FilterBar action={obligationPaths.deskUnit.to({ code: unit.code })} hidden={{ xem: 'tat-ca' }}>
          <SelectField
            name="nam"
            label={texts.year}
            choices={years.map((one) => ({ value: String(one), label: String(one) }))}
            value={String(year)}
          />
        </FilterBar>
      )}
      {view === 'qua-han' && !duties.some(isUnfulfilled) && (
        <Notice tone="success">
          <p>{words(texts.allGood)}</p>
        </Notice>
      )}
      <DutyList caption={viewWords[view]} duties={duties} publishHref={publishHref} />
    </Page>
  )
}
