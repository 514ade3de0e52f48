import { ButtonRow } from '../button-row/button-row.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { LinkButton } from './link-button.tsx'

export const linkButtonExamples: ComponentExamples = {
  id: 'link-button',
  title: { vi: 'Liên kết dạng nút', en: 'Link button' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <ButtonRow>
          <LinkButton href="#mau">Gửi phản ánh</LinkButton>
          <LinkButton href="#mau" variant="secondary">
            Tra cứu hồ sơ
          </LinkButton>
          <LinkButton href="#mau" variant="quiet">
            Xem tất cả
          </LinkButton>
          <LinkButton href="#mau" small variant="secondary" about="kế hoạch năm 2024">
            Mở
          </LinkButton>
        </ButtonRow>
      ),
    },
    { kind: 'long', render: () => <LinkButton href="#mau">{longText}</LinkButton> },
    { kind: 'hostile', render: () => <LinkButton href="#mau">{hostileText}</LinkButton> },
  ],
}
