import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { StepList } from './step-list.tsx'

export const stepListExamples: ComponentExamples = {
  id: 'step-list',
  title: { vi: 'Các bước', en: 'Steps' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <StepList
          steps={[
            {
              key: '1',
              title: { vi: 'Tải văn bản lên', en: 'Upload the document' },
              state: 'done',
              href: '#mau',
            },
            {
              key: '2',
              title: { vi: 'Xác nhận nội dung đọc được', en: 'Confirm what was read' },
              state: 'current',
              body: <p>Còn 14 trên 82 cam kết chưa xác nhận.</p>,
            },
            {
              key: '3',
              title: { vi: 'Gắn chỉ số bằng chứng', en: 'Attach the evidence figures' },
              state: 'todo',
            },
            { key: '4', title: { vi: 'Ban hành', en: 'Issue' }, state: 'todo' },
          ]}
        />
      ),
    },
    {
      kind: 'variant',
      render: () => (
        <StepList
          across
          steps={[
            { key: '1', title: { vi: 'Đọc', en: 'Read' }, state: 'done' },
            { key: '2', title: { vi: 'Xác nhận', en: 'Confirm' }, state: 'current' },
            { key: '3', title: { vi: 'Ban hành', en: 'Issue' }, state: 'todo' },
          ]}
        />
      ),
    },
    { kind: 'long', render: () => <StepList steps={[{ key: '1', title: longText, state: 'current' }]} /> },
    {
      kind: 'hostile',
      render: () => <StepList steps={[{ key: '1', title: hostileText, state: 'todo', body: hostileText }]} />,
    },
  ],
}
