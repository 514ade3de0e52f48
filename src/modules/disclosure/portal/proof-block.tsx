import type { PublicationId } from '../../../platform/kernel/ids.ts'
import { LogProof } from '../../../ui/log-proof/log-proof.tsx'
import { portalPaths } from './paths.ts'

const texts = {
  lead: {
    vi: 'Mỗi lần công khai, đính chính hay gỡ đều được ghi vào một sổ công khai mà không ai, kể cả cơ quan và người quản trị, sửa lén được.',
    en: 'Each publication, correction and withdrawal stands in a public log that nobody, the office and its administrator included, can change in silence.',
  },
  document: { vi: 'Nội dung đã ghi sổ (publication.json)', en: 'What was logged (publication.json)' },
  data: { vi: 'Dữ liệu của trang này (JSON)', en: 'Data of this page (JSON)' },
}

export interface ProofBlockProps {
  readonly publicationId: PublicationId
  readonly number: number
  readonly version: number
  /** Whether the words of this version may be read; a trace is proven without them. */
  readonly readable: boolean
}

/** Everything with which anybody can check one version of a publication. */
export function ProofBlock({ publicationId, number, version, readable }: ProofBlockProps) {
  const document = portalPaths.document.to({ number: `${number}`, version: `${version}` })
  return (
    <LogProof
      revision={{ id: publicationId, revision: version }}
      lead={texts.lead}
      document={readable ? { href: document, text: texts.document } : undefined}
      more={[{ href: portalPaths.json.to({ number: `${number}` }), text: texts.data }]}
    />
  )
}
