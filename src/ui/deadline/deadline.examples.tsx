import { localDate } from '../../platform/kernel/dates.ts'
import type { ComponentExamples } from '../stories/example.ts'
import { Deadline } from './deadline.tsx'

const day = localDate('2024-11-25')

export const deadlineExamples: ComponentExamples = {
  id: 'deadline',
  title: { vi: 'Thời hạn', en: 'Deadline' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <ul>
          <li>
            <Deadline day={day} workingDaysLeft={12} derivationHref="#mau" />
          </li>
          <li>
            <Deadline day={day} workingDaysLeft={3} />
          </li>
          <li>
            <Deadline day={day} workingDaysLeft={0} />
          </li>
          <li>
            <Deadline day={day} workingDaysLeft={-2} derivationHref="#mau" />
          </li>
        </ul>
      ),
    },
    { kind: 'empty', render: () => <Deadline day={day} workingDaysLeft={null} /> },
  ],
}
