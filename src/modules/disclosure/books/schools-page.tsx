import { Button } from '../../../ui/button/button.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { totalOf } from '../domain/books/purchase.ts'
import { dongWords } from '../domain/donations/dong.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import type { BookPurchase } from '../store/book-purchases.ts'
import { bookPaths } from './paths.ts'

const texts = {
  title: { vi: 'Sách giáo khoa và sách, thiết bị đã mua', en: 'Textbooks, and what schools bought' },
  lead: {
    vi: 'Trường dùng sách nào, ai chọn, bao nhiêu phiếu; trường đã mua sách, thiết bị gì, giá bao nhiêu, bằng tiền nào.',
    en: 'Which books a school uses, who chose them and by how many votes; what it bought, for how much and with whose money.',
  },
  find: { vi: 'Tìm trường', en: 'Find a school' },
  year: { vi: 'Năm học', en: 'School year' },
  show: { vi: 'Xem', en: 'Show' },
  school: { vi: 'Trường', en: 'School' },
  textbooks: { vi: 'Sách giáo khoa', en: 'Textbooks' },
  series: { vi: 'Bộ sách', en: 'Series' },
  bought: { vi: 'Đã mua', en: 'Bought' },
  flagged: { vi: 'có điểm cần lưu ý', en: 'something to be noted' },
  notPublic: { vi: 'Chưa công khai', en: 'Not public' },
  notChosen: { vi: 'Không dùng sách giáo khoa', en: 'Uses no textbooks' },
  count: (books: number) => ({ vi: `${books} quyển`, en: `${books} books` }),
}

export interface SchoolRow {
  readonly code: string
  readonly name: string
  readonly choosing: boolean
  readonly textbooks: { readonly books: number; readonly series: readonly string[] } | undefined
  readonly purchases: readonly BookPurchase[]
}

export interface SchoolsPageProps {
  readonly rows: readonly SchoolRow[]
  readonly year: SchoolYear
  readonly years: readonly SchoolYear[]
  readonly search: string
}

/** Every school with its books of a year, in the order of the alphabet. */
export function SchoolsPage({ rows, year, years, search }: SchoolsPageProps) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal" width="wide">
      <form action={bookPaths.schools.to({})} method="get" class="mb-form">
        <TextField name="tim" label={texts.find} value={search} optional />
        <SelectField
          name="nam"
          label={texts.year}
          choices={years.map((one) => ({ value: one, label: one.replace('-', '–') }))}
          value={year}
        />
        <Button variant="secondary">{words(texts.show)}</Button>
      </form>
      <Table
        caption={texts.title}
        captionHidden
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'school',
            header: texts.school,
            rowHeader: true,
            cell: ({ code, name }) => <a href={bookPaths.school.to({ code }, { nam: year })}>{name}</a>,
          },
          {
            key: 'textbooks',
            header: texts.textbooks,
            cell: ({ choosing, textbooks }) => {
              if (textbooks !== undefined) return words(texts.count(textbooks.books))
              return choosing ? <Tag tone="warning">{words(texts.notPublic)}</Tag> : words(texts.notChosen)
            },
          },
          {
            key: 'series',
            header: texts.series,
            cell: ({ textbooks }) => textbooks?.series.join(', ') ?? '',
          },
          {
            key: 'bought',
            header: texts.bought,
            cell: ({ code, name, purchases }) => <Bought {...{ code, name, purchases, year }} />,
          },
        ]}
      />
    </Page>
  )
}

function Bought({
  code,
  name,
  purchases,
  year,
}: Pick<SchoolRow, 'code' | 'name' | 'purchases'> & { readonly year: SchoolYear }) {
  const words = useWords()
  if (purchases.length === 0) return <>–</>
  const total = purchases.reduce((sum, { items }) => sum + totalOf(items), 0n)
  return (
    <>
      <a href={bookPaths.bought.to({ code }, { nam: year })}>
        {words(dongWords(total))}
        <span class="govuk-visually-hidden">, {name}</span>
      </a>{' '}
      {purchases.some(({ flags }) => flags.length > 0) && <Tag tone="warning">{words(texts.flagged)}</Tag>}
    </>
  )
}
