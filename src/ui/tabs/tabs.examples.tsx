import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longName } from '../stories/sample-texts.ts'
import { Tabs } from './tabs.tsx'

export const tabsExamples: ComponentExamples = {
  id: 'tabs',
  title: { vi: 'Thẻ chuyển', en: 'Tabs' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <Tabs
          label={{ vi: 'Việc của tôi', en: 'My work' }}
          tabs={[
            { href: '?xem=can-lam', label: { vi: 'Cần làm', en: 'To do' }, current: true, count: 12 },
            {
              href: '?xem=cho',
              label: { vi: 'Chờ đơn vị khác', en: 'Waiting for others' },
              current: false,
              count: 3,
            },
            { href: '?xem=xong', label: { vi: 'Đã xong', en: 'Done' }, current: false },
          ]}
        />
      ),
    },
    {
      kind: 'long',
      render: () => (
        <Tabs
          label={{ vi: 'Các trường', en: 'Schools' }}
          tabs={[
            { href: '?t=1', label: longName, current: false, count: 12_345 },
            { href: '?t=2', label: longName, current: true },
          ]}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => <Tabs label={hostileText} tabs={[{ href: '?t=x', label: hostileText, current: true }]} />,
    },
  ],
}
