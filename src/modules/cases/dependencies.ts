import type { Content } from '../../platform/content/content.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { CaseOffice } from './conduct/case-office.ts'

/** What cases stand on; `main.tsx` hands in all but the office, which module.ts makes of it. */
export interface CasesDependencies {
  readonly content: Content
  readonly files: FileStore
  /** Where the site is reached: `https://minhbach.tanan.gov.vn`. */
  readonly origin: string
  /** Of the installation; keys what must not be guessed. */
  readonly secret: string
  readonly now: () => Date
}

/** What the routes of cases are given. */
export interface CaseDependencies extends CasesDependencies {
  readonly office: CaseOffice
}
