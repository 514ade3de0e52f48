import type { Words } from '../../../platform/i18n/words.ts'
import { useWords } from '../../../ui/page-context.ts'

export interface ForbiddenShown {
  readonly code: string
  readonly name: Words
  readonly law: string
}

/** What nobody may collect, each with the act that says so. */
export function ForbiddenList({ forbidden }: { readonly forbidden: readonly ForbiddenShown[] }) {
  const words = useWords()
  return (
    <ul>
      {forbidden.map(({ code, name, law }) => (
        <li key={code}>
          {words(name)} <span class="govuk-hint">({law})</span>
        </li>
      ))}
    </ul>
  )
}
