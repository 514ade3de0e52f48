import type { Words } from '../../../platform/i18n/words.ts'
import { formatNumber, formatShare } from '../../../ui/number-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { type IntegrityCounts, signNames } from '../domain/figures/integrity.ts'
import { figurePaths } from './paths.ts'

type Sign = (typeof signNames)[number]

/** Below this many cases a share says nothing; the count alone is shown. */
const fewestForShare = 10

export const signWords: Readonly<Record<Sign, Words>> = {
  received: { vi: 'Đã nhận', en: 'Received' },
  endedNearDue: { vi: 'Xong sát hạn', en: 'Ended near the date' },
  refusedLate: { vi: 'Từ chối, chuyển đi muộn', en: 'Refused or passed on late' },
  withdrawnByStaff: { vi: 'Cán bộ rút thay', en: 'Withdrawn by staff' },
  pauses: { vi: 'Lượt tạm dừng', en: 'Suspensions' },
  pausedLate: { vi: 'Tạm dừng muộn', en: 'Suspended late' },
  extended: { vi: 'Gia hạn', en: 'Extended' },
  reopened: { vi: 'Bị mở lại', en: 'Opened again' },
  merged: { vi: 'Gộp', en: 'Joined' },
  passedOn: { vi: 'Chuyển đơn vị khác', en: 'Transferred' },
  filedAgain: { vi: 'Lập lại, đổi loại', en: 'Filed again' },
  reappointed: { vi: 'Hẹn lại', en: 'Re-appointed' },
  enteredLate: { vi: 'Nhập muộn', en: 'Entered late' },
}

const meanings: Readonly<Record<Exclude<Sign, 'received'>, Words>> = {
  endedNearDue: {
    vi: 'Xong trong hạn, ở một phần tư cuối của thời hạn.',
    en: 'Done in time, within the last quarter of the term.',
  },
  refusedLate: {
    vi: 'Từ chối, không thụ lý, chuyển cơ quan khác hoặc dừng sau nửa thời hạn. Số liệu coi như chưa xong.',
    en: 'Refused, not accepted, passed to another body or stopped after half of the term. Figures count it as not done.',
  },
  withdrawnByStaff: {
    vi: 'Việc rút do cán bộ ghi, không phải người dân tự rút. Số liệu coi như chưa xong.',
    en: 'Recorded by staff and not by whoever asked. Figures count it as not done.',
  },
  pauses: { vi: 'Số lần đồng hồ thời hạn dừng lại.', en: 'How often a clock stood still.' },
  pausedLate: {
    vi: 'Dừng sau nửa thời hạn: thời gian chờ không được trừ trong số liệu.',
    en: 'Begun after half of the term: the waiting is not taken off in figures.',
  },
  extended: { vi: 'Được kéo dài thời hạn theo luật.', en: 'Made longer as the law allows.' },
  reopened: {
    vi: 'Người dân hoặc cán bộ mở lại sau khi đã trả lời. Số liệu tính tiếp từ hạn đầu.',
    en: 'Opened again after the answer. Figures go on from the first date.',
  },
  merged: { vi: 'Gộp vào vụ việc khác.', en: 'Joined to another case.' },
  passedOn: {
    vi: 'Chuyển trong hệ thống. Số liệu tính cho đơn vị giữ lâu nhất trong thời hạn.',
    en: 'Transferred within the system. Figures count it for the unit that had it longest within the term.',
  },
  filedAgain: {
    vi: 'Lập thay một hồ sơ cán bộ đã kết thúc không có kết quả, hoặc đổi loại. Không được tính là thêm một việc đúng hạn.',
    en: 'In the stead of a case that staff had ended without a result, or as another kind. It is no further case done in time.',
  },
  reappointed: {
    vi: 'Xin lỗi và hẹn ngày mới. Hạn cũ vẫn tính.',
    en: 'With an apology. The first date still counts.',
  },
  enteredLate: {
    vi: 'Nhập vào hệ thống sau ngày nhận hơn một ngày.',
    en: 'Entered more than a day after its receipt.',
  },
}

const texts = {
  title: { vi: 'Trung thực của số liệu', en: 'Integrity of figures' },
  lead: {
    vi: 'Dấu hiệu cho thấy hồ sơ có thể được xử lý để số liệu đẹp hơn. Đây là câu hỏi để xem lại, không phải kết luận; không xếp hạng đơn vị.',
    en: 'Signs that cases may have been handled for the sake of figures. They are questions, not findings, and units are not ranked.',
  },
  scope: {
    vi: `Đếm theo đơn vị nhận đầu tiên, không gồm vụ việc mật. Dưới ${fewestForShare} hồ sơ chỉ ghi số, không ghi tỷ lệ.`,
    en: `Counted by the unit that received first, confidential cases left out. Below ${fewestForShare} cases there are counts and no shares.`,
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  meaning: { vi: 'Đọc các cột', en: 'How to read the columns' },
  empty: { vi: 'Chưa có hồ sơ nào trong năm này.', en: 'No cases in this year yet.' },
} as const

/** Two tables, for a screen has no room for all signs beside one another. */
const parts: readonly { readonly title: Words; readonly signs: readonly Sign[] }[] = [
  {
    title: { vi: 'Cách kết thúc', en: 'How cases ended' },
    signs: [
      'received',
      'endedNearDue',
      'refusedLate',
      'withdrawnByStaff',
      'merged',
      'filedAgain',
      'reopened',
    ],
  },
  {
    title: { vi: 'Cách dùng thời hạn', en: 'How dates were used' },
    signs: ['received', 'pauses', 'pausedLate', 'extended', 'passedOn', 'reappointed', 'enteredLate'],
  },
]

export interface IntegrityPageProps {
  readonly year: number
  readonly rows: readonly { readonly name: string; readonly counts: IntegrityCounts }[]
}

/** What of the units' work may have been done for the sake of figures. */
export function IntegrityPage({ year, rows }: IntegrityPageProps) {
  const words = useWords()
  const { language } = usePage()
  const cell = (counts: IntegrityCounts, sign: Sign) => {
    const count = formatNumber(language, counts[sign])
    const hasShare = sign !== 'received' && sign !== 'pauses' && sign !== 'pausedLate'
    return hasShare && counts.received >= fewestForShare
      ? `${count} (${formatShare(language, counts[sign], counts.received)})`
      : count
  }
  return (
    <Page title={texts.title} lead={texts.lead} width="wide">
      <p>{words(texts.scope)}</p>
      <p>
        {[year - 1, year].map((one) => (
          <a key={one} href={figurePaths.integrity.to({}, { nam: String(one) })}>
            {one}{' '}
          </a>
        ))}
      </p>
      {parts.map(({ title, signs }) => (
        <Section key={title.en} title={{ vi: `${title.vi}, năm ${year}`, en: `${title.en}, ${year}` }}>
          <Table
            caption={title}
            captionHidden
            rows={rows}
            rowKey={({ counts }) => counts.unitId}
            empty={words(texts.empty)}
            columns={[
              { key: 'unit', header: texts.unit, rowHeader: true, cell: ({ name }) => name },
              ...signs.map((sign) => ({
                key: sign,
                header: signWords[sign],
                numeric: true,
                cell: ({ counts }: IntegrityPageProps['rows'][number]) => cell(counts, sign),
              })),
            ]}
          />
        </Section>
      ))}
      <Section title={texts.meaning}>
        <SummaryList
          rows={signNames.flatMap((sign) =>
            sign === 'received' ? [] : [{ key: signWords[sign], value: words(meanings[sign]) }],
          )}
        />
      </Section>
    </Page>
  )
}
