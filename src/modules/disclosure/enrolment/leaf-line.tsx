import { useWords } from '../../../ui/page-context.ts'

const texts = {
  leaf: { vi: 'Dấu trong nhật ký công khai', en: 'Mark in the public log' },
  verify: { vi: 'kiểm chứng', en: 'check it' },
}

/** The mark that something left in the public log, with the way to check it. */
export function LeafLine({ hash }: { readonly hash: string }) {
  const words = useWords()
  return (
    <p class="govuk-body-s">
      {words(texts.leaf)}: <code>{hash}</code> (<a href={`/kiem-chung?la=${hash}`}>{words(texts.verify)}</a>)
    </p>
  )
}
