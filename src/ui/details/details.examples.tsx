import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { Details } from './details.tsx'

export const detailsExamples: ComponentExamples = {
  id: 'details',
  title: { vi: 'Phần mở rộng', en: 'Details' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <Details summary={{ vi: 'Vì sao hạn là ngày 25/11/2024?', en: 'Why is it due on 25/11/2024?' }} open>
          <p>Kế hoạch, phần III, mục 3: các trường gửi báo cáo chậm nhất vào ngày 25/11/2024.</p>
        </Details>
      ),
    },
    {
      kind: 'long',
      render: () => (
        <Details summary={longText}>
          <p>{longText}</p>
        </Details>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Details summary={hostileText}>
          <p>{hostileText}</p>
        </Details>
      ),
    },
  ],
}
