import { type Language, say } from '../../platform/i18n/words.ts'
import { Page } from '../page/page.tsx'
import { allExamples } from './all-examples.ts'
import { ColourSwatches } from './colour-swatches.tsx'
import type { ComponentExamples, ExampleKind } from './example.ts'

const storyWords = {
  title: { vi: 'Bộ giao diện', en: 'Design system' },
  lead: {
    vi: 'Mọi thành phần của Minh Bạch ở bốn tình huống: thường gặp, trống, tiếng Việt dài và văn bản có ý xấu.',
    en: 'Every component of Minh Bạch in four situations: usual, empty, long Vietnamese text, hostile text.',
  },
  contents: { vi: 'Các thành phần', en: 'Components' },
}
const kindWords = {
  usual: { vi: 'Thường gặp', en: 'Usual' },
  variant: { vi: 'Biến thể', en: 'Variant' },
  empty: { vi: 'Trống hoặc thiếu', en: 'Empty or missing' },
  long: { vi: 'Tiếng Việt dài', en: 'Long Vietnamese text' },
  hostile: { vi: 'Văn bản có ý xấu', en: 'Hostile text' },
} as const satisfies Record<ExampleKind, object>

/** The page that shows every component with its examples. */
export function storiesPage(language: Language) {
  return (
    <Page title={storyWords.title} lead={storyWords.lead} width="wide">
      <nav class="mb-contents" aria-label={say(language, storyWords.contents)}>
        <ul>
          {allExamples.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{say(language, title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <ColourSwatches />
      {allExamples.map((component) => (
        <Story key={component.id} component={component} language={language} />
      ))}
    </Page>
  )
}

function Story({
  component,
  language,
}: {
  readonly component: ComponentExamples
  readonly language: Language
}) {
  return (
    <section class="mb-story" id={component.id}>
      <h2 class="mb-story__title">
        {say(language, component.title)} <code class="mb-story__code">{component.id}</code>
      </h2>
      {component.examples.map(({ kind, render }) => (
        <div key={kind} class="mb-story__example">
          <h3 class="mb-story__kind">{say(language, kindWords[kind])}</h3>
          {render()}
        </div>
      ))}
    </section>
  )
}
