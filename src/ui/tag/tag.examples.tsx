import { ButtonRow } from '../button-row/button-row.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longName } from '../stories/sample-texts.ts'
import { Tag } from './tag.tsx'

export const tagExamples: ComponentExamples = {
  id: 'tag',
  title: { vi: 'Nhãn trạng thái', en: 'Tag' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <ButtonRow>
          <Tag>{{ vi: 'Bản nháp', en: 'Draft' }}</Tag>
          <Tag tone="info">{{ vi: 'Đang thực hiện', en: 'In progress' }}</Tag>
          <Tag tone="success">{{ vi: 'Hoàn thành', en: 'Done' }}</Tag>
          <Tag tone="warning">{{ vi: 'Sắp đến hạn', en: 'Due soon' }}</Tag>
          <Tag tone="danger">{{ vi: 'Trễ hạn', en: 'Late' }}</Tag>
        </ButtonRow>
      ),
    },
    { kind: 'long', render: () => <Tag tone="info">{longName}</Tag> },
    { kind: 'hostile', render: () => <Tag tone="danger">{hostileText}</Tag> },
  ],
}
