import type { Words } from '../../platform/i18n/words.ts'
import { logPaths } from '../../platform/public-log/index.ts'
import { useWords } from '../page-context.ts'
import { Section } from '../section/section.tsx'

const texts = {
  title: { vi: 'Kiểm chứng', en: 'Check it yourself' },
  proof: { vi: 'Bằng chứng có trong sổ', en: 'Proof that it is in the log' },
  leaf: { vi: 'Dòng trong sổ', en: 'The entry in the log' },
  checkpoint: { vi: 'Chữ ký mới nhất của sổ', en: 'Latest signed checkpoint' },
  how: { vi: 'Cách tự kiểm chứng, không cần tin chúng tôi', en: 'How to check without trusting us' },
}

export interface LinkedText {
  readonly href: string
  readonly text: Words
}

export interface LogProofProps {
  /** Where links lead to; once on a page. */
  readonly anchor?: string
  readonly revision: { readonly id: string; readonly revision: number }
  readonly lead: Words
  /** What is hashed in the entry, where it may be read. */
  readonly document?: LinkedText | undefined
  readonly more?: readonly LinkedText[]
}

/**
 * Everything with which anybody can check one entry of the public log, and the place where the check in the browser
 * shows its result (the island `verify`).
 */
export function LogProof({
  anchor = 'kiem-chung',
  revision: { id, revision },
  lead,
  document,
  more = [],
}: LogProofProps) {
  const words = useWords()
  const place = { id, revision: String(revision) }
  const links: LinkedText[] = [
    ...(document === undefined ? [] : [document]),
    { href: logPaths.proofOf.to(place), text: texts.proof },
    { href: logPaths.leafOf.to(place), text: texts.leaf },
    { href: logPaths.checkpoint.to({}), text: texts.checkpoint },
    ...more,
    { href: '/kiem-chung', text: texts.how },
  ]
  return (
    <Section title={texts.title} id={anchor} lead={lead}>
      <div
        data-verify="publication"
        data-document={document?.href}
        data-proof={logPaths.proofOf.to(place)}
        data-leaf={logPaths.leafOf.to(place)}
        data-checkpoint={logPaths.checkpoint.to({})}
      />
      <ul>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{words(text)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
