import { DateField } from '../field/date-field.tsx'
import { TextField } from '../field/text-field.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { Fieldset } from './fieldset.tsx'

export const fieldsetExamples: ComponentExamples = {
  id: 'fieldset',
  title: { vi: 'Nhóm ô nhập', en: 'Fieldset' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <Fieldset legend={{ vi: 'Văn bản ban hành', en: 'Issued document' }}>
          <TextField
            name="ky-hieu"
            label={{ vi: 'Số, ký hiệu', en: 'Number and symbol' }}
            value="125/KH-PGDĐT"
            width="medium"
          />
          <DateField name="ngay-ban-hanh" label={{ vi: 'Ngày ban hành', en: 'Date of issue' }} />
        </Fieldset>
      ),
    },
    {
      kind: 'long',
      render: () => (
        <Fieldset legend={longText} hint={longText}>
          <TextField name="nhom-dai" label={longText} />
        </Fieldset>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Fieldset legend={hostileText} hint={hostileText}>
          <TextField name="nhom-xau" label={hostileText} />
        </Fieldset>
      ),
    },
  ],
}
