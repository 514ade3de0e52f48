import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longText } from '../stories/sample-texts.ts'
import { LogProof } from './log-proof.tsx'

const revision = { id: '0192f3c4-0000-7000-8000-000000000001', revision: 2 }
const lead = {
  vi: 'Mỗi lần công khai là một dòng trong sổ công khai.',
  en: 'Each publication is an entry of the public log.',
}

export const logProofExamples: ComponentExamples = {
  id: 'log-proof',
  title: { vi: 'Tự kiểm chứng', en: 'Proof in the public log' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <LogProof
          anchor="bang-chung"
          revision={revision}
          lead={lead}
          document={{ href: '#noi-dung', text: { vi: 'Nội dung đã ghi sổ', en: 'What was logged' } }}
        />
      ),
    },
    {
      kind: 'empty',
      render: () => <LogProof anchor="bang-chung-khong-tep" revision={revision} lead={lead} />,
    },
    {
      kind: 'long',
      render: () => (
        <LogProof
          anchor="bang-chung-dai"
          revision={revision}
          lead={{ vi: longText, en: longText }}
          more={[{ href: '#dai', text: { vi: longText, en: longText } }]}
        />
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <LogProof
          anchor="bang-chung-la"
          revision={{ id: hostileText, revision: 1 }}
          lead={{ vi: hostileText, en: hostileText }}
        />
      ),
    },
  ],
}
