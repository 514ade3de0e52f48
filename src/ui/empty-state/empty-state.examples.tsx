import { LinkButton } from '../link-button/link-button.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { EmptyState } from './empty-state.tsx'

export const emptyStateExamples: ComponentExamples = {
  id: 'empty-state',
  title: { vi: 'Khi chưa có gì', en: 'Empty state' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <EmptyState
          title={{ vi: 'Chưa có kế hoạch nào', en: 'No plan yet' }}
          action={<LinkButton href="#mau">Đọc một kế hoạch</LinkButton>}
        >
          <p>Tải lên văn bản .docx, .pdf hoặc .txt; hệ thống đọc và anh/chị xác nhận từng nội dung.</p>
        </EmptyState>
      ),
    },
    { kind: 'empty', render: () => <EmptyState title={{ vi: 'Không tìm thấy', en: 'Nothing found' }} /> },
    {
      kind: 'long',
      render: () => (
        <EmptyState title={longText}>
          <p>{longText}</p>
        </EmptyState>
      ),
    },
    { kind: 'hostile', render: () => <EmptyState title={hostileText}>{hostileText}</EmptyState> },
  ],
}
