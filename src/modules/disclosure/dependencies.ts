import type { Content } from '../../platform/content/content.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { CollectionCases } from './fees/collection-cases.ts'

/** What disclosure stands on; `main.tsx` hands it in. */
export interface DisclosureDependencies {
  readonly content: Content
  readonly files: FileStore
  /** Where the site is reached: `https://minhbach.tanan.gov.vn`. */
  readonly origin: string
  /** Of the installation; keys what must not be guessed. */
  readonly secret: string
  readonly now: () => Date
  /** How a parent's report of a collection becomes a case. */
  readonly collectionCases: CollectionCases
}
