import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longName } from '../stories/sample-texts.ts'
import { BarChart } from './bar-chart.tsx'

const unit = { vi: '% hồ sơ đúng hẹn', en: '% of dossiers on time' }
const categoryTitle = { vi: 'Đơn vị', en: 'Unit' }

export const barChartExamples: ComponentExamples = {
  id: 'bar-chart',
  title: { vi: 'Biểu đồ cột ngang', en: 'Bar chart' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <BarChart
          title={{ vi: 'Hồ sơ trả đúng hẹn, quý III/2024', en: 'Dossiers on time, third quarter of 2024' }}
          unit={unit}
          categoryTitle={categoryTitle}
          max={100}
          bars={[
            { category: 'Trường Mầm non Hoa Sen', value: 97.5 },
            { category: 'Trường Tiểu học Nguyễn Trung Trực', value: 81 },
            { category: longName, value: 64.2 },
            { category: 'Trường THCS Lý Tự Trọng', value: null },
          ]}
        />
      ),
    },
    {
      kind: 'empty',
      render: () => (
        <BarChart
          title={{ vi: 'Chưa có số liệu', en: 'No data yet' }}
          unit={unit}
          categoryTitle={categoryTitle}
          bars={[]}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <BarChart
          title={hostileText}
          unit={hostileText}
          categoryTitle={hostileText}
          bars={[{ category: hostileText, value: 7 }]}
        />
      ),
    },
  ],
}
