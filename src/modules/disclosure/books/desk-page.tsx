import { formatDay } from '../../../platform/kernel/dates.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { totalOf } from '../domain/books/purchase.ts'
import { dongWords } from '../domain/donations/dong.ts'
import type { SchoolYear } from '../domain/fees/school-year.ts'
import type { BookPurchase } from '../store/book-purchases.ts'
import type { BookSelection } from '../store/book-selections.ts'
import { purchaseStateWords, sortWords, stateWords } from './book-words.ts'
import { bookPaths } from './paths.ts'

const texts = {
  title: { vi: 'Sách và thiết bị', en: 'Books and equipment' },
  lead: {
    vi: 'Chọn sách giáo khoa từng bước có biên bản, và những gì trường đã mua.',
    en: 'Textbooks chosen step by step with minutes, and what the school bought.',
  },
  none: { vi: 'Bạn không phụ trách trường nào', en: 'You look after no school' },
  textbooks: { vi: 'Sách giáo khoa', en: 'Textbooks' },
  school: { vi: 'Trường', en: 'School' },
  year: { vi: 'Năm học', en: 'School year' },
  state: { vi: 'Tình trạng', en: 'State' },
  books: { vi: 'Số sách', en: 'Books' },
  notBegun: { vi: 'Chưa bắt đầu', en: 'Not begun' },
  purchases: { vi: 'Đã mua', en: 'What was bought' },
  noPurchases: { vi: 'Chưa ghi lần mua nào.', en: 'No purchase is entered yet.' },
  day: { vi: 'Ngày mua', en: 'Bought on' },
  what: { vi: 'Mua gì', en: 'What' },
  total: { vi: 'Tổng', en: 'Total' },
  enter: (year: string) => ({ vi: `Ghi lần mua, năm học ${year}`, en: `Enter a purchase, ${year}` }),
}

export interface BookDeskRow {
  readonly code: string
  readonly name: string
  readonly year: SchoolYear
  /** Whether textbooks are chosen at this school. */
  readonly choosing: boolean
  readonly selection: BookSelection | undefined
  readonly purchases: readonly BookPurchase[]
}

export function BookDeskPage({ rows }: { readonly rows: readonly BookDeskRow[] }) {
  const words = useWords()
  const choosing = rows.filter((row) => row.choosing)
  const purchases = rows.flatMap((row) => row.purchases.map((purchase) => ({ ...row, purchase })))
  return (
    <Page title={texts.title} lead={texts.lead} variant="workspace" width="wide">
      {rows.length === 0 && <EmptyState title={texts.none} />}
      {choosing.length > 0 && (
        <Section title={texts.textbooks}>
          <Table
            caption={texts.textbooks}
            captionHidden
            rows={choosing}
            rowKey={({ code, year }) => `${code} ${year}`}
            columns={[
              {
                key: 'year',
                header: texts.year,
                rowHeader: true,
                cell: ({ code, year }) => (
                  <a href={bookPaths.selection.to({ code, year })}>{year.replace('-', '–')}</a>
                ),
              },
              { key: 'school', header: texts.school, cell: ({ name }) => name },
              {
                key: 'state',
                header: texts.state,
                cell: ({ selection }) => (
                  <Tag tone={selection?.state === 'published' ? 'success' : 'neutral'}>
                    {words(selection === undefined ? texts.notBegun : stateWords[selection.state])}
                  </Tag>
                ),
              },
              {
                key: 'books',
                header: texts.books,
                numeric: true,
                cell: ({ selection }) => String(selection?.choices.length ?? 0),
              },
            ]}
          />
        </Section>
      )}
      {rows.length > 0 && (
        <Section title={texts.purchases}>
          {rows
            .filter(({ code }, index) => index - rows.findIndex((row) => row.code === code) < 2)
            .map(({ code, name, year }) => (
              <p key={`${code} ${year}`}>
                <LinkButton href={bookPaths.newPurchase.to({ code, year })} variant="secondary" about={name}>
                  {words(texts.enter(year.replace('-', '–')))}
                </LinkButton>
              </p>
            ))}
          <Table
            caption={texts.purchases}
            captionHidden
            rows={purchases}
            rowKey={({ purchase }) => purchase.id}
            empty={<p>{words(texts.noPurchases)}</p>}
            columns={[
              {
                key: 'day',
                header: texts.day,
                rowHeader: true,
                cell: ({ purchase }) => (
                  <a href={bookPaths.purchase.to({ purchaseId: purchase.id })}>
                    {formatDay(purchase.boughtOn)}
                    <span class="govuk-visually-hidden">, {words(sortWords[purchase.sort])}</span>
                  </a>
                ),
              },
              { key: 'what', header: texts.what, cell: ({ purchase }) => words(sortWords[purchase.sort]) },
              {
                key: 'total',
                header: texts.total,
                numeric: true,
                cell: ({ purchase }) => words(dongWords(totalOf(purchase.items))),
              },
              {
                key: 'state',
                header: texts.state,
                cell: ({ purchase }) => (
                  <Tag tone={purchase.state === 'public' ? 'success' : 'info'}>
                    {words(purchaseStateWords[purchase.state])}
                  </Tag>
                ),
              },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}
