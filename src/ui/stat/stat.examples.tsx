import { CardGrid } from '../card/card.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { Stat } from './stat.tsx'

export const statExamples: ComponentExamples = {
  id: 'stat',
  title: { vi: 'Con số', en: 'Figure' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <CardGrid narrow>
          <Stat
            label={{ vi: 'Hồ sơ trả đúng hẹn', en: 'Dossiers returned on time' }}
            figure={{ kind: 'share', numerator: 412, denominator: 431, of: { vi: 'hồ sơ', en: 'dossiers' } }}
            period={{ vi: 'Quý III/2024', en: 'Third quarter of 2024' }}
            definitionHref="#mau"
            recordsHref="#mau"
          />
          <Stat
            label={{ vi: 'Trả lời phản ánh, trung bình', en: 'Average time to answer feedback' }}
            figure={{
              kind: 'number',
              value: 3.4,
              unit: { vi: 'ngày làm việc', en: 'working days' },
              note: { vi: 'trên 56 phản ánh', en: 'over 56 items' },
            }}
            definitionHref="#mau"
          />
          <Stat
            label={{ vi: 'Đơn vị đã gửi báo cáo', en: 'Units that have reported' }}
            figure={{ kind: 'share', numerator: 1999, denominator: 2000, of: { vi: 'đơn vị', en: 'units' } }}
          />
        </CardGrid>
      ),
    },
    {
      kind: 'empty',
      render: () => (
        <CardGrid narrow>
          <Stat
            label={{ vi: 'Khoản đóng góp đã công khai', en: 'Donations published' }}
            figure={null}
            definitionHref="#mau"
          />
          <Stat
            label={{ vi: 'Khiếu nại giải quyết đúng hạn', en: 'Complaints settled on time' }}
            figure={{
              kind: 'share',
              numerator: 0,
              denominator: 0,
              of: { vi: 'khiếu nại', en: 'complaints' },
            }}
          />
        </CardGrid>
      ),
    },
    {
      kind: 'long',
      render: () => (
        <CardGrid narrow>
          <Stat
            label={longText}
            figure={{ kind: 'number', value: 123456789, unit: { vi: 'đồng', en: 'đồng' } }}
          />
        </CardGrid>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Stat
          label={hostileText}
          period={hostileText}
          figure={{ kind: 'number', value: 1, unit: hostileText, note: hostileText }}
        />
      ),
    },
  ],
}
