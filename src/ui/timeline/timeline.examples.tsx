import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longName, longText } from '../stories/sample-texts.ts'
import { Timeline } from './timeline.tsx'

export const timelineExamples: ComponentExamples = {
  id: 'timeline',
  title: { vi: 'Diễn biến', en: 'Timeline' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <Timeline
          events={[
            {
              id: '3',
              at: new Date('2024-11-27T03:42:00Z'),
              title: { vi: 'Phòng GD&ĐT trả lại để bổ sung', en: 'Returned by the office for correction' },
              who: 'Trần Văn Hậu, chuyên viên',
              tone: 'warning',
              body: <p>Thiếu số liệu về tiếp công dân ở mục c.</p>,
            },
            {
              id: '2',
              at: new Date('2024-11-25T09:05:00Z'),
              title: { vi: 'Hiệu trưởng duyệt và gửi', en: 'Approved and sent by the principal' },
              who: 'Lê Thị Mỹ Hạnh, hiệu trưởng',
              tone: 'success',
            },
            {
              id: '1',
              at: new Date('2024-11-20T01:30:00Z'),
              title: { vi: 'Lập báo cáo', en: 'Report begun' },
              who: 'Phạm Ngọc Ánh, văn thư',
            },
          ]}
        />
      ),
    },
    {
      kind: 'long',
      render: () => (
        <Timeline
          events={[
            {
              id: '1',
              at: new Date('2024-11-20T01:30:00Z'),
              title: longText,
              who: longName,
              body: <p>{longText}</p>,
            },
          ]}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Timeline
          events={[
            {
              id: hostileText,
              at: new Date('2024-11-20T01:30:00Z'),
              title: hostileText,
              who: hostileText,
              tone: 'danger',
            },
          ]}
        />
      ),
    },
  ],
}
