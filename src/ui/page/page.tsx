import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { BackLink } from '../back-link/back-link.tsx'
import { Breadcrumbs, type Crumb } from '../breadcrumbs/breadcrumbs.tsx'
import { ErrorSummary, type FieldProblem } from '../error-summary/error-summary.tsx'
import { usePage, useWords } from '../page-context.ts'
import { type Text, useText } from '../text.ts'
import { DocumentHeadContext } from './document-head.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { SiteNavigation } from './site-navigation.tsx'

export interface PageProps {
  /** The heading of the page and, with the site's name, the title of its document. */
  readonly title: Text
  readonly children: ComponentChildren
  /** One or two sentences below the heading. */
  readonly lead?: Text | undefined
  /** Small, above the heading: a kind, a code, a number and symbol. */
  readonly eyebrow?: Text | undefined
  /** Below the lead: tags, a deadline, the main action. */
  readonly aside?: ComponentChildren
  /** The pages above this one, the highest first. */
  readonly breadcrumbs?: readonly Crumb[] | undefined
  readonly back?: { readonly href: string; readonly text?: Text | undefined } | undefined
  /** `reading` for text and forms, `wide` for tables and boards. */
  readonly width?: 'reading' | 'wide' | undefined
  /** The portal by default; the workspace, with its navigation at the side, when somebody is signed in. */
  readonly variant?: 'portal' | 'workspace' | undefined
  /** Problems of the form on this page: they are listed first and announced in the title. */
  readonly errors?: readonly FieldProblem[] | undefined
  /** Stands across a page of the portal in place of its heading and breadcrumbs: a `Hero`, which has the h1. */
  readonly hero?: ComponentChildren
}

const pageWords = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to main content' },
  error: { vi: 'Lỗi: ', en: 'Error: ' },
}

/** The frame of every page of the portal and of the workspace. */
export function Page(props: PageProps) {
  const { title, lead, errors = [], hero, children, width = 'reading' } = props
  const { actor, siteName } = usePage()
  const head = useContext(DocumentHeadContext)
  const text = useText()
  const words = useWords()
  const variant = props.variant ?? (actor === null ? 'portal' : 'workspace')

  head.title = `${errors.length > 0 ? words(pageWords.error) : ''}${text(title)} – ${words(siteName)}`
  head.description = lead === undefined ? undefined : text(lead)

  return (
    <div class={`mb-page mb-page--${variant}`}>
      <a class="govuk-skip-link" href="#noi-dung">
        {words(pageWords.skip)}
      </a>
      <SiteHeader withNavigation={variant === 'portal'} />
      {hero === undefined ? (
        <div class="mb-width mb-page__columns">
          {variant === 'workspace' && <SiteNavigation />}
          <div class={`mb-page__content mb-page__content--${width}`}>
            {props.breadcrumbs !== undefined && <Breadcrumbs crumbs={props.breadcrumbs} />}
            {props.back !== undefined && <BackLink {...props.back} />}
            <main id="noi-dung" class="mb-main" tabindex={-1}>
              <ErrorSummary errors={errors} focus />
              <PageHeading {...props} />
              {children}
            </main>
          </div>
        </div>
      ) : (
        <main id="noi-dung" class="mb-main mb-main--hero" tabindex={-1}>
          {hero}
          <div class="mb-width mb-page__columns">
            <div class={`mb-page__content mb-page__content--${width}`}>{children}</div>
          </div>
        </main>
      )}
      <SiteFooter />
    </div>
  )
}

function PageHeading({ title, lead, eyebrow, aside }: PageProps) {
  const text = useText()
  return (
    <div class="mb-heading">
      {eyebrow !== undefined && <p class="mb-eyebrow">{text(eyebrow)}</p>}
      <h1 class="mb-heading__title">{text(title)}</h1>
      {lead !== undefined && <p class="mb-heading__lead">{text(lead)}</p>}
      {aside !== undefined && <div class="mb-heading__aside">{aside}</div>}
    </div>
  )
}
