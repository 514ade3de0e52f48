import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { dongWords, sumOfDong } from '../domain/donations/dong.ts'
import type { Finding } from '../store/fee-findings.ts'
import { findingProblemWords, findingStateWords } from './fee-words.ts'
import { feePaths } from './paths.ts'

const texts = {
  title: { vi: 'Thu sai và trả lại', en: 'Collected wrongly and paid back' },
  lead: {
    vi: 'Những khoản đã được kết luận là thu không đúng, sau khi nhà trường giải trình. Không nơi nào ghi gia đình nào đã nộp hay chưa.',
    en: 'What was found wrong after the school was heard. Nowhere is written which family paid and which did not.',
  },
  school: { vi: 'Trường', en: 'School' },
  thing: { vi: 'Khoản thu', en: 'Collection' },
  wrong: { vi: 'Sai ở chỗ', en: 'What was wrong' },
  over: { vi: 'Thu sai', en: 'Too much' },
  back: { vi: 'Đã trả lại', en: 'Paid back' },
  state: { vi: 'Tình trạng', en: 'State' },
  on: { vi: 'Kết luận ngày', en: 'Found on' },
  sum: (over: string, back: string) => ({
    vi: `Tổng cộng thu sai ${over}, đã trả lại ${back}.`,
    en: `In all ${over} too much, of which ${back} went back.`,
  }),
}

export interface RepaidPageProps {
  readonly rows: readonly { readonly finding: Finding; readonly school: string; readonly code: string }[]
}

/** The register of over-collection, as everybody may read it. */
export function RepaidPage({ rows }: RepaidPageProps) {
  const words = useWords()
  const over = dongWords(sumOfDong(rows.map(({ finding }) => finding.overCollected)))
  const back = dongWords(sumOfDong(rows.map(({ finding }) => finding.repaid)))
  const sum = { vi: texts.sum(over.vi, back.vi).vi, en: texts.sum(over.en, back.en).en }
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal" width="wide">
      {rows.length > 0 && <p>{words(sum)}</p>}
      <Table
        caption={texts.title}
        captionHidden
        rows={rows}
        rowKey={({ finding }) => finding.id}
        columns={[
          {
            key: 'school',
            header: texts.school,
            rowHeader: true,
            cell: ({ school, code }) => <a href={feePaths.school.to({ code })}>{school}</a>,
          },
          { key: 'thing', header: texts.thing, cell: ({ finding }) => finding.title },
          {
            key: 'wrong',
            header: texts.wrong,
            cell: ({ finding }) => words(findingProblemWords(finding.problem)),
          },
          {
            key: 'over',
            header: texts.over,
            numeric: true,
            cell: ({ finding }) => words(dongWords(finding.overCollected)),
          },
          {
            key: 'back',
            header: texts.back,
            numeric: true,
            cell: ({ finding }) => words(dongWords(finding.repaid)),
          },
          {
            key: 'state',
            header: texts.state,
            cell: ({ finding }) => words(findingStateWords[finding.state]),
          },
          {
            key: 'on',
            header: texts.on,
            cell: ({ finding }) =>
              finding.confirmedAt === null ? '' : formatDay(dayInVietnam(finding.confirmedAt)),
          },
        ]}
      />
    </Page>
  )
}
