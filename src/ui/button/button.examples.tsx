import { ButtonRow } from '../button-row/button-row.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { Button } from './button.tsx'

export const buttonExamples: ComponentExamples = {
  id: 'button',
  title: { vi: 'Nút bấm', en: 'Button' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <ButtonRow>
          <Button>Gửi báo cáo</Button>
          <Button variant="secondary">Lưu nháp</Button>
          <Button variant="danger">Thu hồi kế hoạch</Button>
          <Button variant="quiet">Bỏ qua</Button>
          <Button small variant="secondary" about="báo cáo của Trường Tiểu học Phường 1">
            Sửa
          </Button>
        </ButtonRow>
      ),
    },
    { kind: 'long', render: () => <Button>{longText}</Button> },
    {
      kind: 'hostile',
      render: () => (
        <Button name={hostileText} value={hostileText}>
          {hostileText}
        </Button>
      ),
    },
  ],
}
