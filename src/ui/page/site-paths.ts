import type { Language } from '../../platform/i18n/words.ts'

/** The addresses that the frame of every page leads to; the server answers at each of them. */
export const sitePaths = {
  home: '/',
  signIn: '/dang-nhap',
  /** POST with `_csrf`. */
  signOut: '/dang-xuat',
  account: '/tai-khoan',
  /** GET; keeps the choice in a cookie and leads back to `tiep`, which must be a path of this site. */
  language: (language: Language, path: string) =>
    `/ngon-ngu?lang=${language}&tiep=${encodeURIComponent(path)}`,
} as const
