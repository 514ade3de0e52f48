import { formatNumber } from '../number-format.ts'
import { usePage } from '../page-context.ts'
import { type Text, useText } from '../text.ts'

export interface Tab {
  readonly href: string
  readonly label: Text
  readonly current: boolean
  /** How many entries wait behind it. */
  readonly count?: number | undefined
}

/** Views of one thing, each with its own address; these are links, so they work everywhere. */
export function Tabs({ label, tabs }: { readonly label: Text; readonly tabs: readonly Tab[] }) {
  const { language } = usePage()
  const text = useText()
  return (
    <nav class="mb-tabs" aria-label={text(label)}>
      <ul class="mb-tabs__list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a class="mb-tabs__link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {text(tab.label)}
              {tab.count !== undefined && (
                <span class="mb-tabs__count">{formatNumber(language, tab.count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
