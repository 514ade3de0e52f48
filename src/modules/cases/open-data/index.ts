import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { answersDataset } from './answers-dataset.ts'
import { inspectionsDataset } from './inspections-dataset.ts'
import { proceduresDataset } from './procedures-dataset.ts'
import { receptionDataset } from './reception-dataset.ts'

/** What cases give out as open data. */
export const caseDatasets: readonly Dataset[] = [
  proceduresDataset,
  answersDataset,
  inspectionsDataset,
  receptionDataset,
]
