import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Details } from '../../../ui/details/details.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tabs } from '../../../ui/tabs/tabs.tsx'
import { dongWords } from '../domain/donations/dong.ts'
import { type FeePart, feeParts } from '../domain/fees/fee-total.ts'
import type { Finding } from '../store/fee-findings.ts'
import type { FeeSettlement } from '../store/fee-settlements.ts'
import { AskedForm } from './asked-form.tsx'
import { FeeLinesTable, type ShownLine } from './fee-lines-table.tsx'
import { findingStateWords, partWords, schoolYearWords } from './fee-words.ts'
import type { ForbiddenShown } from './forbidden-list.tsx'
import { ForbiddenList } from './forbidden-list.tsx'
import type { SchoolFees } from './load-school-fees.ts'
import { feePaths } from './paths.ts'
import { SettlementTables } from './settlement-tables.tsx'

const texts = {
  title: { vi: 'Các khoản thu', en: 'What families pay' },
  lead: {
    vi: 'Chỉ những khoản dưới đây được thu. Khoản nào không có ở đây, bạn không phải nộp và có thể báo cho chúng tôi.',
    en: 'Only what stands below may be collected. What does not stand here you need not pay, and you can tell us.',
  },
  none: { vi: 'Trường chưa công khai danh sách của năm học này', en: 'No list of this year is public yet' },
  noneText: {
    vi: 'Chưa công khai thì chưa được thu. Nếu con bạn đã được yêu cầu nộp tiền, hãy báo cho chúng tôi.',
    en: 'What is not public may not be collected yet. If money was asked for already, tell us.',
  },
  compare: { vi: 'So với giấy báo của bạn', en: 'Compare it with your paper' },
  calculate: { vi: 'Tính cả năm cho con tôi', en: 'What my child costs in a year' },
  tell: { vi: 'Báo một khoản thu', en: 'Tell of a collection' },
  others: { vi: 'So với các trường khác', en: 'Compare with other schools' },
  never: { vi: 'Những khoản không bao giờ được thu', en: 'What may never be collected' },
  since: { vi: 'Công khai từ', en: 'Public since' },
  changed: { vi: 'Đã thay đổi ngày', en: 'Changed on' },
  changes: { vi: 'xem đã đổi gì', en: 'see what changed' },
  original: { vi: 'Bản công khai và bằng chứng', en: 'The publication and its proof' },
  wrong: { vi: 'Thu sai và trả lại', en: 'Collected wrongly and paid back' },
  over: { vi: 'Thu sai', en: 'Too much' },
  back: { vi: 'Đã trả lại', en: 'Paid back' },
  state: { vi: 'Tình trạng', en: 'State' },
  thing: { vi: 'Khoản thu', en: 'Collection' },
  years: { vi: 'Năm học', en: 'School years' },
}

const partLeads: Readonly<Record<FeePart, { readonly vi: string; readonly en: string }>> = {
  compulsory: {
    vi: 'Gia đình nào cũng nộp, trừ diện miễn, giảm.',
    en: 'Every family pays, apart from reliefs.',
  },
  optional: {
    vi: 'Chỉ nộp khi bạn chọn. Không chọn không ảnh hưởng gì đến con bạn.',
    en: 'Only if you choose it. Not choosing it has no effect on your child.',
  },
  'passed-on': {
    vi: 'Luật bắt buộc, tiền không phải của trường.',
    en: 'The law asks for it; it is not the school’s money.',
  },
}

export interface SchoolFeesPageProps {
  readonly fees: SchoolFees
  readonly parts: Readonly<Record<FeePart, readonly ShownLine[]>>
  readonly forbidden: readonly ForbiddenShown[]
  readonly findings: readonly Finding[]
  readonly settlements: readonly FeeSettlement[]
}

/** What a school asks of families in a year, for a parent with a phone in one hand and a paper in the other. */
export function SchoolFeesPage({ fees, parts, forbidden, findings, settlements }: SchoolFeesPageProps) {
  const { unit, name, year, years, list } = fees
  const words = useWords()
  const code = { code: unit.code }
  const inYear = { nam: year }
  return (
    <Page
      title={texts.title}
      eyebrow={name}
      lead={texts.lead}
      variant="portal"
      breadcrumbs={[{ text: texts.others, href: feePaths.compare.to({}, { cap: fees.place.level }) }]}
    >
      {years.length > 1 && (
        <Tabs
          label={texts.years}
          tabs={[...new Set([year, ...years])]
            .sort()
            .reverse()
            .map((one) => ({
              href: feePaths.school.to(code, { nam: one }),
              label: one.replace('-', '–'),
              current: one === year,
            }))}
        />
      )}
      <h2>{words(schoolYearWords(year))}</h2>
      {list === undefined ? (
        <Notice tone="warning" title={texts.none}>
          <p>{words(texts.noneText)}</p>
        </Notice>
      ) : (
        <p>
          {words(texts.since)} {formatDay(dayInVietnam(list.publicFrom))}.{' '}
          {list.version > 1 && (
            <>
              {words(texts.changed)} {formatDay(dayInVietnam(list.changedAt))}:{' '}
              <a href={feePaths.versions.to(code, inYear)}>{words(texts.changes)}</a>.{' '}
            </>
          )}
          <a href={`/cong-khai/${list.number}`}>{words(texts.original)}</a>
        </p>
      )}
      <Section title={texts.compare}>
        <AskedForm action={feePaths.check.to(code)} />
      </Section>
      <p>
        <LinkButton href={feePaths.report.to(code)} variant="secondary">
          {words(texts.tell)}
        </LinkButton>{' '}
        {list !== undefined && (
          <LinkButton href={feePaths.calculate.to(code, inYear)} variant="secondary">
            {words(texts.calculate)}
          </LinkButton>
        )}
      </p>
      {feeParts.map(
        (part) =>
          parts[part].length > 0 && (
            <Section key={part} title={partWords[part]} lead={partLeads[part]}>
              <FeeLinesTable caption={partWords[part]} lines={parts[part]} />
            </Section>
          ),
      )}
      <Details summary={texts.never}>
        <ForbiddenList forbidden={forbidden} />
      </Details>
      {findings.length > 0 && (
        <Section title={texts.wrong}>
          <Table
            caption={texts.wrong}
            captionHidden
            rows={findings}
            rowKey={({ id }) => id}
            columns={[
              { key: 'title', header: texts.thing, rowHeader: true, cell: ({ title }) => title },
              {
                key: 'over',
                header: texts.over,
                numeric: true,
                cell: ({ overCollected }) => words(dongWords(overCollected)),
              },
              {
                key: 'back',
                header: texts.back,
                numeric: true,
                cell: ({ repaid }) => words(dongWords(repaid)),
              },
              { key: 'state', header: texts.state, cell: ({ state }) => words(findingStateWords[state]) },
            ]}
          />
        </Section>
      )}
      {settlements.length > 0 && <SettlementTables settlements={settlements} />}
    </Page>
  )
}
