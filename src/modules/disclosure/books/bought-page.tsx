import { formatDay } from '../../../platform/kernel/dates.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { totalOf } from '../domain/books/purchase.ts'
import { dongWords } from '../domain/donations/dong.ts'
import { feePaths } from '../fees/paths.ts'
import { portalPaths } from '../portal/paths.ts'
import type { BookPurchase } from '../store/book-purchases.ts'
import { bookPaths } from './paths.ts'
import type { PublicSchool } from './public-routes.tsx'
import { PurchaseItems } from './purchase-items.tsx'
import { PurchaseSummary } from './purchase-summary.tsx'

const texts = {
  title: { vi: 'Sách, thiết bị đã mua', en: 'Books and equipment bought' },
  all: { vi: 'Sách của các trường', en: 'Books of all schools' },
  textbooks: { vi: 'Sách giáo khoa', en: 'Textbooks' },
  years: { vi: 'Năm học', en: 'School years' },
  none: { vi: 'Trường chưa công khai lần mua nào của năm học này', en: 'No purchase of this year is public' },
  total: { vi: 'Tổng cộng năm học', en: 'In all this school year' },
  on: (day: string) => ({ vi: `Mua ngày ${day}`, en: `Bought on ${day}` }),
  fromParents: { vi: 'Có lần mua bằng tiền thu của cha mẹ học sinh', en: 'Something was paid by parents' },
  fromParentsText: {
    vi: 'Không ai được ép học sinh, gia đình mua sách tham khảo hoặc nộp tiền mua sách cho trường. Cơ quan quản lý sẽ xem lại. Nếu con bạn được yêu cầu nộp, hãy báo cho chúng tôi.',
    en: 'Nobody may make families buy reference books or pay for the school’s. The office looks into it. If you were asked to pay, tell us.',
  },
  tell: { vi: 'Báo một khoản thu', en: 'Tell of a collection' },
  original: { vi: 'Bản công khai và bằng chứng', en: 'The publication and its proof' },
}

/** What a school bought in a year: each time with its seller, its money and its decision, and the sum of all. */
export function BoughtPage({
  school: { unit, name, year, years },
  purchases,
  number,
}: {
  readonly school: PublicSchool
  readonly purchases: readonly BookPurchase[]
  /** Of the publication in which it stands. */
  readonly number: number | undefined
}) {
  const words = useWords()
  const code = { code: unit.code }
  const total = purchases.reduce((sum, { items }) => sum + totalOf(items), 0n)
  return (
    <Page
      title={texts.title}
      eyebrow={name}
      variant="portal"
      breadcrumbs={[
        { text: texts.all, href: bookPaths.schools.to({}, { nam: year }) },
        { text: texts.textbooks, href: bookPaths.school.to(code, { nam: year }) },
      ]}
    >
      {years.length > 1 && (
        <Tabs
          label={texts.years}
          tabs={years.map((one) => ({
            href: bookPaths.bought.to(code, { nam: one }),
            label: one.replace('-', '–'),
            current: one === year,
          }))}
        />
      )}
      {purchases.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <p>
          {words(texts.total)} {year.replace('-', '–')}: <strong>{words(dongWords(total))}</strong>
        </p>
      )}
      {purchases.some(({ flags }) => flags.includes('paid-by-parents')) && (
        <Notice tone="warning" title={texts.fromParents}>
          <p>{words(texts.fromParentsText)}</p>
          <p>
            <a href={feePaths.report.to(code)}>{words(texts.tell)}</a>
          </p>
        </Notice>
      )}
      {purchases.map((purchase) => (
        <Section key={purchase.id} title={texts.on(formatDay(purchase.boughtOn))}>
          <PurchaseSummary purchase={purchase} flags={purchase.flags} />
          <PurchaseItems caption={texts.on(formatDay(purchase.boughtOn))} items={purchase.items} />
        </Section>
      ))}
      {number !== undefined && purchases.length > 0 && (
        <p>
          <a href={portalPaths.one.to({ number: `${number}` })}>{words(texts.original)}</a>
        </p>
      )}
    </Page>
  )
}
