import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { collectionsDataset } from './collections-dataset.ts'
import { donationsDataset } from './donations-dataset.ts'
import { publicationsDataset } from './publications-dataset.ts'

/** What disclosure gives out as open data. */
export const disclosureDatasets: readonly Dataset[] = [
  publicationsDataset,
  collectionsDataset,
  donationsDataset,
]
