import type { PublicationId } from '../../../platform/kernel/ids.ts'
import { logPaths } from '../../../platform/public-log/index.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { portalPaths } from './paths.ts'

const texts = {
  title: { vi: 'Kiểm chứng', en: 'Check it yourself' },
  lead: {
    vi: 'Mỗi lần công khai, đính chính hay gỡ đều được ghi vào một sổ công khai mà không ai, kể cả cơ quan và người quản trị, sửa lén được.',
    en: 'Each publication, correction and withdrawal stands in a public log that nobody, the office and its administrator included, can change in silence.',
  },
  document: { vi: 'Nội dung đã ghi sổ (publication.json)', en: 'What was logged (publication.json)' },
  proof: { vi: 'Bằng chứng có trong sổ', en: 'Proof that it is in the log' },
  leaf: { vi: 'Dòng trong sổ', en: 'The entry in the log' },
  checkpoint: { vi: 'Chữ ký mới nhất của sổ', en: 'Latest signed checkpoint' },
  how: { vi: 'Cách tự kiểm chứng, không cần tin chúng tôi', en: 'How to check without trusting us' },
  data: { vi: 'Dữ liệu của trang này (JSON)', en: 'Data of this page (JSON)' },
}

export interface ProofBlockProps {
  readonly publicationId: PublicationId
  readonly number: number
  readonly version: number
  /** Whether the words of this version may be read; a trace is proven without them. */
  readonly readable: boolean
}

/** Everything with which anybody can check one version, and the place where the check in the browser shows its result. */
export function ProofBlock({ publicationId, number, version, readable }: ProofBlockProps) {
  const words = useWords()
  const revision = { id: publicationId, revision: `${version}` }
  const place = { number: `${number}`, version: `${version}` }
  const document = readable ? portalPaths.document.to(place) : undefined
  return (
    <Section title={texts.title} id="kiem-chung" lead={texts.lead}>
      <div
        data-verify="publication"
        data-document={document}
        data-proof={logPaths.proofOf.to(revision)}
        data-leaf={logPaths.leafOf.to(revision)}
        data-checkpoint={logPaths.checkpoint.to({})}
      />
      <ul>
        {document !== undefined && (
          <li>
            <a href={document}>{words(texts.document)}</a>
          </li>
        )}
        <li>
          <a href={logPaths.proofOf.to(revision)}>{words(texts.proof)}</a>
        </li>
        <li>
          <a href={logPaths.leafOf.to(revision)}>{words(texts.leaf)}</a>
        </li>
        <li>
          <a href={logPaths.checkpoint.to({})}>{words(texts.checkpoint)}</a>
        </li>
        <li>
          <a href={portalPaths.json.to({ number: `${number}` })}>{words(texts.data)}</a>
        </li>
        <li>
          <a href="/kiem-chung">{words(texts.how)}</a>
        </li>
      </ul>
    </Section>
  )
}
