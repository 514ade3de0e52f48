import { LinkButton } from '../link-button/link-button.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { Section } from './section.tsx'

export const sectionExamples: ComponentExamples = {
  id: 'section',
  title: { vi: 'Phần của trang', en: 'Section' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <Section
          title={{ vi: 'Kế hoạch đang thực hiện', en: 'Plans in progress' }}
          lead={{ vi: 'Ai cũng có thể đọc và theo dõi.', en: 'Anyone may read and follow them.' }}
          actions={
            <LinkButton href="#mau" small variant="secondary">
              Xem tất cả
            </LinkButton>
          }
        >
          <p>Nội dung của phần.</p>
        </Section>
      ),
    },
    {
      kind: 'long',
      render: () => (
        <Section title={longText} lead={longText}>
          <p>{longText}</p>
        </Section>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Section title={hostileText} lead={hostileText}>
          <p>{hostileText}</p>
        </Section>
      ),
    },
  ],
}
