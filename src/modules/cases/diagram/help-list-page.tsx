import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { CaseType } from '../domain/case-type.ts'
import { helpWords } from './help-words.ts'
import { helpPaths } from './paths.ts'

/** What people can turn to the office with, each leading to how it goes. */
export function HelpListPage({ types }: { readonly types: readonly CaseType[] }) {
  const words = useWords()
  return (
    <Page title={helpWords.list} lead={helpWords.listLead}>
      <CardGrid>
        {types.map(({ code, words: title, description }) => (
          <Card key={code} title={title} href={helpPaths.kind.to({ kind: code })} headingLevel={2}>
            <p>{words(description)}</p>
          </Card>
        ))}
      </CardGrid>
    </Page>
  )
}
