import type { Dataset } from '../../../platform/contracts/dataset.ts'

/** What the open data stand on; `main.tsx` hands it in. */
export interface OpenDataDependencies {
  readonly datasets: readonly Dataset[]
  /** Where the site is reached: `https://minhbach.tanan.gov.vn`. */
  readonly origin: string
  /** Of the installation; signs calls. */
  readonly secret: string
  /** Where calls may go; none, and nobody can ask for any. */
  readonly callOrigins: readonly string[]
  /** Whether what is given out is invented. */
  readonly isExample: boolean
}
