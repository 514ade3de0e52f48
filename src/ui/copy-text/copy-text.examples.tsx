import { PrintButton } from '../print-button/print-button.tsx'
import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longWord } from '../stories/sample-texts.ts'
import { CopyText } from './copy-text.tsx'

export const copyTextExamples: ComponentExamples = {
  id: 'copy-text',
  title: { vi: 'Mã để ghi lại, nút in', en: 'Text to copy, print button' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <>
          <CopyText
            label={{ vi: 'Mã tra cứu của anh/chị', en: 'Your tracking code' }}
            value="TA24-7K3M-Q9XD"
          />
          <PrintButton />
        </>
      ),
    },
    { kind: 'long', render: () => <CopyText label={longWord} value={longWord} /> },
    { kind: 'hostile', render: () => <CopyText label={hostileText} value={hostileText} /> },
  ],
}
