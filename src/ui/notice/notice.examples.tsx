import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { Notice } from './notice.tsx'

export const noticeExamples: ComponentExamples = {
  id: 'notice',
  title: { vi: 'Thông báo', en: 'Notice' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <>
          <Notice title={{ vi: 'Kế hoạch đang lấy ý kiến', en: 'The plan is open for comments' }}>
            <p>
              Cha mẹ học sinh góp ý đến hết ngày 14/06/2024. <a href="#mau">Xem dự thảo</a>
            </p>
          </Notice>
          <Notice tone="success" title={{ vi: 'Đã gửi báo cáo', en: 'Report sent' }}>
            <p>Phòng GD&ĐT nhận lúc 10:42, 25/11/2024.</p>
          </Notice>
          <Notice tone="warning" title={{ vi: 'Còn 3 ngày làm việc', en: '3 working days left' }}>
            <p>Báo cáo chưa được hiệu trưởng duyệt.</p>
          </Notice>
          <Notice tone="danger" title={{ vi: 'Báo cáo đã trễ hạn', en: 'The report is late' }}>
            <p>Hạn là ngày 25/11/2024.</p>
          </Notice>
        </>
      ),
    },
    { kind: 'empty', render: () => <Notice /> },
    {
      kind: 'long',
      render: () => (
        <Notice tone="warning" title={longText}>
          <p>{longText}</p>
        </Notice>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <Notice tone="danger" title={hostileText}>
          <p>{hostileText}</p>
        </Notice>
      ),
    },
  ],
}
