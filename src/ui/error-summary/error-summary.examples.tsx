import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { ErrorSummary } from './error-summary.tsx'

export const errorSummaryExamples: ComponentExamples = {
  id: 'error-summary',
  title: { vi: 'Danh sách lỗi', en: 'Error summary' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <ErrorSummary
          errors={[
            { field: 'ten-trong', message: { vi: 'Nhập họ và tên', en: 'Enter your full name' } },
            { field: 'cap-trong', message: { vi: 'Chọn một cấp học', en: 'Choose a level' } },
            {
              message: {
                vi: 'Phiên làm việc đã hết hạn, vui lòng gửi lại',
                en: 'Your session ended, please send again',
              },
            },
          ]}
        />
      ),
    },
    { kind: 'empty', render: () => <ErrorSummary errors={[]} /> },
    { kind: 'long', render: () => <ErrorSummary errors={[{ field: 'dai', message: longText }]} /> },
    {
      kind: 'hostile',
      render: () => <ErrorSummary title={hostileText} errors={[{ field: 'xau', message: hostileText }]} />,
    },
  ],
}
