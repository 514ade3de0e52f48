import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longName } from '../stories/sample-texts.ts'
import { type HeatCell, HeatGrid } from './heat-grid.tsx'

const dimensions = [
  { key: 'a', title: { vi: 'Tham gia của người dân', en: 'Participation' } },
  { key: 'b', title: { vi: 'Công khai, minh bạch', en: 'Transparency' } },
  { key: 'c', title: { vi: 'Trách nhiệm giải trình', en: 'Accountability' } },
  { key: 'd', title: { vi: 'Kiểm soát tham nhũng', en: 'Control of corruption' } },
  { key: 'đ', title: { vi: 'Thủ tục hành chính', en: 'Procedures' } },
  { key: 'e', title: { vi: 'Dịch vụ công', en: 'Public services' } },
]
const units = [
  { key: '1', title: 'Trường Mầm non Hoa Sen', href: '#mau' },
  { key: '2', title: 'Trường Tiểu học Nguyễn Trung Trực', href: '#mau' },
  { key: '3', title: longName },
]
const cells: readonly HeatCell[] = [
  { text: { vi: 'đúng hạn', en: 'on time' }, tone: 'success' },
  { text: { vi: '2 trễ', en: '2 late' }, tone: 'danger', href: '#mau' },
  { text: { vi: '1 sắp hạn', en: '1 due soon' }, tone: 'warning' },
  { text: { vi: 'chưa có hồ sơ', en: 'no records' }, tone: 'neutral' },
  { text: { vi: 'đang làm', en: 'in progress' }, tone: 'info' },
]
const noCell: HeatCell = { text: '—', tone: 'neutral' }

export const heatGridExamples: ComponentExamples = {
  id: 'heat-grid',
  title: { vi: 'Bảng lĩnh vực × đơn vị', en: 'Dimension × unit board' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <HeatGrid
          caption={{ vi: 'Thực hiện kế hoạch theo lĩnh vực', en: 'The plan by dimension' }}
          rowTitle={{ vi: 'Đơn vị', en: 'Unit' }}
          columns={dimensions}
          rows={units}
          cellOf={(row, column) =>
            cells[(Number(row) * 3 + dimensions.findIndex(({ key }) => key === column)) % cells.length] ??
            noCell
          }
        />
      ),
    },
    {
      kind: 'empty',
      render: () => (
        <HeatGrid
          caption={{ vi: 'Chưa có đơn vị', en: 'No units yet' }}
          rowTitle={{ vi: 'Đơn vị', en: 'Unit' }}
          columns={dimensions}
          rows={[]}
          cellOf={() => noCell}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <HeatGrid
          caption={`${hostileText} × ${hostileText}`}
          rowTitle={hostileText}
          columns={[{ key: 'x', title: hostileText }]}
          rows={[{ key: 'x', title: hostileText }]}
          cellOf={() => ({ text: hostileText, tone: 'danger' })}
        />
      ),
    },
  ],
}
