import { logPaths } from '../../../platform/public-log/index.ts'
import { useWords } from '../../../ui/page-context.ts'

const texts = {
  leaf: { vi: 'Dấu trong nhật ký công khai', en: 'Mark in the public log' },
  entry: { vi: 'dòng trong sổ', en: 'the entry' },
  proof: { vi: 'bằng chứng', en: 'its proof' },
  verify: { vi: 'cách kiểm chứng', en: 'how to check it' },
}

/** A revision of a thing in the public log. */
export interface LoggedMark {
  readonly id: string
  readonly revision: number
  /** Hexadecimal. */
  readonly hash: string
}

/** The mark that something left in the public log, with its entry, its proof and the way to check it. */
export function LeafLine({ mark }: { readonly mark: LoggedMark }) {
  const words = useWords()
  const revision = { id: mark.id, revision: String(mark.revision) }
  return (
    <p class="govuk-body-s">
      {words(texts.leaf)}: <code>{mark.hash}</code>
      <br />
      <a href={logPaths.leafOf.to(revision)}>{words(texts.entry)}</a> ·{' '}
      <a href={logPaths.proofOf.to(revision)}>{words(texts.proof)}</a> ·{' '}
      <a href={`/kiem-chung?la=${mark.hash}`}>{words(texts.verify)}</a>
    </p>
  )
}
