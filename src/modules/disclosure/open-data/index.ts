import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { publicationsDataset } from './publications-dataset.ts'

/** What disclosure gives out as open data. */
export const disclosureDatasets: readonly Dataset[] = [publicationsDataset]
