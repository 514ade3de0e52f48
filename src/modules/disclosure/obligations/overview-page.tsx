import { SelectField } from '../../../ui/field/select-field.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { formatShare } from '../../../ui/number-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Share } from '../domain/obligations/count-duties.ts'
import { obligationPaths } from './paths.ts'

/** How one unit stands: of what must be public, how much is; and of what was due in the year, how much in time. */
export interface UnitStanding {
  readonly code: string
  readonly name: string
  readonly complete: Share
  readonly onTime: Share
  /** Overdue, missing or taken down too early. */
  readonly open: number
}

export interface OverviewProps {
  readonly units: readonly UnitStanding[]
  readonly year: number
  readonly years: readonly number[]
}

export const overviewTexts = {
  title: { vi: 'Tình hình công khai của các đơn vị', en: 'How units publish' },
  lead: {
    vi: 'Đơn vị còn thiếu nhiều nhất đứng trước. Nội dung quá hạn, còn thiếu, gỡ sớm đều tính là chưa đạt.',
    en: 'Those with the most open come first. What is overdue, missing or taken down too early counts against.',
  },
  year: { vi: 'Năm', en: 'Year' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  open: { vi: 'Còn thiếu, quá hạn', en: 'Missing or overdue' },
  complete: { vi: 'Đang công khai đủ', en: 'Public now' },
  onTime: { vi: 'Đúng hạn trong năm', en: 'In time in the year' },
  none: { vi: 'Chưa có nội dung đến hạn', en: 'Nothing due yet' },
  empty: { vi: 'Không có đơn vị nào.', en: 'No units.' },
}

/** Every unit below, worst first; each opens to its duties. */
export function OverviewPage({ units, year, years }: OverviewProps) {
  const words = useWords()
  return (
    <Page title={overviewTexts.title} lead={overviewTexts.lead} width="wide">
      <FilterBar action={obligationPaths.overview.to({})}>
        <SelectField
          name="nam"
          label={overviewTexts.year}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
          value={String(year)}
        />
      </FilterBar>
      <Table
        caption={overviewTexts.title}
        captionHidden
        rows={units}
        rowKey={({ code }) => code}
        empty={<p>{words(overviewTexts.empty)}</p>}
        columns={[
          {
            key: 'unit',
            header: overviewTexts.unit,
            rowHeader: true,
            cell: ({ code, name }) => (
              <a href={obligationPaths.deskUnit.to({ code }, { xem: 'qua-han' })}>{name}</a>
            ),
          },
          {
            key: 'open',
            header: overviewTexts.open,
            numeric: true,
            cell: ({ open }) => (open === 0 ? '0' : <Tag tone="danger">{String(open)}</Tag>),
          },
          {
            key: 'complete',
            header: overviewTexts.complete,
            numeric: true,
            cell: ({ complete }) => <ShareText share={complete} />,
          },
          {
            key: 'on-time',
            header: overviewTexts.onTime,
            numeric: true,
            cell: ({ onTime }) => <ShareText share={onTime} />,
          },
        ]}
      />
    </Page>
  )
}

/** `75 % (9/12)`: never a share without what it is of. */
export function ShareText({ share }: { readonly share: Share }) {
  const words = useWords()
  const { language } = usePage()
  const { numerator, denominator } = share
  if (denominator === 0) return <>{words(overviewTexts.none)}</>
  return (
    <>
      {formatShare(language, numerator, denominator)} ({numerator}/{denominator})
    </>
  )
}
