import type { ComponentExamples } from '../stories/example.ts'
import { hostileText } from '../stories/sample-texts.ts'
import { SearchBox } from './search-box.tsx'

export const searchBoxExamples: ComponentExamples = {
  id: 'search-box',
  title: { vi: 'Ô tìm kiếm', en: 'Search box' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <SearchBox
          action="/giao-dien"
          name="tim"
          label={{ vi: 'Tìm trường, văn bản, thủ tục', en: 'Find a school, a document, a procedure' }}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => <SearchBox action="/giao-dien" name="tim-xau" label={hostileText} value={hostileText} />,
    },
  ],
}
