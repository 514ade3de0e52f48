import type { Content } from '../../platform/content/content.ts'
import type { Reader } from '../../platform/database/database.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Language } from '../../platform/i18n/words.ts'
import type { LocalDate } from '../../platform/kernel/dates.ts'
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
  /** Words of a public decision made elsewhere, by its code, with which a complaint about it begins. */
  readonly decidedElsewhere?: DecidedElsewhere
}

export type DecidedElsewhere = (
  reader: Reader,
  code: string,
  language: Language,
) => Promise<{ readonly decision: string; readonly text: string; readonly on: LocalDate } | undefined>

/** What the routes of cases are given. */
export interface CaseDependencies extends CasesDependencies {
  readonly office: CaseOffice
}
