import { useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

/** A page above this one. */
export interface Crumb {
  readonly href: string
  readonly text: Text
}

const label = { vi: 'Vị trí trang', en: 'Breadcrumbs' }

/** The way down to this page: its parents only, the page's own title stands right below. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const text = useText()
  const words = useWords()
  return (
    <nav class="mb-breadcrumbs" aria-label={words(label)}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{text(crumb.text)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
