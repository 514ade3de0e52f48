import { definePath } from '../../../platform/http/path.ts'

/** For programs: what is new, and what there is. */
export const feedPaths = {
  /** `?don-vi=CODE&loai=KIND&q=`, as the list. */
  atom: definePath('/cong-khai/tin-moi.xml'),
  sitemap: definePath('/sitemap.xml'),
  sitemapPart: definePath('/sitemap/:part'),
  robots: definePath('/robots.txt'),
} as const
