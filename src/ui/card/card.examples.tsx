import { Progress } from '../progress/progress.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longName, longText } from '../stories/sample-texts.ts'
import { Tag } from '../tag/tag.tsx'
import { Card, CardGrid } from './card.tsx'

export const cardExamples: ComponentExamples = {
  id: 'card',
  title: { vi: 'Thẻ', en: 'Card' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <CardGrid>
          <Card
            href="#mau"
            headingLevel={4}
            eyebrow="125/KH-PGDĐT"
            title="Nâng cao Chỉ số PAPI của ngành Giáo dục năm 2024"
            aside={<Tag tone="info">{{ vi: 'Đang thực hiện', en: 'In progress' }}</Tag>}
            footer="Ban hành ngày 05/06/2024"
          >
            <Progress
              label={{ vi: 'Nhiệm vụ', en: 'Tasks' }}
              done={4}
              total={6}
              unit={{ vi: 'hoàn thành', en: 'done' }}
            />
          </Card>
          <Card
            headingLevel={4}
            tone="danger"
            title="Trường Tiểu học Phường 3"
            aside={<Tag tone="danger">{{ vi: 'Trễ hạn', en: 'Late' }}</Tag>}
          >
            <p>Chưa gửi báo cáo quý III.</p>
          </Card>
        </CardGrid>
      ),
    },
    { kind: 'empty', render: () => <Card headingLevel={4} title="Chỉ có tên" /> },
    {
      kind: 'long',
      render: () => (
        <Card
          headingLevel={4}
          eyebrow={longName}
          title={longText}
          aside={<Tag>{longName}</Tag>}
          footer={longText}
        >
          <p>{longText}</p>
        </Card>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Card headingLevel={4} eyebrow={hostileText} title={hostileText} footer={hostileText}>
          <p>{hostileText}</p>
        </Card>
      ),
    },
  ],
}
