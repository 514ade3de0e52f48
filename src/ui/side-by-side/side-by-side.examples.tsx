import { Card } from '../card/card.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { SideBySide } from './side-by-side.tsx'

export const sideBySideExamples: ComponentExamples = {
  id: 'side-by-side',
  title: { vi: 'Hai khung đối chiếu', en: 'Side by side' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <SideBySide
          left={{
            title: { vi: 'Văn bản gốc', en: 'Source document' },
            content: (
              <>
                <p>b) Công khai, minh bạch</p>
                <p>
                  Thường xuyên, liên tục, kịp thời đăng tải các văn bản do Phòng GD&ĐT ban hành trên Cổng
                  thông tin điện tử của Phòng.
                </p>
              </>
            ),
          }}
          right={{
            title: { vi: 'Nội dung đọc được', en: 'What was read' },
            content: (
              <Card
                headingLevel={3}
                eyebrow="Công khai, minh bạch · đoạn 2"
                title="Đăng tải văn bản lên Cổng thông tin"
              >
                <p>Thời hạn: thường xuyên.</p>
              </Card>
            ),
          }}
        />
      ),
    },
    {
      kind: 'long',
      render: () => (
        <SideBySide
          left={{ title: { vi: 'Văn bản gốc (dài)', en: 'Source (long)' }, content: <p>{longText}</p> }}
          right={{
            title: { vi: 'Nội dung đọc được (dài)', en: 'Reading (long)' },
            content: <p>{longText}</p>,
          }}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <SideBySide
          left={{ title: `1 ${hostileText}`, content: <p>{hostileText}</p> }}
          right={{ title: `2 ${hostileText}`, content: <p>{hostileText}</p> }}
        />
      ),
    },
  ],
}
