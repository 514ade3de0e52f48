import { SelectField } from '../field/select-field.tsx'
import { TextField } from '../field/text-field.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText } from '../stories/sample-texts.ts'
import { FilterBar } from './filter-bar.tsx'

export const filterBarExamples: ComponentExamples = {
  id: 'filter-bar',
  title: { vi: 'Bộ lọc', en: 'Filter bar' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <FilterBar
          action="/giao-dien"
          active={[{ label: { vi: 'Trễ hạn', en: 'Late' }, removeHref: '?tinh-trang=' }]}
        >
          <TextField name="tu-khoa" label={{ vi: 'Từ khóa', en: 'Words' }} />
          <SelectField
            name="tinh-trang"
            label={{ vi: 'Tình trạng', en: 'State' }}
            value="tre"
            choices={[
              { value: '', label: { vi: 'Tất cả', en: 'All' } },
              { value: 'tre', label: { vi: 'Trễ hạn', en: 'Late' } },
            ]}
          />
        </FilterBar>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <FilterBar
          action="/giao-dien"
          hidden={{ thuTu: hostileText }}
          active={[{ label: hostileText, removeHref: '?x=' }]}
        >
          <TextField name="tu-khoa-xau" label={hostileText} value={hostileText} />
        </FilterBar>
      ),
    },
  ],
}
