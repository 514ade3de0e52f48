import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { Progress } from './progress.tsx'

export const progressExamples: ComponentExamples = {
  id: 'progress',
  title: { vi: 'Tiến độ', en: 'Progress' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <Progress
          label={{ vi: 'Báo cáo quý III', en: 'Third-quarter reports' }}
          done={31}
          total={40}
          unit={{ vi: 'đơn vị đã gửi', en: 'units have sent' }}
        />
      ),
    },
    {
      kind: 'empty',
      render: () => (
        <Progress
          label={{ vi: 'Nhiệm vụ của trường', en: "The school's tasks" }}
          done={0}
          total={0}
          unit={{ vi: 'nhiệm vụ', en: 'tasks' }}
        />
      ),
    },
    { kind: 'long', render: () => <Progress label={longText} done={40} total={40} unit={longText} /> },
    { kind: 'hostile', render: () => <Progress label={hostileText} done={1} total={3} unit={hostileText} /> },
  ],
}
