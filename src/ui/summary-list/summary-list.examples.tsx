import { localDate } from '../../platform/kernel/dates.ts'
import { Deadline } from '../deadline/deadline.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText, longWord } from '../stories/sample-texts.ts'
import { SummaryList } from './summary-list.tsx'

const change = { vi: 'Sửa', en: 'Change' }

export const summaryListExamples: ComponentExamples = {
  id: 'summary-list',
  title: { vi: 'Danh sách tóm tắt', en: 'Summary list' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <SummaryList
          rows={[
            {
              key: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
              value: '125/KH-PGDĐT',
              action: { href: '#mau', label: change },
            },
            {
              key: { vi: 'Cơ quan ban hành', en: 'Issued by' },
              value: 'Phòng GD&ĐT thành phố Tân An',
              action: { href: '#mau', label: change },
            },
            {
              key: { vi: 'Hạn báo cáo', en: 'Report due' },
              value: <Deadline day={localDate('2024-11-25')} workingDaysLeft={3} />,
              action: { href: '#mau', label: change },
            },
          ]}
        />
      ),
    },
    {
      kind: 'long',
      render: () => (
        <SummaryList
          rows={[
            { key: { vi: 'Tệp nguồn', en: 'Source file' }, value: longWord },
            { key: longText, value: longText },
          ]}
        />
      ),
    },
    { kind: 'hostile', render: () => <SummaryList rows={[{ key: hostileText, value: hostileText }]} /> },
  ],
}
