import { Button } from '../button/button.tsx'
import { TextAreaField } from '../field/text-area-field.tsx'
import { TextField } from '../field/text-field.tsx'
import { Fieldset } from '../fieldset/fieldset.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText } from '../stories/sample-texts.ts'
import { Form } from './form.tsx'

export const formExamples: ComponentExamples = {
  id: 'form',
  title: { vi: 'Biểu mẫu', en: 'Form' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <Form action="/giao-dien" requestId="8f5c0c2e-5a0f-4a55-9a34-0d3f1f6f2f10" draftKey="giao-dien">
          <Fieldset
            legend={{ vi: 'Nội dung trả lời', en: 'Reply' }}
            hint={{ vi: 'Người gửi phản ánh sẽ đọc nguyên văn.', en: 'The sender will read it as it is.' }}
          >
            <TextField
              name="so-van-ban"
              label={{ vi: 'Số văn bản', en: 'Document number' }}
              optional
              width="short"
            />
            <TextAreaField name="tra-loi" label={{ vi: 'Trả lời', en: 'Reply' }} maxLength={4000} />
          </Fieldset>
          <Button>Gửi trả lời</Button>
        </Form>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Form action="/giao-dien" requestId={hostileText} hidden={{ phienBan: hostileText }} withFiles>
          <Button>Gửi</Button>
        </Form>
      ),
    },
  ],
}
