import type { Content } from '../../../platform/content/content.ts'
import type { Dataset } from '../../../platform/contracts/dataset.ts'
import { bookPurchasesDataset } from './book-purchases-dataset.ts'
import { collectionsDataset } from './collections-dataset.ts'
import { donationsDataset } from './donations-dataset.ts'
import { dutiesDataset } from './duties-dataset.ts'
import { dutyCatalogueDataset } from './duty-catalogue-dataset.ts'
import { enrolmentResultsDataset } from './enrolment-results-dataset.ts'
import { enrolmentSchoolsDataset } from './enrolment-schools-dataset.ts'
import { enrolmentZonesDataset } from './enrolment-zones-dataset.ts'
import { publicationsDataset } from './publications-dataset.ts'
import { recruitmentResultsDataset } from './recruitment-results-dataset.ts'
import { recruitmentsDataset } from './recruitments-dataset.ts'
import { textbooksDataset } from './textbooks-dataset.ts'

/** What disclosure gives out as open data. */
export function disclosureDatasets(content: Pick<Content, 'disclosure' | 'calendar'>): readonly Dataset[] {
  return [
    publicationsDataset,
    dutiesDataset(content),
    dutyCatalogueDataset(content),
    collectionsDataset,
    donationsDataset,
    enrolmentSchoolsDataset,
    enrolmentZonesDataset,
    enrolmentResultsDataset,
    recruitmentsDataset,
    recruitmentResultsDataset,
    textbooksDataset,
    bookPurchasesDataset,
  ]
}
