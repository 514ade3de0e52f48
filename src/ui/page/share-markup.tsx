import type { Language } from '../../platform/i18n/words.ts'
import type { SharedPage } from './document-head.ts'

export interface ShareMarkupProps {
  readonly shared: SharedPage
  readonly siteName: string
  readonly language: Language
  /** Path of the picture of the card. */
  readonly picture: string | undefined
}

const locales: Readonly<Record<Language, string>> = { vi: 'vi_VN', en: 'en_GB' }

/** What search engines, messengers and readers of feeds take from the head of a page (Open Graph). */
export function ShareMarkup({ shared, siteName, language, picture }: ShareMarkupProps) {
  const { address, title, description, feed, json, publishedAt } = shared
  const { origin } = new URL(address)
  return (
    <>
      <link rel="canonical" href={address} />
      {feed !== undefined && <link rel="alternate" type="application/atom+xml" href={feed} />}
      {json !== undefined && <link rel="alternate" type="application/json" href={json} />}
      <meta property="og:type" content={publishedAt === undefined ? 'website' : 'article'} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:locale" content={locales[language]} />
      <meta property="og:url" content={address} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {publishedAt !== undefined && (
        <meta property="article:published_time" content={publishedAt.toISOString()} />
      )}
      {picture !== undefined && (
        <>
          <meta property="og:image" content={`${origin}${picture}`} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  )
}
